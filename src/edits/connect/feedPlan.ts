/** Which feeds each of several consumers gets. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { nearestAlong } from '../../analysis/space/runLine';
import type { Feed } from '../../model/types';
import type { PlanBox } from '../arrange/planMap';
import { type Refusal, refuse } from '../hallEdit';
import type { FeedPlan } from './gestures';

/** The ids of the feeds of consumer `n`, which stands in `box`. */
export type FeedPlanner = (n: number, box: PlanBox) => readonly string[];

/** Sides that a consumer is plugged into where nothing else is said; R is a reserve. */
const usualSides: readonly string[] = ['A', 'B'];

export function feedPlanner(plan: FeedPlan, { model }: HallAnalysis): FeedPlanner | Refusal {
  if (plan.kind !== 'nearest') {
    const sets = plan.kind === 'fixed' ? [plan.feeds] : plan.sets;
    for (const id of sets.flat()) {
      if (model.indexOf('feeds', id) === -1) return refuse('noSuchFeed', id);
    }
    return (n) => [...new Set(sets[n % sets.length] ?? [])];
  }
  const placed = model.elements('feeds').filter((feed) => feed !== undefined && (feed.path ?? feed.at));
  const feeds = placed.filter((feed) => feed !== undefined);
  const wanted = plan.sides ?? usualSides.filter((side) => feeds.some((feed) => feed.side === side));
  for (const side of wanted) {
    if (!feeds.some((feed) => feed.side === side)) {
      return refuse('noFeedOfSide', side);
    }
  }
  if (feeds.length === 0) return refuse('noFeedPlaced');
  // A hall that names no sides has one nearest feed.
  const groups = wanted.length > 0 ? wanted.map((side) => feeds.filter((f) => f.side === side)) : [feeds];
  return (_, { minX, minY, maxX, maxY }) =>
    groups.flatMap((group) => nearest(group, (minX + maxX) / 2, (minY + maxY) / 2) ?? []);
}

function nearest(feeds: readonly Feed[], x: number, y: number): string | undefined {
  let best: { readonly id: string; readonly mm: number } | undefined;
  for (const { id, path, at } of feeds) {
    const mm = path ? nearestAlong(path, x, y).awayMm : at ? Math.hypot(at[0] - x, at[1] - y) : Infinity;
    if (!best || mm < best.mm) best = { id, mm };
  }
  return best?.id;
}
