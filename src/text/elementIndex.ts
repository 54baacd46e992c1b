import { MAX_DEPTH } from './depth';
import { readElements, skipValue, type ScannedRun } from './elementScan';
import {
  CLOSE_BRACE,
  COLON,
  COMMA,
  keyText,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
  stringEnd,
} from './lexical';

/** Where one `"key": value` of the top-level object stands; offsets in UTF-16 units, ends exclusive. */
export interface TopLevelProperty {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly isArray: boolean;
  /** Elements of the array; 0 when it is none. */
  readonly count: number;
  /** A later property has the same key, so `JSON.parse` never shows this one. */
  readonly shadowed: boolean;
}

interface Property extends TopLevelProperty {
  keyStart: number;
  keyEnd: number;
  valueStart: number;
  valueEnd: number;
  count: number;
  shadowed: boolean;
  /** Relative to `valueStart`, so that an edit in one collection leaves the numbers of all others alone. */
  starts: Int32Array;
  /** Lengths rather than ends: an edit then shifts one number an element, not two. */
  lengths: Int32Array;
  keyCounts: Int32Array;
}

/** Neighbours in one array, with what stands around them up to the elements or brackets beside. */
export interface ElementRun {
  readonly key: string;
  /** The first of them, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

const NONE = new Int32Array(0);
const BOM = 0xfeff;

/**
 * Where every top-level property and every element of every top-level array stands in one JSON text, kept up to
 * date edit by edit. Reads of a key that occurs twice mean its last occurrence, as `JSON.parse` does.
 */
export class ElementIndex {
  private readonly byKey = new Map<string, Property>();

  private constructor(
    private readonly list: Property[],
    /** Offset of the top-level `{`, or -1 when the text is not an object. */
    readonly rootStart: number,
    private endOfRoot: number,
    private total: number,
  ) {
    for (const property of list) {
      const earlier = this.byKey.get(property.key);
      if (earlier) earlier.shadowed = true;
      this.byKey.set(property.key, property);
    }
  }

  /**
   * One pass over valid JSON (a leading BOM is stepped over). A text that is not an object gives an empty index;
   * one that is not JSON gives a meaningless index.
   * @throws TooDeepError when brackets nest deeper than `maxDepth`.
   */
  static scan(text: string, maxDepth = MAX_DEPTH): ElementIndex {
    const properties: Property[] = [];
    let i = skipSpace(text, text.charCodeAt(0) === BOM ? 1 : 0);
    const rootStart = i;
    if (text.charCodeAt(i) !== OPEN_BRACE) return new ElementIndex([], -1, -1, text.length);
    i = skipSpace(text, i + 1);
    while (text.charCodeAt(i) === QUOTE) {
      const keyStart = i;
      const keyEnd = stringEnd(text, i);
      i = skipSpace(text, keyEnd);
      if (text.charCodeAt(i) !== COLON) break;
      const valueStart = skipSpace(text, i + 1);
      const isArray = text.charCodeAt(valueStart) === OPEN_BRACKET;
      const elements = isArray ? readElements(text, valueStart, maxDepth) : undefined;
      i = elements ? elements.end : skipValue(text, valueStart, 1, maxDepth);
      properties.push({
        key: keyText(text, keyStart, keyEnd),
        keyStart,
        keyEnd,
        valueStart,
        valueEnd: i,
        isArray,
        count: elements?.count ?? 0,
        shadowed: false,
        starts: elements?.starts ?? NONE,
        lengths: elements?.lengths ?? NONE,
        keyCounts: elements?.keyCounts ?? NONE,
      });
      i = skipSpace(text, i);
      if (text.charCodeAt(i) !== COMMA) break;
      i = skipSpace(text, i + 1);
    }
    const rootEnd = text.charCodeAt(i) === CLOSE_BRACE ? i + 1 : text.length;
    return new ElementIndex(properties, rootStart, rootEnd, text.length);
  }

  /** All top-level properties in text order, shadowed duplicates included. */
  get properties(): readonly TopLevelProperty[] {
    return this.list;
  }

  /** Offset behind the top-level `}`, or -1 when the text is not an object. */
  get rootEnd(): number {
    return this.endOfRoot;
  }

  /** Length of the text the index stands for: a cheap test for an index that missed an edit. */
  get textLength(): number {
    return this.total;
  }

  property(key: string): TopLevelProperty | undefined {
    return this.byKey.get(key);
  }

  /** Elements of the array under `key`; 0 when there is no such array. */
  count(key: string): number {
    return this.byKey.get(key)?.count ?? 0;
  }

  /** Offset of the first character of element `i`. @throws RangeError when there is none. */
  start(key: string, i: number): number {
    const property = this.collection(key, i);
    return property.valueStart + (property.starts[i] ?? 0);
  }

  /** Offset behind the last character of element `i`. @throws RangeError when there is none. */
  end(key: string, i: number): number {
    const property = this.collection(key, i);
    return property.valueStart + (property.starts[i] ?? 0) + (property.lengths[i] ?? 0);
  }

  /**
   * How many keys element `i` is written with; 0 when it is no object. More than `Object.keys` of the parsed
   * element means that a key occurs twice. @throws RangeError when there is none.
   */
  keyCount(key: string, i: number): number {
    return this.collection(key, i).keyCounts[i] ?? 0;
  }

