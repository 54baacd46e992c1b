import { rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import { onFloor } from '../testing/floors';

const raised = (floorClass: number, massKg: number) =>
  onFloor({ kind: 'raised', class: floorClass }, [rack('R1', { massKg })]);

export const cases: RuleCases = {
  valid: [
    { name: '1360 kg over class 6: 5.00 kN', hall: raised(6, 1360) },
    { name: '1500 kg over class 6: 5.52 kN', hall: raised(6, 1500) },
    { name: 'an own factor', hall: raised(6, 2000), options: { factor: 1.2 } },
  ],
  invalid: [
    {
      name: '2000 kg over class 6: 7.36 kN',
      hall: raised(6, 2000),
      findings: [
        {
          objects: ['R1'],
          message:
            'R1 loads a floor of class 6 with 7.4 kN a foot of 6 kN (122.6 %) by the point method: 2000 kg on 4 feet · 1.5 while moving.',
          measured: 7.355,
          limit: 6,
          unit: 'kN',
        },
      ],
    },
    {
      name: '2500 kg over class 6: 9.20 kN',
      hall: raised(6, 2500),
      findings: [{ objects: ['R1'], measured: 9.2, limit: 6, unit: 'kN' }],
    },
  ],
  blocked: [
    {
      name: 'a rack whose mass is not known',
      hall: onFloor({ pointKn: 4.5 }, [rack('R1')]),
      reason: 'The mass of R1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'a slab without a point load', hall: onFloor({ kind: 'slab' }, [rack('R1', { massKg: 9000 })]) },
  ],
};
