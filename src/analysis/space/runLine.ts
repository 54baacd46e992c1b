/** Places along a run that is drawn as a polyline, such as a busway: pure plane geometry in millimetres. */
import { isSquareOn, type Footprint } from '../../model/footprint';
import type { Point } from '../../model/types';

/** Length of a polyline [mm]. */
export function runLength(path: readonly Point[]): number {
  let mm = 0;
  for (let i = 1; i < path.length; i++) mm += segmentLength(path, i);
  return mm;
}

const segmentLength = (path: readonly Point[], i: number): number =>
  Math.hypot(path[i]![0] - path[i - 1]![0], path[i]![1] - path[i - 1]![1]);

/** The point `mm` along a polyline; its ends for what lies before or beyond them. */
export function pointAlong(path: readonly Point[], mm: number): Point {
  let left = Math.max(0, mm);
  for (let i = 1; i < path.length; i++) {
    const length = segmentLength(path, i);
    if (left <= length && length > 0) {
      const t = left / length;
      const [ax, ay] = path[i - 1]!;
      return [ax + t * (path[i]![0] - ax), ay + t * (path[i]![1] - ay)];
    }
    left -= length;
  }
  return path[path.length - 1]!;
}

/** The place on a polyline nearest to a point: how far along, and how far away the point is [mm]. */
export function nearestAlong(
  path: readonly Point[],
  x: number,
  y: number,
): { readonly alongMm: number; readonly awayMm: number } {
  let alongMm = 0;
  let awayMm = Infinity;
  let before = 0;
  for (let i = 1; i < path.length; i++) {
    const [ax, ay] = path[i - 1]!;
    const dx = path[i]![0] - ax;
    const dy = path[i]![1] - ay;
    const length = Math.hypot(dx, dy);
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length ** 2));
    const away = Math.hypot(x - (ax + t * dx), y - (ay + t * dy));
    if (away < awayMm) {
      awayMm = away;
      alongMm = before + t * length;
    }
    before += length;
  }
  return { alongMm, awayMm };
}

/** Horizontal distance from a point to a footprint at any angle [mm]; 0 above it. */
export function distanceToFootprint(f: Footprint, x: number, y: number): number {
  if (isSquareOn(f)) {
    return Math.hypot(Math.max(f.minX - x, 0, x - f.maxX), Math.max(f.minY - y, 0, y - f.maxY));
  }
  const turn = (f.facing * Math.PI) / 180;
  const dx = x - (f.minX + f.maxX) / 2;
  const dy = y - (f.minY + f.maxY) / 2;
  const u = Math.abs(dx * Math.cos(turn) + dy * Math.sin(turn));
  const v = Math.abs(dy * Math.cos(turn) - dx * Math.sin(turn));
  return Math.hypot(Math.max(u - f.width / 2, 0), Math.max(v - f.depth / 2, 0));
}
