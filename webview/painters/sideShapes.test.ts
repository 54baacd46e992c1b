import { describe, expect, it } from 'vitest';
import { overlaps, type Bounds } from '../camera';
import { placesBeside } from './sideShapes';

const box: Bounds = { minX: 100, minY: 100, maxX: 160, maxY: 140 };
const [width, height] = [80, 18];
const plates = (edge: 'above' | 'below' | 'before' | 'behind') =>
  [...placesBeside(box, width, height, edge)].map(([x, y]) => ({
    minX: x - width / 2,
    minY: y - height / 2,
    maxX: x + width / 2,
    maxY: y + height / 2,
  }));

describe('where the name of a side may stand', () => {
  it.each([
    ['above', (plate: Bounds) => plate.maxY < box.minY],
    ['below', (plate: Bounds) => plate.minY > box.maxY],
    ['before', (plate: Bounds) => plate.maxX < box.minX],
    ['behind', (plate: Bounds) => plate.minX > box.maxX],
  ] as const)('is first of all at its own edge, in the middle of it: %s', (edge, isThere) => {
    const [first] = plates(edge);
    expect(first && isThere(first)).toBe(true);
    const isAcross = edge === 'above' || edge === 'below';
    expect(isAcross ? (first!.minX + first!.maxX) / 2 : (first!.minY + first!.maxY) / 2).toBe(
      isAcross ? 130 : 120,
    );
  });

  it('is never over the outline, and at every edge of it somewhere', () => {
    for (const edge of ['above', 'below', 'before', 'behind'] as const) {
      const all = plates(edge);
      expect(all.filter((plate) => overlaps(plate, box))).toEqual([]);
      expect(all.some(({ maxX }) => maxX < box.minX)).toBe(true);
      expect(all.some(({ minX }) => minX > box.maxX)).toBe(true);
      expect(all.some(({ maxY }) => maxY < box.minY)).toBe(true);
      expect(all.some(({ minY }) => minY > box.maxY)).toBe(true);
    }
  });

  it('is nearer before it is further out', () => {
    const distance = (p: Bounds) =>
      Math.max(box.minX - p.maxX, p.minX - box.maxX, box.minY - p.maxY, p.minY - box.maxY);
    const distances = plates('above').map(distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });
});
