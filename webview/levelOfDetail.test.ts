import { describe, expect, it } from 'vitest';
import { boxDetail, gridStep, scaleBarMm } from './levelOfDetail';

describe('level of detail', () => {
  it.each([
    [2, 'block'],
    [6.9, 'block'],
    [7, 'outlined'],
    [17.9, 'outlined'],
    [18, 'full'],
  ])('a box of %d px on its shorter side is drawn %s', (side, detail) => {
    expect(boxDetail(side)).toBe(detail);
  });

  it.each([
    // 600 mm at 0.03 px/mm are 18 px: every line. At 0.01 they are 6 px: every fifth. At 0.001, none.
    [0.03, 600],
    [0.01, 3000],
    [0.002, 6000],
    [0.001, undefined],
  ])('the grid of 600 mm at %d px/mm has a line every %s mm', (scale, stepMm) => {
    expect(gridStep(600, scale)?.stepMm).toBe(stepMm);
  });

  it('fades the grid before it changes its step', () => {
    expect(gridStep(600, 0.0151)?.alpha).toBeLessThan(0.35);
    expect(gridStep(600, 0.03)?.alpha).toBe(1);
  });

  it.each([
    [0.02, 140, 5000],
    [0.1, 140, 1000],
    [1, 140, 100],
    [0.0004, 140, 200_000],
  ])('at %d px/mm a bar of at most %d px stands for %d mm', (scale, maxPx, mm) => {
    expect(scaleBarMm(scale, maxPx)).toBe(mm);
  });
});
