import type { ElementIndex } from './elementIndex';
import { isArray, isObject, scalarText, toJson, type JsonValue } from './jsonValue';
import { hasBreak, indentAt, lastLineStart, lineEndOf } from './lineBreaks';
import { removeItem, slotAt, type List } from './listSplice';
import {
  nest,
  placeOfKey,
  readRegion,
  removeIn,
  setIn,
  SpliceError,
  stepBelow,
  type Path,
} from './propertySplice';
import type { TextEdit, TextSource } from './source';
import { blockText, inlineText, nestedText, styleOf, type Lines, type Style } from './writeValue';

// The splice writer: every function gives the smallest edits of the text that make one change of the value, written
// as the text around them is, and leaves everything else alone, unknown keys and formatting included. The edits of
// two calls must not be mixed: apply one, bring the index up to date, then ask for the next.
//
// All of them need valid JSON and throw SpliceError when index or offsets do not fit the source, TypeError when the
// value is none that JSON can hold.

export { SpliceError, type Path } from './propertySplice';

export interface KeyOrder {
  /** Places a new key among those of its object; without it new keys come last. */
  readonly keyOrder?: readonly string[];
}

export interface InsertOptions {
  /** Index that the new element will have; the end of the collection when left out. */
  readonly position?: number;
  /** Order of the top-level keys, for a collection that has to be created. */
  readonly keyOrder?: readonly string[];
}

/**
 * Sets the value at `path` inside the element that stands from `start` to `end`. Objects missing on the way are
 * created; an index may be that of an item or the next one. The same value gives no edit; where a new value has the
 * shape of the old one, only the parts that differ are replaced. `keyOrder` is that of the element's own keys.
 */
export function setProperty(
  source: TextSource,
  start: number,
  end: number,
  path: Path,
  value: unknown,
  { keyOrder = [] }: KeyOrder = {},
): TextEdit[] {
  return setIn(readRegion(source, start, end), path, value, keyOrder);
}

/** Removes the property or array item at `path` inside the element; no edit when there is none. */
export function removeProperty(source: TextSource, start: number, end: number, path: Path): TextEdit[] {
  return removeIn(readRegion(source, start, end), path);
}

/**
 * Inserts an element into the collection under a top-level key, which is created when it is missing. The element
 * takes one line or several as its neighbour does.
 */
export function insertElement(
  source: TextSource,
  index: ElementIndex,
  key: string,
  value: unknown,
  { position, keyOrder = [] }: InsertOptions = {},
): TextEdit[] {
  return insertElements(source, index, key, [{ value, position }], { keyOrder });
}

/** A new element, and the index that the element behind it has before; the end of the collection when left out. */
export interface NewElement {
  readonly value: unknown;
  readonly position?: number | undefined;
}

/**
 * Inserts several elements into one collection at once. Those for one place keep the order given.
 */
export function insertElements(
  source: TextSource,
  index: ElementIndex,
  key: string,
  elements: readonly NewElement[],
  { keyOrder = [] }: KeyOrder = {},
): TextEdit[] {
  if (elements.length === 0) return [];
  const list = collectionList(source, index, key);
  if (!list) {
    const values = elements.map(({ value }) => toJson(value));
    return addTopLevel(source, index, key, values, keyOrder);
  }
  const byPlace = new Map<number, unknown[]>();
  for (const { value, position: at = list.count } of elements) {
    if (!Number.isInteger(at) || at < 0 || at > list.count) {
      throw new SpliceError(`Position ${at} lies outside the ${list.count} elements of "${key}".`);
    }
    const others = byPlace.get(at);
    if (others) others.push(value);
    else byPlace.set(at, [value]);
  }
  const outer = indentAt(source, list.open);
  const root = rootLines(source, index);
  const block = root && { eol: root.eol, inner: outer + root.unit, outer };
  return [...byPlace].flatMap(([at, values]) => {
    const sample = list.count > 0 ? elementText(list, Math.max(at - 1, 0)) : sampleElement(source, index);
    const style = styleOf(sample);
    const slot = slotAt(list, at, style.comma, { pad: style.bracketPad, block });
    const texts = values.map((value) => elementLike(source, sample, toJson(value), style, slot.indent));
    return slot.edits(texts.join(slot.separator));
  });
}

