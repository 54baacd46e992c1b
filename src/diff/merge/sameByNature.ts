/** When two values of a field are the same: by what they mean, not by how they are written. */
import { isArray, isObject, sameValue, type JsonValue } from '../../text/jsonValue';
import type { Nature } from './fieldNature';

/** `undefined` is a field that is not there. */
export type Maybe = JsonValue | undefined;
export type JsonObject = { readonly [key: string]: JsonValue };

export const isJsonObject = (value: Maybe): value is JsonObject => isObject(value);
export const isJsonArray = (value: Maybe): value is readonly JsonValue[] => isArray(value);

export function same(nature: Nature, a: Maybe, b: Maybe): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  switch (nature.kind) {
    case 'value':
      return sameValue(a, b);
    case 'members': {
      if (!isJsonObject(a) || !isJsonObject(b)) return sameValue(a, b);
      const keys = Object.keys(a);
      if (keys.length !== Object.keys(b).length) return false;
      return keys.every((key) => Object.hasOwn(b, key) && same(nature.member(key), a[key], b[key]));
    }
    case 'set': {
      if (!isJsonArray(a) || !isJsonArray(b)) return sameValue(a, b);
      if (a.length !== b.length) return false;
      if (a.every((item, i) => sameItem(nature.key, item, b[i]))) return true;
      const count = counts(nature.key, a);
      return [...counts(nature.key, b)].every(([text, n]) => count.get(text) === n);
    }
    case 'sequence':
      if (!isJsonArray(a) || !isJsonArray(b)) return sameValue(a, b);
      return a.length === b.length && a.every((item, i) => sameItem(nature.key, item, b[i]));
  }
}

/** An item that is only an id says the same as an object that holds nothing but it. */
export const asObject = (key: string, item: JsonValue): JsonValue =>
  typeof item === 'string' ? { [key]: item } : item;

export function sameItem(key: string, a: Maybe, b: Maybe): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || sameValue(asObject(key, a), asObject(key, b));
}

/** The id that an item holds; undefined for one that holds none. */
export function itemId(key: string, item: JsonValue): string | undefined {
  if (typeof item === 'string') return item;
  const id = isJsonObject(item) ? item[key] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The items by id; undefined where two hold the same, or one holds none. */
export function itemsById(key: string, items: readonly JsonValue[]): Map<string, JsonValue> | undefined {
  const byId = new Map<string, JsonValue>();
  for (const item of items) {
    const id = itemId(key, item);
    if (id === undefined || byId.has(id)) return undefined;
    byId.set(id, item);
  }
  return byId;
}

/** How often each item stands in a list. */
export function counts(key: string, items: readonly JsonValue[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const item of items) {
    const text = orderedText(asObject(key, item));
    count.set(text, (count.get(text) ?? 0) + 1);
  }
  return count;
}

/** A text that two values share exactly when they are equal as JSON. */
export function orderedText(value: JsonValue): string {
  if (isJsonArray(value)) return `[${value.map(orderedText).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${orderedText(value[key] ?? null)}`);
  return `{${parts.join(',')}}`;
}
