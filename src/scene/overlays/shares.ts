/** Loads as shares of what carries them. */
import type { OverlayGroup, SequentialScale } from './overlay';

/** Share of a limit [%]; undefined where the limit is not known. Of nothing, a load is an infinite share. */
export function percentOf({ load, limit }: Pick<OverlayGroup, 'load' | 'limit'>): number | undefined {
  if (limit === undefined) return undefined;
  if (limit === 0) return load > 0 ? 1e6 : 0;
  return (load / limit) * 100;
}

/** From nothing to the limit: beyond it the colour stays, and a mark tells. */
export const shareScale = (errorShare: number, nearShare: number): SequentialScale => ({
  kind: 'sequential',
  unit: '%',
  from: 0,
  to: 100,
  limit: 100 * errorShare,
  near: 100 * nearShare,
});

export function sharesById(groups: readonly OverlayGroup[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const group of groups) {
    const share = percentOf(group);
    if (share !== undefined && group.id !== undefined) shares.set(group.id, share);
  }
  return shares;
}

/** The fullest first; those without a limit last, as they came. */
export const fullestFirst = (groups: readonly OverlayGroup[]): readonly OverlayGroup[] =>
  groups
    .map((group) => ({ group, share: percentOf(group) ?? -1 }))
    .sort((a, b) => b.share - a.share)
    .map(({ group }) => group);
