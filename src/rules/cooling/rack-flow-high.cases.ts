import type { Hall, Rack } from '../../model/types';
import { hall, loop, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** GB200 takes at most 130 L/min, GB300 177 L/min. */
const gb200 = (parts: Partial<Rack>, count = 1): Hall =>
  hall({
    loops: [loop('TCS', { supplyC: 45 })],
    racks: many(count, 'R', (id) => rack(id, { type: 'nvidia-gb200-nvl72', loop: 'TCS', ...parts })),
  });

export const cases: RuleCases = {
  valid: [
    { name: 'GB200 at 130 L/min', hall: gb200({}) },
    { name: 'GB300 at 45 °C by its curve', hall: gb200({ type: 'nvidia-gb300-nvl72' }) },
    { name: 'less than needed is no excess', hall: gb200({ flowLpm: 100 }) },
  ],
  invalid: [
    {
      name: 'GB200 at 143 L/min',
      hall: gb200({ flowLpm: 143 }),
      findings: [
        {
          objects: ['R-1', 'TCS'],
          message: 'R-1 of TCS is to get 143 L/min; nvidia-gb200-nvl72 takes at most 130 L/min (110 %).',
          measured: 143,
          limit: 130,
          unit: 'L/min',
        },
      ],
    },
    {
      name: 'two of them are one finding',
      hall: gb200({ flowLpm: 150 }, 2),
      findings: [
        {
          objects: ['R-1', 'TCS'],
          message: /^2 racks \(R-1 and R-2\) of TCS are to get 150 L\/min each/,
          measured: 150,
          limit: 130,
          unit: 'L/min',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: 'no highest flow stated',
      hall: gb200({ type: 'plain', powerKw: 100, liquidFraction: 1, flowLpm: 900 }),
    },
  ],
};
