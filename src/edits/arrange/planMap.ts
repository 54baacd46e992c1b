/**
 * Maps of the plan onto itself that leave distances as they are: turns by quarters and mirror images within a box.
 * Text and canvas apply the same map, so a preview is what the text gets, to the millimetre.
 */
import type { Point } from '../../model/types';

/** A box on the plan in mm: x to the east, y to the south. */
export interface PlanBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** What an object takes up on the plan: of a run or an area the box around its points. */
export interface PlanBody extends PlanBox {
  readonly id: string;
}

export interface PlanMap {
  point(p: Point): Point;
  /** Degrees clockwise from north, before and after. */
  facing(degrees: number): number;
}

/** Quarter turns clockwise. */
export type Quarters = 1 | 2 | 3;

/** The box around all of `boxes`. @throws RangeError where there is none. */
export function boxAround(boxes: readonly PlanBox[]): PlanBox {
  if (boxes.length === 0) throw new RangeError('There is no box around nothing.');
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    minX = Math.min(minX, box.minX);
    minY = Math.min(minY, box.minY);
    maxX = Math.max(maxX, box.maxX);
    maxY = Math.max(maxY, box.maxY);
  }
  return { minX, minY, maxX, maxY };
}

/**
 * Turns a box clockwise about its centre with all that is in it. Whole millimetres stay whole, and a turn and its
 * opposite bring everything back.
 */
export function turnWithin(box: PlanBox, quarters: Quarters): PlanMap {
  const { minX, minY } = box;
  const w = box.maxX - minX;
  const h = box.maxY - minY;
  // Towards zero both ways, so that a half millimetre lost by one turn is regained by the next.
  const shift = quarters === 2 ? 0 : Math.trunc((w - h) / 2);
  const left = minX + shift;
  const top = minY - shift;
  return {
    point([x, y]) {
      const [u, v] = [x - minX, y - minY];
      switch (quarters) {
        case 1:
          return [left + h - v, top + u];
        case 2:
          return [left + w - u, top + h - v];
        case 3:
          return [left + v, top + w - u];
      }
    },
    facing: (degrees) => (degrees + 90 * quarters) % 360,
  };
}

/** The mirror image within a box: `horizontal` swaps west and east, `vertical` north and south. */
export function flipWithin(box: PlanBox, axis: 'horizontal' | 'vertical'): PlanMap {
  const { minX, minY, maxX, maxY } = box;
  return axis === 'horizontal'
    ? { point: ([x, y]) => [minX + maxX - x, y], facing: (degrees) => (360 - degrees) % 360 }
    : { point: ([x, y]) => [x, minY + maxY - y], facing: (degrees) => (540 - degrees) % 360 };
}

/** Where a map brings a box; corners in their new order. */
export function mappedBox(map: PlanMap, { minX, minY, maxX, maxY }: PlanBox): PlanBox {
  const [ax, ay] = map.point([minX, minY]);
  const [bx, by] = map.point([maxX, maxY]);
  return { minX: Math.min(ax, bx), minY: Math.min(ay, by), maxX: Math.max(ax, bx), maxY: Math.max(ay, by) };
}

/** How far a box goes, in whole millimetres, to have its middle at a place. */
export function shiftToCentre({ minX, minY, maxX, maxY }: PlanBox, [x, y]: Point): readonly [number, number] {
  return [Math.round(x - (minX + maxX) / 2), Math.round(y - (minY + maxY) / 2)];
}

/** The box around points. @throws RangeError where there is none. */
export function boxOfPoints(points: readonly Point[]): PlanBox {
  return boxAround(points.map(([x, y]) => ({ minX: x, minY: y, maxX: x, maxY: y })));
}