/** Removes element `i` of the collection, with its lines and one comma. */
export function removeElement(source: TextSource, index: ElementIndex, key: string, i: number): TextEdit[] {
  return removeElements(source, index, key, [i]);
}

/** Removes several elements of the collection at once, in any order, each with its lines and one comma. */
export function removeElements(
  source: TextSource,
  index: ElementIndex,
  key: string,
  indices: readonly number[],
): TextEdit[] {
  const list = existingList(source, index, key);
  for (const i of indices) checkIndex(list, key, i);
  const { merged, runs } = mergeRuns(list, new Set(indices));
  return runs.flatMap((run) => removeItem(merged, run));
}

/**
 * The list with every run of neighbours to be removed as one item: two removals then never meet, neither in a
 * comma nor, where the run is the last, in who becomes the last item.
 */
function mergeRuns(list: List, removed: ReadonlySet<number>): { merged: List; runs: number[] } {
  const firsts: number[] = [];
  const runs: number[] = [];
  for (let i = 0; i < list.count; i++) {
    if (i > 0 && removed.has(i) && removed.has(i - 1)) continue;
    if (removed.has(i)) runs.push(firsts.length);
    firsts.push(i);
  }
  const merged: List = {
    ...list,
    count: firsts.length,
    start: (i) => list.start(firsts[i] ?? 0),
    end: (i) => list.end((firsts[i + 1] ?? list.count) - 1),
  };
  return { merged, runs };
}

/** Moves element `from` so that it has index `to` afterwards; its own text does not change. */
export function moveElement(
  source: TextSource,
  index: ElementIndex,
  key: string,
  from: number,
  to: number,
): TextEdit[] {
  const list = existingList(source, index, key);
  checkIndex(list, key, from);
  checkIndex(list, key, to);
  if (from === to) return [];
  const slot = slotAt(list, to < from ? to : to + 1, ', ', { pad: '', block: undefined });
  return [...removeItem(list, from), ...slot.edits(elementText(list, from))];
}

/**
 * Sets the value at `path` below the top-level object, for example `['room', 'heightMm']`. `keyOrder` is that of
 * the top-level keys.
 */
export function setTopLevel(
  source: TextSource,
  index: ElementIndex,
  path: Path,
  value: unknown,
  keyOrder: readonly string[] = [],
): TextEdit[] {
  const { key, rest } = topLevelKey(path);
  const property = index.property(key);
  if (property) {
    checkFresh(source, index);
    const region = readRegion(source, property.valueStart, property.valueEnd, [sampleElement(source, index)]);
    return setIn(region, rest, value, []);
  }
  return addTopLevel(source, index, key, nest(rest, toJson(value)), keyOrder);
}

/** Removes what stands at `path` below the top-level object; no edit when there is nothing. */
export function removeTopLevel(source: TextSource, index: ElementIndex, path: Path): TextEdit[] {
  const { key, rest } = topLevelKey(path);
  checkFresh(source, index);
  const property = index.property(key);
  if (!property) return [];
  if (rest.length > 0) return removeIn(readRegion(source, property.valueStart, property.valueEnd), rest);
  return removeIn(readRegion(source, index.rootStart, index.rootEnd), [key]);
}

function topLevelKey(path: Path): { key: string; rest: Path } {
  const [key, ...rest] = path;
  if (typeof key !== 'string') throw new SpliceError('A top-level path begins with a key.');
  return { key, rest };
}

/** Offsets that missed an edit would write into the middle of something else. */
function checkFresh(source: TextSource, index: ElementIndex): void {
  if (index.textLength !== source.length) {
    throw new SpliceError(
      `The index stands for ${index.textLength} characters, the text has ${source.length}.`,
    );
  }
  if (index.rootStart < 0) throw new SpliceError('The text is not a JSON object.');
}

