/** One version of a file as the merge sees it: its elements by what names them, and the rest of it. */
import { CONFLICTS_KEY, conflictKey, leftConflicts } from '../../model/mergeConflicts';
import { canonicalOrder } from '../../model/canonicalOrder';
import { TooDeepError } from '../../text/depth';
import { ElementIndex } from '../../text/elementIndex';
import type { JsonValue } from '../../text/jsonValue';
import { stripBom } from '../../text/position';
import type { MergeKind } from './fieldNature';
import { isJsonArray, isJsonObject, orderedText, type JsonObject } from './sameByNature';
import type { SharedElements } from './sharedElements';

export interface SideElement {
  readonly value: JsonValue;
  /** As the file has it, before renames of the other side were carried over. */
  readonly written: JsonValue;
  /** Its place in its collection. */
  readonly index: number;
}

export interface MergeSide {
  /** Top-level values that are no collections. */
  readonly head: ReadonlyMap<string, JsonValue>;
  /** By collection, in the order of the file, what names an element: its id where it has one. */
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, SideElement>>;
}

/** Why a version cannot be taken apart into objects. */
export interface Unreadable {
  readonly unreadable: string;
}

export const isUnreadable = (side: object): side is Unreadable => 'unreadable' in side;

/** In front of what names an element without an id: no id begins with it. */
const NAMELESS = '\u0000';

export const isNameless = (key: string): boolean => key.startsWith(NAMELESS);

export interface ParsedSide {
  readonly root: JsonObject;
  /** Where everything stands in the text, a byte order mark counted. */
  readonly index: ElementIndex;
}

/** An empty text is a file that was not there. Elements written alike in several versions become one value. */
export function parseSide(
  text: string,
  mayBeEmpty: boolean,
  shared: SharedElements,
): ParsedSide | Unreadable {
  const { text: body } = stripBom(text);
  if (mayBeEmpty && body.trim() === '') return { root: {}, index: ElementIndex.scan('{}') };
  try {
    const value = JSON.parse(body) as JsonValue;
    // Nesting is bounded before anything recursive runs over it.
    const index = ElementIndex.scan(text);
    if (!isJsonObject(value)) return { unreadable: 'It is not a JSON object.' };
    const loss = shared.share(text, index, value);
    return loss ? { unreadable: loss.message } : { root: value, index };
  } catch (error) {
    if (error instanceof TooDeepError) return { unreadable: error.message };
    if (error instanceof SyntaxError) return { unreadable: `It is not JSON: ${error.message}` };
    throw error;
  }
}

/**
 * The top-level keys that hold collections in every version that has them: those of the format, and unknown ones
 * whose items all have ids of their own.
 */
export function collectionKeys(kind: MergeKind, roots: readonly JsonObject[]): string[] {
  const order = canonicalOrder(kind);
  const keys = new Set(roots.flatMap((root) => Object.keys(root)));
  return [...keys].filter((key) => {
    const held = roots.flatMap((root) => (Object.hasOwn(root, key) ? [root[key]] : []));
    if (!held.every(isJsonArray)) return false;
    if (order.isCollection(key)) return true;
    return !order.topLevel.includes(key) && held.some((list) => list.length > 0) && held.every(haveOwnIds);
  });
}

function haveOwnIds(items: readonly JsonValue[]): boolean {
  const ids = items.map((item) => (isJsonObject(item) ? item['id'] : undefined));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

export function readSide(root: JsonObject, collections: readonly string[]): MergeSide | Unreadable {
  const head = new Map(Object.entries(root).filter(([key]) => !collections.includes(key)));
  const byCollection = new Map<string, ReadonlyMap<string, SideElement>>();
  const ids = new Set<string>();
  for (const collection of collections) {
    const held = Object.hasOwn(root, collection) ? root[collection] : undefined;
    if (!isJsonArray(held)) continue;
    const elements = new Map<string, SideElement>();
    for (let index = 0; index < held.length; index++) {
      const value = held[index] ?? null;
      const id = elementId(collection, value);
      if (id !== undefined) {
        if (ids.has(id)) return { unreadable: `The id ${id} is used twice.` };
        ids.add(id);
      }
      const key = id ?? namelessKey(elements, collection, value);
      elements.set(key, { value, written: value, index });
    }
    byCollection.set(collection, elements);
  }
  return { head, collections: byCollection };
}

/** Conflicts name objects; they are none. */
export function elementId(collection: string, element: JsonValue): string | undefined {
  const id = collection !== CONFLICTS_KEY && isJsonObject(element) ? element['id'] : undefined;
  return typeof id === 'string' && id !== '' && !isNameless(id) ? id : undefined;
}

/**
 * What names an element without an id among those before it: of a waiver what it is about, of a conflict too, else
 * all that it says.
 */
export function namelessKey(
  before: ReadonlyMap<string, unknown>,
  collection: string,
  element: JsonValue,
): string {
  const key = NAMELESS + aboutOf(collection, element);
  let free = key;
  for (let n = 2; before.has(free); n++) free = `${key}#${n}`;
  return free;
}

function aboutOf(collection: string, element: JsonValue): string {
  if (collection === CONFLICTS_KEY) {
    const [conflict] = leftConflicts([element]);
    if (conflict) return conflictKey({ ...conflict, path: [...conflict.path] });
  }
  if (collection === 'waivers' && isJsonObject(element)) {
    const { rule, on } = element;
    if (typeof rule === 'string' && isJsonArray(on))
      return orderedText([rule, ...on.map(orderedText).sort()]);
  }
  return orderedText(element);
}
