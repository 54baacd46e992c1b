/**
 * The ways out of a room for somebody who needs a given width: which floor can be reached from an exit, how far it is
 * to walk, and which gap is in the way of the rest.
 */
import { naturalCompare } from '../text/naturalCompare';
import { narrowGap, type Gap } from './bodyGap';
import { derived, type Derived } from './derived';
import { doorways, type Doorway } from './doorways';
import { floorBodies, type Body, type FloorBodies } from './floorBodies';
import { FloorRaster, free, narrow } from './floorRaster';
import type { HallAnalysis } from './hallAnalysis';

/** A gap between two bodies that is narrower than the way must be. */
export interface NarrowGap extends Gap {
  readonly a: Body;
  readonly b: Body;
}

/** Gaps of one width between things of the same names: they are told as one. */
export interface Bottleneck {
  /** From the widest to the narrowest. */
  readonly rank: number;
  readonly gaps: readonly NarrowGap[];
}

export interface Egress {
  readonly raster: FloorRaster;
  /** False where the cells had to be so large that a way as wide as asked for could be missed. */
  readonly isFine: boolean;
  readonly exits: readonly Doorway[];
  /** Walking distance from each cell to the nearest exit in `unitsPerCell` of a cell's side; -1 where there is no way. */
  readonly steps: Int32Array;
  /** Cells right before an exit. */
  readonly atExit: ReadonlySet<number>;
  /** The longest of these distances [mm]. */
  readonly farthestMm: number;
  /** For each cell the narrowest place on the widest way to an exit; only where there is no way as wide as asked for. */
  bottlenecks(): (cell: number) => Bottleneck | undefined;
}

/** A step to a neighbour costs 10, one across a corner 14: 1.4 for √2. */
const straight = 10;
const diagonal = 14;
/** Buckets of ways that are being made: more than a door is away from the cells before it, and a step more. */
const buckets = 64;
const unitsPerCell = straight;

/**
 * The largest side of a cell [mm]: about half a pace. A way holds four of them across or more, so that at any angle a
 * line of cells fits between two faces that are exactly as far apart as asked for.
 */
const usualCellMm = 300;
const cellsAcross = 4;

const byWidth = new Map<number, Derived<Egress | undefined>>();

/** Ways at least `widthMm` wide; undefined in a room without a readable outline. */
export function egress(widthMm: number): Derived<Egress | undefined> {
  let figures = byWidth.get(widthMm);
  if (!figures) byWidth.set(widthMm, (figures = derived(['layout'], (hall) => waysOut(hall, widthMm))));
  return figures;
}

function waysOut(hall: HallAnalysis, widthMm: number): Egress | undefined {
  if (!hall.outline) return undefined;
  const side = Math.max(100, Math.min(usualCellMm, widthMm / cellsAcross));
  const raster = new FloorRaster(hall.outline, side);
  const all = hall.get(floorBodies);
  for (let i = 0; i < all.things; i++) raster.take(all.bodies[i]!.shape);
  const gaps = narrowGaps(all, widthMm);
  for (const gap of gaps) {
    inGap(raster, gap, (cell) => {
      if (raster.state[cell] === free) raster.state[cell] = narrow;
    });
  }
  const exits = hall.get(doorways).filter((d) => d.isExit);
  const seeds = exits.flatMap((exit) => cellsAt(raster, exit));
  const steps = new Int32Array(raster.size).fill(-1);
  const farthest = spread(raster, seeds, steps);
  let bottlenecks: ((cell: number) => Bottleneck | undefined) | undefined;
  return {
    raster,
    isFine: raster.cellMm * cellsAcross <= widthMm * 1.01,
    exits,
    steps,
    atExit: new Set(seeds.map(({ cell }) => cell)),
    farthestMm: (farthest * raster.cellMm) / unitsPerCell,
    bottlenecks: () => (bottlenecks ??= narrowest(hall, raster, gaps, seeds, steps)),
  };
}

/** Walking distance of a cell [mm]; undefined where there is no way. */
export function walkMm({ steps, raster }: Egress, cell: number): number | undefined {
  const units = steps[cell]!;
  return units < 0 ? undefined : (units * raster.cellMm) / unitsPerCell;
}

