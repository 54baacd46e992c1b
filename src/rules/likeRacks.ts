/** How the cooling rules name racks of one kind. */
import type { LikeRacks } from '../analysis/cooling/loopRacks';
import { nothing, said, type Said } from '../words/said';

/** `R1`, and of several `16 racks (R1, R2, R3, R4, R5 and 11 more)`. */
export const namedRacks = (ids: readonly string[]): Said =>
  ids.length === 1 ? said('{0}', ids) : said('{0} {0?rack|racks} ({1})', ids.length, ids);

/** Racks of one type that all break a limit: the worst of them, and how many there are. */
export interface WorstRacks {
  readonly worst: LikeRacks;
  /** ` (the worst of 12 racks)` where not all of them are alike; else nothing. */
  readonly ofAll: Said;
}

/**
 * One entry for each type, so that a loop in which every rack has its own load is not told of rack by rack.
 * @param excess how far racks are beyond the limit: the higher, the worse; undefined where they are within.
 */
export function worstOfTypes(
  groups: readonly LikeRacks[],
  excess: (racks: LikeRacks) => number | undefined,
): readonly WorstRacks[] {
  const found = new Map<string, { worst: LikeRacks; excess: number; count: number }>();
  for (const group of groups) {
    const over = excess(group);
    if (over === undefined) continue;
    const key = group.type?.id ?? '';
    const known = found.get(key);
    if (!known) found.set(key, { worst: group, excess: over, count: group.ids.length });
    else {
      known.count += group.ids.length;
      if (over > known.excess) Object.assign(known, { worst: group, excess: over });
    }
  }
  return [...found.values()].map(({ worst, count }) => ({
    worst,
    ofAll: count > worst.ids.length ? said(' (the worst of {0} {0?rack|racks})', count) : nothing,
  }));
}
