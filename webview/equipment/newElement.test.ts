import { describe, expect, it } from 'vitest';
import type { CatalogEntry } from '../../src/scene/catalogEntry';
import { elementOf, extentOf, outlineAt, quarterOf, restingCorner } from './newElement';

const rack: CatalogEntry = {
  id: 'r',
  kind: 'rack',
  collection: 'racks',
  widthMm: 600,
  depthMm: 1068,
  origin: 'built-in',
};
const busway: CatalogEntry = { id: 'b', kind: 'busway', collection: 'feeds', widthMm: 180, origin: 'hall' };

describe('a thing from the catalogue', () => {
  it('has the size of its type, turned as it faces', () => {
    expect(extentOf(rack, 0)).toEqual({ w: 600, h: 1068 });
    expect(extentOf(rack, 1)).toEqual({ w: 1068, h: 600 });
    expect(extentOf({ id: 'c', kind: 'cdu', collection: 'cdus', origin: 'hall' }, 0)).toEqual({
      w: 900,
      h: 1200,
    });
  });

  it('comes to rest on the grid, and at a neighbour where one is near', () => {
    const free = restingCorner({ w: 600, h: 1200 }, [3290, 3590], [], 100, 600);
    expect(free).toEqual([3000, 3000]);
    const neighbour = { minX: 1250, minY: 3000, maxX: 1850, maxY: 4200 };
    expect(restingCorner({ w: 600, h: 1200 }, [2200, 3600], [neighbour], 100, 600)).toEqual([1850, 3000]);
  });

  it('is written as the format has it', () => {
    expect(elementOf(rack, [3000, 1200], 2)).toEqual({ type: 'r', at: [3000, 1200], facing: 'south' });
    expect(elementOf(busway, [0, 10], 0)).toEqual({ type: 'b', kind: 'busway', path: [[0, 100], [6000, 100]] }); // prettier-ignore
    expect(elementOf(busway, [0, 0], 1)).toEqual({ type: 'b', kind: 'busway', path: [[90, 0], [90, 6000]] }); // prettier-ignore
    expect(elementOf({ ...rack, kind: 'ups', collection: 'power' }, [0, 0], 0)).toEqual({
      kind: 'ups',
      type: 'r',
    });
  });

  it('begins its outline with the front edge', () => {
    const front = (quarter: 0 | 1 | 2 | 3) => outlineAt({ w: 2, h: 4 }, [0, 0], quarter).slice(0, 2);
    expect(front(0)).toEqual([[0, 0], [2, 0]]); // prettier-ignore
    expect(front(1)).toEqual([[2, 0], [2, 4]]); // prettier-ignore
    expect(front(3)).toEqual([[0, 4], [0, 0]]); // prettier-ignore
    expect([0, 89, 181, 270, 359].map(quarterOf)).toEqual([0, 1, 2, 3, 0]);
  });
});
