import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paletteOf } from '../../src/scene/palette';
import { rack, sceneOf } from '../scenes.fixture';
import { SceneStore } from '../sceneStore';
import { paintBoxes } from './boxes';
import { byStyle } from './frame';

const RACKS = 7;
const store = new SceneStore();
store.replaceAll(sceneOf(Array.from({ length: RACKS }, (_, i) => rack(`R${i}`, 3000 + i * 1137, 5000))));
const palette = paletteOf(() => '', false);
const ink = palette.box.compute;

/** How many rectangles of each colour the racks are painted with. */
function rectangles(scale: number, originX: number, ratio: number): Record<string, number> {
  const counts: Record<string, number> = {};
  const state = { fillStyle: '' };
  const fillRect = () => (counts[state.fillStyle] = (counts[state.fillStyle] ?? 0) + 1);
  const nothing = () => undefined;
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name === 'fillRect' ? fillRect : nothing),
    set: (_, name, value) => name !== 'fillStyle' || Reflect.set(state, name, value),
  });
  const view = { width: 1200, height: 700 };
  const measure = { width: () => 10, fontFamily: 'sans-serif' };
  const slots = byStyle(store, [...Array(RACKS).keys()], false);
  const camera = { scale, originX, originY: 0 };
  paintBoxes({ context, store, camera, view, ratio, palette, measure, slots, isFar: false }, true);
  return counts;
}

it('paints boxes of one size alike, wherever they fall between two pixels', () => {
  const scales = fc.double({ min: 0.008, max: 0.04, noNaN: true });
  fc.assert(
    fc.property(scales, fc.integer({ min: 0, max: 3000 }), fc.constantFrom(1, 1.5, 2), (scale, x, ratio) => {
      const counts = rectangles(scale, x, ratio);
      expect([undefined, RACKS]).toContain(counts[ink.block]);
      expect([undefined, RACKS]).toContain(counts[ink.border]);
      expect(counts[ink.block] ?? counts[ink.border]).toBe(RACKS);
    }),
  );
});
