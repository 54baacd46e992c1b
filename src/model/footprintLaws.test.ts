/** Laws of the plane that hold for every footprint: what moves or turns as a whole keeps its distances. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clearWidth,
  corners,
  farFrom,
  footprint,
  overlap,
  overlapDepth,
  within,
  type Footprint,
} from './footprint';

const size = fc.integer({ min: 200, max: 3000 });
const angle = fc.oneof(fc.constantFrom(0, 90, 180, 270, 45), fc.integer({ min: -360, max: 360 }));
const place = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }));
const any = fc
  .tuple(place, size, size, angle)
  .map(([at, width, depth, facing]) => footprint(at, width, depth, facing));

/** A footprint by its middle. */
function around(x: number, y: number, width: number, depth: number, facing: number): Footprint {
  const { maxX, maxY } = footprint([0, 0], width, depth, facing);
  const shape = { ...footprint([0, 0], width, depth, facing) };
  return { ...shape, minX: x - maxX / 2, minY: y - maxY / 2, maxX: x + maxX / 2, maxY: y + maxY / 2 };
}

/** Two racks face to face, `gap` apart and `shift` beside each other, in an aisle that is turned as a whole. */
function faceToFace(turn: number, gap: number, shift: number, width = 600, depth = 1200) {
  const radians = (turn * Math.PI) / 180;
  const away = depth + gap;
  return {
    a: around(0, 0, width, depth, turn),
    b: around(
      away * Math.sin(radians) + shift * Math.cos(radians),
      -away * Math.cos(radians) + shift * Math.sin(radians),
      width,
      depth,
      turn + 180,
    ),
  };
}

describe('a footprint', () => {
  it('has its width and depth swapped when it looks east or west', () => {
    fc.assert(
      fc.property(place, size, size, (at, width, depth) => {
        const north = footprint(at, width, depth, 'north');
        const east = footprint(at, width, depth, 'east');
        expect([north.maxX - north.minX, north.maxY - north.minY]).toEqual([width, depth]);
        expect([east.maxX - east.minX, east.maxY - east.minY]).toEqual([depth, width]);
      }),
    );
  });

  it('keeps its north-west corner at `at`, and its corners inside its bounding box, whatever its angle', () => {
    fc.assert(
      fc.property(place, size, size, angle, (at, width, depth, facing) => {
        const shape = footprint(at, width, depth, facing);
        expect([shape.minX, shape.minY]).toEqual(at);
        const xs = corners(shape).map((p) => p[0]);
        const ys = corners(shape).map((p) => p[1]);
        expect(Math.min(...xs)).toBeCloseTo(shape.minX, 5);
        expect(Math.max(...xs)).toBeCloseTo(shape.maxX, 5);
        expect(Math.min(...ys)).toBeCloseTo(shape.minY, 5);
        expect(Math.max(...ys)).toBeCloseTo(shape.maxY, 5);
      }),
    );
  });
});

describe('overlap', () => {
  it('is the same from both sides, and so is its depth', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect(overlapDepth(a, b)).toBeCloseTo(overlapDepth(b, a), 6);
        expect(overlapDepth(a, b) > 0).toBe(overlap(a, b));
      }),
    );
  });

  it('ends when one of the two is moved away by the depth along some edge', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        fc.pre(overlap(a, b));
        const depth = overlapDepth(a, b) + 1;
        const clear = [a.facing, b.facing].flatMap((facing) =>
          [0, 90, 180, 270].map((quarter) => {
            const turn = ((facing + quarter) * Math.PI) / 180;
            const dx = depth * Math.sin(turn);
            const dy = -depth * Math.cos(turn);
            return { ...a, minX: a.minX + dx, maxX: a.maxX + dx, minY: a.minY + dy, maxY: a.maxY + dy };
          }),
        );
        expect(clear.some((moved) => !overlap(moved, b))).toBe(true);
      }),
    );
  });

  it('does not hang on how the plan is turned', () => {
    fc.assert(
      fc.property(
        angle,
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: -590, max: 590 }),
        (turn, gap, shift) => {
          fc.pre(Math.abs(gap) > 1);
          const { a, b } = faceToFace(turn, gap, shift);
          expect(overlap(a, b)).toBe(gap < 0);
          if (gap < 0) expect(overlapDepth(a, b)).toBeCloseTo(Math.min(-gap, 600 - Math.abs(shift)), 5);
        },
      ),
    );
  });
});

describe('clear width', () => {
  it('between racks that face each other is their gap, at any angle of the aisle', () => {
    fc.assert(
      fc.property(
        angle,
        fc.integer({ min: 1, max: 1999 }),
        fc.integer({ min: -590, max: 590 }),
        (turn, gap, shift) => {
          const { a, b } = faceToFace(turn, gap, shift);
          expect(clearWidth(a, 'front', b, 2000)).toBeCloseTo(gap, 5);
          expect(clearWidth(b, 'front', a, 2000)).toBeCloseTo(gap, 5);
          expect(farFrom(a, 'front', b)).toBeCloseTo(gap + 1200, 5);
        },
      ),
    );
  });

  it('is none behind, beside or beyond reach', () => {
    fc.assert(
      fc.property(angle, fc.integer({ min: 1, max: 1000 }), (turn, gap) => {
        const { a, b } = faceToFace(turn, gap, 0);
        expect(clearWidth(a, 'rear', b, 2000)).toBeUndefined();
        expect(clearWidth(a, 'front', b, gap - 0.5)).toBeUndefined();
        const beside = faceToFace(turn, gap, 601).b;
        expect(clearWidth(a, 'front', beside, 2000)).toBeUndefined();
      }),
    );
  });

  it('is 0 where the faces touch', () => {
    const { a, b } = faceToFace(0, 0, 100);
    expect(clearWidth(a, 'front', b, 2000)).toBe(0);
  });
});

describe('within', () => {
  const room: [number, number][] = [
    [0, 0],
    [8000, 0],
    [8000, 8000],
    [0, 8000],
  ];

  it('is the same for a room drawn the other way round', () => {
    fc.assert(
      fc.property(any, (shape) => {
        expect(within(shape, room)).toBe(within(shape, [...room].reverse()));
      }),
    );
  });

  it('in a square room asks for no more than the bounding box', () => {
    fc.assert(
      fc.property(any, (shape) => {
        const inside = shape.maxX <= 8000 && shape.maxY <= 8000;
        fc.pre(Math.abs(shape.maxX - 8000) > 1 && Math.abs(shape.maxY - 8000) > 1);
        expect(within(shape, room)).toBe(inside);
      }),
    );
  });
});
