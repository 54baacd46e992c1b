/**
 * A canvas for what changes in every frame, as large as that and no larger: the screen is handed all of a canvas
 * that was drawn on, and a distance beside a rack is a hundredth of the view.
 */
import type { Bounds, View } from './camera';
import { KonvaStage } from './konvaStage';
import { toDevicePixel } from './pushMargin';

/** Sizes are multiples of this: a figure with one digit more is no reason for another canvas [CSS pixels]. */
const STEP_PX = 128;
/** A canvas that is this many times larger than what is drawn is made anew. */
const MOST_TOO_LARGE = 4;

export class CroppedCanvas {
  readonly #stage: KonvaStage;
  #view: View = { width: 1, height: 1 };
  #ratio = 1;
  #size: View = { width: 0, height: 0 };

  constructor(host: HTMLDivElement) {
    this.#stage = new KonvaStage(host);
    this.hide();
  }

  resize(view: View, ratio: number): void {
    this.#view = view;
    this.#ratio = ratio;
    this.#size = { width: 0, height: 0 };
  }

  hide(): void {
    this.#stage.host.style.visibility = 'hidden';
  }

  /**
   * @param reach what will be drawn on, in pixels of the view; undefined: all of it
   * @param paint paints in pixels of the view
   */
  draw(reach: Bounds | undefined, paint: (context: CanvasRenderingContext2D) => void): void {
    const { width, height } = this.#view;
    const left = toDevicePixel(Math.max(0, reach?.minX ?? 0), this.#ratio);
    const top = toDevicePixel(Math.max(0, reach?.minY ?? 0), this.#ratio);
    const right = Math.min(width, reach?.maxX ?? width);
    const bottom = Math.min(height, reach?.maxY ?? height);
    if (right <= left || bottom <= top) {
      this.hide();
      return;
    }
    this.#fit({ width: right - left, height: bottom - top });
    const context = this.#stage.begin();
    context.save();
    context.translate(-left, -top);
    paint(context);
    context.restore();
    this.#stage.host.style.transform = `translate(${left}px, ${top}px)`;
    this.#stage.host.style.visibility = '';
  }

  #fit(needed: View): void {
    const { width, height } = this.#size;
    const holds = width >= needed.width && height >= needed.height;
    if (holds && width * height <= MOST_TOO_LARGE * Math.max(needed.width * needed.height, STEP_PX * STEP_PX))
      return;
    const rounded = (px: number, most: number) =>
      Math.min(Math.ceil(px / STEP_PX) * STEP_PX, Math.ceil(most));
    this.#size = {
      width: rounded(needed.width, this.#view.width),
      height: rounded(needed.height, this.#view.height),
    };
    this.#stage.resize(this.#size, this.#ratio);
  }

  destroy(): void {
    this.#stage.destroy();
  }
}
