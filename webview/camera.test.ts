import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fit,
  fitBeside,
  MAX_SCALE,
  MIN_SCALE,
  panBy,
  toMmX,
  toMmY,
  toPxX,
  toPxY,
  visibleBounds,
  zoomAt,
  type Camera,
} from './camera';

const camera = fc.record({
  scale: fc.double({ min: 0.001, max: 1, noNaN: true }),
  originX: fc.integer({ min: -100_000, max: 100_000 }),
  originY: fc.integer({ min: -100_000, max: 100_000 }),
});
const pixel = fc.integer({ min: 0, max: 2000 });

describe('camera', () => {
  it('keeps the place under the pointer while zooming', () => {
    fc.assert(
      fc.property(camera, pixel, pixel, fc.double({ min: 0.2, max: 5, noNaN: true }), (before, px, py, f) => {
        const after = zoomAt(before, f, px, py);
        // A millionth of a pixel at the largest coordinates.
        expect(toPxX(after, toMmX(before, px))).toBeCloseTo(px, 3);
        expect(toPxY(after, toMmY(before, py))).toBeCloseTo(py, 3);
      }),
    );
  });

  it('never leaves its limits', () => {
    const start: Camera = { scale: 0.02, originX: 0, originY: 0 };
    expect(zoomAt(start, 1e9, 0, 0).scale).toBe(MAX_SCALE);
    expect(zoomAt(start, 1e-9, 0, 0).scale).toBe(MIN_SCALE);
  });

  it('pushes the picture by the pixels that the pointer went', () => {
    const after = panBy({ scale: 0.5, originX: 1000, originY: 2000 }, 50, -20);
    expect(after).toEqual({ scale: 0.5, originX: 900, originY: 2040 });
  });

  it('fits a room of 60 × 24 m into 1260 × 800 pixels with a margin of 30', () => {
    const view = { width: 1260, height: 800 };
    const fitted = fit({ minX: 0, minY: 0, maxX: 60_000, maxY: 24_000 }, view, 30);
    expect(fitted.scale).toBeCloseTo(1200 / 60_000, 9);
    const seen = visibleBounds(fitted, view);
    expect(seen.minX).toBeCloseTo(-1500, 6);
    expect((seen.minY + seen.maxY) / 2).toBeCloseTo(12_000, 6);
  });

  it('fits beside a panel: in what is left of the view, or else as far aside as there is room', () => {
    const bounds = { minX: 0, minY: 0, maxX: 10_000, maxY: 10_000 };
    // 100 px a side stand free of a panel of 200 px: nothing becomes smaller.
    const wide = { width: 1000, height: 400 };
    const beside = fitBeside(bounds, wide, 0, 200);
    expect(beside.scale).toBe(fit(bounds, wide, 0).scale);
    expect(toPxX(beside, 0)).toBeCloseTo(200 + (800 - 400) / 2, 6);
    // A square view has no room for it: the picture keeps its size and its place.
    const square = { width: 400, height: 400 };
    expect(fitBeside(bounds, square, 0, 200)).toEqual(fit(bounds, square, 0));
    // Some room: the picture is pushed against the far side.
    const some = { width: 500, height: 400 };
    expect(toPxX(fitBeside(bounds, some, 0, 300), 10_000)).toBeCloseTo(500, 6);
  });

  it('shows a single point at the largest scale that it is allowed', () => {
    const point = { minX: 10, minY: 10, maxX: 10, maxY: 10 };
    expect(fit(point, { width: 100, height: 100 }, 0, 0.08).scale).toBe(0.08);
  });
});