function checkIndex(list: List, key: string, i: number): void {
  if (!Number.isInteger(i) || i < 0 || i >= list.count)
    throw new SpliceError(`"${key}" has no element ${i}.`);
}

function collectionList(source: TextSource, index: ElementIndex, key: string): List | undefined {
  checkFresh(source, index);
  const property = index.property(key);
  if (!property) return undefined;
  if (!property.isArray) throw new SpliceError(`"${key}" is not an array.`);
  return {
    source,
    open: property.valueStart,
    close: property.valueEnd - 1,
    count: property.count,
    start: (i) => index.start(key, i),
    end: (i) => index.end(key, i),
  };
}

function existingList(source: TextSource, index: ElementIndex, key: string): List {
  const list = collectionList(source, index, key);
  if (!list) throw new SpliceError(`There is no "${key}".`);
  return list;
}

function elementText(list: List, i: number): string {
  return list.source.slice(list.start(i), list.end(i));
}

/** An element to learn the style of elements from: the first of any collection, else some other top-level value. */
function sampleElement(source: TextSource, index: ElementIndex): string {
  const filled = index.properties.find((property) => property.count > 0 && !property.shadowed);
  if (filled) return source.slice(index.start(filled.key, 0), index.end(filled.key, 0));
  const objects = index.properties.find(({ valueStart, valueEnd }) => valueEnd - valueStart > 2);
  return objects ? source.slice(objects.keyStart, objects.valueEnd) : '';
}

/** Line end and indentation step of the top-level object; undefined when its keys share one line. */
function rootLines(source: TextSource, index: ElementIndex): Lines | undefined {
  const first = index.properties[0];
  if (!first) return { eol: lineEndOf(source), unit: '  ' };
  const inside = source.slice(index.rootStart, first.keyStart + 1);
  if (!hasBreak(inside)) return undefined;
  return { eol: lineEndOf(source), unit: stepBelow(source, index.rootStart, inside) ?? '  ' };
}

/** The element on one line or on several, as the sample is. */
function elementLike(
  source: TextSource,
  sample: string,
  value: JsonValue,
  style: Style,
  indent: string,
): string {
  if (!hasBreak(sample)) return inlineText(value, style);
  const closing = sample.slice(lastLineStart(sample));
  const own = stepBelow(closing, closing.length - 1, sample);
  return blockText(
    value,
    style,
    { eol: lineEndOf(source), unit: own ?? (indent.startsWith('\t') ? '\t' : '  ') },
    indent,
  );
}

function addTopLevel(
  source: TextSource,
  index: ElementIndex,
  key: string,
  value: JsonValue,
  keyOrder: readonly string[],
): TextEdit[] {
  checkFresh(source, index);
  const { properties } = index;
  const keys = properties.map((property) => property.key);
  const list: List = {
    source,
    open: index.rootStart,
    close: index.rootEnd - 1,
    count: properties.length,
    start: (i) => properties[i]?.keyStart ?? 0,
    end: (i) => properties[i]?.valueEnd ?? 0,
  };
  const sample = sampleElement(source, index);
  const style = styleOf(sample);
  const root = rootLines(source, index);
  const outer = indentAt(source, index.rootStart);
  const block = root && { eol: root.eol, inner: outer + root.unit, outer };
  const slot = slotAt(list, placeOfKey(keys, key, keyOrder), style.comma, { pad: style.bracePad, block });
  const name = scalarText(key) + style.colon;
  if (!root || !slot.ownLine) return slot.edits(name + inlineText(value, style));
  return slot.edits(name + topLevelText(source, value, sample, style, root, slot.indent));
}

/** Collections have a line for each element, as in the canonical form; the rest is written as the style has it. */
function topLevelText(
  source: TextSource,
  value: JsonValue,
  sample: string,
  style: Style,
  root: Lines,
  indent: string,
): string {
  if (!isArray(value) || !value.some(isObject)) return nestedText(value, style, root, indent);
  const inner = indent + root.unit;
  const elements = value.map(
    (element) => root.eol + inner + elementLike(source, sample, element, style, inner),
  );
  return `[${elements.join(',')}${root.eol}${indent}]`;
}
