/** Currents of a busway that is fed within its run: they add up towards the feed, on both ways. */
import type { HallAnalysis } from '../hallAnalysis';
import { fedWithin } from './busway';
import { cordAmps, phasePlaces } from './circuit';
import { feedStates, tapAlong, tapsOf, type FeedState, type FeedTap } from './feedTaps';

export interface SegmentCurrents {
  /** Where it is fed along its run [mm]. */
  readonly fedAt: number;
  /** Before diversity and derating [A]. */
  readonly ratingA: number;
  readonly taps: readonly FeedTap[];
  /** Where each tap sits along the run [mm]. */
  readonly places: ReadonlyMap<FeedTap, number>;
  /** Six sums a state [A]: three phases of the way before the feed, then of the way behind it. */
  readonly states: readonly FeedState[];
  /** Adds what a tap contributes to such sums while it carries `kw`. */
  put(tap: FeedTap, kw: number, sums: number[]): void;
}

/** Why it cannot be said: it is fed at an end, or its rating or voltage is not known. */
export type NoSegments = 'fedAtEnd' | 'unknown';

/** @param powerFactor of consumers that state none */
export function segmentCurrents(
  hall: HallAnalysis,
  index: number,
  powerFactor: number,
): SegmentCurrents | NoSegments {
  const feed = hall.model.element('feeds', index);
  const fedAt = feed && fedWithin(feed);
  if (!feed?.path || fedAt === undefined) return 'fedAtEnd';
  const { path } = feed;
  const ratingA = feed.ratingA ?? hall.equipment.type(feed.type)?.ratingA;
  const supply = hall.equipment.supply(feed);
  if (ratingA === undefined || !supply) return 'unknown';
  const taps = tapsOf(hall, index);
  const places = new Map(taps.map((tap) => [tap, tapAlong(hall, tap, path)]));
  const put = (tap: FeedTap, kw: number, sums: number[]) => {
    const along = places.get(tap)!;
    // A tap-off at the feed itself loads no segment.
    if (along === fedAt) return;
    const way = along < fedAt ? 0 : 3;
    const phases = supply.dc ? '3ph' : (tap.plug.detail?.phases ?? '3ph');
    const amps = cordAmps(kw, supply, tap.powerFactor ?? powerFactor, phases);
    for (const phase of phasePlaces[phases]) sums[way + phase]! += amps;
  };
  return { fedAt, ratingA, taps, places, states: feedStates(hall, taps, 6, put), put };
}
