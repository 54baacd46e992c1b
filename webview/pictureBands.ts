/**
 * A painted picture on the screen, in strips that the browser is handed once. A canvas that could still be painted on
 * is copied to the screen in every frame in which anything of the page moves, where the processor draws the page;
 * an image is not. And a strip a frame is copied unnoticed, where a whole picture takes as long as a few frames.
 */
import type { Bounds, View } from './camera';
import { stripCount, stripsOf, type Strip } from './pictureStrips';
import type { PushMargin } from './pushMargin';

interface Band {
  readonly canvas: HTMLCanvasElement;
  readonly context: ImageBitmapRenderingContext;
}

export class PictureBands {
  /** Of the picture that is taken, or was taken last. */
  #strips: readonly Strip[] = [];
  /** What they are shown on, in this order; none for those that have not been needed yet. */
  #bands: Band[] = [];
  #size: View = { width: 1, height: 1 };
  #ratio = 1;
  #isOpaque = false;
  #scratch: OffscreenCanvas | undefined;
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
  }

  /** How many strips a picture has that fills its canvas. */
  get count(): number {
    return stripCount(this.#size.width * this.#size.height * this.#ratio ** 2);
  }

  /** How many strips of the picture are still to be taken. */
  get left(): number {
    return this.#strips.length - this.#taken;
  }

  /**
   * Begins to take a picture.
   * @param isOpaque whether nothing is to be seen through it
   * @param reach where the picture is not empty [CSS pixels]; undefined: anywhere
   */
  begin(source: HTMLCanvasElement, isOpaque: boolean, reach: Bounds | undefined): void {
    this.clear();
    if (isOpaque !== this.#isOpaque) this.#forgetBands();
    this.#isOpaque = isOpaque;
    // Of a larger view: what they hold would never be given back.
    for (const { canvas } of this.#bands.splice(this.count)) canvas.remove();
    this.#strips = stripsOf(source, reach, this.#ratio);
  }

  /**
   * Makes what strips are shown on, before there are any: after a pause each takes as long as a strip.
   * @param isOpaque as will be said of the picture
   */
  prepare(strips: number, isOpaque: boolean): void {
    if (this.#taken > 0) return;
    if (isOpaque !== this.#isOpaque) this.#forgetBands();
    this.#isOpaque = isOpaque;
    while (this.#bands.length < strips) this.#bands.push(this.#makeBand());
    if (strips > 0) this.#scratchOf(1, 1);
  }

  /** How many strips the picture that is shown has. */
  get shown(): number {
    return this.#taken;
  }

  /**
   * Takes the next strip.
   * @param source the canvas of which the picture was begun
   */
  take(source: HTMLCanvasElement): void {
    const strip = this.#strips[this.#taken];
    if (!strip) return;
    const band = (this.#bands[this.#taken++] ??= this.#makeBand());
    const { left, top, width, height } = strip;
    const scratch = this.#scratchOf(width, height);
    scratch.drawImage(source, -left, -top);
    band.context.transferFromImageBitmap(scratch.canvas.transferToImageBitmap());
    const { style } = band.canvas;
    const px = (devicePx: number) => `${devicePx / this.#ratio}px`;
    [style.left, style.top, style.width, style.height] = [px(left), px(top), px(width), px(height)];
    // Of the host's own visibility: another word than this would show it in a hidden one.
    style.visibility = 'inherit';
  }

  /** Where the strips taken so far end [CSS pixels]. */
  get bottom(): number {
    const last = this.#strips[this.#taken - 1];
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
    this.#strips = [];
    this.#taken = 0;
  }

  /** Gives its memory back; without a picture it has none. */
  free(): void {
    this.clear();
    this.#forgetBands();
  }

  #forgetBands(): void {
    for (const { canvas } of this.#bands) canvas.remove();
    this.#bands = [];
    // Whether it is opaque is said when its context is first asked for, and stands.
    this.#scratch = undefined;
  }

  /** What a strip is copied to on its way to the screen [device pixels]. */
  #scratchOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
    const canvas = (this.#scratch ??= new OffscreenCanvas(width, height));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d', { alpha: !this.#isOpaque });
    if (!context) throw new Error('The browser draws on no canvas off the screen.');
    return context;
  }

  #makeBand(): Band {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('bitmaprenderer', { alpha: !this.#isOpaque });
    if (!context) throw new Error('The browser shows no images on a canvas.');
    // Its own pixels are never seen: without an image it would be cleared at its whole size.
    canvas.width = canvas.height = 1;
    canvas.style.cssText = 'visibility: hidden; position: absolute';
    this.host.append(canvas);
    return { canvas, context };
  }
}
