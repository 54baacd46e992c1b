import type { Hall } from '../../model/types';
import { hall, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** `count` racks of `kw` in a room of `width` m × 20 m. */
const room = (count: number, kw: number, width = 40): Hall =>
  hall({
    room: {
      outline: [
        [0, 0],
        [width * 1000, 0],
        [width * 1000, 20000],
        [0, 20000],
      ],
    },
    racks: many(count, 'R', (id) => rack(id, { powerKw: kw })),
  });

export const cases: RuleCases = {
  valid: [
    { name: '128 racks of 132 kW on 800 m²: 21 kW/m²', hall: room(128, 132) },
    { name: '100 racks of 230 kW on 800 m²: 29 kW/m²', hall: room(100, 230) },
    { name: 'a plan that has only begun: 3 racks of 5 kW', hall: room(3, 5) },
    { name: '300 racks of 5 kW on 800 m²: 1.9 kW/m²', hall: room(300, 5) },
  ],
  invalid: [
    {
      name: 'an outline that is ten times too small: 128 racks on 80 m²',
      hall: room(128, 132, 4),
      findings: [
        {
          objects: [],
          message:
            '16896 kW on 80 m² are 211.2 kW/m²: more than 45 leave no room for aisles and cooling. Check the outline and the loads.',
          measured: 211.2,
          limit: 45,
          unit: 'kW/m²',
        },
      ],
    },
    {
      name: 'ten racks of 20 kW on 800 m²',
      hall: room(10, 20),
      findings: [
        {
          severity: 'info',
          objects: [],
          message: /less than the 1 of/,
          measured: 0.25,
          limit: 1,
          unit: 'kW/m²',
        },
      ],
    },
  ],
  notApplicable: [{ name: 'no load', hall: room(3, 0) }],
};
