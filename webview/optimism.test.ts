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
    optimism.show(move('R1', 600), 1);
    expect(x('R1')).toBe(1600);
    optimism.patch(2, [rack('R1', 1600, 0)], []);
    expect(x('R1')).toBe(1600);
  });

  it('stays while an older one is answered', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600), 1);
    optimism.show(move('R1', 600), 1);
    optimism.patch(2, [rack('R1', 1600, 0)], []);
    expect(x('R1')).toBe(2200);
    optimism.patch(3, [rack('R1', 2200, 0)], []);
    expect(x('R1')).toBe(2200);
  });

  it('stays while the text changes elsewhere', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600), 1);
    optimism.patch(2, [rack('R2', 7000, 0)], []);
    expect([x('R1'), x('R2')]).toEqual([1600, 7000]);
  });

  it('gives way to what the extension made of it', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600), 1);
    optimism.patch(2, [rack('R1', 1500, 0)], []);
    expect(x('R1')).toBe(1500);
  });

  it('is taken back when it was rejected', () => {
    const { optimism, x, store } = setup();
    optimism.show(move('R1', 600), 1);
    optimism.show({ kind: 'remove', ids: ['R2'] }, 1);
    expect(store.get('R2')).toBeUndefined();
    optimism.revert();
    expect([x('R1'), x('R2')]).toEqual([1000, 5000]);
  });

  it('that changed nothing is taken back by the answer that says so', () => {
    const { optimism, x } = setup();
    optimism.show(move('R1', 600), 1);
    optimism.settleOldest();
    expect(x('R1')).toBe(1000);
  });

  it('without an answer is given up after a while', () => {
    const { optimism, x, wait } = setup();
    optimism.show(move('R1', 600), 1);
    wait(5000);
    optimism.patch(2, [], []);
    expect(x('R1')).toBe(1000);
  });

  it('turns a box about its centre, in whole millimetres', () => {
    const { optimism, box } = setup();
    optimism.show({ kind: 'rotate', ids: ['R1'], quarters: 1 }, 1);
    // 600 × 1200 from (1000, 0), centre (1300, 600), becomes 1200 × 600 from (700, 300).
    expect(box('R1')).toMatchObject({ x: 700, y: 300, w: 1200, h: 600, facing: 90 });
  });
});
