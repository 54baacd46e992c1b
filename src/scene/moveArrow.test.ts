import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from './bounds';
import { moveArrow } from './moveArrow';

const rack = (x: number, y: number): Bounds => ({ minX: x, minY: y, maxX: x + 600, maxY: y + 1200 });

describe('the arrow of a move', () => {
  it('leads from outline to outline where the places are far apart', () => {
    expect(moveArrow(rack(0, 0), rack(0, 5000))).toEqual({ from: [300, 1200], to: [300, 5000] });
    expect(moveArrow(rack(5000, 0), rack(0, 0))).toEqual({ from: [5000, 600], to: [600, 600] });
  });

  it('leads from the middle where they are near, so that it is long enough to be seen', () => {
    expect(moveArrow(rack(0, 0), rack(0, 1200))).toEqual({ from: [300, 600], to: [300, 1200] });
  });

  it('stands behind the new place where they overlap, as long as the move', () => {
    expect(moveArrow(rack(0, 0), rack(0, 300))).toEqual({ from: [300, 0], to: [300, 300] });
    expect(moveArrow(rack(0, 0), rack(-100, 0))).toEqual({ from: [600, 600], to: [500, 600] });
  });

  it('is a point where nothing moved', () => {
    expect(moveArrow(rack(0, 0), rack(0, 0))).toEqual({ from: [300, 600], to: [300, 600] });
  });

  it('never reaches into the new place of a thing that keeps its size, and points where it went', () => {
    const distance = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(distance, distance, (dx, dy) => {
        fc.pre(dx !== 0 || dy !== 0);
        const is = rack(dx, dy);
        const { from, to } = moveArrow(rack(0, 0), is);
        const inside = (x: number, y: number) =>
          x > is.minX + 1 && x < is.maxX - 1 && y > is.minY + 1 && y < is.maxY - 1;
        for (let share = 0; share <= 1; share += 0.1) {
          expect(inside(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share)).toBe(
            false,
          );
        }
        expect((to[0] - from[0]) * dx + (to[1] - from[1]) * dy).toBeGreaterThan(0);
      }),
    );
  });
});
