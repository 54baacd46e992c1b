import { chain, feed, grid, node, pair, racksOn } from '../testing/powerChains';
import type { RuleCases } from '../testing/ruleCases';

const ups = { kind: 'ups', ratingKw: 2000 } as const;

/** Two UPS of 2000 kW, one dual-corded load of `both` and one of `a` on A alone. */
const uneven = (both: number, a: number, power: '2n' | '3n/2' | '4n/3' | 'n+1' = '2n') =>
  chain(
    [grid, node('A', 'ups', ['GRID'], ups), node('B', 'ups', ['GRID'], ups)],
    [feed('FA', 'A'), feed('FB', 'B')],
    racksOn([both, 'FA', 'FB'], [a, 'FA']),
    { power },
  );

export const cases: RuleCases = {
  valid: [
    { name: '2N: exactly half each', hall: pair(2000, ups) },
    { name: '3N/2 allows two thirds', hall: uneven(600, 1000, '3n/2') },
    { name: '4N/3 allows three quarters', hall: uneven(600, 1200, '4n/3') },
  ],
  invalid: [
    {
      name: 'a single-corded load takes what the partner would need: 60 % normally',
      hall: uneven(800, 800),
      findings: [
        {
          objects: ['A'],
          message:
            'A carries 1200 kW of 2000 kW (60 %) with everything in service; under 2n it may carry 50 %, to take over after a loss.',
          measured: 1200,
          limit: 1000,
          unit: 'kW',
        },
      ],
    },
    {
      name: '3N/2 at 70 %',
      hall: uneven(600, 1100, '3n/2'),
      findings: [{ objects: ['A'], measured: 1400, limit: 1333.4, unit: 'kW' }],
    },
    {
      name: '4N/3 at 80 %',
      hall: uneven(600, 1300, '4n/3'),
      findings: [{ objects: ['A'], measured: 1600, limit: 1500, unit: 'kW' }],
    },
  ],
  blocked: [
    {
      name: 'a UPS without a rating',
      hall: chain([grid, node('A', 'ups', ['GRID'])], [feed('FA', 'A')], racksOn([100, 'FA'])),
      reason: 'The rating of A is not known.',
    },
  ],
  notApplicable: [
    { name: 'n+1', hall: uneven(800, 800, 'n+1') },
    { name: 'too much after a loss is told by an error', hall: pair(2200, ups) },
  ],
};
