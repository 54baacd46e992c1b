/**
 * A hall as the smallest things that an edit can change, each with a name: another reading of a hall than the one
 * that merges it.
 */
import type { JsonValue } from '../../../text/jsonValue';
import type { Element, HallValue } from './editedHall';

/** By `collection id field …`; what is not there has no entry. */
export type Atoms = ReadonlyMap<string, string>;

export function atomsOf(hall: HallValue, renamed: ReadonlyMap<string, string>): Atoms {
  const atoms = new Map<string, string>();
  const put = (name: string, value: JsonValue) => atoms.set(name, ordered(value));
  const names = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return renamed.get(value) ?? value;
    if (Array.isArray(value)) return value.map((item: JsonValue) => names(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, names(held as JsonValue)]));
  };
  for (const [key, held] of Object.entries(hall)) {
    if (key === '$conflicts') continue;
    if (!Array.isArray(held)) {
      inside(key, names(held), put);
      continue;
    }
    for (const written of held as Element[]) {
      const element = names(written) as Element;
      const about = element.id ?? ordered([element['rule'] ?? '', element['on'] ?? []]);
      put(`${key} ${about}`, 'is there');
      element1(`${key} ${about}`, element, put);
    }
  }
  return atoms;
}

function element1(name: string, element: Element, put: (name: string, value: JsonValue) => void): void {
  const { at, facing, feeds, ...rest } = element;
  if (at !== undefined || facing !== undefined) put(`${name} at`, [at ?? null, direction(facing)]);
  if (Array.isArray(feeds)) cords(`${name} feeds`, feeds as JsonValue[], put);
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'expect') inside(`${name} ${key}`, value, put, 1);
    else put(`${name} ${key}`, value);
  }
}

function direction(facing: JsonValue | undefined): JsonValue {
  const words: Readonly<Record<string, number>> = { north: 0, east: 90, south: 180, west: 270 };
  return typeof facing === 'string' ? (words[facing] ?? facing) : (facing ?? 0);
}

/** Cords by their feed; several into one feed only as a count. */
function cords(
  name: string,
  feeds: readonly JsonValue[],
  put: (name: string, value: JsonValue) => void,
): void {
  const byFeed = new Map<string, { [key: string]: JsonValue }[]>();
  for (const item of feeds) {
    const cord = typeof item === 'string' ? { feed: item } : (item as { feed: string });
    byFeed.set(cord.feed, [...(byFeed.get(cord.feed) ?? []), cord]);
  }
  for (const [feed, list] of byFeed) {
    if (list.length > 1) put(`${name} ${feed} several`, list.map(ordered).sort());
    else {
      put(`${name} ${feed}`, 'is there');
      for (const [key, value] of Object.entries(list[0] ?? {})) put(`${name} ${feed} ${key}`, value);
    }
  }
}

function inside(
  name: string,
  value: JsonValue,
  put: (name: string, value: JsonValue) => void,
  deep = 8,
): void {
  if (deep === 0 || value === null || typeof value !== 'object' || Array.isArray(value)) put(name, value);
  else {
    for (const [key, held] of Object.entries(value))
      inside(`${name} ${key}`, held as JsonValue, put, deep - 1);
  }
}

function ordered(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as JsonValue[]).map(ordered).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${key}:${ordered((value as { [k: string]: JsonValue })[key] ?? null)}`).join()}}`;
}
