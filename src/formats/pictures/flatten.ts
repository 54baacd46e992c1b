/** Paths as straight pieces, for writers that know no curves. */
import type { Command } from './picture';

export interface Contour {
  /** x and y in turn. */
  readonly points: readonly number[];
  readonly isClosed: boolean;
}

/** @param tolerance how far the pieces may be from a curve, in the path's unit */
export function flatten(path: readonly Command[], tolerance: number): readonly Contour[] {
  const contours: Contour[] = [];
  let points: number[] = [];
  let x = 0;
  let y = 0;
  const end = (isClosed: boolean) => {
    if (points.length >= 4) contours.push({ points, isClosed });
    points = [];
  };
  for (const command of path) {
    switch (command[0]) {
      case 'M':
        end(false);
        [, x, y] = command;
        points = [x, y];
        break;
      case 'L':
        if (points.length === 0) points = [x, y];
        [, x, y] = command;
        points.push(x, y);
        break;
      case 'C': {
        if (points.length === 0) points = [x, y];
        const [, x1, y1, x2, y2, x3, y3] = command;
        // A cubic is within d / (8 n²) · √3 of n pieces; d bounds its second difference.
        const d = Math.max(
          Math.hypot(x - 2 * x1 + x2, y - 2 * y1 + y2),
          Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
        );
        const n = Math.min(64, Math.max(1, Math.ceil(Math.sqrt((0.75 * d) / tolerance))));
        for (let i = 1; i <= n; i++) {
          const t = i / n;
          const s = 1 - t;
          points.push(
            s * s * s * x + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3,
            s * s * s * y + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3,
          );
        }
        [x, y] = [x3, y3];
        break;
      }
      case 'Z': {
        const [startX = x, startY = y] = points;
        end(true);
        [x, y] = [startX, startY];
      }
    }
  }
  end(false);
  return contours;
}
