import { describe, expect, it } from 'vitest';
import { footprint, within } from './footprint';
import type { Point } from './types';

describe('within', () => {
  const room: Point[] = [
    [0, 0],
    [36600, 0],
    [36600, 27600],
    [0, 27600],
  ];

  // x = 9588 … 13548 on a wall of 36600: the projection onto the wall is not exact in binary.
  it.each(Array.from({ length: 100 }, (_, i) => i * 326))(
    'holds a thing that stands against a wall at %i',
    (x) => {
      expect(within(footprint([x, 26120], 3960, 1480, 'north'), room)).toBe(true);
      expect(within(footprint([x, 0], 3960, 1480, 'south'), room)).toBe(true);
    },
  );

  it.each([[[-1, 0]], [[0, -1]], [[32641, 0]], [[0, 26121]]] as [Point][])(
    'does not hold a thing at %j, one millimetre through a wall',
    (at) => {
      expect(within(footprint(at, 3960, 1480, 'north'), room)).toBe(false);
    },
  );
});
