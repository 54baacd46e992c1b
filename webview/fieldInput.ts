/** What a person types into a field of the inspector, understood. Pure. */
import type { Gesture, InspectorField } from '../src/edits/gesture';
import { calculated, isOperation, type Operation } from '../src/edits/operation';
import {
  englishNumbers,
  readsEitherWay,
  withPoint,
  writtenInOnePiece,
  type NumberWords,
} from '../src/words/numberWords';

export type FieldInput =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'value'; readonly value: number | string | null }
  /** A difference for objects whose values differ: each gets its own. */
  | { readonly kind: 'shift'; readonly by: number }
  /** A calculation for objects whose values differ: each starts from its own. */
  | { readonly kind: 'adjust'; readonly operation: Operation; readonly operand: number }
  /** `1,234`: to be given as one of the two. */
  | { readonly kind: 'readsEitherWay'; readonly whole: string; readonly fraction: string }
  | { readonly kind: 'notANumber' | 'notWhole' | 'noCurrentValue' | 'unitExpected' };

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?`;
const OPERATION = new RegExp(`^([=+*/-]?)\\s*(${NUMBER})$`, 'i');

/** Without the unit after it; undefined where another unit stands there. */
function withoutUnit(text: string, unit: string | undefined): string | undefined {
  const match = /^(.*?[\d.])\s*([^\d\s.,][^\d]*)$/.exec(text);
  if (!match) return text;
  const [, number = '', given = ''] = match;
  if (/^e[+-]?$/i.test(given)) return text;
  return unit !== undefined && given.trim().toLowerCase() === unit.toLowerCase() ? number : undefined;
}

const isShiftable = (field: InspectorField) => field.path[0] === 'at' && field.path.length === 2;

/** Decimal digits that survive a calculation: 0.1 + 0.2 is 0.3 in a hall file. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** A value as its field shows it and reads it again: what is no field of numbers holds words of the format. */
export const shownInField = (
  value: number | string,
  { kind }: Pick<InspectorField, 'kind'>,
  numbers: NumberWords,
): string =>
  typeof value === 'number' && (kind === 'number' || kind === 'integer')
    ? writtenInOnePiece(value, numbers)
    : String(value);

/**
 * Whether a thousand and a fraction are the same text. In a field whose own value is written with a comma and three
 * digits after it, a comma is no riddle.
 */
function isRiddle(typed: string, field: InspectorField, numbers: NumberWords): boolean {
  const ownIsAlike = field.value !== undefined && readsEitherWay(shownInField(field.value, field, numbers));
  return readsEitherWay(typed) && !ownIsAlike;
}

/**
 * Understands `132`, `132 kW`, `+600`, `-100`, `*2`, `/2` (from the current value) and `=-5` (a negative
 * value); an empty text takes the own value away. A point is a decimal sign in every language, and a comma where the
 * language has it so.
 */
export function readInput(text: string, field: InspectorField, numbers = englishNumbers): FieldInput {
  const typed = text.trim();
  if (typed === '') {
    return field.value === undefined && !field.mixed ? { kind: 'unchanged' } : { kind: 'value', value: null };
  }
  if (field.kind === 'text' || field.kind === 'choice') {
    return typed === field.value ? { kind: 'unchanged' } : { kind: 'value', value: typed };
  }
  if (isRiddle(typed, field, numbers)) {
    const [whole = '', fraction = ''] = ['', '.'].map((sign) => typed.replace(',', sign));
    return { kind: 'readsEitherWay', whole, fraction };
  }
  const bare = withoutUnit(withPoint(typed, numbers), field.unit);
  if (bare === undefined) return { kind: field.unit === undefined ? 'notANumber' : 'unitExpected' };
  const match = OPERATION.exec(bare);
  if (!match) return { kind: 'notANumber' };
  const [, sign = '', number = ''] = match;
  const operand = Number(number);
  if (!Number.isFinite(operand)) return { kind: 'notANumber' };
  let value = operand;
  if (isOperation(sign)) {
    const now = field.value ?? field.inherited;
    if (typeof now !== 'number' || field.mixed) {
      const isSum = sign === '+' || sign === '-';
      if (!field.mixed) return { kind: 'noCurrentValue' };
      if (field.kind === 'integer' && isSum && !Number.isInteger(operand)) return { kind: 'notWhole' };
      if (isSum && isShiftable(field)) return { kind: 'shift', by: sign === '+' ? operand : -operand };
      if (sign === '/' && operand === 0) return { kind: 'notANumber' };
      return { kind: 'adjust', operation: sign, operand };
    }
    value = tidy(calculated(now, sign, operand));
    if (!Number.isFinite(value)) return { kind: 'notANumber' };
  }
  if (field.kind === 'integer' && !Number.isInteger(value)) return { kind: 'notWhole' };
  return value === field.value ? { kind: 'unchanged' } : { kind: 'value', value };
}

/** The gesture that an understood input stands for; undefined where there is nothing to do. */
export function gestureOf(
  input: FieldInput,
  field: InspectorField,
  ids: readonly string[],
): Gesture | undefined {
  if (input.kind === 'value') return { kind: 'set', ids, path: field.path, value: input.value };
  if (input.kind === 'adjust') {
    const { operation, operand } = input;
    return { kind: 'adjust', ids, path: field.path, operation, operand };
  }
  if (input.kind !== 'shift' || input.by === 0) return undefined;
  const isX = field.path[1] === 0;
  return { kind: 'move', ids, dx: isX ? input.by : 0, dy: isX ? 0 : input.by };
}
