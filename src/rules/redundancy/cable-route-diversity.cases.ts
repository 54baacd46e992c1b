import type { Feed, Hall, PowerScheme } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A run that comes from the west at `y` and ends above the rack at (12000, 6000). */
const run = (id: string, y: number, parts: Partial<Feed> = {}): Feed =>
  busway(id, {
    path: [
      [0, y],
      [12000, y],
    ],
    ...parts,
  });

const one = (a: Feed, b: Feed, parts: Partial<Hall> = {}) =>
  hall({
    feeds: [a, b],
    racks: [rack('R1', { at: [11700, 5400], powerKw: 9, feeds: [a.id, b.id] })],
    ...parts,
  });

const under = (power: PowerScheme): Partial<Hall> => ({ design: { power } });

/** A fire zone over the first 6 m of the runs. */
const zone = (toX: number): Partial<Hall> => ({
  zones: [
    {
      id: 'F1',
      kind: 'fire',
      outline: [
        [0, 0],
        [toX, 0],
        [toX, 20000],
        [0, 20000],
      ],
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: 'half a metre apart', hall: one(run('A1', 5800), run('B1', 6300)) },
    {
      name: 'one above the other',
      hall: one(run('A1', 6000, { heightMm: 2900 }), run('B1', 6000, { heightMm: 3200 })),
    },
    {
      name: 'a fire zone that holds what they feed too',
      hall: one(run('A1', 5800), run('B1', 6300), zone(20000)),
    },
    {
      name: 'they cross',
      hall: one(
        run('A1', 6000),
        busway('B1', {
          path: [
            [6000, 0],
            [6000, 12000],
          ],
        }),
      ),
    },
    {
      name: 'a tray that only one of them follows',
      hall: one(run('A1', 5800), run('B1', 6300), {
        trays: [
          {
            id: 'T1',
            path: [
              [0, 5800],
              [12000, 5800],
            ],
            widthMm: 600,
          },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: 'side by side',
      hall: JSON.stringify(one(run('A1', 6000), run('B1', 6100))),
      findings: [
        {
          objects: ['A1', 'B1'],
          message:
            'A1 and B1, which feed R1, run 100 mm apart for 12000 mm; 1000 mm at up to 150 mm are allowed.',
          measured: 12000,
          limit: 1000,
          unit: 'mm',
          on: '"path":[[0,6000],[12000,6000]]',
        },
      ],
    },
    {
      name: 'through a fire zone beside what they feed',
      hall: one(run('A1', 5800), run('B1', 6300), zone(6000)),
      findings: [
        {
          objects: ['A1', 'B1', 'F1'],
          message:
            'A1 and B1, which feed R1, both pass the fire zone F1, outside of which some of that stands.',
        },
      ],
    },
    {
      name: 'in one tray',
      hall: one(run('A1', 5800), run('B1', 6200), {
        trays: [
          {
            id: 'T1',
            path: [
              [0, 6000],
              [12000, 6000],
            ],
            widthMm: 600,
          },
        ],
      }),
      findings: [
        { objects: ['A1', 'B1', 'T1'], message: 'A1 and B1, which feed R1, both follow the tray T1.' },
      ],
    },
  ],
  notApplicable: [
    { name: 'one path', hall: one(run('A1', 6000), run('B1', 6000), under('n')) },
    { name: 'one side', hall: one(run('A1', 6000, { side: 'A' }), run('B1', 6000, { side: 'A' })) },
    { name: 'no paths', hall: one(busway('A1'), busway('B1')) },
  ],
};
