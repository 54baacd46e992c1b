/**
 * Recognises elements that got another id. Three steps, each on what the one before left over: what is equal but for
 * its id (and perhaps one common move), what alone stood and stands in a place, and what is most alike within its
 * type. Where two are equally good nothing is claimed: removed and added is then the honest answer.
 */
import { naturalCompare } from '../text/naturalCompare';
import { isArray, isObject, sameValue, type JsonValue } from '../text/jsonValue';
import type { Recognition } from './change';
import { elementId } from './identity';

/** An element that is in one version only. */
export interface Candidate {
  readonly index: number;
  readonly element: JsonValue;
}

export interface Recognised {
  readonly before: number;
  readonly after: number;
  readonly by: Recognition;
  readonly likeness: number;
}

/** Less than this share of equal fields is another thing. */
const enough = 0.8;
/** In the same place of the same row this share is enough: the place says most. */
const enoughInPlace = 0.4;
/** Pairs that are compared within one type; a list in which nearly everything was replaced is not searched further. */
const mostPairs = 250_000;

const placeKeys: readonly string[] = ['at', 'path', 'outline'];

export function recognise(before: readonly Candidate[], after: readonly Candidate[]): Recognised[] {
  if (before.length === 0 || after.length === 0) return [];
  const found: Recognised[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const claim = (b: Candidate, a: Candidate, by: Recognition) => {
    left.before.delete(b);
    left.after.delete(a);
    found.push({ before: b.index, after: a.index, by, likeness: likeness(b.element, a.element) });
  };
  // 1. Equal but for the id. Those that are equal to each other too are interchangeable: in the order of their ids.
  for (const [, { before: bs, after: as }] of groups(left, ({ element }) => contentKey(element, ['id']))) {
    const sortedAfter = [...as].sort(byId);
    [...bs].sort(byId).forEach((b, i) => {
      const a = sortedAfter[i];
      if (a) claim(b, a, 'equal');
    });
  }
  // ... or but for the id and one move that all of their kind made.
  const unplaced = groups(left, ({ element }) =>
    placeOf(element) === undefined ? undefined : contentKey(element, ['id', ...placeKeys]),
  );
  for (const [, { before: bs, after: as }] of unplaced) {
    if (bs.length !== as.length) continue;
    const sortedBefore = [...bs].sort(byPlace);
    const sortedAfter = [...as].sort(byPlace);
    const moves = new Set(sortedBefore.map((b, i) => moveBetween(b.element, sortedAfter[i]!.element)));
    const [b] = sortedBefore;
    const [a] = sortedAfter;
    if (moves.size !== 1 || moves.has(undefined) || !b || !a) continue;
    if (bs.length === 1 && likeness(b.element, a.element) < enough) continue;
    sortedBefore.forEach((one, i) => claim(one, sortedAfter[i]!, 'equal'));
  }
  // 2. Alone in a place.
  for (const [, { before: bs, after: as }] of groups(left, ({ element }) => placeKey(element))) {
    const [b] = bs;
    const [a] = as;
    if (!b || !a || bs.length > 1 || as.length > 1) continue;
    if (likeness(b.element, a.element) >= enoughInPlace) claim(b, a, 'place');
  }
  // 3. Most alike within the type.
  for (const [, { before: bs, after: as }] of groups(left, ({ element }) => typeKey(element))) {
    for (const [b, a] of mutuallyBest(bs, as)) claim(b, a, 'likeness');
  }
  return found;
}

interface Group {
  readonly before: Candidate[];
  readonly after: Candidate[];
}

/** Candidates of both versions by key; only keys that both have. */
function groups(
  left: { readonly before: ReadonlySet<Candidate>; readonly after: ReadonlySet<Candidate> },
  keyOf: (candidate: Candidate) => string | undefined,
): Map<string, Group> {
  const all = new Map<string, Group>();
  const add = (side: 'before' | 'after') => {
    for (const candidate of left[side]) {
      const key = keyOf(candidate);
      if (key === undefined) continue;
      let group = all.get(key);
      if (!group) all.set(key, (group = { before: [], after: [] }));
      group[side].push(candidate);
    }
  };
  add('before');
  add('after');
  for (const [key, { before, after }] of all) {
    if (before.length === 0 || after.length === 0) all.delete(key);
  }
  return all;
}

/** Pairs that are at least `enough` alike, each the only best partner of the other. */
function mutuallyBest(before: readonly Candidate[], after: readonly Candidate[]): [Candidate, Candidate][] {
  if (before.length * after.length > mostPairs) return [];
  const best = (one: Candidate, others: readonly Candidate[]): Candidate | undefined => {
    let top: Candidate | undefined;
    let most = 0;
    for (const other of others) {
      const share = likeness(one.element, other.element);
      if (share < enough || share < most) continue;
      top = share > most ? other : undefined;
      most = share;
    }
    return top;
  };
  const bestOfAfter = new Map(after.map((a) => [a, best(a, before)]));
  return before.flatMap((b): [Candidate, Candidate][] => {
    const a = best(b, after);
    return a && bestOfAfter.get(a) === b ? [[b, a]] : [];
  });
}

/** Share of the fields, the id left out, that are equal: of all that either has. */
export function likeness(before: JsonValue, after: JsonValue): number {
  if (!isObject(before) || !isObject(after)) return 0;
  let all = 0;
  let equal = 0;
  for (const key of Object.keys(before)) {
    if (key === 'id') continue;
    all++;
    if (Object.hasOwn(after, key) && sameValue(before[key] ?? null, after[key] ?? null)) equal++;
  }
  for (const key of Object.keys(after)) if (key !== 'id' && !Object.hasOwn(before, key)) all++;
  return all === 0 ? 0 : equal / all;
}

const byId = (a: Candidate, b: Candidate): number =>
  naturalCompare(elementId(a.element) ?? '', elementId(b.element) ?? '') || a.index - b.index;

/** What an element says beside the fields left out, the same for the same in any order of keys. */
function contentKey(element: JsonValue, without: readonly string[]): string | undefined {
  if (!isObject(element)) return undefined;
  const keys = Object.keys(element).filter((key) => !without.includes(key));
  if (keys.length === 0) return undefined;
  return keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sortedText(element[key] ?? null)}`)
    .join(',');
}

function sortedText(value: JsonValue): string {
  if (isArray(value)) return `[${value.map(sortedText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sortedText(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function placeOf(element: JsonValue): readonly JsonValue[] | undefined {
  if (!isObject(element)) return undefined;
  for (const key of placeKeys) {
    const value = Object.hasOwn(element, key) ? element[key] : undefined;
    if (value !== undefined && isArray(value)) return key === 'at' ? [value] : value;
  }
  return undefined;
}

function placeKey(element: JsonValue): string | undefined {
  const place = placeOf(element);
  if (place === undefined || !isObject(element)) return undefined;
  return JSON.stringify([element['row'] ?? null, place]);
}

/** What may be compared with each other at all. */
function typeKey(element: JsonValue): string | undefined {
  if (!isObject(element)) return undefined;
  return JSON.stringify([element['type'] ?? null, element['kind'] ?? null]);
}

const coordinates = (element: JsonValue): readonly number[] =>
  (placeOf(element) ?? []).flat().map((value) => (typeof value === 'number' ? value : 0));

function byPlace(a: Candidate, b: Candidate): number {
  const [ax = 0, ay = 0] = coordinates(a.element);
  const [bx = 0, by = 0] = coordinates(b.element);
  return ay - by || ax - bx || a.index - b.index;
}

/** The vector by which all points were moved, as text; undefined where there is no single one. */
function moveBetween(before: JsonValue, after: JsonValue): string | undefined {
  const a = coordinates(before);
  const b = coordinates(after);
  if (a.length !== b.length || a.length < 2) return undefined;
  const dx = b[0]! - a[0]!;
  const dy = b[1]! - a[1]!;
  for (let i = 0; i < a.length; i++) if (b[i]! - a[i]! !== (i % 2 === 0 ? dx : dy)) return undefined;
  return `${dx},${dy}`;
}
