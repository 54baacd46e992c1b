/** The box around an outline, as a BoxGrid takes it. */
import type { Point } from '../../model/types';

/** minX, minY, maxX, maxY [mm]. */
export function outlineBox(outline: readonly Point[]): readonly [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return [minX, minY, maxX, maxY];
}
