import type { Cord } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const feeds = [
  busway('A1', {
    path: [
      [0, 0],
      [9000, 0],
      [9000, 3000],
    ],
  }),
  busway('B1'),
  busway('RA', { kind: 'rpp' }),
];

const one = (...cords: Cord[]) => hall({ feeds, racks: [rack('R1', { feeds: cords })] });

export const cases: RuleCases = {
  valid: [
    { name: 'within the run', hall: one({ feed: 'A1', tapMm: 4500 }) },
    { name: 'at its beginning', hall: one({ feed: 'A1', tapMm: 0 }) },
    { name: 'at its end, around a corner', hall: one({ feed: 'A1', tapMm: 12000 }, 'B1') },
  ],
  invalid: [
    {
      name: 'beyond the end',
      hall: JSON.stringify(one({ feed: 'A1', tapMm: 12600 }, 'B1')),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'The tap-off of R1 is at 12600 mm on busway A1, which ends at 12000 mm.',
          measured: 12600,
          limit: 12000,
          unit: 'mm',
          on: '"tapMm":12600',
        },
      ],
    },
    {
      name: 'on a panel',
      hall: one({ feed: 'RA', tapMm: 600 }),
      findings: [
        {
          objects: ['R1', 'RA'],
          message: 'R1 has a tap-off at 600 mm on RPP RA, which is no busway.',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a busway without a path',
      hall: one({ feed: 'B1', tapMm: 600 }),
      reason: 'The path of B1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'no tap-off is placed', hall: one('A1', { feed: 'B1', weight: 0 }) },
    { name: 'a cord to no feed', hall: one({ feed: 'Z9', tapMm: 600 }) },
    { name: 'no cords', hall: hall({ feeds, racks: [rack('R1')] }) },
  ],
};
