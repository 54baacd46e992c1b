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
  valueEnd,
} from './lexical';

/** A place whose value a reader of JSON does not see as it is written. Offsets are UTF-16 units. */
export interface Loss {
  readonly kind: 'number' | 'duplicate-key';
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}

const MINUS = 45;
const ZERO = 48;
const NINE = 57;

/**
 * Everything that `JSON.parse` followed by writing loses from a valid JSON text: numbers with more digits than a
 * double holds, and keys that occur twice in one object (all but the last are dropped). One pass, in text order.
 * @throws TooDeepError when brackets nest too deep.
 */
export function findLosses(text: string): Loss[] {
  const losses: Loss[] = [];
  // The keys seen in each open object; undefined for an open array.
  const open: (Set<string> | undefined)[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      const end = stringEnd(text, i);
      const keys = open.at(-1);
      if (keys && text.charCodeAt(skipSpace(text, end)) === COLON) {
        const key = keyText(text, i, end);
        if (keys.has(key)) losses.push(duplicate(key, i, end));
        keys.add(key);
      }
      i = end - 1;
    } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (open.length === MAX_DEPTH) throw new TooDeepError(MAX_DEPTH, i);
      open.push(c === OPEN_BRACE ? new Set() : undefined);
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
      open.pop();
    } else if (c === MINUS || (c >= ZERO && c <= NINE)) {
      const end = valueEnd(text, i);
      const literal = text.slice(i, end);
      if (!isExact(literal)) losses.push(inexact(literal, i));
      i = end - 1;
    }
  }
  return losses;
}

function duplicate(key: string, start: number, end: number): Loss {
  const message = `The key ${JSON.stringify(key)} occurs twice in this object: remove one of them.`;
  return { kind: 'duplicate-key', offset: start, length: end - start, message };
}

function inexact(literal: string, offset: number): Loss {
  const value = Number(literal);
  const read = Number.isFinite(value) ? `is read as ${value}` : 'is too large to be read';
  const message = `${literal} has more digits than a number here can hold and ${read}: write fewer digits, or put it in quotes.`;
  return { kind: 'number', offset, length: literal.length, message };
}

/** Whether the shortest text of the double that the literal is read as has the literal's exact value. */
function isExact(literal: string): boolean {
  // Up to 15 digits survive the way through a double; testing for that spares most literals the rest.
  if (literal.length <= 15 && !/[eE]/.test(literal)) return true;
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
