/** Where a drawn point comes to rest: on corners and edges of what stands near, on walls, else on the grid. Pure. */
import type { Point } from '../../src/model/types';
import type { Bounds } from '../camera';

export interface SnapLines {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Edges and middles of boxes, and the corners of outlines and runs. */
export function snapLines(boxes: readonly Bounds[], points: readonly Point[]): SnapLines {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const b of boxes) {
    xs.push(b.minX, b.maxX, (b.minX + b.maxX) / 2);
    ys.push(b.minY, b.maxY, (b.minY + b.maxY) / 2);
  }
  for (const [x, y] of points) {
    xs.push(x);
    ys.push(y);
  }
  return { xs, ys };
}

function nearest(value: number, candidates: readonly number[], reach: number): number | undefined {
  let best: number | undefined;
  let least = reach;
  for (const candidate of candidates) {
    const distance = Math.abs(candidate - value);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/**
 * @param reach how near a line must be to hold, in mm
 * @param gridMm 0 where there is none
 */
export function snapPoint([x, y]: Point, { xs, ys }: SnapLines, reach: number, gridMm: number): Point {
  const onGrid = (value: number) => (gridMm > 0 ? Math.round(value / gridMm) * gridMm : value);
  return [Math.round(nearest(x, xs, reach) ?? onGrid(x)), Math.round(nearest(y, ys, reach) ?? onGrid(y))];
}

/**
 * The point in one of eight directions from `from` that is nearest to `to`; on an axis the other coordinate is
 * that of `from` exactly, on a diagonal both go equally far, in whole millimetres.
 */
export function alongEighth(from: Point, to: Point): Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const eighth = Math.round((Math.atan2(dy, dx) * 4) / Math.PI);
  if (eighth % 4 === 0) return [to[0], from[1]];
  if (eighth % 2 === 0) return [from[0], to[1]];
  const far = Math.round((Math.abs(dx) + Math.abs(dy)) / 2);
  return [from[0] + Math.sign(dx) * far, from[1] + Math.sign(dy) * far];
}

/** The point in the direction from `from` to `to`, `mm` away; east where both are one. */
export function atLength(from: Point, to: Point, mm: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return [from[0] + mm, from[1]];
  return [
    Math.round(from[0] + ((to[0] - from[0]) * mm) / length),
    Math.round(from[1] + ((to[1] - from[1]) * mm) / length),
  ];
}

/** What a person types while drawing: a length, or a displacement `dx,dy`; undefined while it is neither. */
export function readTyped(
  text: string,
): { readonly mm: number } | { readonly dx: number; readonly dy: number } | undefined {
  const pair = /^(-?\d+)[,;](-?\d+)$/.exec(text);
  if (pair) return { dx: Number(pair[1]), dy: Number(pair[2]) };
  const length = /^\d+$/.exec(text);
  return length && Number(text) > 0 ? { mm: Number(text) } : undefined;
}
