/** Power shelves of a rack and the cords they hang on. */
import type { Rack } from '../../model/types';
import { feedIdOf } from './cordPlan';

/**
 * How many shelves hang on each cord of a rack: as the cords say; what is left is dealt evenly to the cords that say
 * nothing, the first getting what does not divide.
 */
export function shelvesByCord(rack: Rack, count: number): readonly number[] {
  const cords = rack.feeds ?? [];
  let left = count;
  let silent = 0;
  for (const cord of cords) {
    if (typeof cord !== 'string' && cord.shelves !== undefined) left -= cord.shelves;
    else silent++;
  }
  left = Math.max(0, left);
  let dealt = 0;
  return cords.map((cord) => {
    if (typeof cord !== 'string' && cord.shelves !== undefined) return cord.shelves;
    const share = Math.floor(left / silent) + (dealt < left % silent ? 1 : 0);
    dealt++;
    return share;
  });
}

/** Shelves of a rack on its feed with the most of them, and on all its cords together. */
export function largestFeed(
  rack: Rack,
  count: number,
):
  | { readonly feed: string; readonly shelves: number; readonly all: number; readonly feeds: number }
  | undefined {
  const byFeed = new Map<string, number>();
  let all = 0;
  for (const [i, shelves] of shelvesByCord(rack, count).entries()) {
    const feed = feedIdOf(rack.feeds![i]!);
    byFeed.set(feed, (byFeed.get(feed) ?? 0) + shelves);
    all += shelves;
  }
  let largest: string | undefined;
  for (const [feed, shelves] of byFeed) {
    if (largest === undefined || shelves > byFeed.get(largest)!) largest = feed;
  }
  if (largest === undefined) return undefined;
  return { feed: largest, shelves: byFeed.get(largest)!, all, feeds: byFeed.size };
}
