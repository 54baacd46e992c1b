import type { Feed, Hall, Pipe, Point } from '../../model/types';
import { busway, hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const run = (heightMm: number | undefined, path: Point[]): Feed =>
  busway('A1', { type: 'run', path, ...(heightMm === undefined ? {} : { heightMm }) });
const pipe = (heightMm: number | undefined, path: Point[]): Pipe => ({
  id: 'P1',
  path,
  diameterMm: 200,
  ...(heightMm === undefined ? {} : { heightMm }),
});
/** East along y = 5000. */
const east: Point[] = [
  [2000, 5000],
  [12000, 5000],
];
/** South along x = 7000. */
const south: Point[] = [
  [7000, 0],
  [7000, 12000],
];
const both = (feed: Feed, p: Pipe): Hall =>
  hall({ types: [{ id: 'run', kind: 'busway', widthMm: 300, depthMm: 200 }], feeds: [feed], pipes: [p] });

export const cases: RuleCases = {
  valid: [
    { name: 'a pipe below the busway', hall: both(run(3200, east), pipe(2900, south)) },
    {
      name: 'a pipe that ends before the busway',
      hall: both(
        run(2900, east),
        pipe(3200, [
          [7000, 0],
          [7000, 4850],
        ]),
      ),
    },
    {
      name: 'side by side, 250 mm from axis to axis',
      hall: both(
        run(2900, east),
        pipe(3200, [
          [2000, 5250],
          [12000, 5250],
        ]),
      ),
    },
    {
      name: 'a pipe beside a panel',
      hall: both(busway('RA', { type: 'panel', kind: 'rpp', at: [7100, 5000] }), pipe(3200, south)),
    },
  ],
  invalid: [
    {
      name: 'across a busway',
      hall: JSON.stringify(both(run(2900, east), pipe(3200, south))),
      findings: [
        { objects: ['P1', 'A1'], message: 'Pipe P1 runs above A1.', on: '"path":[[7000,0],[7000,12000]]' },
      ],
    },
    {
      name: 'side by side, 249 mm from axis to axis',
      hall: both(
        run(2900, east),
        pipe(3200, [
          [2000, 5249],
          [12000, 5249],
        ]),
      ),
      findings: [{ objects: ['P1', 'A1'] }],
    },
    {
      name: 'at a slant',
      hall: both(
        run(2900, east),
        pipe(3200, [
          [3000, 1000],
          [11000, 9000],
        ]),
      ),
      findings: [{ objects: ['P1', 'A1'] }],
    },
    {
      name: 'above a panel',
      hall: both(busway('RA', { type: 'panel', kind: 'rpp', at: [6900, 5000] }), pipe(3200, south)),
      findings: [{ objects: ['P1', 'RA'], message: 'Pipe P1 runs above RA.' }],
    },
    {
      name: 'a margin of its own',
      hall: both(
        run(2900, east),
        pipe(3200, [
          [2000, 5400],
          [12000, 5400],
        ]),
      ),
      options: { sideMm: 200 },
      findings: [{ objects: ['P1', 'A1'] }],
    },
  ],
  notApplicable: [
    { name: 'a pipe without a height', hall: both(run(2900, east), pipe(undefined, south)) },
    { name: 'a busway without a height', hall: both(run(undefined, east), pipe(3200, south)) },
  ],
};
