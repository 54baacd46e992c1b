import type { PowerScheme } from '../../model/types';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const one = (powerKw: number, count: number, kw: number, power?: PowerScheme) =>
  hall({
    ...(power ? { design: { power } } : {}),
    racks: [rack('R1', { powerKw, shelves: { count, kw } })],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'GB200: 231 kW are left of 264', hall: one(132, 8, 33) },
    { name: 'DGX H100: five of six supplies of 3.3 kW', hall: one(10.2, 6, 3.3) },
    { name: 'asked for under n+1 too', hall: one(132, 8, 33, 'n+1') },
  ],
  invalid: [
    {
      name: '140 kW on 5 shelves of 33 kW',
      hall: one(140, 5, 33),
      findings: [
        {
          objects: ['R1'],
          message: 'Losing one of its 5 power shelves leaves R1 132 kW for its 140 kW (106.1 %).',
          measured: 140,
          limit: 132,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'exactly enough leaves no margin',
      hall: one(132, 5, 33),
      findings: [
        {
          severity: 'info',
          objects: ['R1'],
          message: /no margin is left\.$/,
          measured: 132,
          limit: 132,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'a single shelf',
      hall: one(20, 1, 33),
      findings: [{ objects: ['R1'], measured: 20, limit: 0, unit: 'kW' }],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known',
      hall: hall({ racks: [rack('R1', { shelves: { count: 8, kw: 33 } })] }),
      reason: 'The load of R1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'no shelves', hall: hall({ racks: [rack('R1', { powerKw: 132 })] }) },
    { name: 'a scheme without a spare', hall: one(140, 5, 33, 'n') },
    { name: 'too few with none lost is told by power/shelf-capacity', hall: one(140, 4, 33) },
  ],
};
