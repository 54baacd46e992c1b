import { describe, expect, it } from 'vitest';
import { Coverage } from './coverage';

const width = 6;
const height = 4;

/** Shares of a picture of 6 × 4 pixels, row by row. */
function shares(contours: readonly (readonly number[])[], evenOdd = false): readonly (readonly number[])[] {
  const coverage = new Coverage(width, height);
  for (const contour of contours) coverage.add(contour);
  const rows = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  coverage.take((pixel, share) => {
    const row = rows[Math.floor(pixel / width)];
    if (row) row[pixel % width] = Math.round(share * 1000) / 1000;
  }, evenOdd);
  return rows;
}

const box = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1];

describe('what polygons cover of pixels', () => {
  it('is a share of those at the edges', () => {
    expect(shares([box(1.5, 1, 3, 2.25)])).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 0.5, 1, 0, 0, 0],
      [0, 0.125, 0.25, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  it('goes on to the edges of the picture where a shape is larger than it', () => {
    const all = Array.from({ length: height }, () => new Array<number>(width).fill(1));
    expect(shares([box(-2, -2, width + 2, height + 2)])).toEqual(all);
    expect(shares([box(2, -1, width + 5, 1)])[0]).toEqual([0, 0, 1, 1, 1, 1]);
  });

  it('has a hole where a mask has one, and covers all around it', () => {
    expect(shares([box(-1, -1, width + 1, height + 1), box(1, 1, 3, 3)], true)).toEqual([
      [1, 1, 1, 1, 1, 1],
      [1, 0, 0, 1, 1, 1],
      [1, 0, 0, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
    ]);
  });

  it('ends at the east where an edge runs out of the picture aslant', () => {
    const [first, , , last] = shares([[3, 0, 9, 0, 15, 4, 3, 4]]);
    expect(first).toEqual([0, 0, 0, 1, 1, 1]);
    expect(last).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('is forgotten once it is taken', () => {
    const coverage = new Coverage(width, height);
    coverage.add(box(0, 0, 9, 9));
    coverage.take(() => undefined);
    let painted = 0;
    coverage.take(() => painted++);
    expect(painted).toBe(0);
  });
});
