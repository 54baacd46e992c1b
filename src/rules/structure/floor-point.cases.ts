import { rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import { onFloor, withRoom } from '../testing/floors';

const raised = (floorClass: number, massKg: number) =>
  onFloor({ kind: 'raised', class: floorClass }, [rack('R1', { massKg })]);

export const cases: RuleCases = {
  valid: [
    { name: '1360 kg on class 6: 3.34 kN of 6', hall: raised(6, 1360) },
    { name: '2000 kg on class 6: 4.91 kN of 6', hall: raised(6, 2000) },
    { name: '1360 kg on class 3: 3.34 kN of 4', hall: raised(3, 1360) },
    {
      name: 'a raised floor without a class is taken as class 6',
      hall: onFloor({ kind: 'raised' }, [rack('R1', { massKg: 2000 })]),
    },
    {
      name: 'a point load wins over the class',
      hall: onFloor({ class: 1, pointKn: 4.5 }, [rack('R1', { massKg: 1360 })]),
    },
    {
      name: 'a type with six feet',
      hall: withRoom(
        { floor: { class: 5 } },
        {
          types: [{ id: 'six', kind: 'rack', feet: 6, massKg: 2500 }],
          racks: [rack('R1', { type: 'six' })],
        },
      ),
    },
  ],
  invalid: [
    {
      name: '1360 kg on class 2: 3.34 kN of 3',
      hall: raised(2, 1360),
      findings: [
        {
          objects: ['R1'],
          message:
            'R1 loads a floor of class 2 with 3.3 kN a foot of 3 kN (111.1 %) by the point method: 1360 kg on 4 feet.',
          measured: 3.334,
          limit: 3,
          unit: 'kN',
        },
      ],
    },
    {
      name: '2500 kg on class 6: 6.13 kN of 6',
      hall: raised(6, 2500),
      findings: [{ objects: ['R1'], measured: 6.129, limit: 6, unit: 'kN' }],
    },
    {
      name: 'TIA-569: 4.5 kN on a slab, by 2000 kg',
      hall: onFloor({ kind: 'slab', pointKn: 4.5 }, row('R', 2, [3000, 3000], { massKg: 2000 })),
      findings: [
        {
          objects: ['R-1', 'R-2'],
          message: /^R-1 and 1 rack of its row load its floor with 4\.9 kN a foot of 4\.5 kN/,
          measured: 4.903,
          limit: 4.5,
          unit: 'kN',
        },
      ],
    },
    {
      name: 'almost all of it leaves no margin',
      hall: raised(6, 2400),
      findings: [{ severity: 'info', objects: ['R1'], measured: 5.884, limit: 6, unit: 'kN' }],
    },
  ],
  blocked: [
    {
      name: 'a rack whose mass is not known',
      hall: onFloor({ kind: 'raised' }, [rack('R1')]),
      reason: 'The mass of R1 is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'a slab without a point load',
      hall: onFloor({ kind: 'slab', ratedKpa: 12 }, [rack('R1', { massKg: 9000 })]),
    },
  ],
};
