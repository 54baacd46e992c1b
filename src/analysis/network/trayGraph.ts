/**
 * Cable trays as a graph on the plan: trays are polylines that join where they touch or cross. Built once for all
 * cables; where racks drop onto it is looked up in cableRoutes.ts.
 */
import Flatbush from 'flatbush';
import type { Tray } from '../../model/types';
import { derived } from '../derived';
import type { HallModel } from '../hallModel';

export interface TrayGraph {
  /** Where the nodes are [mm], and which of them hang together. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly component: Int32Array;
  /** The nodes at both ends of an edge, its length [mm], and its tray by place; -1 where two trays join. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lengthMm: Float64Array;
  readonly tray: Int32Array;
  /** The edges at node n: `edges[starts[n]]` to before `edges[starts[n + 1]]`. */
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

/** Steps beyond which trays are no plan of a hall but a heap: no graph is built of them then. */
const mostSteps = 300_000;
/** A hall of 7,000 racks has some thousands. */
const mostJoints = 20_000;
/** Cuts of a segment nearer to its end than this are at the end [mm]. */
const sameMm = 1;

/** Segments of data trays, and the nodes that grow as they are cut. */
class Segments {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly tray: number[] = [];
  readonly halfMm: number[] = [];
  readonly heightMm: number[] = [];
  /** By segment, where it is cut: its share of the length, and the node there. */
  readonly cuts = new Map<number, [share: number, node: number][]>();

  add(tray: Tray, place: number): void {
    let last = -1;
    for (const [x, y] of tray.path) {
      if (last !== -1 && this.x[last] === x && this.y[last] === y) continue;
      const node = this.node(x, y);
      if (last !== -1) {
        this.a.push(last);
        this.b.push(node);
        this.tray.push(place);
        this.halfMm.push(tray.widthMm / 2);
        this.heightMm.push(tray.heightMm ?? 0);
      }
      last = node;
    }
  }

  node(x: number, y: number): number {
    this.x.push(x);
    return this.y.push(y) - 1;
  }

  /** The node at a share of a segment's length; made where there is none. */
  cut(segment: number, share: number): number {
    const a = this.a[segment]!;
    const b = this.b[segment]!;
    const dx = this.x[b]! - this.x[a]!;
    const dy = this.y[b]! - this.y[a]!;
    const length = Math.hypot(dx, dy);
    if (share * length <= sameMm) return a;
    if ((1 - share) * length <= sameMm) return b;
    const node = this.node(this.x[a]! + share * dx, this.y[a]! + share * dy);
    const list = this.cuts.get(segment);
    if (list) list.push([share, node]);
    else this.cuts.set(segment, [[share, node]]);
    return node;
  }

  /** Where two segments meet: where they cross, else where an end of one is within reach of the other. */
  meetings(p: number, q: number): readonly (readonly [number, number])[] {
    const [ax, ay, bx, by] = this.ends(p);
    const [cx, cy, dx, dy] = this.ends(q);
    const ux = bx - ax;
    const uy = by - ay;
    const vx = dx - cx;
    const vy = dy - cy;
    const cross = ux * vy - uy * vx;
    if (cross !== 0) {
      const s = ((cx - ax) * vy - (cy - ay) * vx) / cross;
      const t = ((cx - ax) * uy - (cy - ay) * ux) / cross;
      if (s >= 0 && s <= 1 && t >= 0 && t <= 1) return [[s, t]];
    }
    // Trays touch where their sides do: the middle lines are half of both widths apart.
    const reach = this.halfMm[p]! + this.halfMm[q]! + sameMm;
    const found: [number, number][] = [];
    const shareOf = (x: number, y: number, fx: number, fy: number, wx: number, wy: number) =>
      Math.max(0, Math.min(1, ((x - fx) * wx + (y - fy) * wy) / (wx * wx + wy * wy)));
    for (const end of [0, 1] as const) {
      const ex = ax + end * ux;
      const ey = ay + end * uy;
      const t = shareOf(ex, ey, cx, cy, vx, vy);
      if (Math.hypot(cx + t * vx - ex, cy + t * vy - ey) <= reach) found.push([end, t]);
      const gx = cx + end * vx;
      const gy = cy + end * vy;
      const s = shareOf(gx, gy, ax, ay, ux, uy);
      if (Math.hypot(ax + s * ux - gx, ay + s * uy - gy) <= reach) found.push([s, end]);
    }
    return found;
  }

