/** A feed as the rules about its phases see it. */
import { fedWithin } from '../analysis/power/busway';
import type { FeedState } from '../analysis/power/feedTaps';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { hasUnevenCords, phaseStates } from '../analysis/power/phaseLoads';
import type { Feed } from '../model/types';
import { listed } from './naming';
import { blocked, notApplicable, passed, type Verdict } from './rule';

export interface FeedPhases {
  readonly feed: Feed;
  readonly states: readonly FeedState[];
  /** Rated current [A]: of a busway that is fed within its run, of both ways together. */
  readonly ratedA: number | undefined;
}

/** The phases of a feed, or why they cannot be judged. */
export function phasesOf(hall: HallAnalysis, index: number, powerFactor: number): FeedPhases | Verdict {
  const feed = hall.model.element('feeds', index)!;
  if (!hasUnevenCords(hall, index)) return notApplicable('All cords into it connect all three phases.');
  const supply = hall.equipment.supply(feed);
  if (!supply) return blocked(`voltageV of ${feed.id} is not known.`);
  if (supply.dc) return notApplicable('Direct current has no phases.');
  const ratingA = feed.ratingA ?? hall.equipment.type(feed.type)?.ratingA;
  const ways = fedWithin(feed) === undefined ? 1 : 2;
  return {
    feed,
    states: phaseStates(hall, index, supply, powerFactor),
    ratedA: ratingA === undefined ? undefined : ratingA * ways,
  };
}

export const arePhases = (found: FeedPhases | Verdict): found is FeedPhases =>
  typeof found !== 'string' && 'feed' in found;

/** What a pass is worth where loads are missing from the sums. */
export function unlessUnknown(hall: HallAnalysis, index: number, verdict: Verdict): Verdict {
  const { unknown } = hall.feeds.load(index);
  if (verdict !== passed || unknown.length === 0) return verdict;
  return blocked(`The load of ${listed(unknown)} on ${hall.model.idAt('feeds', index)!} is not known.`);
}
