import type { Cord, PowerScheme } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const feeds = [
  busway('A1', { side: 'A' }),
  busway('A2', { side: 'A' }),
  busway('B1', { side: 'B' }),
  busway('R1', { side: 'R' }),
  busway('X1'),
  busway('X2'),
];
const one = (cords: Cord[], power?: PowerScheme) =>
  hall({ ...(power ? { design: { power } } : {}), feeds, racks: [rack('K1', { feeds: cords })] });

export const cases: RuleCases = {
  valid: [
    { name: 'sides A and B', hall: one(['A1', 'B1']) },
    { name: 'a side and the reserve', hall: one(['A1', { feed: 'R1', weight: 0 }], 'catcher') },
    { name: 'three cords on two sides', hall: one(['A1', 'A2', 'B1']) },
    { name: 'a feed without a side beside two with', hall: one(['A1', 'B1', 'X1']) },
  ],
  invalid: [
    {
      name: 'both cords on one busway',
      hall: JSON.stringify(one(['A1', 'A1'])),
      findings: [
        {
          objects: ['K1', 'A1'],
          message: 'Both cords of K1 plug into A1.',
          lost: ['A1'],
          on: '"feeds":["A1","A1"]',
        },
      ],
    },
    {
      name: 'both cords on side A',
      hall: one(['A1', 'A2'], '2n'),
      findings: [{ objects: ['K1', 'A1', 'A2'], message: 'Both cords of K1 come from side A: A1 and A2.' }],
    },
    {
      name: 'three cords on two feeds of one side',
      hall: one(['A1', 'A2', 'A1']),
      findings: [{ objects: ['K1', 'A1', 'A2'], message: 'All 3 cords of K1 come from side A: A1 and A2.' }],
    },
    {
      name: 'both on one feed whose side is not known',
      hall: one(['X1', { feed: 'X1', weight: 0 }]),
      findings: [{ objects: ['K1', 'X1'], lost: ['X1'] }],
    },
  ],
  blocked: [
    { name: 'a feed without a side', hall: one(['A1', 'X1']), reason: 'The side of X1 is not known.' },
    { name: 'no side at all', hall: one(['X1', 'X2']), reason: 'The side of X1 and X2 is not known.' },
    { name: 'a cord that leads nowhere', hall: one(['Z9', 'Z9']), reason: 'The side of Z9 is not known.' },
  ],
  notApplicable: [
    { name: 'one cord', hall: one(['A1']) },
    { name: 'a scheme with one path', hall: one(['A1', 'A1'], 'n') },
    { name: 'one path with spare units', hall: one(['A1', 'A2'], 'n+1') },
  ],
};
