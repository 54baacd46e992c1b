import { MAX_DEPTH, TooDeepError } from './depth';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  keyText,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
  stringEnd,
} from './lexical';
import { said } from '../words/said';
import { worded, type Worded } from '../words/worded';

/** A place whose value a reader of JSON does not see as it is written. Offsets are UTF-16 units. */
export interface Loss extends Worded {
  readonly kind: 'number' | 'duplicate-key';
  readonly offset: number;
  readonly length: number;
}

const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const PLUS = 43;
const POINT = 46;
const UPPER_E = 69;
const LOWER_E = 101;
const BACKSLASH = 92;

/**
 * Everything that `JSON.parse` followed by writing loses from a valid JSON text: numbers with more digits than a
 * double holds, and keys that occur twice in one object (all but the last are dropped). One pass, in text order.
 * @throws TooDeepError when brackets nest too deep.
 */
export function findLosses(text: string): Loss[] {
  const losses: Loss[] = [];
  // The keys seen in each open object; undefined for an open array.
  const open: (SeenKeys | undefined)[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      const end = stringEnd(text, i);
      const keys = open.at(-1);
      if (keys && text.charCodeAt(skipSpace(text, end)) === COLON && !keys.add(text, i, end)) {
        losses.push(duplicate(keyText(text, i, end), i, end));
      }
      i = end - 1;
    } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (open.length === MAX_DEPTH) throw new TooDeepError(MAX_DEPTH, i);
      open.push(c === OPEN_BRACE ? new SeenKeys() : undefined);
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
      open.pop();
    } else if (c === MINUS || (c >= ZERO && c <= NINE)) {
      let end = i + 1;
      let plain = true;
      for (; end < text.length; end++) {
        const d = text.charCodeAt(end);
        if (d >= ZERO && d <= NINE) continue;
        if (d === UPPER_E || d === LOWER_E) plain = false;
        else if (d !== POINT && d !== PLUS && d !== MINUS) break;
      }
      // Up to 15 digits survive the way through a double: no need to look at most literals.
      if (!plain || end - i > 15) {
        const literal = text.slice(i, end);
        if (!isExact(literal)) losses.push(inexact(literal, i));
      }
      i = end - 1;
    }
  }
  return losses;
}

/** More keys than this in one object are looked up, fewer are compared where they stand. */
const FEW = 24;

/** The keys of one object, compared in the text as long as they are few and written without escapes. */
class SeenKeys {
  private readonly spans: number[] = [];
  private set: Set<string> | undefined;

  /** The key whose quotes stand at `start` and before `end`. @returns false for one that was there before. */
  add(text: string, start: number, end: number): boolean {
    const { spans } = this;
    if (!this.set && (spans.length >= 2 * FEW || hasEscape(text, start, end))) {
      this.set = new Set();
      for (let i = 0; i < spans.length; i += 2) this.set.add(keyText(text, spans[i]!, spans[i + 1]!));
    }
    if (this.set) {
      const { size } = this.set;
      return this.set.add(keyText(text, start, end)).size > size;
    }
    const length = end - start;
    for (let i = 0; i < spans.length; i += 2) {
      const other = spans[i]!;
      if (spans[i + 1]! - other !== length) continue;
      let at = 1;
      while (at < length && text.charCodeAt(start + at) === text.charCodeAt(other + at)) at++;
      if (at === length) return false;
    }
    spans.push(start, end);
    return true;
  }
}

function hasEscape(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === BACKSLASH) return true;
  return false;
}

function duplicate(key: string, start: number, end: number): Loss {
  const message = said('The key {0} occurs twice in this object: remove one of them.', JSON.stringify(key));
  return { kind: 'duplicate-key', offset: start, length: end - start, ...worded(message) };
}

function inexact(literal: string, offset: number): Loss {
  const value = Number(literal);
  // As they stand in the file, whatever the language.
  const message = Number.isFinite(value)
    ? said(
        '{0} has more digits than a number here can hold and is read as {1}: write fewer digits, or put it in quotes.',
        literal,
        String(value),
      )
    : said(
        '{0} has more digits than a number here can hold and is too large to be read: write fewer digits, or put it in quotes.',
        literal,
      );
  return { kind: 'number', offset, length: literal.length, ...worded(message) };
}

/** Whether the shortest text of the double that the literal is read as has the literal's exact value. */
function isExact(literal: string): boolean {
  const value = Number(literal);
  if (!Number.isFinite(value)) return false;
  if (value === 0) return /^[-0.]+(?:[eE]|$)/.test(literal);
  return decimal(literal) === decimal(JSON.stringify(value));
}

/** The value of a number other than zero as sign, digits without zeros at either end, and power of ten: equal for equal values. */
function decimal(literal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const all = whole + fraction;
  let start = 0;
  while (all.charCodeAt(start) === ZERO) start++;
  let end = all.length;
  while (end > start && all.charCodeAt(end - 1) === ZERO) end--;
  return `${sign}${all.slice(start, end)}e${Number(exponent) - fraction.length + all.length - end}`;
}
