/** Racks side by side as one footprint. */
import { isSquareOn, type Footprint } from '../../model/footprint';

/** Racks this near to each other in a line are one body [mm]: cabinets are bolted together, or nearly touch. */
const joinedMm = 50;

/** Both as one footprint where they stand side by side in one line; else undefined. */
export function joined(a: Footprint, b: Footprint): Footprint | undefined {
  if (a.facing !== b.facing || a.depth !== b.depth) return undefined;
  if (isSquareOn(a)) {
    const alongX = a.facing % 180 === 0;
    if (alongX ? a.minY !== b.minY : a.minX !== b.minX) return undefined;
    const gap = alongX ? apart(a.minX, a.maxX, b.minX, b.maxX) : apart(a.minY, a.maxY, b.minY, b.maxY);
    if (gap > joinedMm) return undefined;
    const minX = Math.min(a.minX, b.minX);
    const minY = Math.min(a.minY, b.minY);
    const maxX = Math.max(a.maxX, b.maxX);
    const maxY = Math.max(a.maxY, b.maxY);
    return {
      minX,
      minY,
      maxX,
      maxY,
      facing: a.facing,
      width: alongX ? maxX - minX : maxY - minY,
      depth: a.depth,
    };
  }
  const turn = (a.facing * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const [ax, ay] = [(a.minX + a.maxX) / 2, (a.minY + a.maxY) / 2];
  const [bx, by] = [(b.minX + b.maxX) / 2, (b.minY + b.maxY) / 2];
  // Corners of turned racks are not whole millimetres: their line is true to two of them.
  if (Math.abs((by - ay) * cos - (bx - ax) * sin) > 2) return undefined;
  const u = (bx - ax) * cos + (by - ay) * sin;
  if (apart(-a.width / 2, a.width / 2, u - b.width / 2, u + b.width / 2) > joinedMm) return undefined;
  const from = Math.min(-a.width / 2, u - b.width / 2);
  const to = Math.max(a.width / 2, u + b.width / 2);
  return around(ax + ((from + to) / 2) * cos, ay + ((from + to) / 2) * sin, to - from, a.depth, a.facing);
}

const apart = (a0: number, a1: number, b0: number, b1: number): number => Math.max(b0 - a1, a0 - b1);

/** A footprint by its centre. */
function around(x: number, y: number, width: number, depth: number, facing: number): Footprint {
  const turn = (facing * Math.PI) / 180;
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const w = (width * cos + depth * sin) / 2;
  const h = (width * sin + depth * cos) / 2;
  return { minX: x - w, minY: y - h, maxX: x + w, maxY: y + h, facing, width, depth };
}
