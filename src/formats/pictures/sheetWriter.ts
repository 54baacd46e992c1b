/** Text and rules on the sheet itself, cut to the width that they have. */
import type { Rgb } from '../../scene/colour';
import { ellipsize } from '../../scene/labelFit';
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
}

/** @param y of the base line */
export function textAt(text: string, x: number, y: number, wish: TextWish): TextMark {
  const { size, colour, bold = false, anchor = 'start', within } = wish;
  const em = size * (bold ? boldShare : 1);
  const shown =
    within === undefined ? text : (ellipsize(text, within / em, textWidth) ?? `${text.slice(0, 3)}…`);
  const width = textWidth(shown) * em;
  return { shape: 'text', text: shown, x, y, size, width, anchor, colour, ...(bold ? { bold } : {}) };
}

export const ruleAt = (x0: number, y0: number, x1: number, y1: number, colour: Rgb, width = 0.2): Mark => ({
  shape: 'path',
  path: polyline([[x0, y0], [x1, y1]]), // prettier-ignore
  stroke: { colour, width },
});
