import type { FeedTap } from '../../analysis/power/feedTaps';
import { segmentCurrents } from '../../analysis/power/segmentCurrents';
import { derate, powerFactor } from '../consumer';
import { currentVerdict, decidingState } from '../currentVerdict';
import { unlessUnknown } from '../feedPhases';
import { exceeds, figure, marginShare } from '../limits';
import { blocked, defineRule, notApplicable } from '../rule';
import { nothing, said } from '../../words/said';

const highest = (sums: readonly number[]): number => Math.max(...sums);

export const rule = defineRule({
  id: 'power/busway-segment-overload',
  title: 'No segment of a busway carries more than its rating on the way from where it is fed',
  severity: 'error',
  subjects: ['feeds'],
  options: { derate, powerFactor, marginShare },
  source:
    'Currents of the tap-offs add up towards the feed; design load = worst failover load (Schneider WP75).',
  check(hall, index, { derate, powerFactor, marginShare }) {
    const feed = hall.model.element('feeds', index)!;
    const found = segmentCurrents(hall, index, powerFactor);
    if (found === 'fedAtEnd') return notApplicable('Fed at its end, its first segment carries all of it.');
    if (found === 'unknown') return blocked(`ratingA or voltageV of ${feed.id} is not known.`);
    const { fedAt, taps, places, states, put } = found;
    if (taps.length === 0) return unlessUnknown(hall, index, notApplicable('Nothing plugs into it.'));
    const limit = found.ratingA * derate;
    const { state, value: measured } = decidingState(states, highest, limit);
    const { lost } = state;
    const lostIndex = hall.model.indexOf('feeds', lost);
    const isFirstWay = state.sums.indexOf(measured) < 3;
    const tap = lastOver(
      taps.filter((t) => (isFirstWay ? places.get(t)! < fedAt : places.get(t)! > fedAt)),
      (t) => Math.abs(places.get(t)! - fedAt),
      (t, sums) => put(t, t.kw * t.plan.share(t.plug, lostIndex), sums),
      limit,
    );
    const where = tap
      ? said(
          ' between its feed at {0} mm and the tap-off of {1} at {2} mm',
          fedAt,
          tap.id,
          figure(places.get(tap)!),
        )
      : nothing;
    const current = { feed: feed.id, carrier: said('busway {0}', feed.id), where, lost, measured, limit };
    return unlessUnknown(hall, index, currentVerdict(current, marginShare));
  },
});

/** From the far end towards the feed: the tap-off at which the current of a phase first exceeds the limit. */
function lastOver(
  taps: FeedTap[],
  far: (tap: FeedTap) => number,
  put: (tap: FeedTap, sums: number[]) => void,
  limit: number,
): FeedTap | undefined {
  const sums = [0, 0, 0, 0, 0, 0];
  for (const tap of taps.sort((a, b) => far(b) - far(a))) {
    put(tap, sums);
    if (exceeds(highest(sums), limit)) return tap;
  }
  return undefined;
}
