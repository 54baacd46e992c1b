import type { Hall } from '../../model/types';
import { hall, rack, row } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

/** A row of `racks` that ends `gap` before the east wall; 1500 mm before it a block of building stands as long. */
const aisle = (racks: number, gap: number, parts: Partial<Hall> = {}): Hall =>
  hall({
    doors: [{ id: 'D1', at: [0, 9000], facing: 'west', widthMm: 2000 }],
    racks: row('A', racks, [40000 - gap - 600 * racks, 10000]),
    columns: [
      { id: 'C1', at: [40000 - gap - 600 * racks, 0], size: [600 * racks + gap, 8500] },
      { id: 'C2', at: [40000 - gap - 600 * racks, 11200], size: [600 * racks + gap, 8800] },
    ],
    ...parts,
  });

const ids = (from: number, to: number, name = 'A') =>
  Array.from({ length: to - from + 1 }, (_, n) => `${name}-${from + n}`);

const deep = (racks: number, objects: readonly string[]): ExpectedFinding => ({
  objects,
  measured: racks,
  limit: 10,
  unit: '1',
});

export const cases: RuleCases = {
  valid: [
    { name: 'ten racks', hall: aisle(10, 0) },
    {
      name: 'twelve racks, with a way around the end to the aisle behind',
      hall: aisle(12, 1500, {
        columns: [{ id: 'C1', at: [31300, 0], size: [8700, 8500] }],
      }),
    },
    { name: 'a limit of its own', hall: aisle(12, 0), options: { maxRacks: 12 } },
    {
      name: 'a row against a wall in an open room',
      hall: hall({
        doors: [{ id: 'D1', at: [0, 9000], facing: 'west', widthMm: 2000 }],
        racks: row('A', 14, [31600, 10000]),
      }),
    },
    {
      name: 'a door at the closed end',
      hall: aisle(12, 0, {
        doors: [
          { id: 'D1', at: [0, 9000], facing: 'west', widthMm: 2000 },
          { id: 'D2', at: [40000, 8600], facing: 'east', widthMm: 1200 },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: 'twelve racks up to the wall',
      hall: aisle(12, 0),
      findings: [
        {
          ...deep(12, ids(1, 12)),
          message: 'The aisle along A-1 to A-12 is closed at one end, 12 racks deep; 10 are the most.',
        },
      ],
    },
    {
      name: 'the way around the end leads nowhere',
      hall: aisle(12, 1500),
      findings: [deep(12, ids(1, 12))],
    },
    {
      name: 'two rows along one aisle are one finding, the longer one first',
      hall: aisle(11, 0, {
        racks: [...row('A', 11, [33400, 10000]), ...row('B', 11, [33400, 7300], { facing: 'south' })],
        columns: [
          { id: 'C1', at: [33400, 0], size: [6600, 7300] },
          { id: 'C2', at: [33400, 11200], size: [6600, 8800] },
        ],
      }),
      findings: [deep(11, [...ids(1, 11), ...ids(1, 11, 'B')])],
    },
    {
      // Ten racks of 1.2 m, less what the first cell reaches past the first of them: 0.1 m.
      name: 'few wide racks can be too long in France',
      hall: aisle(20, 0, {
        design: { profile: 'fr' },
        racks: Array.from({ length: 10 }, (_, n) =>
          rack(`A-${n + 1}`, { row: 'A', type: 'wide', at: [28000 + 1200 * n, 10000] }),
        ),
      }),
      findings: [
        {
          objects: ids(1, 10),
          message: /^The aisle along A-1 to A-10 is closed at one end, 11\.9 m deep; 10 m are the most\.$/,
          measured: 11.9,
          limit: 10,
          unit: 'm',
        },
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
  notApplicable: [
    { name: 'no doors', hall: hall({ racks: row('A', 30, [5000, 9000]) }) },
    { name: 'no racks', hall: hall({ doors: [{ id: 'D1', at: [0, 9000], facing: 'west', widthMm: 2000 }] }) },
  ],
};
