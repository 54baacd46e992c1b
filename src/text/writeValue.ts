import { isArray, isObject, scalarText, type JsonValue } from './jsonValue';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isSpace,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
  stringEnd,
} from './lexical';
import { hasBreak } from './lineBreaks';

/** How a text writes its values. `undefined` where the sample did not show it. */
export interface Style {
  /** The colon with the spaces around it. */
  readonly colon: string;
  /** The comma between two values on one line, with the space behind it. */
  readonly comma: string;
  /** What stands inside the braces of `{ "a": 1 }` and the brackets of `[1]`. */
  readonly bracePad: string;
  readonly bracketPad: string;
  /** Whether arrays and objects inside others take several lines. */
  readonly blockArrays: boolean;
  readonly blockObjects: boolean;
}

/** Line end and indentation step for values that take several lines. */
export interface Lines {
  readonly eol: string;
  readonly unit: string;
}

/** The canonical way: what a text without any hint gets. */
export const PLAIN: Style = {
  colon: ': ',
  comma: ', ',
  bracePad: ' ',
  bracketPad: '',
  blockArrays: false,
  blockObjects: false,
};

/** Text enough to show a style, and a bound for the time one edit takes in a huge element. */
const SAMPLE = 4000;

/** Reads the style from text around the place of an edit; what one sample does not show comes from the next. */
export function styleOf(...samples: readonly string[]): Style {
  const seen: { -readonly [K in keyof Style]?: Style[K] } = {};
  for (const sample of samples) readStyle(sample.slice(0, SAMPLE), seen);
  // A text that puts nothing behind its colons is compact all over.
  const compact = seen.colon !== undefined && !/\s/.test(seen.colon);
  return { ...PLAIN, ...(compact ? { comma: ',', bracePad: '' } : {}), ...seen };
}

function readStyle(text: string, seen: { -readonly [K in keyof Style]?: Style[K] }): void {
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      i = stringEnd(text, i) - 1;
    } else if (c === COLON) {
      let before = i;
      while (before > 0 && isSpace(text.charCodeAt(before - 1))) before--;
      const colon = text.slice(before, skipSpace(text, i + 1));
      if (!hasBreak(colon)) seen.colon ??= colon;
    } else if (c === COMMA) {
      const comma = text.slice(i, skipSpace(text, i + 1));
      if (!hasBreak(comma)) seen.comma ??= comma;
    } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      const inside = skipSpace(text, i + 1);
      const next = text.charCodeAt(inside);
      const pad = text.slice(i + 1, inside);
      const isEmpty = next === CLOSE_BRACE || next === CLOSE_BRACKET;
      if (!isEmpty && !hasBreak(pad)) {
        if (c === OPEN_BRACE) seen.bracePad ??= pad;
        else seen.bracketPad ??= pad;
      }
      open.push(isEmpty ? -1 : i);
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
      const start = open.pop() ?? -1;
      // The outermost value says how elements are written, not how values inside them are.
      if (start < 0 || open.length === 0) continue;
      const block = hasBreak(text.slice(start, i));
      if (c === CLOSE_BRACE) seen.blockObjects ??= block;
      else seen.blockArrays ??= block;
    }
  }
}

/** The value as text on one line. Plain loops: whole halls go through here. */
export function inlineText(value: JsonValue, style: Style): string {
  if (isArray(value)) {
    if (value.length === 0) return '[]';
    let items = inlineText(value[0] ?? null, style);
    for (let i = 1; i < value.length; i++) items += style.comma + inlineText(value[i] ?? null, style);
    return `[${style.bracketPad}${items}${style.bracketPad}]`;
  }
  if (isObject(value)) {
    let inside = '';
    for (const key of Object.keys(value)) {
      if (inside !== '') inside += style.comma;
      inside += scalarText(key) + style.colon + inlineText(value[key] ?? null, style);
    }
    return inside === '' ? '{}' : `{${style.bracePad}${inside}${style.bracePad}}`;
  }
  return scalarText(value);
}

/** The value with each of its items or members on a line of its own; `indent` is that of the value's first line. */
export function blockText(value: JsonValue, style: Style, lines: Lines, indent: string): string {
  const inner = indent + lines.unit;
  const parts = isArray(value)
    ? value.map((item) => nestedText(item, style, lines, inner))
    : isObject(value)
      ? Object.entries(value).map(
          ([key, member]) => `${scalarText(key)}${style.colon}${nestedText(member, style, lines, inner)}`,
        )
      : [];
  if (parts.length === 0) return inlineText(value, style);
  const body = parts.map((part) => lines.eol + inner + part).join(',') + lines.eol + indent;
  return isArray(value) ? `[${body}]` : `{${body}}`;
}

/** The value as the style writes values inside others. */
export function nestedText(value: JsonValue, style: Style, lines: Lines, indent: string): string {
  const block = isArray(value) ? style.blockArrays : isObject(value) && style.blockObjects;
  return block ? blockText(value, style, lines, indent) : inlineText(value, style);
}
