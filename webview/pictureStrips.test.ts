import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripsOf } from './pictureStrips';

const whole = { width: 2080, height: 1180 };
const place = fc.double({ min: -3000, max: 4000, noNaN: true });
const length = fc.double({ min: 1, max: 5000, noNaN: true });
const reaches = fc
  .record({ minX: place, minY: place, width: length, height: length })
  .map(({ minX, minY, width, height }) => ({ minX, minY, maxX: minX + width, maxY: minY + height }));
const ratios = fc.constantFrom(0.8, 1, 1.25, 1.5, 2);

describe('the strips of a picture', () => {
  it('cover all of a picture that may be anywhere, in strips that a frame can take', () => {
    const strips = stripsOf(whole, undefined, 1);
    expect(strips).toHaveLength(16);
    expect(strips.reduce((sum, { height }) => sum + height, 0)).toBe(1180);
    for (const { left, width, height } of strips) {
      expect([left, width]).toEqual([0, 2080]);
      expect(width * height).toBeLessThanOrEqual(160_000);
    }
  });

  it('lie on the canvas, one below the other, and hold all of what is painted on it', () => {
    fc.assert(
      fc.property(reaches, ratios, (reach, ratio) => {
        const strips = stripsOf(whole, reach, ratio);
        // What of the reach lies on the canvas [device pixels].
        const minX = Math.max(0, reach.minX * ratio);
        const minY = Math.max(0, reach.minY * ratio);
        const maxX = Math.min(whole.width, reach.maxX * ratio);
        const maxY = Math.min(whole.height, reach.maxY * ratio);
        if (minX >= maxX || minY >= maxY) {
          expect(strips).toEqual([]);
          return;
        }
        const [first, last] = [strips[0]!, strips.at(-1)!];
        expect(first.top).toBeLessThanOrEqual(minY);
        expect(last.top + last.height).toBeGreaterThanOrEqual(maxY);
        let below = first.top;
        for (const { left, top, width, height } of strips) {
          expect(top).toBe(below);
          below = top + height;
          expect(left).toBeLessThanOrEqual(minX);
          expect(left + width).toBeGreaterThanOrEqual(maxX);
          expect(left >= 0 && left + width <= whole.width && top >= 0).toBe(true);
        }
        expect(below).toBeLessThanOrEqual(whole.height);
      }),
    );
  });

  it('are as large wherever the same things are painted, for their memory to be of use again', () => {
    const size = ({ width, height }: { readonly width: number; readonly height: number }) => [width, height];
    fc.assert(
      fc.property(reaches, fc.integer({ min: -400, max: 400 }), (reach, by) => {
        const { minX, minY, maxX, maxY } = reach;
        const moved = { minX: minX + by, minY: minY - by, maxX: maxX + by, maxY: maxY - by };
        const [before, after] = [stripsOf(whole, reach, 1), stripsOf(whole, moved, 1)];
        if (before.length > 0 && after.length > 0) expect(after.map(size)).toEqual(before.map(size));
      }),
    );
  });

  it('of something small are one', () => {
    expect(stripsOf(whole, { minX: 100.5, minY: 40, maxX: 210, maxY: 190 }, 1)).toEqual([
      { left: 100, top: 40, width: 128, height: 192 },
    ]);
  });
});
