/** How the current of a feed stands against its limit, normally or after the loss that makes it highest. */
import { worstState, type FeedState } from '../analysis/power/feedTaps';
import { againstLimit } from './againstLimit';
import { exceeds, figure, percent } from './limits';
import { capital } from './naming';
import type { Verdict } from './rule';

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
  readonly carrier: string;
  /** Follows the figures: ` at the tap-off of R1`. */
  readonly where?: string;
  /** The feed whose loss brings it there. */
  readonly lost: string | undefined;
  /** [A] */
  readonly measured: number;
  readonly limit: number;
}

export function currentVerdict(
  { feed, carrier, where = '', lost, measured, limit }: FeedCurrent,
  marginShare: number,
): Verdict {
  const what = `${figure(measured)} A of ${figure(limit)} A (${percent(measured, limit)})${where}`;
  const said = { measured, limit, unit: 'A' };
  return againstLimit(
    lost === undefined
      ? { ...said, message: `${capital(carrier)} carries ${what}`, objects: [feed] }
      : {
          ...said,
          message: `Losing ${lost} puts ${carrier} at ${what}`,
          objects: [feed, lost],
          scenario: { lost: [lost] },
        },
    marginShare,
  );
}
