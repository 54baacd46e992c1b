import { allowedKw } from '../../analysis/power/allowedKw';
import { chainless } from '../chain';
import { judgeLoad, nodeLoad } from '../chainLoad';
import { powerScheme } from '../designIntent';
import { exceeds, figure } from '../limits';
import { kwOf } from '../loadWords';
import type { PowerScheme } from '../../model/types';
import { blocked, defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/ups-loading-normal',
  title: 'In the normal state a UPS leaves what the declared scheme needs after a loss',
  severity: 'warning',
  subjects: ['power'],
  reads: ['power'],
  options: {
    twoSystems: {
      default: 0.5,
      unit: '1',
      description: 'Share of its rating that a UPS may carry normally under 2n and 2(n+1).',
      source: 'One of two must take all: 1 / 2 (Schneider WP75)',
    },
    threeSystems: {
      default: 0.6667,
      unit: '1',
      description: 'Share of its rating that a UPS may carry normally under 3n/2.',
      source: 'Two of three must take all: 2 / 3 (Schneider WP75)',
    },
    fourSystems: {
      default: 0.75,
      unit: '1',
      description: 'Share of its rating that a UPS may carry normally under 4n/3.',
      source: 'Three of four must take all: 3 / 4',
    },
  },
  source: 'Normal utilisation of x systems that share a loss: (x − 1) / x.',
  check(hall, index, shares) {
    const without = chainless(hall);
    if (without) return without;
    const { node, normalKw, worstKw } = nodeLoad(hall, 'power', index);
    if (node.kind !== 'ups') return notApplicable('It is no UPS.');
    const scheme = powerScheme(hall);
    const share = shareOf(scheme, shares);
    if (share === undefined) return notApplicable('The declared scheme does not share losses among UPS.');
    if (node.side === 'R') return notApplicable('It is a reserve.');
    if (normalKw === 0) return notApplicable('Nothing draws from it while everything is in service.');
    const rated = allowedKw(node, { derate: 1, powerFactor: 1 });
    if (rated === undefined) return blocked(`The rating of ${node.id} is not known.`);
    if (exceeds(worstKw, rated))
      return notApplicable('It is overloaded after a loss: that is an error of its own.');
    return judgeLoad(
      hall,
      { measured: normalKw, limit: rated * share },
      // Exactly the share of the scheme is what it is built for: no note below it.
      Infinity,
      () => ({
        text: said(
          '{0} carries {1} with everything in service; under {2} it may carry {3} %, to take over after a loss',
          node.id,
          kwOf(normalKw, rated),
          scheme,
          figure(share * 100),
        ),
        objects: [node.id],
        unit: 'kW',
      }),
    );
  },
});

function shareOf(
  scheme: PowerScheme,
  shares: { readonly twoSystems: number; readonly threeSystems: number; readonly fourSystems: number },
): number | undefined {
  switch (scheme) {
    case '2n':
    case '2(n+1)':
      return shares.twoSystems;
    case '3n/2':
      return shares.threeSystems;
    case '4n/3':
      return shares.fourSystems;
    case 'n':
    case 'n+1':
    case 'catcher':
      return undefined;
  }
}
