import type { Point } from '../../model/types';
import { airUnit, hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** The north wall slants by 45° from (0, 20000) to (20000, 0). */
const slanted: Point[] = [
  [20000, 0],
  [40000, 0],
  [40000, 20000],
  [0, 20000],
];

export const cases: RuleCases = {
  valid: [
    { name: '1200 mm before the fronts', hall: hall({ racks: row('A', 3, [5000, 1200]) }) },
    { name: 'the end of a row against a wall', hall: hall({ racks: row('A', 3, [0, 5000]) }) },
    { name: 'a limit of its own', hall: hall({ racks: row('A', 3, [5000, 900]) }), options: { minMm: 900 } },
    {
      // Its front looks at the slanted wall; a diamond of 1800 mm · √½ on each side.
      name: 'square to a slanted wall',
      hall: hall({ room: { outline: slanted }, racks: [rack('R1', { at: [12000, 12000], facing: 315 })] }),
    },
  ],
  invalid: [
    {
      name: 'fronts 1000 mm from the wall',
      hall: hall({ racks: row('A', 3, [5000, 1000]) }),
      findings: [
        {
          objects: ['A-1', 'A-2', 'A-3'],
          message: 'Row A has 1000 mm between the front of A-1 and a wall; 1200 mm are needed.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'rears against the wall',
      hall: hall({ racks: row('A', 2, [5000, 18800]) }),
      findings: [{ objects: ['A-1', 'A-2'], measured: 0, limit: 1200, unit: 'mm' }],
    },
    {
      name: 'a rear door is part of the rack',
      hall: hall({
        racks: [rack('R1', { at: [5000, 17400] })],
        airUnits: [airUnit('D1', { type: 'door', at: [5000, 18600] })],
      }),
      findings: [{ objects: ['R1'], measured: 1100, limit: 1200, unit: 'mm' }],
    },
    {
      // The wall is x + y = 20000. The corner of the rack nearest to it is at (x + y) / √2 from the origin.
      name: 'a slanted wall',
      hall: hall({ room: { outline: slanted }, racks: [rack('R1', { at: [10000, 10000], facing: 315 })] }),
      findings: [
        // Centre at 10000 + 636.4 in x and y: (21272.8 − 20000) / √2 = 900 mm from the wall, and 600 mm of depth.
        { objects: ['R1'], measured: 300, limit: 1200, unit: 'mm' },
      ],
    },
  ],
  blocked: [
    {
      name: 'a room without a readable outline',
      hall: { format: 'datahall/1', room: {}, racks: [rack('R1')] },
      reason: 'The room has no readable outline.',
    },
  ],
};
