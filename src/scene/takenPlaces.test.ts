import { describe, expect, it } from 'vitest';
import { overlaps, type Bounds } from './bounds';
import { TakenPlaces } from './takenPlaces';

/** A small generator with a seed: the same places in every run. */
function places(count: number, mostPx: number): Bounds[] {
  let state = 7;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * below;
  };
  return Array.from({ length: count }, () => {
    const minX = next(2000) - 500;
    const minY = next(1200) - 300;
    return { minX, minY, maxX: minX + next(mostPx), maxY: minY + next(mostPx) };
  });
}

describe('places that are taken', () => {
  it.each([20, 300, 3000])('finds what looking at all of them finds, up to %i px', (mostPx) => {
    const all = places(200, mostPx);
    const taken = new TakenPlaces();
    const before: Bounds[] = [];
    for (const place of all) {
      const there = before.filter((other) => overlaps(other, place));
      expect(taken.has(place)).toBe(there.length > 0);
      expect(new Set(taken.meeting(place))).toEqual(new Set(there));
      taken.add(place);
      before.push(place);
    }
  });
});
