import { isArray, isObject, sameValue, scalarText, toJson, type JsonValue } from './jsonValue';
import {
  OPEN_BRACE,
  OPEN_BRACKET,
  readItems,
  readMembers,
  skipSpace,
  valueEnd,
  type Member,
  type Span,
} from './lexical';
import { firstBreak, hasBreak, indentAt, lastLineStart, lineEndOf } from './lineBreaks';
import { removeItem, slotAt, type List } from './listSplice';
import { applyEdits, type TextEdit, type TextSource } from './source';
import { blockText, inlineText, nestedText, styleOf, type Lines, type Style } from './writeValue';

/** The way from a value to one inside it: keys of objects and indices of arrays. */
export type Path = readonly (string | number)[];

/** What was asked for cannot be written into this text; the message says why. */
export class SpliceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SpliceError';
  }
}

/** One JSON value in a source, read whole, and the style to write in. Offsets in `text` are relative to `base`. */
export interface Region {
  readonly source: TextSource;
  readonly base: number;
  readonly text: string;
  readonly style: Style;
}

/** @throws SpliceError when the range does not hold exactly one JSON value, as with offsets that are out of date. */
export function readRegion(source: TextSource, start: number, end: number, samples: string[] = []): Region {
  const text = source.slice(start, end);
  try {
    JSON.parse(text);
  } catch {
    throw new SpliceError(`There is no JSON value from ${start} to ${end}: the offsets are out of date.`);
  }
  return { source, base: start, text, style: styleOf(text, ...samples) };
}

/** Sets the value at `path` below the region; `keyOrder` places a new key of the region's own object. */
export function setIn(region: Region, path: Path, value: unknown, keyOrder: readonly string[]): TextEdit[] {
  const json = toJson(value);
  let at = 0;
  for (const [depth, segment] of path.entries()) {
    const inner = openList(region, at, path.slice(0, depth + 1));
    const found = inner.find(segment);
    if (found < 0) {
      return addItem(region, inner, segment, nest(path.slice(depth + 1), json), depth === 0 ? keyOrder : []);
    }
    at = inner.valueStart(found);
  }
  const old: JsonValue = toJson(JSON.parse(region.text.slice(at, valueEnd(region.text, at))));
  return replace(region, at, old, json);
}

/** Removes what stands at `path` below the region, every time it is written; no edit when there is nothing. */
export function removeIn(region: Region, path: Path): TextEdit[] {
  const last = path.at(-1);
  if (last === undefined) throw new SpliceError('An empty path names no property to remove.');
  let at = 0;
  for (const [depth, segment] of path.slice(0, -1).entries()) {
    const inner = openList(region, at, path.slice(0, depth + 1));
    const found = inner.find(segment);
    if (found < 0) return [];
    at = inner.valueStart(found);
  }
  const inner = openList(region, at, path);
  const found = inner.find(last);
  if (found < 0) return [];
  const edits = removeItem(inner, found);
  if (typeof last === 'number' || inner.keys.indexOf(last) === found) return edits;
  // An earlier duplicate of the key would come to light: take out all, and write the region anew.
  const shift = edits.map((edit) => ({ ...edit, offset: edit.offset - region.base }));
  const once = applyEdits(region.text, shift);
  const rest = removeIn({ ...region, source: once, base: 0, text: once }, path);
  return [{ offset: region.base, length: region.text.length, text: applyEdits(once, rest) }];
}

interface InnerList extends List {
  /** Keys in text order; empty for an array. */
  readonly keys: readonly string[];
  /** Which item the segment means (the last of equal keys), or -1. */
  find(segment: string | number): number;
  /** Offset of the item's value within the region's text. */
  valueStart(i: number): number;
}

function openList(region: Region, at: number, path: Path): InnerList {
  const { source, base, text } = region;
  const segment = path.at(-1);
  const code = text.charCodeAt(at);
  const members: Member[] = code === OPEN_BRACE ? readMembers(text, at) : [];
  const items: readonly Span[] = code === OPEN_BRACKET ? readItems(text, at) : members;
  if (typeof segment === 'string' ? code !== OPEN_BRACE : code !== OPEN_BRACKET) {
    const what = typeof segment === 'string' ? 'object' : 'array';
    throw new SpliceError(`"${path.join('.')}" leads into a value that is not an ${what}.`);
  }
  const keys = members.map((member) => member.key);
  return {
    source,
    open: base + at,
    close: base + valueEnd(text, at) - 1,
    count: items.length,
    start: (i) => base + (items[i]?.start ?? 0),
    end: (i) => base + (items[i]?.end ?? 0),
    keys,
    find: (wanted) => {
      if (typeof wanted === 'string') return keys.lastIndexOf(wanted);
      return Number.isInteger(wanted) && wanted >= 0 && wanted < items.length ? wanted : -1;
    },
    valueStart: (i) => members[i]?.valueStart ?? items[i]?.start ?? 0,
  };
}

