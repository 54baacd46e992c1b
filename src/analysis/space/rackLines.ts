/** Lines of racks: what stands side by side, whatever its row is called, with the ways through between. */
import { clearWidth, corners, farFrom, type Footprint } from '../../model/footprint';
import { movedAhead, turnedTo } from './clearDepth';
import { derived, outlives } from '../derived';
import { floorBodies, type Body, type FloorBodies } from './floorBodies';
import type { HallAnalysis } from '../hallAnalysis';
import { KeptByPlace, type LookedAt } from './keptByPlace';

export interface RackLine {
  /** Racks that stand side by side, in the order of the line. */
  readonly parts: readonly Body[];
  /** After each part but the last the widest way through to the next [mm]. */
  readonly gaps: readonly number[];
}

/** Farther ahead nothing belongs to the same line [mm]: twice a wide cross aisle. */
const reachMm = 3600;
/** What stands between two parts of a line, at most. */
const mostBetween = 16;

/** What stands next in the line, along its axis (twice the slot) and against it (one more). */
const nextInLine = derived(
  [],
  (hall) => new KeptByPlace<Neighbour | undefined>(hall.get(floorBodies)),
  undefined,
  outlives,
);

export const rackLines = derived(['layout'], (hall): readonly RackLine[] => {
  const all = hall.get(floorBodies);
  const kept = hall.get(nextInLine).follow();
  const next = (from: number, along: 1 | -1) =>
    kept.get(2 * from + (along === 1 ? 0 : 1), (looked) => neighbour(hall, all, from, along, looked));
  const parts: number[] = [];
  for (let i = 0; i < all.things; i++) {
    const body = all.bodies[i];
    if (body && isRacks(hall, body)) parts.push(i);
  }
  const after = new Map<number, Neighbour>();
  const before = new Map<number, number>();
  for (const i of parts) {
    const ahead = next(i, 1);
    const back = ahead && next(ahead.index, -1);
    if (!ahead || back?.index !== i) continue;
    // What stands before one of the two only is seen from there only, and blocks the way through.
    after.set(i, { index: ahead.index, gapMm: Math.min(ahead.gapMm, back.gapMm) });
    before.set(ahead.index, i);
  }
  const lines: RackLine[] = [];
  for (const first of parts) {
    if (before.has(first)) continue;
    const line: { parts: Body[]; gaps: number[] } = { parts: [all.bodies[first]!], gaps: [] };
    for (let part = after.get(first); part; part = after.get(part.index)) {
      line.parts.push(all.bodies[part.index]!);
      line.gaps.push(part.gapMm);
    }
    lines.push(line);
  }
  return lines;
});

export const isRacks = ({ floor }: HallAnalysis, { members }: Body): boolean =>
  members[0] !== undefined && floor.thing(members[0]).collection === 'racks';

interface Neighbour {
  readonly index: number;
  readonly gapMm: number;
}

/** The next racks of the line, along its axis or against it; undefined where it ends. */
function neighbour(
  hall: HallAnalysis,
  all: FloorBodies,
  from: number,
  along: 1 | -1,
  looked: LookedAt,
): Neighbour | undefined {
  const own = all.bodies[from]!.shape;
  looked.around(own, 0);
  const axis = own.facing % 180;
  // East of what faces north lies its left side, seen from the front.
  const isLeft = own.facing === axis ? along === 1 : along === -1;
  let edge: Footprint = turnedTo(own, isLeft ? 'left' : 'right');
  let left = reachMm;
  let gapMm = 0;
  for (let hop = 0; hop < mostBetween; hop++) {
    looked.around(edge, left);
    const found = nearest(all, from, edge, left);
    if (!found) return undefined;
    const { index, mm } = found;
    gapMm = Math.max(gapMm, mm);
    const body = all.bodies[index]!;
    if (isRacks(hall, body) && body.shape.facing % 180 === axis && sharesLine(own, body.shape)) {
      return { index, gapMm };
    }
    if (body.members.length === 0) return undefined;
    const far = farFrom(edge, 'front', body.shape);
    left -= Math.max(far, 1);
    if (left <= 0) return undefined;
    edge = movedAhead(edge, far);
  }
  return undefined;
}

function nearest(
  all: FloorBodies,
  from: number,
  edge: Footprint,
  reach: number,
): { readonly index: number; readonly mm: number } | undefined {
  let index = -1;
  let mm = reach;
  const { minX, minY, maxX, maxY } = edge;
  all.search(minX - reach, minY - reach, maxX + reach, maxY + reach, (i) => {
    if (i === from) return;
    const here = clearWidth(edge, 'front', all.bodies[i]!.shape, reach);
    if (here === undefined || here > mm || (here === mm && index !== -1 && all.comesBefore(index, i))) return;
    mm = here;
    index = i;
  });
  return index === -1 ? undefined : { index, mm };
}

/** True where two bodies of one axis share at least half of the depth of the shallower one. */
function sharesLine(a: Footprint, b: Footprint): boolean {
  const turn = (a.facing * Math.PI) / 180;
  const deep = (f: Footprint) => corners(f).map(([x, y]) => -x * Math.sin(turn) + y * Math.cos(turn));
  const p = deep(a);
  const q = deep(b);
  const shared = Math.min(Math.max(...p), Math.max(...q)) - Math.max(Math.min(...p), Math.min(...q));
  return shared >= Math.min(a.depth, b.depth) / 2 - 1;
}
