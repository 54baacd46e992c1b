import { nearestWords } from '../output/nearestWords';
import { UsageError } from '../usageError';

/** A phase was asked for that a hall or campus has not. @param order the phases that it has */
export function missingPhase(phase: string, order: readonly string[], shown: string): UsageError {
  const near = nearestWords(phase, order);
  const hint = near.length
    ? ` Did you mean ${near.join(' or ')}?`
    : order.length
      ? ` It has ${order.join(', ')}.`
      : '';
  return new UsageError(`${shown} has no phase "${phase}".${hint}`);
}
