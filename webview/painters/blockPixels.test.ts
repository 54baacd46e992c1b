import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paletteOf } from '../../src/scene/palette';
import { rack, sceneOf } from '../scenes.fixture';
import { SceneStore } from '../sceneStore';
import { BlockPixels } from './blockPixels';
import { byStyle, type Frame } from './frame';

const store = new SceneStore();
store.replaceAll(sceneOf([rack('R0', 0, 0), rack('R1', 4000, 0)]));
const palette = paletteOf(() => '', false);

/** All pixels of a canvas of 10 × 4, on which a rack is some pixels wide. */
function pixelsOn(ground: number): Uint32Array {
  let written = new Uint32Array();
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: () => (image: ImageData) => (written = new Uint32Array(image.data.buffer)),
  });
  const frame: Frame = {
    context,
    store,
    camera: { scale: 0.002, originX: 0, originY: 0 },
    view: { width: 10, height: 4 },
    ratio: 1,
    palette,
    measure: { width: () => 0, fontFamily: '' },
    slots: byStyle(store, [0, 1], false),
    isFar: true,
  };
  for (const step of new BlockPixels().steps(frame, ground)) void step;
  return written;
}

describe('boxes of a few pixels', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'ImageData',
      class {
        readonly data: Uint8ClampedArray;
        constructor(
          readonly width: number,
          readonly height: number,
        ) {
          this.data = new Uint8ClampedArray(width * height * 4);
        }
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('lie on what is asked for, so that a drawing below the plan is seen between them', () => {
    const own = palette.box.compute.pixel;
    for (const ground of [0, palette.backgroundPixel]) {
      const pixels = pixelsOn(ground);
      expect(pixels[0]).toBe(own);
      expect(pixels[8]).toBe(own);
      expect(pixels[5]).toBe(ground);
      expect(new Set(pixels)).toEqual(new Set([own, ground]));
    }
  });
});
