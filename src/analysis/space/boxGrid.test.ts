import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoxGrid } from './boxGrid';

type Box = readonly [number, number, number, number];

const box = (spread: number, most: number) =>
  fc
    .tuple(
      fc.integer({ min: -spread, max: spread }),
      fc.integer({ min: -spread, max: spread }),
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: 0, max: most }),
    )
    .map(([x, y, w, h]): Box => [x, y, x + w, y + h]);

const meets = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

describe('BoxGrid', () => {
  it.each([
    ['racks in a hall', 20_000, 1_500],
    ['boxes of any size', 50_000, 90_000],
    ['boxes all over the plane', 10_000_000, 10_000_000],
    ['boxes on one spot', 0, 1_000],
  ])('finds what looking at every box finds, each once: %s', (_name, spread, most) => {
    fc.assert(
      fc.property(
        fc.array(box(spread, most), { maxLength: 60 }),
        fc.array(box(spread, most)),
        (boxes, asked) => {
          const grid = new BoxGrid(Float64Array.from(boxes.flat()));
          for (const query of asked) {
            const found: number[] = [];
            grid.search(...query, (i) => found.push(i));
            const expected = boxes.flatMap((b, i) => (meets(b, query) ? [i] : []));
            expect(found.sort((a, b) => a - b)).toEqual(expected);
          }
        },
      ),
    );
  });
});
