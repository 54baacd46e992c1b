/**
 * Boxes of a few pixels each, written into the memory of one picture: with thousands of them faster than a
 * call of the canvas for each. Painted before everything else, since it replaces what is there.
 */
import { toPxX, toPxY } from '../camera';
import { BOX_KINDS } from '../sceneStore';
import type { Frame } from './frame';

/** Boxes written within one step of the painter. */
const A_STEP = 2500;
/** Bands in which the picture is handed to the canvas, one a step: all of it at once takes a frame and a half. */
const BANDS = 12;
/** What the browser does of a band after its step [ms]. */
const BAND_MS = 0.05;
/** Parts in which the picture's memory is cleared, one a step. */
const CLEARINGS = 4;

export class BlockPixels {
  #image: ImageData | undefined;

  /** @param ground what is seen between the boxes: a pixel of the background, or 0 for what lies below the canvas */
  *steps(
    { context, store, camera, view, ratio, palette, slots, tint }: Frame,
    ground: number,
  ): Generator<number | void> {
    const width = Math.round(view.width * ratio);
    const height = Math.round(view.height * ratio);
    if (width === 0 || height === 0) return;
    if (this.#image?.width !== width || this.#image.height !== height) {
      this.#image = new ImageData(width, height);
    }
    const pixels = new Uint32Array(this.#image.data.buffer);
    const cleared = Math.ceil(pixels.length / CLEARINGS);
    for (let from = 0; from < pixels.length; from += cleared) {
      pixels.fill(ground, from, from + cleared);
      yield;
    }
    let written = 0;
    for (const [style, kind] of BOX_KINDS.entries()) {
      const own = palette.box[kind].pixel;
      for (const slot of slots[style] ?? []) {
        const pixel = tint?.inkOf(tint.tone[slot] ?? 0)?.pixel ?? own;
        const left = Math.max(0, Math.round(toPxX(camera, store.minX[slot] ?? 0) * ratio));
        const top = Math.max(0, Math.round(toPxY(camera, store.minY[slot] ?? 0) * ratio));
        let right = Math.min(width, Math.round(toPxX(camera, store.maxX[slot] ?? 0) * ratio));
        let bottom = Math.min(height, Math.round(toPxY(camera, store.maxY[slot] ?? 0) * ratio));
        // A gap of one pixel, where there is room for one, keeps neighbours apart.
        if (right - left > 2) right--;
        if (bottom - top > 2) bottom--;
        if (right <= left) right = Math.min(width, left + 1);
        if (bottom <= top) bottom = Math.min(height, top + 1);
        for (let y = top; y < bottom; y++) pixels.fill(pixel, y * width + left, y * width + right);
        if (++written % A_STEP === 0) yield;
      }
    }
    // The only call that the canvas's transform does not reach: the picture starts at its corner.
    const band = Math.ceil(height / BANDS);
    for (let top = 0; top < height; top += band) {
      context.putImageData(this.#image, 0, 0, 0, top, width, band);
      yield BAND_MS;
    }
  }
}
