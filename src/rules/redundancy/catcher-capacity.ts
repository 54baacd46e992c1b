import { systemLosses } from '../../analysis/power/systems';
import { powerScheme } from '../designIntent';
import { defineRule } from '../rule';
import { judgeUps, notItsUps, upsOptions } from '../schemeCapacity';

export const rule = defineRule({
  id: 'redundancy/catcher-capacity',
  title: 'The catcher carries the load of any one system that is lost',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: upsOptions,
  source: 'Block redundant: L_i ≤ R_C for each i, one transfer at a time (Schneider WP75).',
  check(hall, index, options) {
    return (
      notItsUps(hall, index, powerScheme(hall) === 'catcher', true) ??
      judgeUps(hall, index, hall.get(systemLosses), options)
    );
  },
});