/** The value wrapped in the objects and arrays that a path through them needs. */
export function nest(path: Path, value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>((inner, segment) => {
    if (typeof segment === 'string') return Object.fromEntries([[segment, inner]]);
    if (segment !== 0) throw new SpliceError(`A new array cannot begin at index ${segment}.`);
    return [inner];
  }, value);
}

function addItem(
  region: Region,
  list: InnerList,
  segment: string | number,
  value: JsonValue,
  keyOrder: readonly string[],
): TextEdit[] {
  if (typeof segment === 'number' && segment !== list.count) {
    throw new SpliceError(`Index ${segment} lies outside an array of ${list.count}.`);
  }
  const { style } = region;
  const key = typeof segment === 'string' ? scalarText(segment) + style.colon : '';
  const at = typeof segment === 'string' ? placeOfKey(list.keys, segment, keyOrder) : list.count;
  const slot = slotAt(list, at, style.comma, emptyLayout(region, list, typeof segment === 'string'));
  const written = slot.ownLine
    ? nestedText(value, style, linesOf(region, list.open - region.base), slot.indent)
    : inlineText(value, style);
  return slot.edits(key + written);
}

function emptyLayout(region: Region, list: List, isObject: boolean): Parameters<typeof slotAt>[3] {
  const pad = isObject ? region.style.bracePad : region.style.bracketPad;
  if (!hasBreak(region.source.slice(list.open, list.close))) return { pad, block: undefined };
  const { eol, unit } = linesOf(region, list.open - region.base);
  const outer = indentAt(region.source, list.open);
  return { pad, block: { eol, inner: outer + unit, outer } };
}

/**
 * Where a new key goes among those of an object: behind the nearest key that comes before it in the order, else
 * before the nearest that comes behind it, else at the end. Keys that the order does not name are passed over.
 */
export function placeOfKey(keys: readonly string[], key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return keys.length;
  for (let before = rank - 1; before >= 0; before--) {
    const found = keys.lastIndexOf(order[before] ?? '');
    if (found >= 0) return found + 1;
  }
  for (let behind = rank + 1; behind < order.length; behind++) {
    const found = keys.indexOf(order[behind] ?? '');
    if (found >= 0) return found;
  }
  return keys.length;
}

/** The smallest edits that turn one value into another: down to the scalars where both have the same shape. */
function replace(region: Region, at: number, old: JsonValue, value: JsonValue): TextEdit[] {
  if (sameValue(old, value)) return [];
  const { text, base } = region;
  if (isArray(old) && isArray(value) && old.length === value.length) {
    return readItems(text, at).flatMap((item, i) =>
      replace(region, item.start, old[i] ?? null, value[i] ?? null),
    );
  }
  if (isObject(old) && isObject(value)) {
    const members = readMembers(text, at);
    const keys = Object.keys(old);
    if (
      members.length === keys.length &&
      keys.length === Object.keys(value).length &&
      keys.every((key) => Object.hasOwn(value, key))
    ) {
      return members.flatMap(({ key, valueStart }) =>
        replace(region, valueStart, old[key] ?? null, value[key] ?? null),
      );
    }
  }
  const end = valueEnd(text, at);
  return [{ offset: base + at, length: end - at, text: rewritten(region, at, old, value) }];
}

/** A container keeps the layout it had; what was none before is laid out like the others of its region. */
function rewritten(region: Region, at: number, old: JsonValue, value: JsonValue): string {
  const { text, base, style, source } = region;
  if (!hasBreak(text)) return inlineText(value, style);
  const wasFilled = (isArray(old) || isObject(old)) && !isEmpty(old);
  const wasBlock = hasBreak(text.slice(at, valueEnd(text, at)));
  if (wasFilled && !wasBlock) return inlineText(value, style);
  const write = wasFilled ? blockText : nestedText;
  return write(value, style, linesOf(region, at), indentAt(source, base + at));
}

function isEmpty(value: JsonValue): boolean {
  return isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

/** Line end and indentation step around the value at `at`: its own where it has lines, else those of its region. */
function linesOf(region: Region, at: number): Lines {
  const { source, base, text } = region;
  const found = firstBreak(text);
  const eol = found ? text.slice(found.start, found.end) : lineEndOf(source);
  for (const open of at === 0 ? [0] : [at, 0]) {
    const unit = stepBelow(region.source, base + open, text.slice(open));
    if (unit !== undefined) return { eol, unit };
  }
  return { eol, unit: indentAt(source, base).startsWith('\t') ? '\t' : '  ' };
}

/** How much deeper than the line of its opening bracket the first line inside the brackets is indented. */
export function stepBelow(source: TextSource, open: number, text: string): string | undefined {
  const lead = text.slice(1, skipSpace(text, 1));
  if (!hasBreak(lead)) return undefined;
  const inner = lead.slice(lastLineStart(lead));
  const outer = indentAt(source, open);
  return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : undefined;
}
