/** Clear distances between boxes: to the nearest neighbours on four sides, and the widths that aisles have. Pure, in mm. */
import type { Point } from '../../src/model/types';
import type { Bounds } from '../camera';

export interface Gap {
  readonly from: Point;
  readonly to: Point;
  readonly mm: number;
}

/** Racks nearer than this stand side by side; wider than that is a hall, not an aisle. */
const LEAST_AISLE = 400;
const MOST_AISLE = 6000;

const between = (a1: number, a2: number, b1: number, b2: number) => (Math.max(a1, b1) + Math.min(a2, b2)) / 2;

const overlapsX = (a: Bounds, b: Bounds) => a.minX < b.maxX && a.maxX > b.minX;
const overlapsY = (a: Bounds, b: Bounds) => a.minY < b.maxY && a.maxY > b.minY;

/** The distance to the nearest neighbour to the west, east, north and south, where there is one in its way. */
export function gapsAround(at: Bounds, neighbours: readonly Bounds[]): readonly Gap[] {
  const nearest: (Gap | undefined)[] = [undefined, undefined, undefined, undefined];
  const note = (side: number, gap: Gap) => {
    if (gap.mm > 0 && gap.mm < (nearest[side]?.mm ?? Infinity)) nearest[side] = gap;
  };
  for (const n of neighbours) {
    if (overlapsY(at, n)) {
      const y = between(at.minY, at.maxY, n.minY, n.maxY);
      note(0, { from: [n.maxX, y], to: [at.minX, y], mm: Math.round(at.minX - n.maxX) });
      note(1, { from: [at.maxX, y], to: [n.minX, y], mm: Math.round(n.minX - at.maxX) });
    }
    if (overlapsX(at, n)) {
      const x = between(at.minX, at.maxX, n.minX, n.maxX);
      note(2, { from: [x, n.maxY], to: [x, at.minY], mm: Math.round(at.minY - n.maxY) });
      note(3, { from: [x, at.maxY], to: [x, n.minY], mm: Math.round(n.minY - at.maxY) });
    }
  }
  return nearest.filter((gap) => gap !== undefined);
}

/** Widths of the aisles between the given boxes, each once: what a new aisle should be as wide as. */
export function aisleWidths(boxes: readonly Bounds[]): {
  readonly x: readonly number[];
  readonly y: readonly number[];
} {
  const x = new Set<number>();
  const y = new Set<number>();
  for (const box of boxes) {
    const [west, east, north, south] = sidesOf(box, boxes);
    for (const mm of [west, east]) if (mm !== undefined && mm >= LEAST_AISLE && mm <= MOST_AISLE) x.add(mm);
    for (const mm of [north, south]) if (mm !== undefined && mm >= LEAST_AISLE && mm <= MOST_AISLE) y.add(mm);
  }
  return { x: [...x].sort((a, b) => a - b), y: [...y].sort((a, b) => a - b) };
}

function sidesOf(at: Bounds, others: readonly Bounds[]): (number | undefined)[] {
  const sides: (number | undefined)[] = [undefined, undefined, undefined, undefined];
  const note = (side: number, mm: number) => {
    if (mm > 0 && mm < (sides[side] ?? Infinity)) sides[side] = Math.round(mm);
  };
  for (const n of others) {
    if (n === at) continue;
    if (overlapsY(at, n)) {
      note(0, at.minX - n.maxX);
      note(1, n.minX - at.maxX);
    }
    if (overlapsX(at, n)) {
      note(2, at.minY - n.maxY);
      note(3, n.minY - at.maxY);
    }
  }
  return sides;
}

/**
 * How far to go along one axis so that the distance to a neighbour is that of an aisle which the hall has, or the
 * same on both sides; undefined where none is within reach.
 * @param at the dragged box where the pointer has it
 * @param widths of the aisles along this axis
 */
export function aisleShift(
  at: Bounds,
  neighbours: readonly Bounds[],
  axis: 'x' | 'y',
  widths: readonly number[],
  reach: number,
): number | undefined {
  const [low, high] = axis === 'x' ? sidesOf(at, neighbours) : sidesOf(at, neighbours).slice(2);
  const shifts: number[] = [];
  if (low !== undefined) for (const width of widths) shifts.push(width - low);
  if (high !== undefined) for (const width of widths) shifts.push(high - width);
  // In the middle between two neighbours.
  if (low !== undefined && high !== undefined) shifts.push((high - low) / 2);
  let best: number | undefined;
  for (const shift of shifts) {
    if (Math.abs(shift) < reach && Math.abs(shift) < Math.abs(best ?? Infinity)) best = shift;
  }
  return best;
}
