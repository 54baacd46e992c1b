import { said } from '../../words/said';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { nearestAlong } from '../../analysis/space/runLine';
import type { Cord, Feed, Rack } from '../../model/types';
import type { Fixer } from './quickFix';

const feedOf = (cord: Cord): string => (typeof cord === 'string' ? cord : cord.feed);

/** Gives a rack the cord that its redundancy lacks: a feed of another side, as its row has it, else the nearest. */
export const otherSideFeed: Fixer = {
  rules: ['redundancy/min-feeds', 'redundancy/same-side', 'redundancy/single-corded'],
  propose(hall, { rule, objects: [id = ''] }) {
    const index = hall.model.indexOf('racks', id);
    const rack = hall.model.element('racks', index);
    if (!rack) return [];
    const cords = rack.feeds ?? [];
    const own = new Set(cords.map(feedOf));
    const sides = new Set(cords.map((cord) => hall.model.get('feeds', feedOf(cord))?.side));
    const feed = bestFeed(
      hall,
      rack,
      index,
      (f) => !own.has(f.id) && f.side !== undefined && !sides.has(f.side),
    );
    if (!feed) return [];
    const place = { collection: 'racks', index } as const;
    if (rule === 'redundancy/same-side') {
      const last = cords.length - 1;
      const replaced: Cord = typeof cords[last] === 'object' ? { ...cords[last], feed: feed.id } : feed.id;
      return [
        {
          title: said('Plug the last cord of {0} into {1} (side {2})', id, feed.id, feed.side ?? ''),
          safety: 'unsafe',
          changes: [
            { kind: 'fields', place, fields: [{ path: ['feeds'], value: cords.with(last, replaced) }] },
          ],
        },
      ];
    }
    return [
      {
        title: said('Add a cord from {0} to {1} (side {2})', id, feed.id, feed.side ?? ''),
        safety: 'unsafe',
        changes: [{ kind: 'fields', place, fields: [{ path: ['feeds'], value: [...cords, feed.id] }] }],
      },
    ];
  },
};

/** The wanted feed that most racks of the row use; among equals the one that runs nearest. */
function bestFeed(
  hall: HallAnalysis,
  rack: Rack,
  index: number,
  isWanted: (feed: Feed) => boolean,
): Feed | undefined {
  const used = new Map<string, number>();
  const row = hall.rows.list[hall.rows.of(index)];
  for (const other of row?.racks ?? []) {
    for (const cord of hall.model.element('racks', other)?.feeds ?? []) {
      used.set(feedOf(cord), (used.get(feedOf(cord)) ?? 0) + 1);
    }
  }
  let best: { feed: Feed; uses: number; mm: number } | undefined;
  for (const feed of hall.model.elements('feeds')) {
    if (!feed || !isWanted(feed)) continue;
    const uses = used.get(feed.id) ?? 0;
    const mm = awayMm(feed, rack);
    if (!best || uses > best.uses || (uses === best.uses && mm < best.mm)) best = { feed, uses, mm };
  }
  return best?.feed;
}

/** From the corner of a rack to a feed's run or place [mm]. */
function awayMm({ path, at }: Feed, { at: [x, y] }: Rack): number {
  if (path) return nearestAlong(path, x, y).awayMm;
  return at ? Math.hypot(at[0] - x, at[1] - y) : Infinity;
}
