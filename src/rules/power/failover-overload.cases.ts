import type { PowerNode } from '../../model/types';
import { loads } from '../testing/hallBuilder';
import { chain, feed, grid, node, pair, racksOn } from '../testing/powerChains';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const board = { kind: 'switchboard', ratingKw: 2000 } as const;

/** 4N/3 and 3N/2: x boards, loads of `kw` on every pair of them. */
function everyPair(x: number, ratingKw: number, kw: number) {
  const ids = Array.from({ length: x }, (_, i) => `S${i + 1}`);
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [kw, `F${a}`, `F${b}`] as const));
  return chain(
    [grid, ...ids.map((id): PowerNode => ({ id, kind: 'switchboard', ratingKw, from: ['GRID'] }))],
    ids.map((id) => feed(`F${id}`, id)),
    racksOn(...pairs),
  );
}

const bare = (id: string, lost: string, kw: number): ExpectedFinding => ({
  severity: 'info',
  objects: [id, lost],
  measured: kw,
  limit: kw,
  unit: 'kW',
  lost: [lost],
});

/** Racks with three cords: the busways survive the loss of any other, and not of what feeds two of them. */
const threeCords = (racks: number) =>
  chain(
    [
      grid,
      node('S1', 'switchboard', ['GRID'], { ratingKw: 9000 }),
      node('S2', 'switchboard', ['GRID'], { ratingKw: 9000 }),
    ],
    [
      feed('F1', 'S1', { ratingA: 1600 }),
      feed('F2', 'S1', { ratingA: 1600 }),
      feed('F3', 'S2', { ratingA: 1600 }),
    ],
    loads(racks, 132, ['F1', 'F2', 'F3']),
  );

export const cases: RuleCases = {
  valid: [
    { name: '2N 2 × 2000 with 1800', hall: pair(1800, board) },
    { name: '4N/3 of 2200 with six pairs of 1000: any loss is 91 %', hall: everyPair(4, 2200, 1000) },
    { name: 'eight racks of 132 kW on three cords', hall: threeCords(8) },
  ],
  invalid: [
    {
      name: '2N 2 × 2000 with 2200: 55 % normally, 110 % after a loss',
      hall: pair(2200, board),
      findings: [
        {
          objects: ['A', 'B'],
          message: 'Losing B puts A at 2200 kW of 2000 kW (110 %).',
          measured: 2200,
          limit: 2000,
          unit: 'kW',
          lost: ['B'],
        },
        { objects: ['B', 'A'], measured: 2200, limit: 2000, unit: 'kW', lost: ['A'] },
      ],
    },
    {
      name: '2N 2 × 2000 with 2000 is exactly 100 % after a loss',
      hall: pair(2000, board),
      findings: [bare('A', 'B', 2000), bare('B', 'A', 2000)],
    },
    {
      name: '3N/2: 3 × 2000 with three pairs of 1333.3 is exactly 100 % after a loss',
      hall: everyPair(3, 2000, 4000 / 3),
      findings: [bare('S1', 'S2', 2000), bare('S2', 'S1', 2000), bare('S3', 'S1', 2000)],
    },
    {
      name: '4N/3 with the reserve half sold: 7000 on 4 × 2000',
      hall: everyPair(4, 2000, 7000 / 6),
      findings: ['S1', 'S2', 'S3', 'S4'].map((id) => ({
        objects: [id, id === 'S1' ? 'S2' : 'S1'],
        measured: 7000 / 3,
        limit: 2000,
        unit: 'kW',
        lost: [id === 'S1' ? 'S2' : 'S1'],
      })),
    },
    {
      name: 'a busway that survives every other busway, and not the board of two of them',
      hall: threeCords(9),
      findings: [
        {
          objects: ['F3', 'S1'],
          message: 'Losing S1 puts busway F3 at 1188 kW of 1127 kW (105.4 %).',
          measured: 1188,
          limit: 1127,
          unit: 'kW',
          lost: ['S1'],
        },
      ],
    },
    {
      name: 'under NEC a board carries 80 %',
      hall: pair(1700, board, { profile: 'us' }),
      findings: [
        { objects: ['A', 'B'], measured: 1700, limit: 1600, unit: 'kW', lost: ['B'] },
        { objects: ['B', 'A'], measured: 1700, limit: 1600, unit: 'kW', lost: ['A'] },
      ],
    },
  ],
  blocked: [
    {
      name: 'boards without a rating',
      hall: chain(
        [grid, node('A', 'switchboard', ['GRID'], { ratingKw: 2000 }), node('B', 'switchboard', ['GRID'])],
        [feed('FA', 'A'), feed('FB', 'B')],
        racksOn([100, 'FA', 'FB']),
      ),
      reason: 'The rating of B is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'a single path: no loss adds to anything',
      hall: chain([grid], [feed('F1', 'GRID')], racksOn([100, 'F1'])),
    },
  ],
};
