import { systemLosses } from '../../analysis/power/systems';
import { powerScheme } from '../designIntent';
import { defineRule } from '../rule';
import { judgeUps, notItsUps, upsOptions } from '../schemeCapacity';

export const rule = defineRule({
  id: 'redundancy/distributed-pair-balance',
  title: 'Under 3N/2 and 4N/3 the pairs are spread so that the loss of any system overloads none',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: upsOptions,
  source:
    'L_j + ½ · P_ij ≤ R_j for all pairs of systems: Schneider WP75, as traced by a public case collection.',
  check(hall, index, options) {
    const scheme = powerScheme(hall);
    return (
      notItsUps(hall, index, scheme === '3n/2' || scheme === '4n/3') ??
      judgeUps(hall, index, hall.get(systemLosses), options)
    );
  },
});
