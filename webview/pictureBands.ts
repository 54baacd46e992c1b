/**
 * A painted picture on the screen, in strips that the browser is handed once. A canvas that could still be painted on
 * is copied to the screen in every frame in which anything of the page moves, where the processor draws the page;
 * an image is not. And a strip a frame is copied unnoticed, where a whole picture takes as long as a few frames.
 */
import type { Bounds, View } from './camera';
import type { PushMargin } from './pushMargin';

/**
 * Device pixels of a strip, at most. Chromium has memory for less than 960 KB, of 4 bytes a pixel, at hand; what is
 * larger it asks of the system, empty, and a strip twice as large takes five times as long. With two thirds of that a
 * frame that takes a strip has as much to do as one that paints.
 */
const PIXELS_A_BAND = 160_000;
/** Each is a layer that the browser lays out in every frame. */
const MOST_BANDS = 40;

interface Band {
  readonly canvas: HTMLCanvasElement;
  readonly context: ImageBitmapRenderingContext;
  /** Where it begins, and how high it is [device pixels]. */
  readonly top: number;
  readonly height: number;
}

export class PictureBands {
  #bands: readonly Band[] = [];
  #size: View = { width: 1, height: 1 };
  #ratio = 1;
  #isOpaque = false;
  #isSized = false;
  #scratch: OffscreenCanvas | undefined;
  /** How many strips have been taken of the picture that is being handed over. */
  #taken = 0;

  constructor(readonly host: HTMLDivElement) {
    this.hide();
  }

  /** Of the view's size and a margin around it, as the canvas that strips are taken of. */
  resizeAround(view: View, { x, y }: PushMargin, ratio: number): void {
    this.#size = { width: view.width + 2 * x, height: view.height + 2 * y };
    this.#ratio = ratio;
    this.host.style.left = `${-x}px`;
    this.host.style.top = `${-y}px`;
    // What it shows stays until there is another picture: it would be seen as a flash.
    this.#isSized = false;
  }

  /** How many strips of the picture are still to be taken. */
  get left(): number {
    return (this.#isSized ? this.#bands.length : this.count) - this.#taken;
  }

  /** How many strips a picture has. */
  get count(): number {
    const pixels = this.#size.width * this.#size.height * this.#ratio ** 2;
    return Math.min(MOST_BANDS, Math.max(1, Math.ceil(pixels / PIXELS_A_BAND)));
  }

  /**
   * Takes the next strip of a picture, and goes by those that are empty.
   * @param isOpaque whether nothing is to be seen through it
   * @param reach where the picture is not empty [CSS pixels]; undefined: anywhere
   * @returns whether there are no more
   */
  take(source: HTMLCanvasElement, isOpaque: boolean, reach?: Bounds): boolean {
    if (!this.#isSized || this.#isOpaque !== isOpaque) this.#make(source, isOpaque);
    this.#goByEmpty(reach);
    const band = this.#bands[this.#taken];
    if (!band) return true;
    this.#taken++;
    const { left, top, width, height } = this.#pieceOf(band, source.width, reach);
    const scratch = (this.#scratch ??= new OffscreenCanvas(width, height));
    if (scratch.width !== width) scratch.width = width;
    if (scratch.height !== height) scratch.height = height;
    scratch.getContext('2d', { alpha: !isOpaque })?.drawImage(source, -left, -top);
    band.context.transferFromImageBitmap(scratch.transferToImageBitmap());
    const { style } = band.canvas;
    const px = (devicePx: number) => `${devicePx / this.#ratio}px`;
    [style.left, style.top, style.width, style.height] = [px(left), px(top), px(width), px(height)];
    // Of the host's own visibility: another word than this would show it in a hidden one.
    band.canvas.style.visibility = 'inherit';
    this.#goByEmpty(reach);
    return this.#taken === this.#bands.length;
  }

  /** What of a strip is not empty [device pixels]. */
  #pieceOf({ top, height }: Band, width: number, reach: Bounds | undefined) {
    if (!reach) return { left: 0, top, width, height };
    const within = (px: number, least: number, most: number) =>
      Math.min(most, Math.max(least, Math.round(px * this.#ratio)));
    const left = within(reach.minX, 0, width - 1);
    const upper = within(reach.minY, top, top + height - 1);
    return {
      left,
      top: upper,
      width: within(reach.maxX, left + 1, width) - left,
      height: within(reach.maxY, upper + 1, top + height) - upper,
    };
  }

  #goByEmpty(reach: Bounds | undefined): void {
    while (this.#isEmpty(this.#bands[this.#taken], reach)) this.#taken++;
  }

  #isEmpty(band: Band | undefined, reach: Bounds | undefined): boolean {
    if (!band || !reach) return false;
    return band.top / this.#ratio >= reach.maxY || (band.top + band.height) / this.#ratio <= reach.minY;
  }

  /** Where the strips taken so far end [CSS pixels]. */
  get bottom(): number {
    const last = this.#bands[this.#taken - 1];
    return last ? (last.top + last.height) / this.#ratio : 0;
  }

  hide(): void {
    this.host.style.visibility = 'hidden';
  }

  /**
   * Hides it, to take another picture. The strips keep their images until they are given others: memory that is given
   * back comes anew from the system, empty, at several times the cost of a strip.
   */
  clear(): void {
    this.hide();
    this.host.style.clip = 'auto';
    for (const { canvas } of this.#bands.slice(0, this.#taken)) canvas.style.visibility = 'hidden';
    this.#taken = 0;
  }

  /** Gives its memory back; without a picture it has none. */
  free(): void {
    for (const { canvas } of this.#bands) canvas.remove();
    this.#bands = [];
    this.#isSized = false;
    this.#scratch = undefined;
    this.#taken = 0;
  }

  #make({ height }: HTMLCanvasElement, isOpaque: boolean): void {
    this.free();
    this.#isOpaque = isOpaque;
    this.#isSized = true;
    const each = Math.ceil(height / this.count);
    const bands: Band[] = [];
    for (let top = 0; top < height; top += each) {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('bitmaprenderer', { alpha: !isOpaque });
      if (!context) throw new Error('The browser shows no images on a canvas.');
      const high = Math.min(each, height - top);
      // Its own pixels are never seen: without an image it would be cleared at its whole size.
      canvas.width = canvas.height = 1;
      canvas.style.cssText = 'visibility: hidden; position: absolute';
      this.host.append(canvas);
      bands.push({ canvas, context, top, height: high });
    }
    this.#bands = bands;
  }
}
