import type { Feed, Hall, Point } from '../../model/types';
import { busway, hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** The published board: 1200 A, 480Y/277 V, 6 ft 8 in (2032 mm) wide. It faces south; a column stands 1200 mm before it. */
const board = (at: Point, parts: Partial<Feed> = {}, rest: Partial<Hall> = {}): Hall =>
  hall({
    design: { profile: 'us' },
    types: [{ id: 'board', kind: 'rpp', widthMm: 2032, depthMm: 600 }],
    feeds: [
      busway('MSB', {
        type: 'board',
        kind: 'rpp',
        facing: 'south',
        ratingA: 1200,
        voltageV: 480,
        at,
        ...parts,
      }),
    ],
    columns: [{ id: 'C1', at: [at[0], at[1] + 1800], size: [2032, 400] }],
    ...rest,
  });

export const cases: RuleCases = {
  valid: [
    { name: 'a way at both ends', hall: board([610, 0]) },
    {
      name: 'in a corner, with twice the depth',
      hall: board([0, 0], {}, { columns: [{ id: 'C1', at: [0, 2734], size: [2032, 400] }] }),
    },
    { name: 'a limit of its own', hall: board([500, 0]), options: { entranceMm: 500 } },
  ],
  invalid: [
    {
      name: 'in a corner',
      hall: board([0, 0]),
      findings: [
        {
          objects: ['MSB'],
          message:
            'The working space of RPP MSB (1200 A, 2032 mm wide) has 0 mm at its left end, up to a wall; it needs 610 mm at both ends, or twice its depth.',
          measured: 0,
          limit: 610,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'a column at the right end',
      hall: board(
        [5000, 0],
        {},
        {
          columns: [
            { id: 'C1', at: [5000, 1800], size: [2032, 400] },
            { id: 'C2', at: [7532, 700], size: [400, 400] },
          ],
        },
      ),
      findings: [{ objects: ['MSB', 'C2'], measured: 500, limit: 610, unit: 'mm' }],
    },
  ],
  blocked: [
    {
      name: 'a wide board without a rating',
      hall: hall({
        design: { profile: 'us' },
        types: [{ id: 'board', kind: 'rpp', widthMm: 2032, depthMm: 600 }],
        feeds: [{ id: 'MSB', type: 'board', kind: 'rpp', at: [0, 0] }],
      }),
      reason: 'ratingA of MSB is not known.',
    },
  ],
  notApplicable: [
    { name: 'another profile', hall: board([0, 0], {}, { design: { profile: 'eu' } }) },
    { name: '1199 A', hall: board([0, 0], { ratingA: 1199 }) },
    {
      name: '1829 mm wide: exactly 6 ft',
      hall: board([0, 0], {}, { types: [{ id: 'board', kind: 'rpp', widthMm: 1829, depthMm: 600 }] }),
    },
    {
      name: 'a run of busway',
      hall: hall({
        design: { profile: 'us' },
        feeds: [
          busway('A1', {
            path: [
              [0, 0],
              [9000, 0],
            ],
          }),
        ],
      }),
    },
  ],
};
