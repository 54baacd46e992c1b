import { describe, expect, it } from 'vitest';
import { apart, calibrated, readDistance, type Place } from './calibration';

const underlay = { file: 'plan.png', at: [1000, 2000] as [number, number], widthMm: 10_000, opacity: 0.4 };

/** Where a point of the drawing lies after it: as a share of its width from its corner. */
const moved = (
  p: Place,
  before: typeof underlay,
  after: NonNullable<ReturnType<typeof calibrated>>,
): Place => ({
  x: after.at[0] + ((p.x - before.at[0]) * after.widthMm) / before.widthMm,
  y: after.at[1] + ((p.y - before.at[1]) * after.widthMm) / before.widthMm,
});

describe('calibration by two points', () => {
  it('scales about the first point', () => {
    const a = { x: 3000, y: 4000 };
    const b = { x: 6000, y: 8000 };
    const after = calibrated(underlay, a, b, 10_000);
    expect(after).toEqual({ ...underlay, at: [-1000, 0], widthMm: 20_000 });
  });

  it.each([
    [{ x: 0, y: 0 }, { x: 777, y: 13 }, 4321],
    [{ x: -500, y: 9000 }, { x: 8000, y: -200 }, 60_000],
    [{ x: 2000, y: 2500 }, { x: 2100, y: 2500 }, 1234.5],
  ])('%j and %j are then as far apart as was said', (a, b, mm) => {
    const after = calibrated(underlay, a, b, mm);
    if (!after) throw new Error('not calibrated');
    expect(apart(moved(a, underlay, after), moved(b, underlay, after)) / mm).toBeCloseTo(1, 3);
    // Whole millimetres.
    expect(Math.abs(moved(a, underlay, after).x - a.x)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(moved(a, underlay, after).y - a.y)).toBeLessThanOrEqual(0.5);
  });

  it('does not scale by one point, nor to nothing', () => {
    const a = { x: 3000, y: 4000 };
    expect(calibrated(underlay, a, a, 1000)).toBeUndefined();
    expect(calibrated(underlay, a, { x: 9000, y: 4000 }, 0.1)).toBeUndefined();
    expect(calibrated(underlay, a, { x: 9000, y: 4000 }, 1e12)).toBeUndefined();
  });
});

describe('a distance as a person writes it', () => {
  it.each([
    ['12500', 12500],
    ['12.5 m', 12500],
    ['12,5m', 12500],
    [' 1250 cm ', 12500],
    ['600 mm', 600],
    ['1,2345 m', 1234.5],
    ['0,125 m', 125],
    // A metre or a kilometre: not guessed.
    ['1,234 m', undefined],
    ['12,500', undefined],
    ['', undefined],
    ['0', undefined],
    ['-3', undefined],
    ['twelve', undefined],
    ['1e3', undefined],
  ])('%j', (text, mm) => expect(readDistance(text)).toBe(mm));
});
