import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from './camera';
import { SceneStore } from './sceneStore';
import { rack, sceneOf } from './scenes.fixture';

const place = fc.integer({ min: 0, max: 20_000 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), id: fc.integer({ min: 0, max: 900 }), x: place, y: place }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 0, max: 900 }) }),
);

describe('the store', () => {
  it('finds, after any changes, exactly the objects that touch a box', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, place), { maxLength: 300 }),
        fc.array(step, { maxLength: 1200 }),
        fc.tuple(place, place, place, place),
        (first, steps, [x1, y1, x2, y2]) => {
          const store = new SceneStore();
          const expected = new Map(first.map(([x, y], i) => [`R${i}`, rack(`R${i}`, x, y)]));
          store.replaceAll(sceneOf([...expected.values()]));
          for (const change of steps) {
            const id = `R${change.id}`;
            if (change.kind === 'remove') {
              expected.delete(id);
              store.remove([id]);
            } else {
              expected.set(id, rack(id, change.x, change.y));
              store.upsert([rack(id, change.x, change.y)]);
            }
          }
          const frame = {
            minX: Math.min(x1, x2),
            minY: Math.min(y1, y2),
            maxX: Math.max(x1, x2),
            maxY: Math.max(y1, y2),
          };
          const touches = [...expected.values()].filter((r) =>
            overlaps({ minX: r.x, minY: r.y, maxX: r.x + r.w, maxY: r.y + r.h }, frame),
          );
          const found = store.query(frame).map((slot) => store.objectIn(slot)?.id);
          expect(found.sort()).toEqual(touches.map((r) => r.id).sort());
          expect(store.hasBoxIn(frame)).toBe(touches.length > 0);
          expect(store.size).toBe(expected.size);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows the box around the room and everything in it', () => {
    const store = new SceneStore();
    store.replaceAll(sceneOf([rack('R1', 40_000, 3000)]));
    expect(store.extent).toEqual({ minX: 0, minY: 0, maxX: 40_600, maxY: 20_000 });
    store.remove(['R1']);
    expect(store.extent?.maxX).toBe(30_000);
  });

  it('has the same makeup after a move, and another when an object comes, goes or becomes another', () => {
    const store = new SceneStore();
    store.replaceAll(sceneOf([rack('R1', 0, 0), rack('R2', 900, 0)]));
    const isOther = (change: () => void) => {
      const { makeup, revision } = store;
      change();
      expect(store.revision).toBeGreaterThan(revision);
      return store.makeup !== makeup;
    };
    expect(
      isOther(() => store.upsert([{ ...rack('R1', 600, 0), facing: 90, labels: ['R1', '40 kW'] }])),
    ).toBe(false);
    expect(isOther(() => store.upsert([{ ...rack('R1', 600, 0), kind: 'network' }]))).toBe(true);
    expect(isOther(() => store.upsert([{ ...rack('R1', 600, 0), kind: 'network', feeds: ['A1'] }]))).toBe(
      true,
    );
    expect(isOther(() => store.upsert([{ ...rack('R1', 600, 0), kind: 'network', feeds: ['A1'] }]))).toBe(
      false,
    );
    expect(isOther(() => store.upsert([rack('R3', 0, 0)]))).toBe(true);
    expect(isOther(() => store.remove(['R2']))).toBe(true);
  });
});
