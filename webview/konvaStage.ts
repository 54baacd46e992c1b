/** A Konva stage of one layer: all that is drawn is drawn on its canvas, by one painter. */
import { Layer } from 'konva/lib/Layer';
import { Stage } from 'konva/lib/Stage';
import { Util } from 'konva/lib/Util';
import type { View } from './camera';
import type { PushMargin } from './pushMargin';

export class KonvaStage {
  #stage: Stage | undefined;
  #layer: Layer | undefined;
  #size: View = { width: 1, height: 1 };
  #ratio = 0;
  #isSized = false;
  #isOpaque = false;

  /** Nothing is made of it before it is drawn on: most of them are not until a gesture needs them. */
  constructor(readonly host: HTMLDivElement) {}

  /**
   * What was drawn is gone. Memory is taken when it is next drawn on, and for this canvas alone: a stage that is told
   * its size makes three more canvases of it, for hits and buffers that nobody asks for.
   */
  resize(view: View, ratio: number): void {
    this.#size = view;
    this.#ratio = ratio;
    this.#isSized = false;
  }

  /** Of the view's size and a margin around it that lies outside of the view until it is pushed there. */
  resizeAround(view: View, { x, y }: PushMargin, ratio: number): void {
    this.resize({ width: view.width + 2 * x, height: view.height + 2 * y }, ratio);
    this.host.style.left = `${-x}px`;
    this.host.style.top = `${-y}px`;
  }

  /** The cleared canvas, to be painted on in CSS pixels. */
  begin(): CanvasRenderingContext2D {
    const context = this.beginOver(false);
    context.clearRect(0, 0, this.#size.width, this.#size.height);
    return context;
  }

  /**
   * The same, not cleared: it holds what was painted before.
   * @param isOpaque whether nothing that lies below it is seen through it
   */
  beginOver(isOpaque: boolean): CanvasRenderingContext2D {
    if (isOpaque !== this.#isOpaque) this.#remake(isOpaque);
    const canvas = (this.#layer ??= this.#make()).getCanvas();
    if (!this.#isSized) {
      this.#isSized = true;
      if (canvas.pixelRatio !== this.#ratio) canvas.setPixelRatio(this.#ratio);
      canvas.setSize(this.#size.width, this.#size.height);
    }
    const context = canvas.getContext()._context;
    // A painter that was given up between two steps has restored what it saved, and leaves only these.
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    return context;
  }

  #make(): Layer {
    // Not listening: the hit canvas would double the memory, and hits are found by the index.
    this.#stage = new Stage({ container: this.host, width: 1, height: 1, listening: false });
    // Not cleared by Konva: what a painter has drawn would be gone.
    const make = () => new Layer({ listening: false, clearBeforeDraw: false });
    const layer = this.#isOpaque ? withOpaqueCanvases(make) : make();
    this.#stage.add(layer);
    return layer;
  }

  /** Whether a canvas is opaque is said when its context is first asked for, and stands. */
  #remake(isOpaque: boolean): void {
    this.destroy();
    this.#isOpaque = isOpaque;
    this.#isSized = false;
  }

  destroy(): void {
    this.#stage?.destroy();
    this.#stage = undefined;
    this.#layer = undefined;
  }
}

/**
 * The browser copies an opaque canvas to the screen, where it would have to mix each pixel of another with what lies
 * below: a quarter of a frame in which nothing but the camera moves. Konva asks for none, but takes the canvases that
 * it is given.
 */
function withOpaqueCanvases<T>(make: () => T): T {
  const { createCanvasElement } = Util;
  Util.createCanvasElement = () => {
    const canvas = createCanvasElement();
    canvas.getContext('2d', { alpha: false });
    return canvas;
  };
  try {
    return make();
  } finally {
    Util.createCanvasElement = createCanvasElement;
  }
}
