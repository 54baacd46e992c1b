/** Where an element stands and looks, and how that changes when it is moved or turned. */
import type { Equipment } from '../analysis/equipment';
import { facingDegrees } from '../model/facing';
import { footprint } from '../model/footprint';
import type { AirUnit, AnyElement, Cdu, CollectionKey, Facing, Feed, Point, Rack } from '../model/types';
import type { Path } from '../text/splice';

/** One field with its new value; undefined takes the field away. */
export interface FieldChange {
  readonly path: Path;
  readonly value: unknown;
}

/** Quarter turns clockwise. */
export type Quarters = 1 | 2 | 3;

const words = ['north', 'east', 'south', 'west'] as const;

/** The fields that move an element by whole millimetres; none where it has no place on the plan. */
export function moved(element: AnyElement, dx: number, dy: number): readonly FieldChange[] {
  const shift = ([x, y]: Point): Point => [x + dx, y + dy];
  const changes: FieldChange[] = [];
  if ('at' in element && element.at) changes.push({ path: ['at'], value: shift(element.at) });
  if ('path' in element && element.path) changes.push({ path: ['path'], value: element.path.map(shift) });
  if ('outline' in element) changes.push({ path: ['outline'], value: element.outline.map(shift) });
  return changes;
}

/**
 * The fields that turn an element clockwise about its own centre; none where it has no place on the plan.
 * Places stay whole millimetres, and four quarters bring back what was there.
 */
export function turned(
  collection: CollectionKey,
  element: AnyElement,
  quarters: Quarters,
  equipment: Equipment,
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  if ('path' in element && element.path) {
    changes.push({ path: ['path'], value: turnedPoints(element.path, quarters) });
  }
  if ('outline' in element)
    changes.push({ path: ['outline'], value: turnedPoints(element.outline, quarters) });
  if (!('at' in element) || !element.at) return changes;
  if ('size' in element) {
    // A column that is turned by half looks as before: an edit that changes nothing, and no refusal.
    if (quarters === 2) return [...changes, { path: ['at'], value: element.at }];
    const [width, height] = element.size;
    changes.push({ path: ['at'], value: turnedCorner(element.at, width, height) });
    changes.push({ path: ['size'], value: [height, width] });
    return changes;
  }
  const facing = 'facing' in element ? element.facing : undefined;
  const extent = extentOf(collection, element, equipment);
  const now = footprint(element.at, extent[0], extent[1], facing);
  if (quarters !== 2) {
    changes.push({
      path: ['at'],
      value: turnedCorner(element.at, now.maxX - now.minX, now.maxY - now.minY),
    });
  }
  changes.push({ path: ['facing'], value: turnedFacing(facing, quarters) });
  return changes;
}

/** Width along the front and depth in mm. A door is its opening: a line on the wall. */
function extentOf(
  collection: CollectionKey,
  element: AnyElement,
  equipment: Equipment,
): readonly [number, number] {
  switch (collection) {
    case 'racks':
    case 'cdus':
    case 'airUnits':
    case 'feeds': {
      const { widthMm, depthMm } = equipment.extent(collection, element as Rack | Cdu | AirUnit | Feed);
      return [widthMm, depthMm];
    }
    default:
      return 'widthMm' in element && typeof element.widthMm === 'number' ? [element.widthMm, 0] : [0, 0];
  }
}

/** Words stay words and numbers numbers. */
function turnedFacing(facing: Facing | undefined, quarters: Quarters): Facing {
  const degrees = (facingDegrees(facing) + 90 * quarters) % 360;
  if (typeof facing === 'number') return Math.round(degrees * 1e6) / 1e6;
  return words[degrees / 90] ?? 'north';
}

/** The north-west corner after a w × h box has become h × w about its centre. */
function turnedCorner([x, y]: Point, w: number, h: number): Point {
  // Towards zero both ways, so that a half millimetre lost by one turn is regained by the next.
  const shift = Math.trunc((w - h) / 2);
  return [x + shift, y - shift];
}

function turnedPoints(points: readonly Point[], quarters: Quarters): readonly Point[] {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [minX, minY] = [Math.min(...xs), Math.min(...ys)];
  const w = Math.max(...xs) - minX;
  const h = Math.max(...ys) - minY;
  const [left, top] = quarters === 2 ? [minX, minY] : turnedCorner([minX, minY], w, h);
  return points.map(([x, y]): Point => {
    const [u, v] = [x - minX, y - minY];
    switch (quarters) {
      case 1:
        return [left + h - v, top + u];
      case 2:
        return [left + w - u, top + h - v];
      case 3:
        return [left + v, top + w - u];
    }
  });
}
