/** Where an element stands and looks, and how that changes when it is moved, turned or mirrored. */
import type { Equipment } from '../analysis/equipment';
import { facingDegrees } from '../model/facing';
import { footprint } from '../model/footprint';
import type { AirUnit, AnyElement, Cdu, CollectionKey, Facing, Feed, Point, Rack } from '../model/types';
import type { Path } from '../text/splice';
import {
  boxOfPoints,
  mappedBox,
  turnWithin,
  type PlanBody,
  type PlanMap,
  type Quarters,
} from './arrange/planMap';

/** One field with its new value; undefined takes the field away. */
export interface FieldChange {
  readonly path: Path;
  readonly value: unknown;
}

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

/** What an element takes up on the plan; undefined where it has no place there. */
export function bodyOf(
  collection: CollectionKey,
  element: AnyElement,
  equipment: Equipment,
): PlanBody | undefined {
  const id = element.id ?? '';
  if ('path' in element && element.path) return { id, ...boxOfPoints(element.path) };
  if ('outline' in element) return { id, ...boxOfPoints(element.outline) };
  if (!('at' in element) || !element.at) return undefined;
  const [width, depth] = extentOf(collection, element, equipment);
  const { minX, minY, maxX, maxY } = footprint(element.at, width, depth, facingOf(element));
  return { id, minX, minY, maxX, maxY };
}

/** The fields that bring an element to where a map of the plan has it; none where it has no place there. */
export function mapped(
  collection: CollectionKey,
  element: AnyElement,
  map: PlanMap,
  equipment: Equipment,
): readonly FieldChange[] {
  const point = (p: Point): Point => rounded(map.point(p));
  const changes: FieldChange[] = [];
  if ('path' in element && element.path) changes.push({ path: ['path'], value: element.path.map(point) });
  if ('outline' in element) changes.push({ path: ['outline'], value: element.outline.map(point) });
  if (!('at' in element) || !element.at) return changes;
  const [width, depth] = extentOf(collection, element, equipment);
  const facing = facingOf(element);
  const box = mappedBox(map, footprint(element.at, width, depth, facing));
  changes.push({ path: ['at'], value: rounded([box.minX, box.minY]) });
  if ('size' in element) {
    changes.push({
      path: ['size'],
      value: [Math.round(box.maxX - box.minX), Math.round(box.maxY - box.minY)],
    });
    return changes;
  }
  const degrees = facingDegrees(facing);
  const after = map.facing(degrees);
  if (after !== degrees) changes.push({ path: ['facing'], value: facingLike(facing, after) });
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
  const body = bodyOf(collection, element, equipment);
  return body ? mapped(collection, element, turnWithin(body, quarters), equipment) : [];
}

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

const facingOf = (element: AnyElement): Facing | undefined =>
  'facing' in element ? element.facing : undefined;

/** Width along the front and depth in mm. A door is its opening: a line on the wall. */
export function extentOf(
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
      if ('size' in element) return element.size;
      return 'widthMm' in element && typeof element.widthMm === 'number' ? [element.widthMm, 0] : [0, 0];
  }
}

/** Words stay words and numbers numbers. */
function facingLike(before: Facing | undefined, degrees: number): Facing {
  if (typeof before === 'number') return Math.round(degrees * 1e6) / 1e6;
  return words[degrees / 90] ?? 'north';
}