  private ends(s: number): readonly [number, number, number, number] {
    const a = this.a[s]!;
    const b = this.b[s]!;
    return [this.x[a]!, this.y[a]!, this.x[b]!, this.y[b]!];
  }

  /** Calls `visit` for every pair of segments whose boxes meet; false where there are too many. */
  pairs(visit: (p: number, q: number) => void): boolean {
    const boxes = this.a.map((_, s) => this.box(s));
    const grid = new Flatbush(boxes.length);
    for (const [minX, minY, maxX, maxY] of boxes) grid.add(minX, minY, maxX, maxY);
    grid.finish();
    let steps = 0;
    for (let p = 0; p < boxes.length && steps <= mostSteps; p++) {
      grid.search(...boxes[p]!, (q) => {
        // Two that follow each other in a tray share a node as they are.
        if (++steps <= mostSteps && q > p && this.b[p] !== this.a[q]) visit(p, q);
        return false;
      });
    }
    return steps <= mostSteps;
  }

  private box(s: number): readonly [number, number, number, number] {
    const [ax, ay, bx, by] = this.ends(s);
    const half = this.halfMm[s]! + sameMm;
    return [
      Math.min(ax, bx) - half,
      Math.min(ay, by) - half,
      Math.max(ax, bx) + half,
      Math.max(ay, by) + half,
    ];
  }
}

/** @returns undefined where the hall has no data trays, or more crossings than a hall can have. */
export function buildTrayGraph(model: HallModel): TrayGraph | undefined {
  const segments = new Segments();
  model.elements('trays').forEach((tray, place) => {
    if (tray && tray.service !== 'power') segments.add(tray, place);
  });
  if (segments.a.length === 0) return undefined;
  const from: number[] = [];
  const to: number[] = [];
  const lengthMm: number[] = [];
  const trays: number[] = [];
  const edge = (a: number, b: number, tray: number, extraMm = 0) => {
    from.push(a);
    to.push(b);
    lengthMm.push(Math.hypot(segments.x[a]! - segments.x[b]!, segments.y[a]! - segments.y[b]!) + extraMm);
    trays.push(tray);
  };
  const isPlan = segments.pairs((p, q) => {
    const rise = Math.abs(segments.heightMm[p]! - segments.heightMm[q]!);
    if (from.length > mostJoints) return;
    for (const [s, t] of segments.meetings(p, q)) edge(segments.cut(p, s), segments.cut(q, t), -1, rise);
  });
  if (!isPlan || from.length > mostJoints) return undefined;
  for (let s = 0; s < segments.a.length; s++) {
    const cuts = (segments.cuts.get(s) ?? []).sort((a, b) => a[0] - b[0]);
    let last = segments.a[s]!;
    for (const [, node] of cuts) {
      edge(last, node, segments.tray[s]!);
      last = node;
    }
    edge(last, segments.b[s]!, segments.tray[s]!);
  }
  return finish(segments, from, to, lengthMm, trays);
}

function finish(
  { x, y }: Segments,
  from: readonly number[],
  to: readonly number[],
  lengthMm: readonly number[],
  tray: readonly number[],
): TrayGraph {
  const nodes = x.length;
  const starts = new Int32Array(nodes + 1);
  for (const list of [from, to]) for (const node of list) starts[node + 1]!++;
  for (let n = 0; n < nodes; n++) starts[n + 1]! += starts[n]!;
  const next = starts.slice();
  const edges = new Int32Array(from.length * 2);
  for (let e = 0; e < from.length; e++) {
    edges[next[from[e]!]!++] = e;
    edges[next[to[e]!]!++] = e;
  }
  const component = new Int32Array(nodes).fill(-1);
  const stack: number[] = [];
  for (let root = 0; root < nodes; root++) {
    if (component[root] !== -1) continue;
    component[root] = root;
    stack.push(root);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let k = starts[node]!; k < starts[node + 1]!; k++) {
        const e = edges[k]!;
        const other = from[e] === node ? to[e]! : from[e]!;
        if (component[other] !== -1) continue;
        component[other] = root;
        stack.push(other);
      }
    }
  }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    component,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    lengthMm: Float64Array.from(lengthMm),
    tray: Int32Array.from(tray),
    starts,
    edges,
  };
}

/** The graph of the hall's data trays; undefined where it has none. */
export const trayGraph = derived(['building'], ({ model }) => buildTrayGraph(model));
