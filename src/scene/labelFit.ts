/** Which lines of text a box can hold, how large and which way: text keeps a size that can be read. */

/** Text smaller than this is grey noise that costs more to draw than everything else. */
export const MIN_TEXT_PX = 7;
export const MAX_TEXT_PX = 12;
/** In boxes far larger than their text it grows with them, up to this. */
const LARGEST_TEXT_PX = 20;
const BOX_PER_TEXT = 8;

/** Width of a text at a font size of 1 px. */
export type Measure = (text: string) => number;

export interface FittedLabel {
  readonly lines: readonly string[];
  readonly fontPx: number;
  /** True where the text runs upwards along a box that is too narrow for it. */
  readonly upright: boolean;
}

/** The thick edge of the front is 4 pixels; in a small box text may touch it rather than be smaller. */
const PADDING = 3;
const WIDE_PADDING = 4;
const SMALL_BOX_PX = 40;
export const LINE_HEIGHT = 1.2;
/** A text cut shorter than this, or to less than half of it, says nothing. */
const MIN_LETTERS = 4;
const LEAST_SHARE = 0.5;

/** The text cut to a width, with an ellipsis; undefined where too little of it would be left. */
export function ellipsize(text: string, width: number, measure: Measure): string | undefined {
  if (measure(text) <= width) return text;
  const letters = Array.from(text);
  let least = Math.max(MIN_LETTERS, Math.floor(letters.length * LEAST_SHARE));
  let best: string | undefined;
  // The more letters, the wider: the most that fit are found by halves, however long a stranger's text is.
  for (let most = letters.length - 1; least <= most;) {
    const kept = (least + most) >> 1;
    const cut = `${letters.slice(0, kept).join('').trimEnd()}…`;
    if (measure(cut) <= width) {
      best = cut;
      least = kept + 1;
    } else most = kept - 1;
  }
  return best;
}

/** The largest whole font size at which the first line fits a width, or undefined. */
function sizeFor(lineWidth: number, width: number, height: number): number | undefined {
  const most = Math.max(MAX_TEXT_PX, Math.min(LARGEST_TEXT_PX, Math.min(width, height) / BOX_PER_TEXT));
  const size = Math.floor(Math.min(most, width / lineWidth, height / LINE_HEIGHT));
  return size >= MIN_TEXT_PX ? size : undefined;
}

/** Lines after these may be cut, unless they begin with a figure: one that is cut is a wrong one. */
const WHOLE_LINES = 2;
const FIGURE = /^[-−+]?\d/;
/** Rather a smaller text with the second line than a larger one without it, down to this size. */
const SMALLER_PX = 9;

function linesAt(labels: readonly string[], fontPx: number, width: number, height: number, measure: Measure) {
  const room = Math.max(1, Math.floor(height / (fontPx * LINE_HEIGHT)));
  const fitted: string[] = [];
  for (const [i, line] of labels.slice(0, room).entries()) {
    const isWhole = measure(line) <= width / fontPx;
    const mayBeCut = i >= WHOLE_LINES && !FIGURE.test(line);
    // A line that does not fit is left out; those below it may.
    const text = isWhole ? line : mayBeCut ? ellipsize(line, width / fontPx, measure) : undefined;
    if (text !== undefined) fitted.push(text);
  }
  return fitted;
}

/** The most lines that fit, at the largest size that holds as many. */
function fill(
  labels: readonly string[],
  largest: number,
  width: number,
  height: number,
  measure: Measure,
): { readonly lines: readonly string[]; readonly fontPx: number } {
  let best = { lines: linesAt(labels, largest, width, height, measure), fontPx: largest };
  for (let fontPx = largest - 1; fontPx >= SMALLER_PX && best.lines.length < labels.length; fontPx--) {
    const lines = linesAt(labels, fontPx, width, height, measure);
    if (lines.length > best.lines.length) best = { lines, fontPx };
  }
  return best;
}

/**
 * Fits the labels of a box of w × h pixels: across where the first line fits so, else upright, else cut
 * with an ellipsis; undefined where nothing readable fits.
 */
export function fitLabel(
  labels: readonly string[],
  w: number,
  h: number,
  measure: Measure,
): FittedLabel | undefined {
  const first = labels[0];
  if (!first) return undefined;
  const padding = Math.min(w, h) < SMALL_BOX_PX ? PADDING : WIDE_PADDING;
  const inW = w - 2 * padding;
  const inH = h - 2 * padding;
  if (Math.max(inW, inH) < 2 * MIN_TEXT_PX || Math.min(inW, inH) < MIN_TEXT_PX) return undefined;
  const whole = fitWhole(labels, inW, inH, measure);
  if (FIGURE.test(first)) {
    if (whole && (whole.fontPx >= SMALLER_PX || whole.lines.length > 1)) return whole;
    // A figure that is cut is a wrong one: without its unit, which the legend tells, it is larger, or fits at all.
    const bare = first.split(' ', 1).flatMap((figure) => fitWhole([figure], inW, inH, measure) ?? []);
    return bare.find(({ fontPx }) => fontPx > (whole?.fontPx ?? 0)) ?? whole;
  }
  if (whole) return whole;
  const fontPx = Math.min(MAX_TEXT_PX, 9);
  const isTall = inH > inW;
  if ((isTall ? inW : inH) < fontPx * LINE_HEIGHT) return undefined;
  const cut = ellipsize(first, (isTall ? inH : inW) / fontPx, measure);
  return cut === undefined ? undefined : { lines: [cut], fontPx, upright: isTall };
}

/** With all of the first line, across or upright. */
function fitWhole(
  labels: readonly string[],
  inW: number,
  inH: number,
  measure: Measure,
): FittedLabel | undefined {
  const lineWidth = measure(labels[0] ?? '');
  const across = sizeFor(lineWidth, inW, inH);
  const upright = sizeFor(lineWidth, inH, inW);
  // Upright text is slower to read: it is chosen only where it is clearly larger.
  if (across !== undefined && (upright === undefined || across >= 9 || across >= upright)) {
    return { ...fill(labels, across, inW, inH, measure), upright: false };
  }
  return upright === undefined ? undefined : { ...fill(labels, upright, inH, inW, measure), upright: true };
}
