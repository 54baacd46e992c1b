import type { Cord, PowerScheme } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const feeds = [busway('A1', { side: 'A' }), busway('B1', { side: 'B' }), busway('C1', { side: 'C' })];

const one = (cords: Cord[] | undefined, power?: PowerScheme, feedsNeeded?: number) =>
  hall({
    ...(power ? { design: { power } } : {}),
    feeds,
    racks: [
      rack('R1', {
        powerKw: 10,
        ...(cords ? { feeds: cords } : {}),
        ...(feedsNeeded ? { feedsNeeded } : {}),
      }),
    ],
  });

const dual: readonly PowerScheme[] = ['2n', '2(n+1)', '3n/2', '4n/3', 'catcher'];

export const cases: RuleCases = {
  valid: [
    { name: 'two cords where nothing is declared', hall: one(['A1', 'B1']) },
    { name: 'one cord under n', hall: one(['A1'], 'n') },
    { name: 'one cord under n+1', hall: one(['A1'], 'n+1') },
    ...dual.map((power) => ({ name: `two cords under ${power}`, hall: one(['A1', 'B1'], power) })),
    { name: 'three cords, two of which must live', hall: one(['A1', 'B1', 'C1'], '2n', 2) },
    { name: 'two cords that must both live, under n', hall: one(['A1', 'A1'], 'n', 2) },
    { name: 'both cords on one feed is told by same-side', hall: one(['A1', 'A1'], '2n') },
    { name: 'a standby cord is a cord', hall: one(['A1', { feed: 'B1', weight: 0 }]) },
  ],
  invalid: [
    {
      name: 'one cord where nothing is declared',
      hall: JSON.stringify(one(['A1'])),
      findings: [
        {
          objects: ['R1'],
          message: 'R1 has 1 cord; the scheme 2n asks for 2.',
          measured: 1,
          limit: 2,
          unit: '1',
          on: '"feeds":["A1"]',
        },
      ],
    },
    ...dual.map((power) => ({
      name: `one cord under ${power}`,
      hall: one(['A1'], power),
      findings: [{ objects: ['R1'], measured: 1, limit: 2, unit: '1' }],
    })),
    {
      name: 'no cord under n',
      hall: one(undefined, 'n'),
      findings: [
        {
          objects: ['R1'],
          message: 'R1 has 0 cords; the scheme n asks for 1.',
          measured: 0,
          limit: 1,
          unit: '1',
        },
      ],
    },
    {
      name: 'two cords that must both live',
      hall: one(['A1', 'B1'], '2n', 2),
      findings: [
        {
          objects: ['R1'],
          message: 'R1 has 2 cords; the scheme 2n asks for 3, as it needs 2 live ones.',
          measured: 2,
          limit: 3,
          unit: '1',
        },
      ],
    },
    {
      name: 'three cords, two of them on the feed that is lost',
      hall: one(['A1', 'A1', 'B1'], '2n', 2),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'Losing A1 leaves R1 with 1 live cord of the 2 that it needs.',
          measured: 1,
          limit: 2,
          unit: '1',
          lost: ['A1'],
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a cord that leads to no feed',
      hall: one(['A1', 'B9']),
      reason: 'R1 plugs into B9, which is no feed of this hall.',
    },
  ],
};
