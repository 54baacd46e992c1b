/** Reads where the elements of one array stand, and how many keys each is written with. */
import { MAX_DEPTH, TooDeepError } from './depth';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  readMembers,
  skipSpace,
  stringEnd,
  valueEnd,
} from './lexical';

const BACKSLASH = 92;
/** The brackets around an element: those of the top-level object and of the collection. */
const ELEMENT_DEPTH = 2;

/** What stands now where a run stood: offsets from the opening bracket of the array. */
export interface ScannedRun {
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly keyCounts: readonly number[];
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

/**
 * What a run is written with now.
 * @param text from behind what stands before it to what stands behind it.
 * @param at offset of that text from the opening bracket of the array.
 * @returns undefined where the text is not what stands there in valid JSON.
 * @throws TooDeepError when it nests deeper than `maxDepth`.
 */
export function scanRun(
  text: string,
  at: number,
  hasBefore: boolean,
  hasBehind: boolean,
  maxDepth = MAX_DEPTH,
): { readonly run: ScannedRun; readonly values: readonly unknown[] } | undefined {
  // Empty objects stand for the neighbours: nothing can run into them.
  const before = hasBefore ? '{}' : '';
  const wrapped = `[${before}${text}${hasBehind ? '{}' : ''}]`;
  let values: unknown;
  try {
    values = JSON.parse(wrapped);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const { starts, lengths, keyCounts, count, end } = readElements(wrapped, 0, maxDepth);
  // Brackets in the text can close the array and open another one.
  if (!Array.isArray(values) || end !== wrapped.length || values.length !== count) return undefined;
  const first = hasBefore ? 1 : 0;
  const last = count - (hasBehind ? 1 : 0);
  if (last < first) return undefined;
  const shift = at - 1 - before.length;
  return {
    run: {
      starts: [...starts.subarray(first, last)].map((start) => start + shift),
      lengths: [...lengths.subarray(first, last)],
      keyCounts: [...keyCounts.subarray(first, last)],
    },
    values: values.slice(first, last),
  };
}

export interface Elements {
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
export function readElements(text: string, open: number, maxDepth: number): Elements {
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
export function skipValue(text: string, start: number, outer: number, maxDepth: number): number {
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
