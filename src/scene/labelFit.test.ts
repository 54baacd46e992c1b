import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsize, fitLabel, LINE_HEIGHT } from './labelFit';

/** Letters half as wide as high: a text of ten letters is 60 px wide at 12 px. */
const measure = (text: string) => Array.from(text).length * 0.5;
const rack = ['R01-07', '132 kW', 'GB200 NVL72'];

describe('labels', () => {
  it('stand across a box that is wide enough, all lines of them', () => {
    expect(fitLabel(rack, 100, 120, measure)).toEqual({ lines: rack, fontPx: 12, upright: false });
  });

  it('run upright in a narrow rack', () => {
    // 20 × 60 px: 14 px across hold no six letters of 7 px (21 px); along the depth 54 px do.
    const fitted = fitLabel(rack, 20, 60, measure);
    expect(fitted).toEqual({ lines: ['R01-07'], fontPx: 11, upright: true });
  });

  it('leave out a figure that does not fit whole, and cut a model', () => {
    // 54 px inside: at 12 px nine letters, the ellipsis among them.
    const fitted = fitLabel(['R1', '1,350 kW in all', 'Liquid model'], 62, 80, measure);
    expect(fitted?.lines).toEqual(['R1', 'Liquid m…']);
  });

  it('leave out a third line that is a figure, and a text of which less than half would be left', () => {
    for (const third of ['1,350 kW in all', 'A model with a long name']) {
      expect(fitLabel(['R1', '9 kW', third], 62, 80, measure)?.lines).toEqual(['R1', '9 kW']);
    }
  });

  it('take a smaller size rather than lose a line', () => {
    const fitted = fitLabel(['R01', '1,350 kW at 5K'], 74, 60, measure);
    expect(fitted).toEqual({ lines: ['R01', '1,350 kW at 5K'], fontPx: 9, upright: false });
  });

  it('are a figure without its unit where both would be too small to be read, or would not fit', () => {
    // 14 × 36 px inside: ten letters are 7 px high, three of them 9 px across.
    expect(fitLabel(['9.7 kW/m²'], 20, 38, measure)).toEqual({ lines: ['9.7'], fontPx: 9, upright: false });
    expect(fitLabel(['9.7 kW/m²'], 20, 24, measure)).toEqual({ lines: ['9.7'], fontPx: 9, upright: false });
    expect(fitLabel(['9.7 kW/m²'], 20, 60, measure)?.lines).toEqual(['9.7 kW/m²']);
    // Rather small with the id than large without it.
    expect(fitLabel(['126 %', 'RA'], 24, 24, measure)?.lines).toEqual(['126 %', 'RA']);
  });

  it('grow with a box that is far larger than they, up to a bound', () => {
    const sizes = [100, 120, 160, 400].map((side) => fitLabel(rack, side, side, measure)?.fontPx);
    expect(sizes).toEqual([12, 14, 19, 20]);
  });

  it('are left out of a box too small for readable text', () => {
    expect(fitLabel(rack, 10, 20, measure)).toBeUndefined();
    expect(fitLabel([], 100, 100, measure)).toBeUndefined();
  });

  it('never reach out of their box', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 });
    const side = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(words, side, side, (labels, w, h) => {
        const fitted = fitLabel(labels, w, h, measure);
        if (!fitted) return;
        const [along, across] = fitted.upright ? [h, w] : [w, h];
        for (const line of fitted.lines) expect(measure(line) * fitted.fontPx).toBeLessThanOrEqual(along);
        expect(fitted.lines.length * fitted.fontPx * LINE_HEIGHT).toBeLessThanOrEqual(across);
        expect(fitted.fontPx).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('are cut at letters, never within one', () => {
    expect(ellipsize('ab𝒸𝒹efgh', 3, measure)).toBe('ab𝒸𝒹e…');
    expect(ellipsize('abcdefgh', 2, measure)).toBeUndefined();
  });
});
