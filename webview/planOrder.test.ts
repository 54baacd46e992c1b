import { describe, expect, it } from 'vitest';
import { Connections, edgeTowards, nearestOnPath } from './connections';
import { readingOrder, step } from './readingOrder';
import { rowOfId } from '../src/scene/rackRows';
import { rowsOf } from './rows';
import { SceneStore } from './sceneStore';
import { busway, rack, sceneOf } from './scenes.fixture';

function storeOf(...objects: Parameters<typeof sceneOf>[0]) {
  const store = new SceneStore();
  store.replaceAll(sceneOf(objects));
  return store;
}

describe('rows', () => {
  it.each([
    ['R01-07', 'R01'],
    ['A.12', 'A'],
    ['P1-R03-07a', 'P1-R03'],
    ['R1', undefined],
    ['-1', undefined],
  ])('of %s', (id, row) => {
    expect(rowOfId(id)).toBe(row);
  });

  it('are racks in a line; a field of racks is none', () => {
    const line = [0, 1, 2].map((i) => rack(`R01-${i}`, 1000 + i * 600, 1000));
    const field = [0, 1, 2].map((i) => rack(`POD-${i}`, 1000 + i * 1000, 5000 + i * 2000));
    expect(rowsOf(storeOf(...line, ...field))).toEqual([
      { name: 'R01', bounds: { minX: 1000, minY: 1000, maxX: 2800, maxY: 2200 } },
    ]);
  });
});

describe('the walk by key', () => {
  it('goes line by line, each from the west, though a line is not quite level', () => {
    const store = storeOf(rack('C', 0, 5000), rack('B', 4000, 900), rack('A', 1000, 1000));
    expect(readingOrder(store)).toEqual(['A', 'B', 'C']);
  });

  it('goes round', () => {
    const ring = ['A', 'B', 'C'];
    expect([
      step(ring, undefined, 1),
      step(ring, 'C', 1),
      step(ring, 'A', -1),
      step(ring, 'gone', -1),
    ]).toEqual(['A', 'A', 'C', 'C']);
    expect(step([], undefined, 1)).toBeUndefined();
  });
});

describe('connections', () => {
  const store = storeOf(
    rack('R1', 1000, 1000, { feeds: ['A1', 'B1', 'none'], loop: 'TCS-1' }),
    rack('R2', 3000, 1000, { feeds: ['A1'], loop: 'TCS-2' }),
    rack('CDU-1', 9000, 1000, { kind: 'cdu', loop: 'TCS-1' }),
    rack('B1', 9000, 5000, { kind: 'panel' }),
    busway(
      'A1',
      [
        [0, 2000],
        [5000, 2000],
      ],
      'A',
    ),
  );
  const others = (id: string) => new Connections(store).of([id]).map((c) => `${c.kind} ${c.other}`);

  it('lead from a rack to its feeds and to the CDUs of its loop', () => {
    expect(others('R1')).toEqual(['power A1', 'power B1', 'coolant CDU-1']);
  });

  it('lead from a feed and from a CDU to their racks', () => {
    expect(others('A1')).toEqual(['power R1', 'power R2']);
    expect(others('CDU-1')).toEqual(['coolant R1']);
  });

  it('reach from edge to edge, so that they cover no text', () => {
    const [line] = new Connections(store).of(['CDU-1']);
    // Racks of 600 × 1200: the same height, so straight from the west edge of one to the east edge of the other.
    expect(line).toMatchObject({ from: [9000, 1600], to: [1600, 1600] });
    const box = storeOf(rack('X', 0, 0)).get('X');
    if (box?.shape !== 'box') throw new Error('not a box');
    expect(edgeTowards(box, [300, 9000])).toEqual([300, 1200]);
    expect(edgeTowards(box, [310, 700])).toEqual([300, 600]);
  });

  it('end at the nearest place of a busway', () => {
    const [line] = new Connections(store).of(['R1']);
    expect(line).toMatchObject({ from: [1300, 1600], to: [1300, 2000], side: 'A' });
    expect(
      nearestOnPath(
        [9000, 0],
        [
          [0, 0],
          [100, 0],
        ],
      ),
    ).toEqual([100, 0]);
    expect(
      nearestOnPath(
        [5, 5],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toEqual([1, 1]);
  });
});
