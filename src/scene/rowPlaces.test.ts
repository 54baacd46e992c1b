import { describe, expect, it } from 'vitest';
import { overlaps, type Bounds } from './bounds';
import { rowPlaces, type RowName, type RowPlace } from './rowPlaces';
import { TakenPlaces } from './takenPlaces';

const name: RowName = { width: 33, height: 16 };
const down: Bounds = { minX: 100, minY: 100, maxX: 120, maxY: 220 };
const across: Bounds = { minX: 100, minY: 100, maxX: 220, maxY: 120 };

const boundsAt = ([x, y, isUpright = false]: RowPlace): Bounds => ({
  minX: x,
  minY: y,
  maxX: x + (isUpright ? name.height : name.width),
  maxY: y + (isUpright ? name.width : name.height),
});
const placesOf = (box: Bounds, isFar = false, outside?: Bounds) =>
  [...rowPlaces(box, name, isFar, outside)].map(boundsAt);

/** The first place that nothing takes, as the canvas and the paper look for it. */
function placed(box: Bounds, taken: readonly Bounds[], isFar = false, outside?: Bounds): Bounds | undefined {
  const places = new TakenPlaces();
  for (const other of taken) places.add(other);
  return placesOf(box, isFar, outside).find((bounds) => !places.has(bounds));
}

describe('places for the name of a row', () => {
  it.each([
    ['down', down],
    ['across', across],
  ])('are all beside the row, none twice, for one that runs %s', (_, box) => {
    for (const isFar of [false, true]) {
      const places = placesOf(box, isFar, { minX: 85, minY: 0, maxX: 235, maxY: 400 });
      expect(places.filter((bounds) => overlaps(bounds, box))).toEqual([]);
      expect(new Set(places.map((bounds) => JSON.stringify(bounds))).size).toBe(places.length);
    }
  });

  it('begin at the ends of the row, in its axis', () => {
    expect(placesOf(down)[0]).toMatchObject({ minX: 93.5, maxY: 98 });
    expect(placesOf(across)[0]).toMatchObject({ maxX: 98, minY: 102 });
  });

  it('step past a tray at the outer row, rather than into the aisle that has the name of the inner one', () => {
    const aisle = 43;
    const inner = { minX: down.minX - aisle - 20, minY: 100, maxX: down.minX - aisle, maxY: 220 };
    const ends = [inner, down].flatMap(({ minX, maxX }) => [
      { minX, maxX, minY: 60, maxY: 99 },
      { minX, maxX, minY: 221, maxY: 260 },
    ]);
    const tray = { minX: 122, minY: 0, maxX: 134, maxY: 400 };
    const first = placed(inner, [inner, down, tray, ...ends, { ...inner, minX: 0, maxX: inner.minX }]);
    expect(first).toMatchObject({ minX: inner.maxX + 2 });
    const second = placed(down, [inner, down, tray, ...ends, first ?? inner]);
    expect(second).toMatchObject({ minX: 136, minY: 152 });
  });

  it('run upright in the narrow aisle behind a row, rather than share the other aisle with the name of its neighbour', () => {
    const aisle = 50;
    const inner = { minX: down.minX - aisle - 20, minY: 100, maxX: down.minX - aisle, maxY: 220 };
    const behind = { minX: down.maxX + 24, minY: 100, maxX: down.maxX + 44, maxY: 220 };
    const ends = [inner, down].flatMap(({ minX, maxX }) => [
      { minX: minX - 40, maxX: maxX + 40, minY: 0, maxY: 99 },
      { minX: minX - 40, maxX: maxX + 40, minY: 221, maxY: 320 },
    ]);
    const first = placed(inner, [inner, down, behind, ...ends, { ...inner, minX: 0, maxX: inner.minX }]);
    expect(first).toMatchObject({ minX: inner.maxX + 2 });
    const second = placed(down, [inner, down, behind, ...ends, first ?? inner]);
    expect(second).toEqual({ minX: 122, minY: 160 - 33 / 2, maxX: 138, maxY: 160 + 33 / 2 });
  });

  it('stand outside of the wall where a row stands at it with no room between, and only there', () => {
    const room = { minX: 70, minY: 0, maxX: 400, maxY: 400 };
    const taken = [
      { minX: 77, minY: 0, maxX: 89, maxY: 60 },
      { minX: 70, minY: 0, maxX: 76, maxY: 400 },
      { minX: 90, minY: 0, maxX: 200, maxY: 400 },
    ];
    expect(placed(down, taken, false, room)).toMatchObject({ maxX: 68, minY: 152 });
    expect(placed(down, taken, false, { ...room, minX: 0 })).toBeUndefined();
  });

  it('are found from far for each of many rows whose names are wider than they are', () => {
    const rows = Array.from({ length: 10 }, (_, i) => {
      const minX = 100 + Math.floor(i / 2) * 76 + (i % 2) * 32;
      return { minX, minY: 100, maxX: minX + 14, maxY: 200 };
    });
    const north = rows.map(({ minX, maxX }) => ({ minX, maxX, minY: 60, maxY: 99 }));
    const taken = [...rows, ...north];
    for (const row of rows) {
      const found = placed(row, taken, true);
      expect(found).toBeDefined();
      if (!found) continue;
      taken.push(found);
      // Under its own row, not under another.
      expect(found.minX).toBeLessThanOrEqual(row.minX);
      expect(found.maxX).toBeGreaterThanOrEqual(row.maxX);
    }
  });
});
