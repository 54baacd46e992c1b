import { MAX_DEPTH, TooDeepError } from './depth';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  keyText,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  readMembers,
  skipSpace,
  stringEnd,
  valueEnd,
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
  shadowed: boolean;
  /** Relative to `valueStart`, so that an edit in one collection leaves the numbers of all others alone. */
  readonly starts: Int32Array;
  /** Lengths rather than ends: an edit then shifts one number an element, not two. */
  readonly lengths: Int32Array;
  readonly keyCounts: Int32Array;
}

const NONE = new Int32Array(0);
const BOM = 0xfeff;
const BACKSLASH = 92;
/** The brackets around an element: those of the top-level object and of the collection. */
const ELEMENT_DEPTH = 2;

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

/**
 * The keys an object is written with at its own level, duplicates counted; 0 for any other value. Meant for the
 * text of one element. @throws TooDeepError when the element would nest the whole text deeper than `maxDepth`.
 */
export function countKeys(element: string, maxDepth = MAX_DEPTH): number {
  const start = skipSpace(element, 0);
  skipValue(element, start, ELEMENT_DEPTH, maxDepth);
  return element.charCodeAt(start) === OPEN_BRACE ? readMembers(element, start).length : 0;
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

interface Elements {
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  readonly keyCounts: Int32Array;
  readonly count: number;
  readonly end: number;
}

/**
 * The elements of the array that opens at `open`. The loop over an object's text sees nearly every character of a
 * hall: it keeps everything in local variables and passes over the commonest characters first.
 */
function readElements(text: string, open: number, maxDepth: number): Elements {
  const n = text.length;
  let starts = new Int32Array(16);
  let lengths = new Int32Array(16);
  let keyCounts = new Int32Array(16);
  let count = 0;
  let i = skipSpace(text, open + 1);
  while (i < n && text.charCodeAt(i) !== CLOSE_BRACKET) {
    if (count === keyCounts.length) {
      starts = grown(starts);
      lengths = grown(lengths);
      keyCounts = grown(keyCounts);
    }
    const start = i;
    let keys = 0;
    if (text.charCodeAt(i) === OPEN_BRACE) {
      let depth = 0;
      for (; i < n; i++) {
        const c = text.charCodeAt(i);
        if (c < COLON) {
          if (c !== QUOTE) continue;
          for (i++; i < n; i++) {
            const s = text.charCodeAt(i);
            if (s === QUOTE) break;
            if (s === BACKSLASH) i++;
          }
        } else if (c === COLON) {
          if (depth === 1) keys++;
        } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
          if (++depth + ELEMENT_DEPTH > maxDepth) throw new TooDeepError(maxDepth, i);
        } else if ((c === CLOSE_BRACE || c === CLOSE_BRACKET) && --depth === 0) {
          i++;
          break;
        }
      }
    } else {
      i = skipValue(text, i, ELEMENT_DEPTH, maxDepth);
    }
    starts[count] = start - open;
    lengths[count] = i - start;
    keyCounts[count] = keys;
    count++;
    i = skipSpace(text, i);
    if (text.charCodeAt(i) !== COMMA) break;
    i = skipSpace(text, i + 1);
  }
  return { starts, lengths, keyCounts, count, end: Math.min(i + 1, n) };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** `valueEnd`, but throws when the value's brackets, inside `outer` others, nest deeper than `maxDepth`. */
function skipValue(text: string, start: number, outer: number, maxDepth: number): number {
  const end = valueEnd(text, start);
  let depth = outer;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) i = stringEnd(text, i) - 1;
    else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (++depth > maxDepth) throw new TooDeepError(maxDepth, i);
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) depth--;
  }
  return end;
}
