/** Small readers of values that crossed the border, each with its bounds. */
import type { Point } from '../model/types';
import { isArray, isObject } from '../text/jsonValue';

/** More ids than any hall has objects: a bound for the work that one message can ask for. */
const mostIds = 200_000;
const longestText = 4_000_000;
/** Bounds of an element that a person draws. */
const deepest = 12;
const mostValues = 20_000;

export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

export const isNumber = (value: unknown): value is number => Number.isFinite(value);

export const isText = (value: unknown, longest = longestText): value is string =>
  typeof value === 'string' && value.length <= longest;

export const isScalar = (value: unknown): value is string | number | null =>
  value === null || isText(value) || isNumber(value);

export const isTexts = (value: unknown, most = mostIds): value is readonly string[] =>
  isArray(value) && value.length <= most && value.every((item) => typeof item === 'string');

/** Ids of at least one object. */
export const isIds = (value: unknown): value is readonly string[] => isTexts(value) && value.length > 0;

export const isPath = (value: unknown): value is readonly (string | number)[] =>
  isArray(value) &&
  value.length > 0 &&
  value.length <= deepest &&
  value.every((step) => typeof step === 'string' || (isWhole(step) && step >= 0));

/** A place on the plan, in whole millimetres. */
export const isPoint = (value: unknown): value is Point =>
  isArray(value) && value.length === 2 && isWhole(value[0]) && isWhole(value[1]);

export const isPoints = (value: unknown, least: number): value is readonly Point[] =>
  isArray(value) && value.length >= least && value.length <= 1000 && value.every(isPoint);

/** Whether `value` is one of `words`, narrowed to them. */
export const isOneOf = <T extends string>(value: unknown, words: readonly T[]): value is T =>
  words.some((word) => word === value);

/** Whether `value` is absent or passes `is`. */
export const isOptional = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || is(value);

/** The keys of an object whose values are there: what is undefined is left out, as in a message. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** An object that JSON can hold and that is not too large for something drawn by hand; a copy. */
export function readPlainObject(value: unknown): { readonly [key: string]: unknown } | undefined {
  let left = mostValues;
  const read = (from: unknown, depth: number): unknown => {
    if (--left < 0 || depth > deepest) return undefined;
    if (from === null || typeof from === 'boolean' || isScalar(from)) return from;
    if (isArray(from)) {
      const items = from.map((item) => read(item, depth + 1));
      return items.includes(undefined) ? undefined : items;
    }
    if (!isObject(from)) return undefined;
    const members: [string, unknown][] = [];
    for (const [key, member] of Object.entries(from)) {
      const held = read(member, depth + 1);
      if (held === undefined) return undefined;
      members.push([key, held]);
    }
    return Object.fromEntries(members);
  };
  const copy = read(value, 0);
  return isObject(copy) ? copy : undefined;
}
