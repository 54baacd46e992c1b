/** Currents of a feed by phase, from cords that connect one, two or three of its phases. */
import { cordAmps, phasePlaces, usesNeutral, type Supply } from './circuit';
import { feedStates, someCord, tapsOf, type FeedState } from './feedTaps';
import type { HallAnalysis } from '../hallAnalysis';

/** True where a cord into the feed connects fewer than its three phases: else all phases carry the same. */
export const hasUnevenCords = (hall: HallAnalysis, feed: number): boolean =>
  someCord(hall, feed, ({ phases }) => phases !== undefined && phases !== '3ph');

/**
 * Sums of each state of a feed [A]: the currents of L1, L2 and L3, then those parts of them that return by the
 * neutral. Currents of cords between two phases are added to others without their angle: at most 15 % too high.
 * @param powerFactor of what names none.
 */
export function phaseStates(
  hall: HallAnalysis,
  feed: number,
  supply: Supply,
  powerFactor: number,
): readonly FeedState[] {
  return feedStates(hall, tapsOf(hall, feed), 6, (tap, kw, sums) => {
    const phases = tap.plug.detail?.phases ?? '3ph';
    const amps = cordAmps(kw, supply, tap.powerFactor ?? powerFactor, phases);
    for (const place of phasePlaces[phases]) {
      sums[place]! += amps;
      if (usesNeutral(phases)) sums[place + 3]! += amps;
    }
  });
}
