/** Text and rules on the sheet itself, cut to the width that they have, or laid in lines of it. */
import type { Rgb } from '../../scene/colour';
import { boldShare, textWidth } from './letterWidths';
import { polyline } from './pathData';
import type { Mark, TextMark } from './picture';

export interface TextWish {
  readonly size: number;
  readonly colour: Rgb;
  readonly bold?: boolean;
  readonly anchor?: TextMark['anchor'];
  /** The text is cut with an ellipsis where it is wider. */
  readonly within?: number;
  /** Where it is cut: a path says more by its end. */
  readonly keeps?: 'start' | 'end';
}

/** Width of a text of a font height [mm]. */
export const widthOf = (text: string, { size, bold = false }: Pick<TextWish, 'size' | 'bold'>): number =>
  textWidth(text) * size * (bold ? boldShare : 1);

/** @param y of the base line */
export function textAt(text: string, x: number, y: number, wish: TextWish): TextMark {
  const { size, colour, bold = false, anchor = 'start', within, keeps = 'start' } = wish;
  const fits = (cut: string) => within === undefined || widthOf(cut, wish) <= within;
  const shown = fits(text) ? text : cutTo(text, keeps, fits);
  return { shape: 'text', text: shown, x, y, size, width: widthOf(shown, wish), anchor, colour, ...(bold ? { bold } : {}) }; // prettier-ignore
}

function cutTo(text: string, keeps: 'start' | 'end', fits: (cut: string) => boolean): string {
  const letters = Array.from(text);
  let best = '…';
  // The more letters, the wider: the most that fit are found by halves, however long a stranger's text is.
  for (let least = 1, most = letters.length - 1; least <= most;) {
    const kept = (least + most) >> 1;
    const cut =
      keeps === 'start'
        ? `${letters.slice(0, kept).join('').trimEnd()}…`
        : `…${letters.slice(-kept).join('').trimStart()}`;
    if (fits(cut)) {
      best = cut;
      least = kept + 1;
    } else most = kept - 1;
  }
  return best;
}

/** Letters after which a line may end though no blank follows: Japanese and Chinese have none between words. */
const breaksAfter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。・）」]/u;

/**
 * The text in lines of a width [mm]. A line ends at a blank or after a letter that allows it, a word that is wider by
 * itself wherever it must; what is left for the last of `most` lines is all on it, for `textAt` to cut.
 */
export function linesOf(
  text: string,
  within: number,
  most: number,
  wish: Pick<TextWish, 'size' | 'bold'>,
): readonly string[] {
  const lines: string[] = [];
  let letters = Array.from(text.trim());
  while (letters.length > 0 && lines.length < most - 1 && widthOf(letters.join(''), wish) > within) {
    let end = 1;
    while (
      end < letters.length &&
      widthOf(
        letters
          .slice(0, end + 1)
          .join('')
          .trimEnd(),
        wish,
      ) <= within
    )
      end++;
    let at = end;
    while (at > 0 && letters[at] !== ' ' && !breaksAfter.test(letters[at - 1] ?? '')) at--;
    if (at === 0) at = end;
    lines.push(letters.slice(0, at).join('').trimEnd());
    letters = Array.from(letters.slice(at).join('').trimStart());
  }
  if (letters.length > 0) lines.push(letters.join(''));
  return lines;
}

export const ruleAt = (x0: number, y0: number, x1: number, y1: number, colour: Rgb, width = 0.2): Mark => ({
  shape: 'path',
  path: polyline([[x0, y0], [x1, y1]]), // prettier-ignore
  stroke: { colour, width },
});
