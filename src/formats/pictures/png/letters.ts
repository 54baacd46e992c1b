/** Texts as outlines. A letter that the program has no outline of is a frame, so that it is seen to be missing. */
import { glyphs } from './glyphs';

interface Letter {
  readonly advance: number;
  /** Contours of x and y in turn, in parts of the font's height. */
  readonly contours: readonly (readonly number[])[];
}

const letters = new Map<string, Letter>();
const missing: Letter = {
  advance: 0.9,
  contours: [
    [0.08, -0.72, 0.82, -0.72, 0.82, 0.08, 0.08, 0.08],
    [0.14, -0.66, 0.14, 0.02, 0.76, 0.02, 0.76, -0.66],
  ],
};

/** Under which a letter stands among the glyphs: as it is, as a blank whatever its width, or without its accent. */
const nameOf = (letter: string): string =>
  Object.hasOwn(glyphs, letter) ? letter : /\s/u.test(letter) ? ' ' : (letter.normalize('NFD')[0] ?? letter);

function letterOf(letter: string): Letter {
  let found = letters.get(letter);
  if (!found) {
    const drawing = glyphs[nameOf(letter)];
    if (drawing === undefined) return missing;
    found = parse(drawing);
    letters.set(letter, found);
  }
  return found;
}

function parse(drawing: string): Letter {
  const tokens = drawing.match(/[MLQ]|-?\d+/g) ?? [];
  const advance = Number(tokens[0]) / 1000;
  const contours: number[][] = [];
  let at = 1;
  let x = 0;
  let y = 0;
  let letter = '';
  const next = () => Number(tokens[at++]) / 1000;
  while (at < tokens.length) {
    if (/[MLQ]/.test(tokens[at] ?? '')) letter = tokens[at++] ?? '';
    if (letter === 'M') contours.push([]);
    const contour = contours.at(-1) ?? [];
    if (letter === 'Q') {
      const [cx, cy, ex, ey] = [next(), next(), next(), next()];
      for (const t of [0.25, 0.5, 0.75, 1]) {
        const s = 1 - t;
        contour.push(s * s * x + 2 * s * t * cx + t * t * ex, s * s * y + 2 * s * t * cy + t * t * ey);
      }
      [x, y] = [ex, ey];
    } else {
      [x, y] = [next(), next()];
      contour.push(x, y);
    }
  }
  return { advance, contours };
}

/** Whether a letter has an outline here, with an accent or at least without it. */
export const canDraw = (letter: string): boolean => Object.hasOwn(glyphs, nameOf(letter));

/**
 * Calls for every contour of a text, in parts of the font's height from the beginning of its base line, drawn out or
 * together along the line to `width`.
 */
export function textOutlines(text: string, width: number, put: (contour: readonly number[]) => void): void {
  const drawn = Array.from(text, letterOf);
  const natural = drawn.reduce((sum, { advance }) => sum + advance, 0);
  const stretch = natural === 0 ? 1 : width / natural;
  let x = 0;
  for (const { advance, contours } of drawn) {
    for (const contour of contours) put(contour.map((v, i) => (i % 2 === 0 ? (v + x) * stretch : v)));
    x += advance;
  }
}
