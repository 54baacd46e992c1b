import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneBox, SceneObject } from '../src/scene/scene';
import { Connections } from './connections';
import { SceneStore } from './sceneStore';
import { rack, sceneOf } from './scenes.fixture';

const box = fc
  .record({
    n: fc.integer({ min: 0, max: 12 }),
    x: fc.integer({ min: 0, max: 9000 }),
    kind: fc.constantFrom<SceneBox['kind']>('compute', 'cdu'),
    loop: fc.constantFrom('L1', 'L2', undefined),
    feeds: fc.uniqueArray(fc.constantFrom('F1', 'F2', 'F3'), { maxLength: 2 }),
  })
  .map(({ n, x, kind, loop, feeds }): SceneBox => ({
    ...rack(`R${n}`, x, 0),
    kind,
    feeds,
    ...(loop === undefined ? {} : { loop }),
  }));
const feed = fc
  .record({
    n: fc.integer({ min: 1, max: 3 }),
    y: fc.integer({ min: 0, max: 9000 }),
    side: fc.constantFrom('A', 'B'),
  })
  .map(({ n, y, side }): SceneObject => ({
    shape: 'line',
    id: `F${n}`,
    kind: 'busway',
    path: [
      [0, y],
      [9000, y],
    ],
    widthMm: 200,
    labels: [],
    side,
  }));
const change = fc.oneof(
  fc.record({ upsert: fc.array(fc.oneof(box, feed), { minLength: 1, maxLength: 3 }) }),
  fc.record({
    remove: fc.array(
      fc.integer({ min: 0, max: 12 }).map((n) => `R${n}`),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

describe('connections', () => {
  it('are, after any changes of the plan, those that would be found anew', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(box, feed), { selector: ({ id }) => id }),
        fc.array(change),
        (first, changes) => {
          const store = new SceneStore();
          store.replaceAll(sceneOf(first));
          const connections = new Connections(store);
          for (const c of changes) {
            if ('upsert' in c) store.upsert(c.upsert);
            else store.remove(c.remove);
            const selection = ['R1', 'R2', 'R3', 'F1'];
            const now = connections.of(selection);
            expect(now).toEqual(new Connections(store).of(selection));
            found += now.length;
          }
        },
      ),
    );
    expect(found).toBeGreaterThan(100);
  });

  it('are the same list for the same selection as long as nothing has changed', () => {
    const store = new SceneStore();
    store.replaceAll(
      sceneOf([
        { ...rack('R1', 0, 0), loop: 'L1' },
        { ...rack('C1', 3000, 0), kind: 'cdu', loop: 'L1' },
      ]),
    );
    const connections = new Connections(store);
    const selection = ['R1'];
    const before = connections.of(selection);
    expect(before).toHaveLength(1);
    expect(connections.of(selection)).toBe(before);
    store.upsert([{ ...rack('R1', 600, 0), loop: 'L1' }]);
    expect(connections.of(selection)).not.toEqual(before);
  });
});
