/**
 * The arrow of a move, drawn where the labels of what moved are not: it ends at the outline of the new place instead
 * of in its middle. All in millimetres.
 */
import type { Point } from '../model/types';
import type { Bounds } from './bounds';

export interface MoveArrow {
  readonly from: Point;
  readonly to: Point;
}

/**
 * Between places that are apart it leads from the outline of the old one, or from its middle where that is too near.
 * Where they overlap it leads from edge to edge behind the new place, over floor that became free.
 */
export function moveArrow(was: Bounds, is: Bounds): MoveArrow {
  const from = middleOf(was);
  const to = middleOf(is);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return { from, to };
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const old = reach(was, along);
  const now = reach(is, along);
  const gap = length - old - now;
  if (gap >= 0) return { from: onWay(from, along, gap >= old ? old : 0), to: onWay(to, along, -now) };
  // What became smaller at the same time may have left nothing free behind it.
  return length + old > now ? { from: onWay(from, along, -old), to: onWay(to, along, -now) } : { from, to };
}

export const middleOf = ({ minX, minY, maxX, maxY }: Bounds): Point => [(minX + maxX) / 2, (minY + maxY) / 2];

const onWay = ([x, y]: Point, [dx, dy]: Point, distance: number): Point => [
  x + dx * distance,
  y + dy * distance,
];

/** From the middle of a box to its edge, in a direction of length 1. */
function reach({ minX, minY, maxX, maxY }: Bounds, [dx, dy]: Point): number {
  const x = dx === 0 ? Infinity : (maxX - minX) / 2 / Math.abs(dx);
  const y = dy === 0 ? Infinity : (maxY - minY) / 2 / Math.abs(dy);
  return Math.min(x, y);
}
