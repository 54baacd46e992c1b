import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const one = (powerKw: number, count: number, kw: number) =>
  hall({ racks: [rack('R1', { powerKw, shelves: { count, kw } })] });

export const cases: RuleCases = {
  valid: [
    { name: 'GB200: 132 kW on 8 shelves of 33 kW', hall: one(132, 8, 33) },
    { name: 'the shelves of its type', hall: hall({ racks: [rack('R1', { type: 'nvidia-gb200-nvl72' })] }) },
    { name: 'no note at an own margin', hall: one(132, 4, 33), options: { marginShare: 1.1 } },
  ],
  invalid: [
    {
      name: '140 kW on 4 shelves of 33 kW',
      hall: one(140, 4, 33),
      findings: [
        {
          objects: ['R1'],
          message: 'R1 draws 140 kW of the 132 kW of its 4 power shelves (106.1 %).',
          measured: 140,
          limit: 132,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'exactly as much leaves no margin',
      hall: one(33, 1, 33),
      findings: [
        {
          severity: 'info',
          objects: ['R1'],
          message: 'R1 draws 33 kW of the 33 kW of its 1 power shelf (100 %): no margin is left.',
          measured: 33,
          limit: 33,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'a load above the shelves of the type',
      hall: hall({ racks: [rack('R1', { type: 'nvidia-gb200-nvl72', powerKw: 270 })] }),
      findings: [{ objects: ['R1'], measured: 270, limit: 264, unit: 'kW' }],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known',
      hall: hall({ racks: [rack('R1', { shelves: { count: 8, kw: 33 } })] }),
      reason: 'The load of R1 is not known.',
    },
  ],
  notApplicable: [{ name: 'no shelves', hall: hall({ racks: [rack('R1', { powerKw: 132 })] }) }],
};
