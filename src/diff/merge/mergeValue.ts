/** Three-way merge of one value by its nature. A side that did not change it yields to the one that did. */
import type { JsonValue } from '../../text/jsonValue';
import { members, type Nature } from './fieldNature';
import { PLACEMENT_KEYS, placementOf, samePlacement } from './placement';
import {
  asObject,
  counts,
  isJsonArray,
  isJsonObject,
  itemsById,
  orderedText,
  same,
  sameItem,
  type JsonObject,
  type Maybe,
} from './sameByNature';

/** What both sides changed to different values. `path` names items of lists by the id they hold. */
export interface FieldConflict {
  readonly path: readonly string[];
  readonly base: Maybe;
  readonly ours: Maybe;
  readonly theirs: Maybe;
}

/** The three versions of one value. */
export interface Versions<T extends Maybe = Maybe> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** @returns the merged value; ours where `conflicts` got an entry for it. */
export function mergeValue(
  nature: Nature,
  { base, ours, theirs }: Versions,
  path: readonly string[],
  conflicts: FieldConflict[],
): Maybe {
  if (same(nature, base, theirs)) return ours;
  if (same(nature, base, ours)) return theirs;
  if (same(nature, ours, theirs)) return ours;
  const merged = inside(nature, { base, ours, theirs }, path, conflicts);
  if (merged) return merged.value;
  conflicts.push({ path, base, ours, theirs });
  return ours;
}

/** What both sides changed, looked at part by part; undefined where it has no parts. */
function inside(
  nature: Nature,
  { base, ours, theirs }: Versions,
  path: readonly string[],
  conflicts: FieldConflict[],
): { value: Maybe } | undefined {
  switch (nature.kind) {
    case 'value':
      return undefined;
    case 'members': {
      if (!isJsonObject(ours) || !isJsonObject(theirs)) return undefined;
      if (base !== undefined && !isJsonObject(base)) return undefined;
      return { value: mergeMembers(nature, { base: base ?? {}, ours, theirs }, path, conflicts) };
    }
    case 'set': {
      // A list that is not there is an empty one.
      const lists = [base ?? [], ours ?? [], theirs ?? []];
      if (!lists.every(isJsonArray)) return undefined;
      const [b = [], o = [], t = []] = lists;
      return mergeSet(nature.key, { base: b, ours: o, theirs: t }, path, conflicts);
    }
    case 'sequence': {
      if (!isJsonArray(base) || !isJsonArray(ours) || !isJsonArray(theirs)) return undefined;
      return mergeSequence(nature.key, { base, ours, theirs }, path, conflicts);
    }
  }
}

/** Keys in our order, those that only they have behind. */
export function mergeMembers(
  nature: Extract<Nature, { kind: 'members' }>,
  { base, ours, theirs }: { base: JsonObject; ours: JsonObject; theirs: JsonObject },
  path: readonly string[],
  conflicts: FieldConflict[],
  passedOver: readonly string[] = [],
): JsonObject {
  const merged: [string, JsonValue][] = [];
  const own = (object: JsonObject, key: string) => (Object.hasOwn(object, key) ? object[key] : undefined);
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    if (passedOver.includes(key)) continue;
    const versions = { base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) };
    const value = mergeValue(nature.member(key), versions, [...path, key], conflicts);
    if (value !== undefined) merged.push([key, value]);
  }
  return Object.fromEntries(merged);
}

interface Lists {
  readonly base: readonly JsonValue[];
  readonly ours: readonly JsonValue[];
  readonly theirs: readonly JsonValue[];
}

function mergeSet(key: string, lists: Lists, path: readonly string[], conflicts: FieldConflict[]) {
  const base = itemsById(key, lists.base);
  const ours = itemsById(key, lists.ours);
  const theirs = itemsById(key, lists.theirs);
  if (!base || !ours || !theirs) return mergeCounts(key, lists);
  const value: JsonValue[] = [];
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const versions = { base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) };
    const item = mergeItem(key, versions, [...path, id], conflicts);
    if (item !== undefined) value.push(item);
  }
  return { value: value.length > 0 || lists.ours.length > 0 ? value : undefined };
}

