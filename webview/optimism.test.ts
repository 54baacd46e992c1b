import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gesture } from '../src/edits/gesture';
import type { SceneBox } from '../src/scene/scene';
import { Optimism } from './optimism';
import { SceneStore } from './sceneStore';
import { rack, sceneOf } from './scenes.fixture';

const move = (id: string, dx: number): Gesture => ({ kind: 'move', ids: [id], dx, dy: 0 });

function setup() {
  const store = new SceneStore();
  store.replaceAll(sceneOf([rack('R1', 1000, 0), rack('R2', 5000, 0)]));
  let now = 0;
  const optimism = new Optimism(store, () => now);
  const box = (id: string): SceneBox | undefined => {
    const object = store.get(id);
    return object?.shape === 'box' ? object : undefined;
  };
  return {
    store,
    optimism,
    x: (id: string) => box(id)?.x,
    box,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('a gesture before its answer', () => {
  it('is shown at once and confirmed by the answer without a jump', () => {
    const { optimism, x } = setup();
    expect(optimism.show(move('R1', 600))).toBe(1);
    expect(x('R1')).toBe(1600);
    optimism.patch([rack('R1', 1600, 0)], [], 1);
    expect(x('R1')).toBe(1600);
  });

  it('is known to be drawn already when the answer is what was shown, and only then', () => {
    const { optimism } = setup();
    optimism.show(move('R1', 600));
    expect(optimism.patch([rack('R1', 1600, 0)], [], 1)).toBe(false);
    optimism.show(move('R1', 600));
    // Held to the grid by the extension, or given up, or together with a change of something else.
    expect(optimism.patch([rack('R1', 2400, 0)], [], 2)).toBe(true);
    optimism.show(move('R1', 600));
    expect(optimism.patch([], [], 3)).toBe(true);
    optimism.show(move('R1', 600));
    expect(optimism.patch([rack('R1', 3000, 0), rack('R2', 7000, 0)], [], 4)).toBe(true);
    expect(optimism.patch([], ['R2'], undefined)).toBe(true);
    expect(optimism.patch([], [], undefined)).toBe(false);
  });

  it('stays while an older one is answered', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600));
    optimism.show(move('R1', 600));
    optimism.patch([rack('R1', 1600, 0)], [], 1);
    expect(x('R1')).toBe(2200);
    optimism.patch([rack('R1', 2200, 0)], [], 2);
    expect(x('R1')).toBe(2200);
  });

  it('stays while the text changes elsewhere, and on the object itself', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600));
    optimism.patch([rack('R2', 7000, 0)], [], undefined);
    expect([x('R1'), x('R2')]).toEqual([1600, 7000]);
    optimism.patch([rack('R1', 3000, 0)], [], undefined);
    expect(x('R1')).toBe(3600);
  });

  it('stays over a whole new scene that does not hold it', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600));
    optimism.show(move('R2', 600));
    optimism.replaceAll(sceneOf([rack('R1', 1600, 0), rack('R2', 5000, 0)]), 1);
    expect([x('R1'), x('R2')]).toEqual([1600, 5600]);
  });

  it('gives way to what the extension made of it', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600));
    optimism.patch([rack('R1', 1500, 0)], [], 1);
    expect(x('R1')).toBe(1500);
  });

  it('is taken back when it was given up, and those after it stay', () => {
    const { optimism, x, store } = setup();
    optimism.show(move('R1', 600));
    optimism.show({ kind: 'remove', ids: ['R2'] });
    expect(store.get('R2')).toBeUndefined();
    optimism.settle(1);
    expect([x('R1'), x('R2')]).toEqual([1000, undefined]);
    optimism.settle(2);
    expect([x('R1'), x('R2')]).toEqual([1000, 5000]);
  });

  it('on an object that comes later does not bring it back when that has gone', () => {
    const { optimism, store } = setup();
    optimism.show({ kind: 'remove', ids: ['R1'] });
    optimism.patch([], ['R1'], undefined);
    optimism.settle(1);
    expect(store.get('R1')).toBeUndefined();
  });

  it('is taken back with all others while the text is broken', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600));
    optimism.show(move('R2', 600));
    optimism.revert();
    expect([x('R1'), x('R2')]).toEqual([1000, 5000]);
  });

  it('without an answer is given up after a while', () => {
    const { optimism, x, wait } = setup();
    optimism.show(move('R1', 600));
    wait(20_000);
    optimism.patch([], [], undefined);
    expect(x('R1')).toBe(1000);
  });

  it('turns a box about its centre, in whole millimetres', () => {
    const { optimism, box } = setup();
    optimism.show({ kind: 'rotate', ids: ['R1'], quarters: 1 });
    // 600 × 1200 from (1000, 0), centre (1300, 600), becomes 1200 × 600 from (700, 300).
    expect(box('R1')).toMatchObject({ x: 700, y: 300, w: 1200, h: 600, facing: 90 });
  });
});

it('whatever is answered when, the picture ends as the extension has it', () => {
  const gestures: fc.Arbitrary<Gesture> = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      ids: fc.subarray(['R1', 'R2', 'R3'], { minLength: 1 }),
      dx: fc.integer({ min: -900, max: 900 }),
      dy: fc.constant(0),
    }),
    fc.record({ kind: fc.constant('remove' as const), ids: fc.subarray(['R1', 'R2'], { minLength: 1 }) }),
  );
  fc.assert(
    fc.property(fc.array(gestures, { maxLength: 8 }), fc.array(fc.nat({ max: 5000 })), (made, places) => {
      const { optimism, store } = setup();
      made.forEach((gesture) => optimism.show(gesture));
      places.forEach((at) => optimism.patch([rack('R1', at, 0)], [], undefined));
      const last = [rack('R1', 10, 0), rack('R3', 20, 0)];
      optimism.patch(last, ['R2'], made.length);
      expect([...store.ids()].sort()).toEqual(['R1', 'R3']);
      expect(store.get('R1')).toEqual(last[0]);
      expect(store.get('R3')).toEqual(last[1]);
    }),
  );
});
