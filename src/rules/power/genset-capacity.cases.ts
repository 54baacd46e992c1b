import type { PowerNode } from '../../model/types';
import { rack } from '../testing/hallBuilder';
import { chain, feed, grid, node, racksOn } from '../testing/powerChains';
import type { RuleCases } from '../testing/ruleCases';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `G${i + 1}`);

/** `count` generators of 3000 kW in parallel behind the grid, a UPS, and a load of `kw`. */
const parallel = (count: number, kw: number, generator: Partial<PowerNode> = { ratingKw: 3000 }) =>
  chain(
    [
      grid,
      ...ids(count).map((id) => node(id, 'generator', [], generator)),
      node('GB', 'switchboard', ids(count), { ratingKw: 90_000 }),
      node('MV', 'switchboard', ['GRID', { node: 'GB', role: 'alternate' }], { ratingKw: 90_000 }),
      node('U', 'ups', ['MV'], { ratingKw: 90_000 }),
    ],
    [feed('F1', 'U')],
    racksOn([kw, 'F1']),
  );

/** A block a side: transformer with a generator of its own, no paralleling. */
const blocks = (kw: number) =>
  chain(
    [
      grid,
      ...['A', 'B'].flatMap((s) => [
        node(`G${s}`, 'generator', [], { ratingKw: 2500 }),
        node(`ATS${s}`, 'ats', ['GRID', { node: `G${s}`, role: 'alternate' }], { ratingKw: 9000 }),
        node(`U${s}`, 'ups', [`ATS${s}`], { ratingKw: 9000, efficiency: 0.95 }),
      ]),
    ],
    [feed('FA', 'UA'), feed('FB', 'UB')],
    racksOn([kw, 'FA', 'FB']),
  );

export const cases: RuleCases = {
  valid: [
    // 5000 / 0.96 + 500 = 5708 kW on two of three: 2854 kW each.
    { name: 'three of 3000 kW, N+1 for 5000 kW', hall: parallel(3, 5000) },
    { name: 'two of them without a spare', hall: parallel(2, 5000), options: { spare: false } },
    // 2100 / 0.95 + 210 = 2421 kW.
    { name: 'blocks: one takes all when the other does not start', hall: blocks(2100) },
    { name: 'without recharge', hall: parallel(3, 5700), options: { rechargeShare: 0 } },
  ],
  invalid: [
    {
      name: 'two of 3000 kW for 5000 kW: one of them left',
      hall: parallel(2, 5000),
      findings: [
        {
          objects: ['G1', 'G2'],
          message:
            'Without the grid, and with G2 out, G1 carries 5708 kW of 3000 kW (190.3 %), losses and recharge of the UPS included.',
          measured: 5708,
          limit: 3000,
          unit: 'kW',
          lost: ['GRID', 'G2'],
        },
      ],
    },
    {
      name: 'four in parallel are told once',
      hall: parallel(4, 8500),
      // 8500 / 0.96 + 850 = 9704 kW on three.
      findings: [{ objects: ['G1', 'G2'], measured: 3234.7, limit: 3000, unit: 'kW', lost: ['GRID', 'G2'] }],
    },
    {
      name: 'blocks: a declared efficiency is in the flow',
      hall: blocks(2300),
      // 2300 / 0.95 + 230 = 2651 kW on one.
      findings: ['A', 'B'].map((s) => {
        const other = s === 'A' ? 'B' : 'A';
        return {
          objects: [`G${s}`, `G${other}`],
          measured: 2651,
          limit: 2500,
          unit: 'kW',
          lost: ['GRID', `G${other}`],
        };
      }),
    },
    {
      name: 'rated in kVA, at 0.8',
      hall: parallel(3, 5000, { ratingKva: 3500 }),
      findings: [{ objects: ['G1', 'G2'], measured: 2854, limit: 2800, unit: 'kW', lost: ['GRID', 'G2'] }],
    },
  ],
  blocked: [
    {
      name: 'generators without a rating',
      hall: parallel(2, 5000, {}),
      reason: 'The rating of G1 and G2 is not known.',
    },
    {
      name: 'a load that is not known',
      hall: {
        ...parallel(3, 100),
        racks: [rack('R1', { feeds: ['F1'] }), rack('R2', { powerKw: 9, feeds: ['F1'] })],
      },
      reason: 'The load of R1 is not known.',
    },
  ],
  notApplicable: [{ name: 'no generator', hall: chain([grid], [feed('F1', 'GRID')], racksOn([100, 'F1'])) }],
};
