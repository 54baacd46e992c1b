/** Which gap is in the way of those who cannot get out. */
import { naturalCompare } from '../text/naturalCompare';
import type { Body } from './floorBodies';
import { free, narrow, type FloorRaster } from './floorRaster';
import type { HallAnalysis } from './hallAnalysis';
import type { NarrowGap } from './narrowGaps';
import type { Seed } from './walkingField';

/** Gaps of one width between things of the same names: they are told as one. */
export interface Bottleneck {
  /** From the widest to the narrowest. */
  readonly rank: number;
  readonly gaps: readonly NarrowGap[];
}

/**
 * The widest way to each cell, by its narrowest gap. Gaps are ranked from the widest to the narrowest, so that the
 * answer does not hang on the order in which cells are looked at.
 */
export function bottlenecks(
  hall: HallAnalysis,
  raster: FloorRaster,
  gaps: readonly NarrowGap[],
  seeds: readonly Seed[],
  steps: Int32Array,
): (cell: number) => Bottleneck | undefined {
  const nameOf = new Map<Body, string>();
  const name = (body: Body) => {
    let known = nameOf.get(body);
    if (known === undefined) {
      known = body.members.map((i) => hall.floor.thing(i).id).sort(naturalCompare)[0] ?? '';
      nameOf.set(body, known);
    }
    return known;
  };
  const key = (g: NarrowGap) => [name(g.a), name(g.b)].sort(naturalCompare).join(' ');
  const sorted = gaps
    .map((gap) => ({ gap, mm: Math.round(gap.mm), key: key(gap) }))
    .sort((a, b) => b.mm - a.mm || naturalCompare(a.key, b.key));
  const ranked: { readonly rank: number; readonly gaps: NarrowGap[] }[] = [];
  sorted.forEach(({ gap, mm, key: own }, n) => {
    const before = sorted[n - 1];
    if (before?.mm === mm && before.key === own) ranked.at(-1)!.gaps.push(gap);
    else ranked.push({ rank: ranked.length, gaps: [gap] });
  });
  /** 0 for a free cell, else 1 + the rank of the narrowest gap that it lies in. */
  const cost = new Int32Array(raster.size);
  for (const { rank, gaps: same } of ranked) {
    for (const gap of same) {
      raster.inGap(gap, (cell) => {
        if (raster.state[cell] === narrow) cost[cell] = Math.max(cost[cell]!, rank + 1);
      });
    }
  }
  const best = new Int32Array(raster.size).fill(-1);
  const queues: (number[] | undefined)[] = new Array<number[] | undefined>(ranked.length + 1);
  const reach = (cell: number, from: number) => {
    const state = raster.state[cell];
    if ((state !== free && state !== narrow) || steps[cell]! >= 0) return;
    const own = Math.max(from, cost[cell]!);
    if (best[cell]! >= 0 && best[cell]! <= own) return;
    best[cell] = own;
    (queues[own] ??= []).push(cell);
  };
  for (const { cell } of seeds) reach(cell, 0);
  // Only from where a way ends at a gap does it go on.
  const beside = [-1, 1, -raster.stride, raster.stride];
  for (let cell = 0; cell < steps.length; cell++) {
    if (raster.state[cell] !== narrow) continue;
    if (beside.some((step) => steps[cell + step]! >= 0)) reach(cell, 0);
  }
  for (let rank = 0; rank < queues.length; rank++) {
    const queue = queues[rank];
    for (let cell = queue?.pop(); cell !== undefined; cell = queue?.pop()) {
      if (best[cell] !== rank) continue;
      for (const step of beside) reach(cell + step, rank);
    }
  }
  return (cell) => (best[cell]! > 0 ? ranked[best[cell]! - 1] : undefined);
}
