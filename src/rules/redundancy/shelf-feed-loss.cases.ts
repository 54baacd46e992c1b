import type { Cord, PowerScheme } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const feeds = [busway('A1', { side: 'A' }), busway('B1', { side: 'B' }), busway('C1', { side: 'C' })];

const one = (powerKw: number, count: number, kw: number, cords: Cord[], power?: PowerScheme) =>
  hall({
    ...(power ? { design: { power } } : {}),
    feeds,
    racks: [rack('R1', { powerKw, shelves: { count, kw }, feeds: cords })],
  });

export const cases: RuleCases = {
  valid: [
    { name: '120 kW on 4+4 shelves of 33 kW', hall: one(120, 8, 33, ['A1', 'B1']) },
    { name: '140 kW, the 8 shelves dealt 3+3+2 over three feeds', hall: one(140, 8, 33, ['A1', 'B1', 'C1']) },
    {
      name: '140 kW, 3+3+2 as its cords say',
      hall: one(140, 8, 33, [
        { feed: 'A1', shelves: 3 },
        { feed: 'B1', shelves: 3 },
        { feed: 'C1', shelves: 2 },
      ]),
    },
    { name: 'DGX H100 on three rack PDUs', hall: one(10.2, 6, 3.3, ['A1', 'B1', 'C1']) },
    {
      name: 'one cord a shelf',
      hall: one(120, 8, 33, ['A1', 'A1', 'A1', 'A1', 'B1', 'B1', 'B1', 'B1']),
    },
  ],
  invalid: [
    {
      name: 'GB300: 140 kW on 4+4 shelves of 33 kW',
      hall: JSON.stringify(one(140, 8, 33, ['A1', 'B1'])),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'Losing A1 leaves R1 4 power shelves, 132 kW for its 140 kW (106.1 %).',
          measured: 140,
          limit: 132,
          unit: 'kW',
          lost: ['A1'],
          on: '"feeds":["A1","B1"]',
        },
      ],
    },
    {
      name: 'GB200: 132 kW on 4+4 leaves no margin',
      hall: one(132, 8, 33, ['A1', 'B1']),
      findings: [
        {
          severity: 'info',
          objects: ['R1', 'A1'],
          message: 'Losing A1 leaves R1 4 power shelves, 132 kW for its 132 kW (100 %): no margin is left.',
          measured: 132,
          limit: 132,
          unit: 'kW',
          lost: ['A1'],
        },
      ],
    },
    {
      name: 'DGX H100 on two rack PDUs: 9.9 kW of 10.2 kW',
      hall: one(10.2, 6, 3.3, ['A1', 'B1']),
      findings: [{ objects: ['R1', 'A1'], measured: 10.2, limit: 9.9, unit: 'kW', lost: ['A1'] }],
    },
    {
      name: 'one shelf short on the other feed: 7 shelves are 4+3',
      hall: one(120, 7, 33, ['A1', 'B1']),
      findings: [{ objects: ['R1', 'A1'], measured: 120, limit: 99, unit: 'kW', lost: ['A1'] }],
    },
    {
      name: 'more shelves on B than on A',
      hall: one(120, 8, 33, [{ feed: 'A1', shelves: 3 }, 'B1']),
      findings: [{ objects: ['R1', 'B1'], measured: 120, limit: 99, unit: 'kW', lost: ['B1'] }],
    },
    {
      name: 'racks of one row that lose the same are one finding',
      hall: hall({
        feeds,
        racks: ['R1', 'R2', 'R3'].map((id, i) =>
          rack(id, {
            row: 'R',
            at: [600 * i, 0],
            powerKw: i < 2 ? 140 : 120,
            shelves: { count: 8, kw: 33 },
            feeds: ['A1', 'B1'],
          }),
        ),
      }),
      findings: [
        {
          objects: ['R1', 'R2', 'A1'],
          message:
            'Losing A1 leaves R1 and R2 4 power shelves each, 132 kW for the 140 kW of each (106.1 %).',
          measured: 140,
          limit: 132,
          unit: 'kW',
          lost: ['A1'],
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known',
      hall: hall({ feeds, racks: [rack('R1', { shelves: { count: 8, kw: 33 }, feeds: ['A1', 'B1'] })] }),
      reason: 'The load of R1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'one path', hall: one(140, 8, 33, ['A1', 'B1'], 'n') },
    { name: 'one feed is told by redundancy/same-side', hall: one(140, 8, 33, ['A1', 'A1']) },
    { name: 'too few for the loss of one shelf', hall: one(140, 5, 33, ['A1', 'B1']) },
    { name: 'no shelves', hall: hall({ feeds, racks: [rack('R1', { powerKw: 9, feeds: ['A1', 'B1'] })] }) },
  ],
};
