/**
 * How a language writes a number. The digits, rounding included, are decided by whoever tells the figure; a language
 * has a decimal sign of its own and may part thousands. Only for what people read in the editor: files and the command
 * line write every number with a point, whatever the language.
 */
export interface NumberWords {
  readonly decimal: string;
  /** Between groups of three digits; empty where they are not parted. */
  readonly group: string;
}

/** As in files and on the command line. */
export const englishNumbers: NumberWords = { decimal: '.', group: '' };

/** Four digits are read at a glance, and a year or a length of 1200 mm is written as one word. */
const groupedFrom = 5;

const known = new Map<string, NumberWords>();

/**
 * Of a language, as BCP 47 has it; English for one that is not known. Thousands are parted by a narrow blank or not at
 * all, as ISO 80000-1 and drawings have it: a comma between them is a decimal sign to the next reader, and a
 * thousandfold error in their hands.
 */
export function numbersOf(language: string): NumberWords {
  let words = known.get(language);
  if (!words) known.set(language, (words = askedFor(language)));
  return words;
}

function askedFor(language: string): NumberWords {
  let parts: readonly Intl.NumberFormatPart[];
  try {
    const [supported = 'en'] = Intl.NumberFormat.supportedLocalesOf(language);
    parts = new Intl.NumberFormat(`${supported}-u-nu-latn`).formatToParts(123456.7);
  } catch {
    // Not a language at all.
    return englishNumbers;
  }
  const part = (type: Intl.NumberFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '';
  const group = part('group');
  return { decimal: part('decimal') || '.', group: /^\s$/u.test(group) ? group : '' };
}

const plainNumber = /^([-+−]?)(\d+)(?:\.(\d+))?(e[-+]?\d+)?$/i;

/** A number, or the text of one with a point, as the language writes it; what is no number as it is. */
export function written(value: number | string, { decimal, group }: NumberWords): string {
  const plain = String(value);
  if (decimal === '.' && group === '') return plain;
  const match = plainNumber.exec(plain);
  if (!match) return plain;
  const [, sign = '', whole = '', fraction, power = ''] = match;
  const parted =
    group === '' || whole.length < groupedFrom ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${sign}${parted}${fraction === undefined ? '' : `${decimal}${fraction}`}${power}`;
}

/** As a field shows it that a person types in: in one piece. */
export const writtenInOnePiece = (value: number | string, { decimal }: NumberWords): string =>
  written(value, { decimal, group: '' });

/** One to three digits, a comma and three more: a thousand to one reader, a fraction to another. */
const eitherWay = /^[^\d.,]*[1-9]\d{0,2},\d{3}(?![\d.,])/;
export const readsEitherWay = (typed: string): boolean => eitherWay.test(typed);

/**
 * What a person typed, with a point for the decimal sign and nothing between thousands. A comma is a decimal sign where
 * the language has it so, and stands only once and before digits; everywhere else it stays what is no number.
 */
export function withPoint(typed: string, { decimal }: NumberWords): string {
  const inOnePiece = typed.replace(/(\d)[\s'’\u00a0\u202f](?=\d{3}(?!\d))/gu, '$1').replace(/^\u2212/, '-');
  if (decimal !== ',' || /[.]|,.*,/.test(inOnePiece)) return inOnePiece;
  return inOnePiece.replace(/(\d),(?=\d)/, '$1.');
}
