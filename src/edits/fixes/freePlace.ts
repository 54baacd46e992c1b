/** Places for a thing that stands in the way: beside what it overlaps, or back inside the room. */
import { said, type Said } from '../../words/said';
import type { Floor } from '../../analysis/space/floor';
import type { FloorThing } from '../../analysis/space/floorThing';
import { overlap, within, type Footprint } from '../../model/footprint';
import type { Point } from '../../model/types';

/** A shift in whole millimetres. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** Things looked at: a place that hits one of more of them is not proposed at all. */
const mostThings = 20_000;

export const shifted = (f: Footprint, { dx, dy }: Shift): Footprint => ({
  ...f,
  minX: f.minX + dx,
  maxX: f.maxX + dx,
  minY: f.minY + dy,
  maxY: f.maxY + dy,
});

/** True where a footprint lies in the room and overlaps nothing but what `self` is. */
export function isFree(
  floor: Floor,
  outline: readonly Point[] | undefined,
  self: FloorThing | undefined,
  f: Footprint,
): boolean {
  if (floor.standing > mostThings) return false;
  if (outline && !within(f, outline)) return false;
  return floor.slots.every(
    (other) => !other || other === self || other.id === self?.id || !overlap(f, other.shape),
  );
}

/** The shifts that bring `f` just beside each of `others`, the shortest first. */
export function shiftsBeside(f: Footprint, others: readonly Footprint[]): readonly Shift[] {
  const shifts = others.flatMap((o): Shift[] => [
    { dx: Math.ceil(o.maxX - f.minX), dy: 0 },
    { dx: Math.floor(o.minX - f.maxX), dy: 0 },
    { dx: 0, dy: Math.ceil(o.maxY - f.minY) },
    { dx: 0, dy: Math.floor(o.minY - f.maxY) },
  ]);
  return shifts.sort((a, b) => Math.abs(a.dx + a.dy) - Math.abs(b.dx + b.dy));
}

/** The shift that brings the box of `f` into the box of an outline; undefined where it is larger. */
export function shiftInto(f: Footprint, outline: readonly Point[]): Shift | undefined {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const along = (low: number, high: number, from: number, to: number): number | undefined => {
    if (high - low > to - from) return undefined;
    if (low < from) return Math.ceil(from - low);
    return high > to ? Math.floor(to - high) : 0;
  };
  const dx = along(f.minX, f.maxX, Math.min(...xs), Math.max(...xs));
  const dy = along(f.minY, f.maxY, Math.min(...ys), Math.max(...ys));
  return dx === undefined || dy === undefined ? undefined : { dx, dy };
}

/** `600 mm to the east`, `200 mm to the north and 100 mm to the west`. */
export function moveInWords(id: string, { dx, dy }: Shift): Said {
  const y = dy > 0 ? said('{0} mm to the south', dy) : said('{0} mm to the north', -dy);
  const x = dx > 0 ? said('{0} mm to the east', dx) : said('{0} mm to the west', -dx);
  if (dy && dx) return said('Move {0} {1} and {2}', id, y, x);
  return said('Move {0} {1}', id, dy ? y : x);
}
