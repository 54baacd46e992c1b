import { sideLosses } from '../../analysis/power/systems';
import { powerScheme } from '../designIntent';
import { defineRule, notApplicable } from '../rule';
import { judgeUps, notItsUps, upsOptions } from '../schemeCapacity';

export const rule = defineRule({
  id: 'redundancy/2n-capacity',
  title: 'Under 2N either side carries the whole load',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: upsOptions,
  source: 'min(R_A, R_B) ≥ L: Schneider WP75, as traced by a public case collection.',
  check(hall, index, options) {
    const scheme = powerScheme(hall);
    const other = notItsUps(hall, index, scheme === '2n' || scheme === '2(n+1)');
    if (other) return other;
    const losses = hall.get(sideLosses);
    if (losses.losses.length === 0) return notApplicable('The UPS are not of two sides.');
    return judgeUps(hall, index, losses, options);
  },
});
