/**
 * Widths of texts in Helvetica, the font of the pictures. Arial, Liberation Sans and Arimo have the same widths. A
 * letter with an accent is as wide as without; what is not Latin is taken for a square of the font's height.
 */

/** Of the letters from the space to the tilde, in thousandths of the font's height (Adobe's metrics of Helvetica). */
// prettier-ignore
const latin = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Others that plans have. */
const others: Readonly<Record<string, number>> = {
  '·': 278, '…': 1000, '°': 400, '±': 584, '²': 333, '³': 333, '×': 584, 'µ': 556, '–': 556, '—': 1000, '−': 584,
  '€': 556, '‘': 222, '’': 222, '“': 333, '”': 333, '≤': 549, '≥': 549, 'Δ': 612, 'ß': 611, 'æ': 889, 'Æ': 1000,
  '\u00a0': 278, '\u202f': 278,
  'ø': 611, 'Ø': 778, 'œ': 944, 'Œ': 1000, '«': 556, '»': 556,
}; // prettier-ignore

const known = new Map<string, number>();

function letterWidth(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) {
    const base = letter.normalize('NFD')[0] ?? letter;
    const thousandths = others[letter] ?? latin[base.charCodeAt(0) - 32] ?? (base < '\u0600' ? 600 : 1000);
    width = thousandths / 1000;
    // A stranger's file may hold any letter of Unicode: what is kept is bounded.
    if (known.size < 4096) known.set(letter, width);
  }
  return width;
}

/** Width at a font height of 1. */
export function textWidth(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum;
}

/** Bold letters are wider, by so much on average. */
export const boldShare = 1.08;