function narrowGaps({ bodies, grid, things }: FloorBodies, widthMm: number): NarrowGap[] {
  const gaps: NarrowGap[] = [];
  bodies.forEach((a, i) => {
    const { minX, minY, maxX, maxY } = a.shape;
    grid.search(minX - widthMm, minY - widthMm, maxX + widthMm, maxY + widthMm, (j) => {
      if (j <= i) return;
      const b = bodies[j]!;
      const gap = narrowGap(a.shape, b.shape, widthMm * (1 - 1e-4));
      // Walls that meet end nearer to each other than any width.
      if (gap && !(i >= things && meets(a, b))) gaps.push({ ...gap, a, b });
    });
  });
  return gaps;
}

/** Walls that share a corner. */
const meets = ({ shape: a }: Body, { shape: b }: Body): boolean => {
  const dx = Math.max(b.minX - a.maxX, a.minX - b.maxX);
  const dy = Math.max(b.minY - a.maxY, a.minY - b.maxY);
  return dx <= 0 && dy <= 0;
};

function inGap(raster: FloorRaster, { box, lines }: Gap, visit: (cell: number) => void): void {
  if (box) raster.covered(box[0], box[1], box[2], box[3], visit);
  for (let k = 0; lines && k + 3 < lines.length; k += 4)
    raster.touched(lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!, visit);
}

/** A cell before an exit and how far it is from the opening [units]. */
interface Seed {
  readonly cell: number;
  readonly units: number;
}

function cellsAt(raster: FloorRaster, { from, to, inward }: Doorway): Seed[] {
  const seeds: Seed[] = [];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along = [(to[0] - from[0]) / length, (to[1] - from[1]) / length] as const;
  const normal = inward ?? [-along[1], along[0]];
  const reach = 2.2 * raster.cellMm;
  const reachX = Math.abs(normal[0]) * reach;
  const reachY = Math.abs(normal[1]) * reach;
  raster.covered(
    Math.min(from[0], to[0]) - reachX,
    Math.min(from[1], to[1]) - reachY,
    Math.max(from[0], to[0]) + reachX,
    Math.max(from[1], to[1]) + reachY,
    (cell) => {
      const dx = raster.centreX(cell) - from[0];
      const dy = raster.centreY(cell) - from[1];
      const u = dx * along[0] + dy * along[1];
      const v = dx * normal[0] + dy * normal[1];
      if (u <= 0 || u >= length || Math.abs(v) > reach || (inward && v <= 0)) return;
      seeds.push({ cell, units: Math.round((Math.abs(v) / raster.cellMm) * unitsPerCell) });
    },
  );
  return seeds;
}

/** Shortest ways from the seeds over free cells, by Dial's buckets. @returns the longest of them [units]. */
function spread({ state, stride }: FloorRaster, seeds: readonly Seed[], steps: Int32Array): number {
  const waysOf: number[][] = Array.from({ length: buckets }, () => []);
  let waiting = 0;
  for (const { cell, units } of seeds) {
    if (state[cell] !== free || (steps[cell]! >= 0 && steps[cell]! <= units)) continue;
    steps[cell] = units;
    waysOf[units]!.push(cell);
    waiting++;
  }
  // Of eight neighbours the four to the sides come first: a step across a corner needs both sides free.
  const neighbours = [-1, 1, -stride, stride, -stride - 1, -stride + 1, stride - 1, stride + 1];
  let farthest = 0;
  for (let units = 0; waiting > 0; units++) {
    const bucket = waysOf[units % buckets]!;
    const nextBySide = waysOf[(units + straight) % buckets]!;
    const nextAcross = waysOf[(units + diagonal) % buckets]!;
    while (bucket.length > 0) {
      const cell = bucket.pop()!;
      waiting--;
      if (steps[cell] !== units) continue;
      farthest = units;
      const north = state[cell - stride] === free;
      const south = state[cell + stride] === free;
      const west = state[cell - 1] === free;
      const east = state[cell + 1] === free;
      for (let k = 0; k < 8; k++) {
        const next = cell + neighbours[k]!;
        if (state[next] !== free) continue;
        if (k >= 4 && !((k < 6 ? north : south) && (k % 2 === 0 ? west : east))) continue;
        const to = units + (k < 4 ? straight : diagonal);
        const known = steps[next]!;
        if (known >= 0 && known <= to) continue;
        steps[next] = to;
        (k < 4 ? nextBySide : nextAcross).push(next);
        waiting++;
      }
    }
  }
  return farthest;
}

/**
 * The widest way to each cell, by its narrowest gap. Gaps are ranked from the widest to the narrowest, so that the
 * answer does not hang on the order in which cells are looked at.
 */
function narrowest(
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
      inGap(raster, gap, (cell) => {
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
