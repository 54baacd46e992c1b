import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corners, footprint } from '../../model/footprint';
import { distanceToFootprint, nearestAlong, pointAlong, runLength } from './runLine';

const corner = [
  [0, 0],
  [9000, 0],
  [9000, 3000],
] as const;
const path = corner.map(([x, y]): [number, number] => [x, y]);

describe('a run', () => {
  it('is as long as its segments', () => expect(runLength(path)).toBe(12000));

  it.each([
    [0, [0, 0]],
    [4500, [4500, 0]],
    [9000, [9000, 0]],
    [10000, [9000, 1000]],
    [12000, [9000, 3000]],
    [99000, [9000, 3000]],
  ] as const)('is at %d mm at %j', (mm, point) => expect(pointAlong(path, mm)).toEqual(point));

  it.each([
    [4000, 700, 4000, 700],
    [-300, 400, 0, 500],
    [9500, 2000, 11000, 500],
    [9000, 5000, 12000, 2000],
  ])('is nearest to (%d, %d) at %d mm, %d mm away', (x, y, alongMm, awayMm) =>
    expect(nearestAlong(path, x, y)).toEqual({ alongMm, awayMm }),
  );

  it('is where it is nearest to its own points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12000 }), (mm) => {
        const { alongMm, awayMm } = nearestAlong(path, ...pointAlong(path, mm));
        expect(alongMm).toBeCloseTo(mm, 6);
        expect(awayMm).toBeCloseTo(0, 6);
      }),
    );
  });

  it('survives a path that stands still', () => {
    const still: [number, number][] = [
      [5, 5],
      [5, 5],
    ];
    expect(runLength(still)).toBe(0);
    expect(pointAlong(still, 100)).toEqual([5, 5]);
    expect(nearestAlong(still, 5, 8)).toEqual({ alongMm: 0, awayMm: 3 });
  });
});

describe('the distance to a footprint', () => {
  const rack = footprint([1000, 1000], 600, 1200);

  it.each([
    [1300, 1500, 0],
    [700, 1500, 300],
    [1300, 2500, 300],
    [700, 600, 500],
  ])('of (%d, %d) is %d mm', (x, y, mm) => expect(distanceToFootprint(rack, x, y)).toBe(mm));

  it('is 0 at the corners of a turned one, and grows straight away from its middle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 5000 }), (facing, mm) => {
        const turned = footprint([1000, 1000], 600, 1200, facing);
        for (const [x, y] of corners(turned)) expect(distanceToFootprint(turned, x, y)).toBeLessThan(1e-6);
        const cx = (turned.minX + turned.maxX) / 2;
        const cy = (turned.minY + turned.maxY) / 2;
        const turn = (facing * Math.PI) / 180;
        // Out of the front, square to it.
        const out = 600 + mm;
        expect(distanceToFootprint(turned, cx + out * Math.sin(turn), cy - out * Math.cos(turn))).toBeCloseTo(
          mm,
          6,
        );
      }),
    );
  });
});
