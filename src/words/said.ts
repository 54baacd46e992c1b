/**
 * What is said to a person, such that it can be said in another language: a sentence with places and what stands in
 * them. The command line, reports and tests read the English; the extension says the same in the person's language.
 */
import { englishNumbers, numbersOf, written, type NumberWords } from './numberWords';

/**
 * What stands in a place: a name as it is written in the file, a number, a list, or a sentence of its own. A word of a
 * language is never a string here, or it stays English in every language.
 */
export type SaidValue = string | number | readonly SaidValue[] | Said;

/** How a language says what is said. */
export interface Language {
  /** The sentence in this language; the English one where it has none. */
  translated(english: string): string;
  /** Whether it counts a number as one: `1 rack`, in French also `0 rack`. */
  countsAsOne(value: number): boolean;
  readonly numbers: NumberWords;
}

export const english: Language = {
  translated: (pattern) => pattern,
  countsAsOne: (value) => value === 1,
  numbers: englishNumbers,
};

/**
 * @param tag as BCP 47 has it; English counts and numbers for one that is not known
 * @param translated as they stand by default
 */
export function languageOf(tag: string, translated = english.translated): Language {
  const [known] = Intl.PluralRules.supportedLocalesOf(tag);
  if (known === undefined) return { ...english, translated };
  const plurals = new Intl.PluralRules(known);
  // Where no word changes with a number, a translation may still leave one out: "each" of a single rack.
  const isCounted = plurals.resolvedOptions().pluralCategories.length > 1;
  const countsAsOne = isCounted ? (value: number) => plurals.select(value) === 'one' : english.countsAsOne;
  return { translated, countsAsOne, numbers: numbersOf(tag) };
}

export class Said {
  #english: string | undefined;

  /** @param isFirst whether it begins a sentence: with a capital, in a language that has them. */
  constructor(
    readonly pattern: string,
    readonly values: readonly SaidValue[],
    readonly isFirst = false,
  ) {}

  /** In English. */
  toString(): string {
    return (this.#english ??= this.in(english));
  }

  in(language: Language): string {
    const text = filled(language.translated(this.pattern), language, this.values);
    return this.isFirst ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  }

  /** Whether the same is said of the same: of the names in a list those too that are only counted in words. */
  equals(other: Said): boolean {
    return (
      this.constructor === other.constructor &&
      this.pattern === other.pattern &&
      this.isFirst === other.isFirst &&
      areEqual(this.values, other.values)
    );
  }
}

function areEqual(a: SaidValue, b: SaidValue | undefined): boolean {
  if (a instanceof Said) return b instanceof Said && a.equals(b);
  if (typeof a !== 'object') return Object.is(a, b);
  return Array.isArray(b) && a.length === b.length && a.every((value, i) => areEqual(value, b[i]));
}

/**
 * @param pattern the English, which is also the key of its translations. `{0}` is the first value; `{0?rack|racks}` the
 * first word where that value, or the length of that list, is counted as one, else the second. It has to stand in the
 * call as one literal: the bundles of the languages are held against what is found there.
 */
export const said = (pattern: string, ...values: readonly SaidValue[]): Said => new Said(pattern, values);

/** A number with so many decimals, zeros among them: `2.00`. */
class Decimal extends Said {
  constructor(private readonly digits: string) {
    super('{0}', [digits]);
  }

  override in({ numbers }: Language): string {
    return written(this.digits, numbers);
  }
}

export const decimals = (value: number, count: number): Said => new Decimal(value.toFixed(count));

/** What is said in the place of a part that is left out. */
export const nothing = said('');

/** As the beginning of a sentence: `Busway A`. */
export const capital = ({ pattern, values }: Said): Said => new Said(pattern, values, true);

/** A text with its places filled in, as a language counts and writes numbers. */
export function filled(text: string, language: Language, values: readonly SaidValue[]): string {
  let result = '';
  let isAfterWords = false;
  for (const part of partsOf(text)) {
    const value = typeof part === 'string' ? part : values[part.index];
    const next = typeof part === 'string' ? part : inPlace(part, value, language);
    const isWords = typeof value === 'object';
    result = isWords || isAfterWords ? joined(result, next) : result + next;
    isAfterWords = isWords;
  }
  return result;
}

const wide = '[\\u3000-\\u30ff\\u4e00-\\u9fff\\uff00-\\uff60]';
const wideThenBlank = new RegExp(`${wide} $`);
const endsWide = new RegExp(`${wide}$`);
const startsWide = new RegExp(`^ ?${wide}`);

/**
 * Japanese has a blank beside Latin only: a translation has one before the place of a name, and what stands there can
 * also be words, such as two racks in place of one.
 */
function joined(before: string, after: string): string {
  if (!startsWide.test(after)) return before + after;
  if (wideThenBlank.test(before)) return before.slice(0, -1) + after.trimStart();
  return before + (endsWide.test(before) ? after.trimStart() : after);
}

function inPlace(
  { index, one, other }: PlaceOfValue,
  value: SaidValue | undefined,
  language: Language,
): string {
  if (one !== undefined) return (isOne(value, language) ? one : other) ?? '';
  return value === undefined ? `{${index}}` : inWords(value, language);
}

function inWords(value: SaidValue, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return written(value, language.numbers);
  return (value instanceof Said ? value : listOf(value)).in(language);
}

function isOne(value: SaidValue | undefined, { countsAsOne }: Language): boolean {
  if (typeof value === 'number') return countsAsOne(value);
  return Array.isArray(value) && countsAsOne(value.length);
}

/** More names than these are counted and not named. */
const mostNamed = 5;

/** `A`, `A and B`, `A, B and C`, and beyond five `A, B, C, D, E and 7 more`. */
function listOf(names: readonly SaidValue[]): Said {
  const named = names.slice(0, mostNamed);
  const more = names.length - named.length;
  const last = more > 0 ? said('{0} more', more) : named.pop();
  if (last === undefined) return said('none');
  return named.length > 0 ? said('{0} and {1}', inSeries(named), last) : said('{0}', last);
}

/** All of them, however many there are, each after a comma: `racks 30, CDUs 4`. */
export const inSeries = ([first = nothing, ...others]: readonly SaidValue[]): SaidValue =>
  others.reduce((before, part) => said('{0}, {1}', before, part), first);

interface PlaceOfValue {
  readonly index: number;
  /** Where the place holds a word that hangs on the value's number. */
  readonly one?: string;
  readonly other?: string;
}

const place = /\{(\d+)(?:\?([^|{}]*)\|([^|{}]*))?\}/g;

/** Patterns stand in the code and in the bundles: there are as many as they hold. */
const known = new Map<string, readonly (string | PlaceOfValue)[]>();

function partsOf(text: string): readonly (string | PlaceOfValue)[] {
  let parts = known.get(text);
  if (!parts) known.set(text, (parts = parted(text)));
  return parts;
}

function parted(text: string): (string | PlaceOfValue)[] {
  const parts: (string | PlaceOfValue)[] = [];
  let from = 0;
  for (const match of text.matchAll(place)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    const [whole, index, one, other] = match;
    parts.push(
      one === undefined ? { index: Number(index) } : { index: Number(index), one, other: other ?? '' },
    );
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
