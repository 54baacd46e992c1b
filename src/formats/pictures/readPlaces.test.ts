import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../scene/bounds';
import type { TextMark } from './picture';
import { ReadPlaces, textPlace } from './readPlaces';

const text: TextMark = {
  shape: 'text',
  text: 'R1',
  x: 10,
  y: 20,
  size: 2,
  width: 6,
  anchor: 'start',
  colour: { r: 0, g: 0, b: 0 },
};
const box = (minX: number, minY: number, maxX: number, maxY: number): Bounds => ({ minX, minY, maxX, maxY });

/** A small generator with a seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * below;
  };
}

describe('where a text stands', () => {
  it('is beside its anchor, over and a little under its base line', () => {
    expect(textPlace(text)).toEqual({ minX: 10, maxX: 16, minY: 20 - 1.6, maxY: 20.5 });
    expect(textPlace({ ...text, anchor: 'middle' })).toMatchObject({ minX: 7, maxX: 13 });
    expect(textPlace({ ...text, anchor: 'end' })).toMatchObject({ minX: 4, maxX: 10 });
  });

  it('is upwards of it when it is turned', () => {
    const { minX, minY, maxX, maxY } = textPlace({ ...text, turn: -90 });
    expect([minX, minY, maxX, maxY].map((v) => Math.round(v * 1000) / 1000)).toEqual([8.4, 14, 10.5, 20]);
  });
});

describe('a line over what is read', () => {
  const read = new ReadPlaces([box(4, -1, 6, 1)]);

  it('is broken off around it', () => {
    const parts = read.broken([[0, 0], [10, 0], [10, 5]]); // prettier-ignore
    expect(parts).toEqual([[[0, 0], [3.7, 0]], [[6.3, 0], [10, 0], [10, 5]]]); // prettier-ignore
  });

  it('is left as it is where it passes nothing', () => {
    expect(read.broken([[0, 5], [10, 5]])).toBeUndefined(); // prettier-ignore
  });

  it('is gone where it lies within', () => {
    expect(read.broken([[4.5, 0], [5.5, 0.5]])).toEqual([]); // prettier-ignore
  });

  it('never comes near anything that is read, and is whole elsewhere', () => {
    const next = random(11);
    const places = Array.from({ length: 40 }, () => {
      const [x, y] = [next(100), next(100)];
      return box(x, y, x + 1 + next(8), y + 1 + next(4));
    });
    const inside = (x: number, y: number, margin: number) =>
      places.some(
        (p) => x > p.minX - margin && x < p.maxX + margin && y > p.minY - margin && y < p.maxY + margin,
      );
    const all = new ReadPlaces(places);
    for (let n = 0; n < 60; n++) {
      const points = Array.from({ length: 4 }, () => [next(100), next(100)] as const);
      const parts = all.broken(points) ?? [points];
      const isDrawn = (x: number, y: number) =>
        parts.some((part) =>
          part.some(([bx, by], i) => {
            const before = part[i - 1];
            if (!before) return false;
            const [ax, ay] = before;
            const length = Math.hypot(bx - ax, by - ay) || 1;
            const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
            const aside = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
            return aside < 1e-6 && along > -1e-6 && along < length + 1e-6;
          }),
        );
      points.slice(1).forEach(([bx, by], i) => {
        const [ax, ay] = points[i] ?? [0, 0];
        for (let t = 0; t <= 1; t += 0.01) {
          const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
          if (inside(x, y, 0.29)) expect(isDrawn(x, y)).toBe(false);
          if (!inside(x, y, 0.31)) expect(isDrawn(x, y)).toBe(true);
        }
      });
    }
  });
});
