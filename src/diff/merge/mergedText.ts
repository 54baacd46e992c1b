/** Writes a merge into our text: what does not change keeps its lines, its formatting and its place. */
import { canonicalOrder } from '../../model/canonicalOrder';
import { CONFLICTS_KEY } from '../../model/mergeConflicts';
import { canonicalJson, type CanonicalOrder } from '../../text/canonical';
import { ElementIndex } from '../../text/elementIndex';
import { sameValue, type JsonValue } from '../../text/jsonValue';
import { naturalCompare } from '../../text/naturalCompare';
import { stripBom } from '../../text/position';
import { applyEdits, type TextEdit } from '../../text/source';
import {
  insertElements,
  removeElements,
  removeTopLevel,
  setTopLevel,
  type NewElement,
} from '../../text/splice';
import { elementEdit } from './elementEdit';
import type { MergeKind } from './fieldNature';
import { isNameless, type SideElement } from './mergeSide';
import { conflictEntry, type MergedElement, type MergedSides } from './mergeSides';
import { isJsonObject, type JsonObject, type Maybe } from './sameByNature';

/** Our file and theirs as they were read, before renames of the other side were carried over. */
export interface WrittenSides {
  readonly base: JsonObject;
  readonly ours: JsonObject;
  readonly theirs: JsonObject;
}

/**
 * @param text ours, which `written.ours` was read from.
 * @param index of `text`.
 */
export function mergedText(
  text: string,
  index: ElementIndex,
  kind: MergeKind,
  written: WrittenSides,
  merged: MergedSides,
): string {
  const plans = [...merged.collections].map(([collection, elements]) =>
    planOf(collection, elements, merged.versions),
  );
  const kept = changedInPlace(text, index, kind, written.ours, plans);
  const result = withHead(inserted(kept, kind, written, plans, merged), kind, written.ours, merged);
  if (result === text) return text;
  // A canonical file stays one: there, keys and elements that are new have a place of their own.
  const order = canonicalOrder(kind);
  const { bom, text: body } = stripBom(text);
  if (canonicalJson(written.ours, order) !== body) return result;
  return (bom ? '\uFEFF' : '') + canonicalAgain(result, text, index, order);
}

/** The canonical form of `result`. The elements of `text`, which is canonical, need not be written again. */
function canonicalAgain(result: string, text: string, index: ElementIndex, order: CanonicalOrder): string {
  const lines = new Map<string, Set<string>>();
  for (const { key, count } of index.properties) {
    const of = new Set<string>();
    for (let i = 0; i < count; i++) of.add(text.slice(index.start(key, i), index.end(key, i)));
    lines.set(key, of);
  }
  const places = ElementIndex.scan(result);
  return canonicalJson(JSON.parse(stripBom(result).text) as JsonValue, order, (key, i) => {
    const line = result.slice(places.start(key, i), places.end(key, i));
    return lines.get(key)?.has(line) ? line : undefined;
  });
}

interface Plan {
  readonly collection: string;
  /** What our elements become, by their place in our text; those that go, or that stand elsewhere, are not in it. */
  readonly kept: ReadonlyMap<number, JsonValue>;
  /** Places in our text of those that go. */
  readonly removed: readonly number[];
  /** With the place among those that are kept. */
  readonly added: readonly NewElement[];
}

function planOf(
  collection: string,
  elements: ReadonlyMap<string, MergedElement>,
  { ours, theirs }: MergedSides['versions'],
): Plan {
  const own = ours.collections.get(collection);
  const ourKeys = [...(own?.keys() ?? [])];
  const isSorted = inNaturalOrder(ourKeys.map((key) => writtenId(own, key)));
  const kept = new Map<number, JsonValue>();
  const keptKeys: string[] = [];
  const fresh: string[] = [];
  for (const [key, { value, ours: our }] of elements) {
    // Where the file is sorted by id, a new id has another place.
    const isRenamed = our !== undefined && isSorted && writtenId(own, key) !== key && !isNameless(key);
    if (our && !isRenamed) {
      kept.set(our.index, value);
      keptKeys.push(key);
    } else fresh.push(key);
  }
  const places = new Map(keptKeys.map((key, i) => [key, i]));
  const theirKeys = [...(theirs.collections.get(collection)?.keys() ?? [])];
  const added = fresh.map((key): NewElement => {
    const { value } = elements.get(key)!;
    const position = isSorted ? sortedPlace(keptKeys, key) : placeAsTheirs(places, theirKeys, key);
    return { value, position };
  });
  if (isSorted) added.sort((a, b) => naturalCompare(idOf(a.value), idOf(b.value)));
  const removed = [...(own?.values() ?? [])].map(({ index }) => index).filter((index) => !kept.has(index));
  return { collection, kept, removed, added };
}

const idOf = (value: unknown): string => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : '';
};

/** The id that our text has for what the result calls `key`. */
function writtenId(own: ReadonlyMap<string, SideElement> | undefined, key: string): string {
  const element = own?.get(key);
  return isNameless(key) || !element ? key : idOf(element.written) || key;
}

