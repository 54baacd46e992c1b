/** Which gap is in the way of those who cannot get out. */
import type { Footprint } from '../../model/footprint';
import { naturalCompare } from '../../text/naturalCompare';
import type { Gap } from './bodyGap';
import type { Egress } from './egress';
import type { Body } from './floorBodies';
import { free, narrow, type FloorRaster } from './floorRaster';
import type { HallAnalysis } from '../hallAnalysis';
import type { NarrowGap, NarrowGaps } from './narrowGaps';
import type { Seed } from './walkingField';

/** Gaps of one width between things of the same names: they are told as one. */
export interface Bottleneck {
  /** From the widest to the narrowest. */
  readonly rank: number;
  readonly gaps: readonly NarrowGap[];
}

/**
 * The widest way to cells that no way as wide as asked for leads to, by its narrowest gap. Gaps are ranked from the
 * widest to the narrowest, so that the answer does not hang on the order in which cells are looked at.
 * @param targets the cells asked about.
 */
export function bottlenecks(
  hall: HallAnalysis,
  { raster, tiles, steps }: Pick<Egress, 'raster' | 'tiles' | 'steps'>,
  all: NarrowGaps,
  seeds: readonly Seed[],
  targets: readonly number[],
): (cell: number) => Bottleneck | undefined {
  const { state } = raster;
  const beside = [-1, 1, -raster.stride, raster.stride];
  // What hangs together with the targets by cells that people do not get to is all that matters.
  const isAround = new Uint8Array(raster.size);
  const inTile = new Uint8Array(tiles.count);
  const around: number[] = [];
  const add = (cell: number) => {
    if (isAround[cell] || steps[cell]! >= 0 || (state[cell] !== free && state[cell] !== narrow)) return;
    isAround[cell] = 1;
    if (state[cell] === narrow) inTile[tiles.of(cell)] = 1;
    around.push(cell);
  };
  targets.forEach(add);
  for (let n = 0; n < around.length; n++) for (const step of beside) add(around[n]! + step);
  // Without a gap around there is no way at all, however narrow.
  if (!around.some((cell) => state[cell] === narrow)) return () => undefined;
  const region = regionOf(raster, around);
  const gaps = all.list((gap) => {
    // Most gaps of a large hall are elsewhere: their bodies tell, before the gap itself is measured.
    if (!meets(region, gap.a.shape, gap.b.shape)) return false;
    const [minX, minY, maxX, maxY] = boxOf(gap);
    return tiles.isAfter(inTile, tiles.range(minX - 1, minY - 1, maxX + 1, maxY + 1), 0);
  });
  const nameOf = new Map<Body, string>();
  const name = (body: Body) => {
    let known = nameOf.get(body);
    if (known === undefined) {
      const ids = body.members.map((i) => hall.floor.thing(i).id);
      known = ids.length > 1 ? ids.sort(naturalCompare)[0]! : (ids[0] ?? '');
      nameOf.set(body, known);
    }
    return known;
  };
  const key = (g: NarrowGap) => {
    const [p, q] = [name(g.a), name(g.b)];
    return naturalCompare(p, q) <= 0 ? `${p} ${q}` : `${q} ${p}`;
  };
  const sorted = gaps
    .map((gap) => ({ gap, mm: Math.round(gap.mm), key: key(gap) }))
    .sort((a, b) => b.mm - a.mm || naturalCompare(a.key, b.key) || all.inOrder(a.gap, b.gap));
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
        if (isAround[cell] && state[cell] === narrow) cost[cell] = Math.max(cost[cell]!, rank + 1);
      });
    }
  }
  /** 1 + the rank by which a cell can be reached; 0 while it cannot. */
  const best = new Int32Array(raster.size);
  const queues: (number[] | undefined)[] = new Array<number[] | undefined>(ranked.length + 1);
  const reach = (cell: number, from: number) => {
    if (!isAround[cell]) return;
    const own = Math.max(from, cost[cell]!);
    if (best[cell]! > 0 && best[cell]! <= own + 1) return;
    best[cell] = own + 1;
    (queues[own] ??= []).push(cell);
  };
  for (const { cell } of seeds) reach(cell, 0);
  // Only from where a way ends at a gap does it go on.
  for (const cell of around) {
    if (state[cell] !== narrow) continue;
    if (beside.some((step) => steps[cell + step]! >= 0)) reach(cell, 0);
  }
  for (let rank = 0; rank < queues.length; rank++) {
    const queue = queues[rank];
    for (let cell = queue?.pop(); cell !== undefined; cell = queue?.pop()) {
      if (best[cell] !== rank + 1) continue;
      for (const step of beside) reach(cell + step, rank);
    }
  }
  return (cell) => (best[cell]! > 1 ? ranked[best[cell]! - 2] : undefined);
}

type Box = Pick<Footprint, 'minX' | 'minY' | 'maxX' | 'maxY'>;

/** The box around cells, with a cell to spare. */
function regionOf(raster: FloorRaster, cells: readonly number[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cell of cells) {
    const [x, y] = [raster.centreX(cell), raster.centreY(cell)];
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  const mm = 2 * raster.cellMm;
  return { minX: minX - mm, minY: minY - mm, maxX: maxX + mm, maxY: maxY + mm };
}

/** Whether the box around two bodies, which holds the gap between them, meets a region. */
const meets = (region: Box, a: Box, b: Box): boolean =>
  Math.max(a.maxX, b.maxX) >= region.minX &&
  Math.min(a.minX, b.minX) <= region.maxX &&
  Math.max(a.maxY, b.maxY) >= region.minY &&
  Math.min(a.minY, b.minY) <= region.maxY;

/** The box around a gap. */
function boxOf({ box, lines }: Gap): readonly [number, number, number, number] {
  if (box) return box;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; lines && k + 1 < lines.length; k += 2) {
    minX = Math.min(minX, lines[k]!);
    maxX = Math.max(maxX, lines[k]!);
    minY = Math.min(minY, lines[k + 1]!);
    maxY = Math.max(maxY, lines[k + 1]!);
  }
  return [minX, minY, maxX, maxY];
}
