/** How an element was moved and turned: the plane geometry of a change, in millimetres. */
import { facingDegrees } from '../model/facing';
import { footprint } from '../model/footprint';
import type { Facing, Point } from '../model/types';
import { isArray, isObject, type JsonValue } from '../text/jsonValue';

export interface Extent {
  readonly widthMm: number;
  readonly depthMm: number;
}

export interface PlaceChange {
  /** The vector by which the whole was moved; undefined where it was not, or not as a whole. */
  readonly move?: readonly [number, number];
  /** Clockwise in (-180, 180]; undefined where it looks where it looked. */
  readonly turn?: number;
}

/**
 * @param extents of the element before and after, where they are known. Something that is turned on the spot gets
 * another `at`, since that is a corner: with its extent it is seen that its centre stayed.
 */
export function placeChange(
  before: JsonValue,
  after: JsonValue,
  extents?: { readonly before: Extent; readonly after: Extent },
): PlaceChange {
  if (!isObject(before) || !isObject(after)) return {};
  const turn = turnBetween(facingOf(before['facing']), facingOf(after['facing']));
  const from = pointOf(before['at']);
  const to = pointOf(after['at']);
  if (from && to) {
    const centred = turn !== undefined && extents !== undefined;
    const move = centred
      ? vector(
          centre(from, extents.before, facingOf(before['facing'])),
          centre(to, extents.after, facingOf(after['facing'])),
        )
      : vector(from, to);
    return { ...(move ? { move } : {}), ...(turn === undefined ? {} : { turn }) };
  }
  for (const key of ['path', 'outline']) {
    const a = pointsOf(before[key]);
    const b = pointsOf(after[key]);
    if (!a || !b || a.length !== b.length) continue;
    const move = vector(a[0]!, b[0]!);
    const whole = move && a.every(([x, y], i) => b[i]![0] - x === move[0] && b[i]![1] - y === move[1]);
    if (whole) return { move, ...(turn === undefined ? {} : { turn }) };
  }
  return turn === undefined ? {} : { turn };
}

/** Corners of things at angles between the quarters are rounded to whole millimetres: no move. */
const roundingMm = 1;

function vector(from: Point, to: Point): readonly [number, number] | undefined {
  const dx = Math.round(to[0] - from[0]);
  const dy = Math.round(to[1] - from[1]);
  const isRounding =
    Math.abs(to[0] - from[0]) <= roundingMm &&
    Math.abs(to[1] - from[1]) <= roundingMm &&
    !(Number.isInteger(to[0] - from[0]) && Number.isInteger(to[1] - from[1]));
  return (dx === 0 && dy === 0) || isRounding ? undefined : [dx, dy];
}

function centre(at: Point, { widthMm, depthMm }: Extent, facing: Facing | undefined): Point {
  const { minX, minY, maxX, maxY } = footprint(at, widthMm, depthMm, facing);
  return [(minX + maxX) / 2, (minY + maxY) / 2];
}

function turnBetween(before: Facing | undefined, after: Facing | undefined): number | undefined {
  const by = (((facingDegrees(after) - facingDegrees(before)) % 360) + 360) % 360;
  return by === 0 ? undefined : by > 180 ? by - 360 : by;
}

function facingOf(value: JsonValue | undefined): Facing | undefined {
  if (typeof value === 'number') return value;
  return value === 'north' || value === 'east' || value === 'south' || value === 'west' ? value : undefined;
}

function pointOf(value: JsonValue | undefined): Point | undefined {
  if (value === undefined || !isArray(value)) return undefined;
  const [x, y] = value;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}

function pointsOf(value: JsonValue | undefined): Point[] | undefined {
  if (value === undefined || !isArray(value) || value.length === 0) return undefined;
  const points = value.map((item) => pointOf(item));
  return points.every((point) => point !== undefined) ? points : undefined;
}
