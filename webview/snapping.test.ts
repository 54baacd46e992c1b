import { describe, expect, it } from 'vitest';
import { alongOneAxis, snap } from './snapping';

const box = (x: number, y: number, w = 600, h = 1200) => ({ minX: x, minY: y, maxX: x + w, maxY: y + h });
const rack = box(3000, 3000);
const far: ReturnType<typeof box>[] = [];

describe('snapping', () => {
  it.each([
    // [dx, dy] of the pointer and where the drag comes to rest on a grid of 600 mm.
    [1150, 1790, 1200, 1800],
    [-310, 0, -600, 0],
    [40, 50, 0, 0],
    [290, 900, 0, 1200],
  ])('a drag by %d, %d rests at %d, %d on the grid', (dx, dy, x, y) => {
    const { dx: gotX, dy: gotY } = snap(rack, rack, dx, dy, far, 200, 600);
    expect([gotX + 0, gotY + 0]).toEqual([x, y]);
  });

  it('puts an object that stands off the grid on it, along the axis of the drag only', () => {
    const off = box(3050, 3020);
    const result = snap(off, off, 10, 700, far, 200, 600);
    expect([result.dx, result.dy]).toEqual([0, 580]);
  });

  it('holds at a neighbour’s edge before the grid', () => {
    // A unit 700 mm wide from 4100: touching it means an offset of 500, off the grid.
    const neighbour = box(4100, 3000, 700);
    const result = snap(rack, rack, 470, 0, [neighbour], 100, 600);
    expect(result.dx).toBe(500);
    expect(result.guides).toContainEqual({ axis: 'x', at: 4100, from: 3000, to: 4200 });
  });

  it('aligns centres with centres', () => {
    // Centres at 3300 and 5350: an offset of 2050.
    const neighbour = box(5000, 9000, 700);
    const result = snap(rack, rack, 2040, 3000, [neighbour], 30, 600);
    expect(result.dx).toBe(2050);
  });

  it('does not align an edge with a centre', () => {
    const neighbour = box(5000, 9000, 700);
    // 5350 - 3600 = 1750 would bring an edge to the neighbour's centre.
    expect(snap(rack, rack, 1745, 3000, [neighbour], 30, 600).dx).toBe(1800);
  });

  it('gives whole millimetres without a grid', () => {
    const { dx, dy } = snap(rack, rack, 123.4, 567.8, far, 10, 0);
    expect([dx, dy]).toEqual([123, 568]);
  });

  it('joins the guides of a row to one line', () => {
    const row = [0, 600, 1200].map((x) => box(9000 + x, 6000));
    const { guides } = snap(rack, rack, 600, 3000, row, 100, 600);
    const tops = guides.filter((guide) => guide.axis === 'y' && guide.at === 6000);
    expect(tops).toEqual([{ axis: 'y', at: 6000, from: 3600, to: 10_800 }]);
  });

  it('keeps to the longer axis with Shift', () => {
    expect(alongOneAxis(100, -30)).toEqual([100, 0]);
    expect(alongOneAxis(10, -30)).toEqual([0, -30]);
  });
});
