import { MAX_DEPTH, TooDeepError } from './depth';

export type JsonScalar = string | number | boolean | null;
export type JsonValue = JsonScalar | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value as JSON can hold it: members that are `undefined` are left out, everything else is kept exactly.
 * @throws TypeError for what JSON would lose without a word (NaN, infinities, dates, functions, array holes).
 * @throws TooDeepError for values nested deeper than `MAX_DEPTH`, cycles included.
 */
export function toJson(value: unknown, depth = 0): JsonValue {
  if (depth > MAX_DEPTH) throw new TooDeepError(MAX_DEPTH);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}.`);
    return value;
  }
  if (isArray(value)) return Array.from(value, (item) => toJson(item, depth + 1));
  if (isObject(value)) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || prototype === Object.prototype) {
      const members = Object.entries(value).filter(([, member]) => member !== undefined);
      return Object.fromEntries(members.map(([key, member]) => [key, toJson(member, depth + 1)]));
    }
  }
  throw new TypeError(
    `JSON cannot hold ${value === undefined ? 'undefined' : `a ${typeof value} of this kind`}.`,
  );
}

/** Equal as JSON: the order of keys does not count, and `-0` equals `0`. */
export function sameValue(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (isArray(a) && isArray(b)) {
    return a.length === b.length && a.every((item, i) => sameValue(item, b[i] ?? null));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      if (!Object.hasOwn(b, key)) return false;
      return sameValue(a[key] ?? null, b[key] ?? null);
    })
  );
}

/** A string, number, boolean or null as JSON text; the shortest text that reads back as the same value. */
export function scalarText(value: JsonScalar): string {
  if (typeof value === 'string' && needsNoEscape.test(value)) return `"${value}"`;
  // JSON.stringify writes -0 as 0, which reads back as another value.
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

/** Ids, words and most names; the rest is left to JSON.stringify, which takes several times as long. */
const needsNoEscape = /^[\w .:/()+-]*$/;