function mergeItem(
  key: string,
  { base, ours, theirs }: Versions,
  path: readonly string[],
  conflicts: FieldConflict[],
): Maybe {
  if (sameItem(key, base, theirs)) return ours;
  if (sameItem(key, base, ours)) return theirs;
  if (sameItem(key, ours, theirs)) return ours;
  const as = (item: Maybe) => (item === undefined ? undefined : asObject(key, item));
  if (base !== undefined && ours !== undefined && theirs !== undefined) {
    const versions = { base: as(base), ours: as(ours), theirs: as(theirs) };
    return mergeValue(members, versions, path, conflicts);
  }
  conflicts.push({ path, base, ours, theirs });
  return ours;
}

/** Equal items, such as two cords into one feed, can only be counted. */
function mergeCounts(key: string, { base, ours, theirs }: Lists): { value: Maybe } | undefined {
  const [b, o, t] = [counts(key, base), counts(key, ours), counts(key, theirs)];
  const value: JsonValue[] = [];
  const taken = new Map<string, number>();
  const wanted = new Map<string, number>();
  for (const text of new Set([...o.keys(), ...t.keys()])) {
    const [was, our, their] = [b.get(text) ?? 0, o.get(text) ?? 0, t.get(text) ?? 0];
    if (was !== our && was !== their && our !== their) return undefined;
    wanted.set(text, was === our ? their : our);
  }
  for (const item of [...ours, ...theirs]) {
    const text = orderedText(asObject(key, item));
    const count = taken.get(text) ?? 0;
    if (count >= (wanted.get(text) ?? 0)) continue;
    taken.set(text, count + 1);
    value.push(item);
  }
  return { value };
}

function mergeSequence(key: string, lists: Lists, path: readonly string[], conflicts: FieldConflict[]) {
  const base = itemsById(key, lists.base);
  const ours = itemsById(key, lists.ours);
  const theirs = itemsById(key, lists.theirs);
  if (!base || !ours || !theirs) return undefined;
  const order = [...base.keys()].join('\n');
  if ([...ours.keys()].join('\n') !== order || [...theirs.keys()].join('\n') !== order) return undefined;
  const value = [...base.keys()].flatMap((id): JsonValue[] => {
    const versions = { base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) };
    return [mergeItem(key, versions, [...path, id], conflicts) ?? id];
  });
  return { value };
}

/** An element that all three have, or that both sides added alike: field by field, its place as one. */
export function mergeElement(
  nature: Nature,
  { base, ours, theirs }: { base: JsonObject; ours: JsonObject; theirs: JsonObject },
  conflicts: FieldConflict[],
): JsonObject {
  if (nature.kind !== 'members') throw new TypeError('An element is an object of members.');
  const merged = mergeMembers(nature, { base, ours, theirs }, [], conflicts, PLACEMENT_KEYS);
  const placement = mergePlacement(placementOf(base), placementOf(ours), placementOf(theirs), conflicts);
  return inOrderOf(ours, theirs, { ...merged, ...placement });
}

function mergePlacement(
  base: JsonObject | undefined,
  ours: JsonObject | undefined,
  theirs: JsonObject | undefined,
  conflicts: FieldConflict[],
): JsonObject | undefined {
  if (same(members, base, theirs)) return ours;
  if (same(members, base, ours)) return theirs;
  if (samePlacement(ours, theirs)) return ours;
  conflicts.push({ path: ['at'], base, ours, theirs });
  return ours;
}

/** Members in the order that one side wrote them in, those that only the other has behind. */
function inOrderOf(first: JsonObject, second: JsonObject, merged: JsonObject): JsonObject {
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...keys].flatMap((key): [string, JsonValue][] => {
      const value = Object.hasOwn(merged, key) ? merged[key] : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