function inNaturalOrder(ids: readonly string[]): boolean {
  return ids.every((id, i) => !isNameless(id) && (i === 0 || naturalCompare(ids[i - 1]!, id) <= 0));
}

function sortedPlace(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (naturalCompare(keys[middle]!, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind the nearest element that stands before it in their file. */
function placeAsTheirs(
  places: ReadonlyMap<string, number>,
  theirKeys: readonly string[],
  key: string,
): number {
  const at = theirKeys.indexOf(key);
  for (let i = at - 1; i >= 0; i--) {
    const place = places.get(theirKeys[i]!);
    if (place !== undefined) return place + 1;
  }
  const isFirst = at >= 0 && theirKeys.slice(at + 1).some((other) => places.has(other));
  return isFirst ? 0 : places.size;
}

/** Our elements with their new fields, and without those that go. */
function changedInPlace(
  text: string,
  index: ElementIndex,
  kind: MergeKind,
  ours: JsonObject,
  plans: readonly Plan[],
): string {
  const order = canonicalOrder(kind);
  const edits: TextEdit[] = [];
  for (const { collection, kept, removed } of plans) {
    if (removed.length > 0) edits.push(...removeElements(text, index, collection, removed));
    const held = ours[collection];
    if (!Array.isArray(held)) continue;
    for (const [i, value] of kept) {
      const before = held[i] as JsonValue;
      if (before === value || sameValue(before, value)) continue;
      const place = { start: index.start(collection, i), end: index.end(collection, i) };
      edits.push(elementEdit(text, place, before, value, order.element(collection)));
    }
  }
  return edits.length > 0 ? applyEdits(text, edits) : text;
}

/** What is new, with the conflicts; each collection that has to be made is a step of its own. */
function inserted(
  text: string,
  kind: MergeKind,
  written: WrittenSides,
  plans: readonly Plan[],
  { conflicts }: MergedSides,
): string {
  const keyOrder = canonicalOrder(kind).topLevel;
  const added = new Map(plans.map((plan) => [plan.collection, [...plan.added]]));
  if (conflicts.length > 0) {
    const left = added.get(CONFLICTS_KEY) ?? [];
    added.set(CONFLICTS_KEY, [...left, ...conflicts.map((conflict) => ({ value: conflictEntry(conflict) }))]);
  }
  const has = (collection: string) => Object.hasOwn(written.ours, collection);
  let result = text;
  const step = (edits: (index: ElementIndex) => TextEdit[]) => {
    result = applyEdits(result, edits(ElementIndex.scan(result)));
  };
  const existing = [...added].filter(([collection, elements]) => elements.length > 0 && has(collection));
  if (existing.length > 0) {
    step((index) =>
      existing.flatMap(([collection, elements]) => insertElements(result, index, collection, elements)),
    );
  }
  for (const [collection, elements] of added) {
    if (elements.length > 0 && !has(collection)) {
      step((index) => insertElements(result, index, collection, elements, { keyOrder }));
    } else if (elements.length === 0 && !has(collection) && isMade(written, collection)) {
      step((index) => setTopLevel(result, index, [collection], [], keyOrder));
    }
  }
  for (const { collection, kept, added: more } of plans) {
    const isEmpty = kept.size === 0 && (added.get(collection) ?? more).length === 0;
    if (!isEmpty || !has(collection)) continue;
    const isGone = Object.hasOwn(written.base, collection) && !Object.hasOwn(written.theirs, collection);
    if (isGone || collection === CONFLICTS_KEY) step((index) => removeTopLevel(result, index, [collection]));
  }
  return result;
}

/** They made the collection, and left it empty. */
const isMade = ({ base, theirs }: WrittenSides, collection: string): boolean =>
  Object.hasOwn(theirs, collection) && !Object.hasOwn(base, collection);

/** The top-level values that are no collections. */
function withHead(text: string, kind: MergeKind, ours: JsonObject, { head, versions }: MergedSides): string {
  const { topLevel } = canonicalOrder(kind);
  let result = text;
  for (const key of new Set([...versions.ours.head.keys(), ...head.keys()])) {
    const before = Object.hasOwn(ours, key) ? ours[key] : undefined;
    for (const { path, value } of differences(before, head.get(key), [key])) {
      const index = ElementIndex.scan(result);
      const edits =
        value === undefined
          ? removeTopLevel(result, index, path)
          : setTopLevel(result, index, path, value, topLevel);
      result = applyEdits(result, edits);
    }
  }
  return result;
}

interface Difference {
  readonly path: readonly string[];
  readonly value: Maybe;
}

/** As deep as both are objects: what one member changes leaves the lines of the others alone. */
function differences(before: Maybe, after: Maybe, path: readonly string[]): Difference[] {
  if (before === after || (before !== undefined && after !== undefined && sameValue(before, after)))
    return [];
  if (!isJsonObject(before) || !isJsonObject(after)) return [{ path, value: after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const own = (object: JsonObject) => (Object.hasOwn(object, key) ? object[key] : undefined);
    return differences(own(before), own(after), [...path, key]);
  });
}
