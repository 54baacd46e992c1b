/** `at` with `facing` as one value: half a move and half a turn would be a place that nobody chose. */
import { sameValue } from '../../text/jsonValue';
import type { JsonObject, Maybe } from './sameByNature';

export const PLACEMENT_KEYS: readonly string[] = ['at', 'facing'];

/** Where an element stands; undefined for one that has neither key. */
export function placementOf(element: JsonObject | undefined): JsonObject | undefined {
  if (!element) return undefined;
  const held = PLACEMENT_KEYS.flatMap((key): [string, Maybe][] =>
    Object.hasOwn(element, key) ? [[key, element[key]]] : [],
  );
  return held.length > 0 ? (Object.fromEntries(held) as JsonObject) : undefined;
}

const degrees: Readonly<Record<string, number>> = { north: 0, east: 90, south: 180, west: 270 };

/** The same place, however the direction is written: `"east"` is 90. */
export function samePlacement(a: JsonObject | undefined, b: JsonObject | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sameValue(a['at'] ?? null, b['at'] ?? null) && sameValue(turn(a['facing']), turn(b['facing']));
}

function turn(facing: Maybe): NonNullable<Maybe> | null {
  if (facing === undefined) return 0;
  const word = typeof facing === 'string' && Object.hasOwn(degrees, facing) ? degrees[facing] : undefined;
  if (word !== undefined) return word;
  return typeof facing === 'number' ? ((facing % 360) + 360) % 360 : facing;
}
