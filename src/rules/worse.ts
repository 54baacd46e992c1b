/** Whether a finding has got worse: by its measure, in the direction in which its limit is broken. */
import type { Finding } from './finding';
import { slack } from './limits';

export type Measures = Pick<Finding, 'measured' | 'limit' | 'margin'>;

/**
 * True where the finding's measure is worse than `before` by more than the slack of every comparison. Without a
 * limit more counts as worse; without a measure nothing can be said, and it is not.
 */
export function isWorse({ measured, limit, margin }: Measures, before: number): boolean {
  if (measured === undefined) return false;
  // A note has a margin left, so that it stands on the good side of its limit; a failure on the other.
  const isNote = margin !== undefined && margin > 0;
  const moreIsWorse = limit === undefined || (isNote ? measured <= limit : measured >= limit);
  const tolerance = Math.abs(before) * slack;
  return moreIsWorse ? measured > before + tolerance : measured < before - tolerance;
}