  /** How many top-level keys the text is written with, duplicates counted. */
  get topLevelKeyCount(): number {
    return this.list.length;
  }

  /**
   * The element that contains the range with at least one character to spare on both sides, so that a change in it
   * leaves the element's own brackets or quotes alone and, if the new slice parses as one value, the structure of
   * the text around it too. Elements of shadowed collections do not count.
   */
  locate(offset: number, length: number): { key: string; index: number } | undefined {
    const property =
      this.list[lastAtOrBefore(this.list.length, offset, (i) => this.list[i]?.valueStart ?? 0)];
    if (!property || property.shadowed || property.count === 0) return undefined;
    const at = offset - property.valueStart;
    const { starts, lengths } = property;
    const index = lastAtOrBefore(property.count, at, (i) => starts[i] ?? 0);
    if (index < 0) return undefined;
    const start = starts[index] ?? 0;
    const end = start + (lengths[index] ?? 0);
    return at > start && at + length < end ? { key: property.key, index } : undefined;
  }

  /**
   * Follows a change inside one element that made the text `delta` units longer. `newKeyCount` is `countKeys` of
   * the element's new text. Linear in the elements behind, about ten microseconds at 10,000.
   * @throws RangeError when there is no such element.
   */
  resize(key: string, index: number, delta: number, newKeyCount: number): void {
    const property = this.collection(key, index);
    const { starts, lengths } = property;
    property.keyCounts[index] = newKeyCount;
    if (delta === 0) return;
    lengths[index] = (lengths[index] ?? 0) + delta;
    for (let i = index + 1; i < property.count; i++) starts[i] = (starts[i] ?? 0) + delta;
    this.lengthen(property, delta);
  }

  /**
   * The elements that a change inside an array overlaps or touches, none of them where it stands between two: what is
   * written there now takes their place. Undefined for a change that is not inside the brackets of one array.
   */
  runOf(offset: number, length: number): ElementRun | undefined {
    const property =
      this.list[lastAtOrBefore(this.list.length, offset, (i) => this.list[i]?.valueStart ?? 0)];
    if (!property || property.shadowed || !property.isArray) return undefined;
    if (offset <= property.valueStart || offset + length >= property.valueEnd) return undefined;
    const at = offset - property.valueStart;
    const { starts, lengths, count } = property;
    const to = lastAtOrBefore(count, at + length, (i) => starts[i] ?? 0) + 1;
    let from = Math.max(
      0,
      lastAtOrBefore(count, at, (i) => starts[i] ?? 0),
    );
    while (from < to && (starts[from] ?? 0) + (lengths[from] ?? 0) < at) from++;
    // An element that ends where the change begins may go on in it.
    while (from > 0 && (starts[from - 1] ?? 0) + (lengths[from - 1] ?? 0) >= at) from--;
    return { key: property.key, from: Math.min(from, to), to };
  }

  /** Offsets between which a run stands: behind what is before it and before what is behind it. */
  around({ key, from, to }: ElementRun): { readonly start: number; readonly end: number } {
    const property = this.byKey.get(key);
    if (!property) throw new RangeError(`No array under "${key}".`);
    return {
      start: from > 0 ? this.end(key, from - 1) : property.valueStart + 1,
      end: to < property.count ? this.start(key, to) : property.valueEnd - 1,
    };
  }

  /**
   * Puts other elements in the place of a run that is written `delta` units longer now. Linear in the elements of the
   * array. Several runs of one edit are put in from the last to the first.
   */
  replaceRun({ key, from, to }: ElementRun, { starts, lengths, keyCounts }: ScannedRun, delta: number): void {
    const property = this.byKey.get(key);
    if (!property || from < 0 || to > property.count) throw new RangeError(`No elements under "${key}".`);
    const { count } = property;
    const grown = count - (to - from) + starts.length;
    const put = (list: Int32Array, inner: readonly number[], by: number): Int32Array => {
      const next = new Int32Array(grown);
      next.set(list.subarray(0, from));
      next.set(inner, from);
      next.set(list.subarray(to, count), from + inner.length);
      if (by !== 0) for (let i = from + inner.length; i < grown; i++) next[i] = next[i]! + by;
      return next;
    };
    property.starts = put(property.starts, starts, delta);
    property.lengths = put(property.lengths, lengths, 0);
    property.keyCounts = put(property.keyCounts, keyCounts, 0);
    property.count = grown;
    this.lengthen(property, delta);
  }

  /** Moves what stands behind, when the value of a property has become longer. */
  private lengthen(property: Property, delta: number): void {
    property.valueEnd += delta;
    for (let i = this.list.indexOf(property) + 1; i < this.list.length; i++) {
      const behind = this.list[i];
      if (!behind) continue;
      behind.keyStart += delta;
      behind.keyEnd += delta;
      behind.valueStart += delta;
      behind.valueEnd += delta;
    }
    this.endOfRoot += delta;
    this.total += delta;
  }

  private collection(key: string, i: number): Property {
    const property = this.byKey.get(key);
    if (!property || i < 0 || i >= property.count) throw new RangeError(`No element ${i} under "${key}".`);
    return property;
  }
}

/** The largest index below `count` whose (ascending) value is at most `limit`, or -1. */
function lastAtOrBefore(count: number, limit: number, valueAt: (i: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
