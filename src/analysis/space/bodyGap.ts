/**
 * Gaps between bodies that are too narrow to walk through. Somebody who needs `widthMm` cannot pass between two
 * bodies that are nearer to each other than that; what is marked here is crossed by nobody that wide.
 */
import { corners, isSquareOn, overlap, type Footprint } from '../../model/footprint';
import type { Point } from '../../model/types';

export interface Gap {
  /** The distance between the two [mm]. */
  readonly mm: number;
  /** A box between faces that look at each other: minX, minY, maxX, maxY. */
  readonly box?: readonly [number, number, number, number];
  /** Lines across it: x, y, x, y of each. */
  readonly lines?: readonly number[];
}

/** Turned faces are looked at every so many millimetres: less than the smallest cell of a raster. */
const stepMm = 120;
/** Footprints that are turned touch within this [mm]. */
const touchMm = 0.5;

/** The gap between two bodies; undefined where they touch, or where `widthMm` fits between them. */
export function narrowGap(a: Footprint, b: Footprint, widthMm: number): Gap | undefined {
  if (isSquareOn(a) && isSquareOn(b)) return squareGap(a, b, widthMm);
  if (a.depth > 0 && b.depth > 0 && overlap(a, b)) return undefined;
  const lines: number[] = [];
  const p = corners(a);
  const q = corners(b);
  const mm = Math.min(across(p, q, widthMm, lines), across(q, p, widthMm, lines));
  return mm > touchMm && lines.length > 0 ? { mm, lines } : undefined;
}

function squareGap(a: Footprint, b: Footprint, widthMm: number): Gap | undefined {
  const dx = Math.max(b.minX - a.maxX, a.minX - b.maxX);
  const dy = Math.max(b.minY - a.maxY, a.minY - b.maxY);
  if (dx >= widthMm || dy >= widthMm) return undefined;
  if (dx > 0 && dy > 0) {
    const mm = Math.hypot(dx, dy);
    if (mm >= widthMm) return undefined;
    const [ax, bx] = a.maxX < b.minX ? [a.maxX, b.minX] : [a.minX, b.maxX];
    const [ay, by] = a.maxY < b.minY ? [a.maxY, b.minY] : [a.minY, b.maxY];
    return { mm, lines: [ax, ay, bx, by] };
  }
  if (dx <= 0 && dy <= 0) return undefined;
  const [x0, x1] = dx > 0 ? between(a.minX, a.maxX, b.minX, b.maxX) : shared(a.minX, a.maxX, b.minX, b.maxX);
  const [y0, y1] = dy > 0 ? between(a.minY, a.maxY, b.minY, b.maxY) : shared(a.minY, a.maxY, b.minY, b.maxY);
  const mm = Math.max(dx, dy);
  return x0 === x1 || y0 === y1 ? { mm, lines: [x0, y0, x1, y1] } : { mm, box: [x0, y0, x1, y1] };
}

const between = (a0: number, a1: number, b0: number, b1: number): readonly [number, number] =>
  a1 <= b0 ? [a1, b0] : [b1, a0];
const shared = (a0: number, a1: number, b0: number, b1: number): readonly [number, number] => [
  Math.max(a0, b0),
  Math.min(a1, b1),
];

/** Adds lines from the edges of `p` to the nearest point of `q`. @returns the shortest distance [mm]. */
function across(p: readonly Point[], q: readonly Point[], widthMm: number, lines: number[]): number {
  let least = Infinity;
  for (let i = 0; i < p.length; i++) {
    const [ax, ay] = p[i]!;
    const [bx, by] = p[(i + 1) % p.length]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / stepMm));
    for (let k = 0; k <= steps; k++) {
      const x = ax + ((bx - ax) * k) / steps;
      const y = ay + ((by - ay) * k) / steps;
      const [nx, ny] = nearestOn(q, x, y);
      const mm = Math.hypot(nx - x, ny - y);
      least = Math.min(least, mm);
      if (mm < widthMm && mm > touchMm) lines.push(x, y, nx, ny);
    }
  }
  return least;
}

function nearestOn(q: readonly Point[], x: number, y: number): Point {
  let least = Infinity;
  let found: Point = [x, y];
  for (let i = 0; i < q.length; i++) {
    const [ax, ay] = q[i]!;
    const [bx, by] = q[(i + 1) % q.length]!;
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const t =
      length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
    const nx = ax + t * (bx - ax);
    const ny = ay + t * (by - ay);
    const mm = Math.hypot(nx - x, ny - y);
    if (mm < least) {
      least = mm;
      found = [nx, ny];
    }
  }
  return found;
}
