/** How the current of a feed stands against its limit, normally or after the loss that makes it highest. */
import { worstState, type FeedState } from '../analysis/power/feedTaps';
import { againstLimit } from './againstLimit';
import { exceeds, figure, percent } from './limits';
import { carries } from './loadWords';
import type { Verdict } from './rule';
import { nothing, said, type Said } from '../words/said';

/** The state that decides, with its current [A]. What is too much already is not the fault of a loss. */
export function decidingState(
  states: readonly FeedState[],
  measure: (sums: readonly number[]) => number,
  limit: number,
): { readonly state: FeedState; readonly value: number } {
  const [normal] = states;
  const value = normal && measure(normal.sums);
  return normal && value !== undefined && exceeds(value, limit)
    ? { state: normal, value }
    : worstState(states, measure);
}

export interface FeedCurrent {
  readonly feed: string;
  /** What carries it: `L1 of busway A`. */
  readonly carrier: Said;
  /** Follows the figures: ` at the tap-off of R1`. */
  readonly where?: Said;
  /** The feed whose loss brings it there. */
  readonly lost: string | undefined;
  /** [A] */
  readonly measured: number;
  readonly limit: number;
}

export function currentVerdict(
  { feed, carrier, where = nothing, lost, measured, limit }: FeedCurrent,
  marginShare: number,
): Verdict {
  const what = said(
    '{0} A of {1} A ({2}){3}',
    figure(measured),
    figure(limit),
    percent(measured, limit),
    where,
  );
  return againstLimit(
    {
      message: carries(carrier, what, lost),
      objects: lost === undefined ? [feed] : [feed, lost],
      measured,
      limit,
      unit: 'A',
      ...(lost === undefined ? {} : { scenario: { lost: [lost] } }),
    },
    marginShare,
  );
}
