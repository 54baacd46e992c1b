import type { Hall, Point } from '../../model/types';
import { cdu, hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** CDU of 900 × 1200 mm, rack of 600 × 1200 mm: with at = [0, 0] and [x, y] centres are x − 150 + y apart. */
const apart = (at: Point, cdus: readonly Point[] = [[0, 0]]): Hall =>
  hall({
    loops: [loop('TCS')],
    cdus: cdus.map((p, i) => cdu(`CDU-${i + 1}`, { at: p, loop: 'TCS' })),
    racks: [
      rack('R0', { at: [1000, 0], powerKw: 100, liquidFraction: 1, loop: 'TCS' }),
      rack('R1', { at, powerKw: 100, liquidFraction: 1, loop: 'TCS' }),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: '60 m', hall: apart([40150, 20000]) },
    {
      name: 'a second CDU near by',
      hall: apart(
        [70000, 30000],
        [
          [0, 0],
          [65000, 30000],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: '70 m',
      hall: apart([50150, 20000]),
      findings: [
        {
          severity: 'warning',
          objects: ['TCS'],
          message: 'R1 is 70 m of route from CDU-1, the nearest CDU of TCS; 60 m are usual.',
          measured: 70,
          limit: 60,
          unit: 'm',
        },
      ],
    },
    {
      name: '90 m',
      hall: apart([60150, 30000]),
      findings: [{ objects: ['TCS'], measured: 90, limit: 80, unit: 'm' }],
    },
    {
      name: '50 m, and half of it again for fittings',
      hall: apart([40150, 10000]),
      options: { fittingsShare: 0.5 },
      findings: [{ severity: 'warning', objects: ['TCS'], measured: 75, limit: 60, unit: 'm' }],
    },
  ],
  notApplicable: [{ name: 'no CDU', hall: apart([70000, 30000], []) }],
};
