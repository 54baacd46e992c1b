/** Three-way merge of one value by its nature. A side that did not change it yields to the one that did. */
import type { JsonValue } from '../../text/jsonValue';
import { members, type Nature } from './fieldNature';
import { PLACEMENT_KEYS, placementOf, samePlacement } from './placement';
import {
  asObject,
  isJsonArray,
  isJsonObject,
  itemId,
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
  const base = groups(key, lists.base);
  const ours = groups(key, lists.ours);
  const theirs = groups(key, lists.theirs);
  if (isReplacedTwice(base, ours, theirs)) return undefined;
  const value: JsonValue[] = [];
  const found: FieldConflict[] = [];
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [b = [], o = [], t = []] = [base.get(name), ours.get(name), theirs.get(name)];
    if (b.length < 2 && o.length < 2 && t.length < 2) {
      const item = mergeItem(key, { base: b[0], ours: o[0], theirs: t[0] }, [...path, name], found);
      if (item !== undefined) value.push(item);
      continue;
    }
    // Equal names, such as two cords into one feed, are only told apart by what else they say.
    const asSet: Nature = { kind: 'set', key };
    if (same(asSet, b, t) || same(asSet, o, t)) value.push(...o);
    else if (same(asSet, b, o)) value.push(...t);
    else return undefined;
  }
  conflicts.push(...found);
  return { value: value.length > 0 || lists.ours.length > 0 ? value : undefined };
}

type Groups = ReadonlyMap<string, readonly JsonValue[]>;

/** The items by the id they hold, or by all that they say. */
function groups(key: string, items: readonly JsonValue[]): Groups {
  const found = new Map<string, JsonValue[]>();
  for (const item of items) {
    const name = itemId(key, item) ?? orderedText(item);
    const others = found.get(name);
    if (others) others.push(item);
    else found.set(name, [item]);
  }
  return found;
}

/**
 * Both sides took the same item out, and not only that: each may have put another in its place, and both of those
 * together, or one of them where the other side wanted none, is what nobody meant.
 */
function isReplacedTwice(base: Groups, ours: Groups, theirs: Groups): boolean {
  const goneTwice = [...base.keys()].some((name) => !ours.has(name) && !theirs.has(name));
  const added = (side: Groups) => [...side.keys()].filter((name) => !base.has(name));
  return goneTwice && added(ours).sort().join('\n') !== added(theirs).sort().join('\n');
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
