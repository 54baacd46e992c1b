import { rack } from '../testing/hallBuilder';
import { chain, feed, grid, node, pair, racksOn } from '../testing/powerChains';
import type { RuleCases } from '../testing/ruleCases';

const ups = { kind: 'ups', ratingKw: 2000 } as const;
const single = (kw: number, board: Parameters<typeof node>[3], profile: 'eu' | 'us' = 'eu') =>
  chain([grid, node('MSB', 'switchboard', ['GRID'], board)], [feed('F1', 'MSB')], racksOn([kw, 'F1']), {
    profile,
  });

export const cases: RuleCases = {
  valid: [
    { name: '2N 2 × 2000 kW with 2200 kW: 55 % looks fine', hall: pair(2200, ups) },
    {
      name: 'four modules of 500 kW',
      hall: pair(3600, { kind: 'ups', modules: 4, moduleKw: 500 }),
    },
    {
      name: 'machines carry their rating under NEC too',
      hall: chain(
        [grid, node('U', 'ups', ['GRID'], { ratingKw: 300 })],
        [feed('F1', 'U')],
        racksOn([270, 'F1']),
        {
          profile: 'us',
        },
      ),
    },
  ],
  invalid: [
    {
      name: 'a UPS of 300 kW with 330 kW',
      hall: chain(
        [grid, node('U', 'ups', ['GRID'], { ratingKw: 300 })],
        [feed('F1', 'U')],
        racksOn([330, 'F1']),
      ),
      findings: [
        {
          objects: ['U'],
          message: 'With everything in service U carries 330 kW of 300 kW (110 %).',
          measured: 330,
          limit: 300,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'a board of 1000 kVA at its own power factor',
      hall: single(930, { ratingKva: 1000, pf: 0.9 }),
      findings: [{ objects: ['MSB'], measured: 930, limit: 900, unit: 'kW' }],
    },
    {
      name: 'a board under NEC carries 80 %',
      hall: single(900, { ratingKw: 1000 }, 'us'),
      findings: [{ objects: ['MSB'], measured: 900, limit: 800, unit: 'kW' }],
    },
    {
      name: 'losses count: 970 kW through a UPS of 95 % are 1021 kW before it',
      hall: chain(
        [
          grid,
          node('MSB', 'switchboard', ['GRID'], { ratingKw: 1000 }),
          node('U', 'ups', ['MSB'], { ratingKw: 1100, efficiency: 0.95 }),
        ],
        [feed('F1', 'U')],
        racksOn([970, 'F1']),
      ),
      findings: [{ objects: ['MSB'], measured: 1021, limit: 1000, unit: 'kW' }],
    },
    {
      name: 'exactly its rating leaves no margin',
      hall: single(1000, { ratingKw: 1000 }),
      findings: [
        {
          severity: 'info',
          objects: ['MSB'],
          message: 'With everything in service MSB carries 1000 kW of 1000 kW (100 %): no margin is left.',
          measured: 1000,
          limit: 1000,
          unit: 'kW',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a board without a rating',
      hall: single(900, {}),
      reason: 'The rating of MSB is not known.',
    },
    {
      name: 'a load that is not known',
      hall: chain(
        [node('GRID', 'utility', [], { ratingKw: 900 })],
        [feed('F1', 'GRID')],
        [rack('R1', { powerKw: 100, feeds: ['F1'] }), rack('R2', { feeds: ['F1'] })],
      ),
      reason: 'The load of R2 is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'no chain above the feeds',
      hall: chain([grid], [{ ...feed('F1', 'GRID'), from: [] }], racksOn([100, 'F1'])),
    },
  ],
};
