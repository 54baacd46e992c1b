/** Patterns that tell the states of boxes apart without colour. */
import { circle } from './pathData';
import type { Command } from './picture';
import type { ObjectLook } from './plan';

/** Over a box of w × h mm about the origin, cut at its edges. */
export function patternPath(
  pattern: NonNullable<ObjectLook['pattern']>,
  w: number,
  h: number,
): readonly Command[] {
  const step = Math.max(0.7, Math.min(w, h) / 4);
  switch (pattern) {
    case 'hatch':
      return hatching(w, h, step);
    case 'cross':
      return [
        ['M', -w / 2, -h / 2],
        ['L', w / 2, h / 2],
        ['M', w / 2, -h / 2],
        ['L', -w / 2, h / 2],
      ];
    case 'dots': {
      const dots: Command[] = [];
      for (let x = -w / 2 + step / 2; x < w / 2; x += step)
        for (let y = -h / 2 + step / 2; y < h / 2; y += step) dots.push(...circle(x, y, step / 7));
      return dots;
    }
  }
}

/** Lines at 45° over a box about the origin, cut at its edges. */
export function hatching(w: number, h: number, step: number): readonly Command[] {
  const path: Command[] = [];
  for (let d = step; d < w + h; d += step) {
    // The line x + y = d, seen from the north-west corner.
    const x0 = Math.min(d, w);
    const x1 = Math.max(0, d - h);
    path.push(['M', x0 - w / 2, d - x0 - h / 2], ['L', x1 - w / 2, d - x1 - h / 2]);
  }
  return path;
}
