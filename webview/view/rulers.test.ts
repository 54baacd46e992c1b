import { describe, expect, it } from 'vitest';
import { ticks } from './rulers';

const texts = (from: number, to: number, scale: number) =>
  ticks(from, to, scale).flatMap(({ text }) => text ?? []);

describe('ticks of a ruler', () => {
  it('are metres where a metre is a hundred pixels', () => {
    expect(texts(-1200, 2500, 0.1)).toEqual(['-1', '0', '1', '2']);
    expect(ticks(0, 1000, 0.1).map(({ at }) => at)).toEqual([0, 200, 400, 600, 800, 1000]);
  });

  it('are parts of a metre from near, with as many decimals as the step has', () => {
    expect(texts(0, 30, 4)).toEqual(['0.00', '0.02']);
    expect(texts(-20, 20, 4)).toEqual(['-0.02', '0.00', '0.02']);
  });

  it('are tens of metres from far', () => {
    expect(texts(0, 200_000, 0.002)).toEqual(['0', '50', '100', '150', '200']);
  });

  it.each([0.0002, 0.0013, 0.02, 0.09, 0.7, 4])('keep their numbers apart at a scale of %d', (scale) => {
    const long = ticks(0, 2000 / scale, scale).filter(({ text }) => text !== undefined);
    const px = ((long[1]?.at ?? 0) - (long[0]?.at ?? 0)) * scale;
    expect(px).toBeGreaterThanOrEqual(50);
    expect(px).toBeLessThanOrEqual(128);
  });
});
