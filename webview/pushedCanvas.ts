/**
 * A canvas larger than the view for what lies over the plan and moves with it. It is painted when that changes, and
 * pushed while only the camera moves; an empty one is not on the page at all, for the browser would lay it over the
 * plan in every frame.
 */
import type { Camera, View } from './camera';
import { KonvaStage } from './konvaStage';
import { covers, marginOf, pushed, widened } from './pushMargin';

export class PushedCanvas {
  readonly #stage: KonvaStage;
  #view: View = { width: 1, height: 1 };
  #ratio = 1;
  #painted: Camera | undefined;

  constructor(host: HTMLDivElement) {
    this.#stage = new KonvaStage(host);
    this.hide();
  }

  resize(view: View, ratio: number): void {
    this.#view = view;
    this.#ratio = ratio;
    this.#painted = undefined;
    this.#stage.resizeAround(view, marginOf(view), ratio);
  }

  hide(): void {
    this.#painted = undefined;
    this.#stage.host.style.visibility = 'hidden';
  }

  /** Shows the camera by what is painted already; false where that does not cover the view. */
  push(camera: Camera): boolean {
    const painted = this.#painted;
    if (!covers(painted, camera, this.#view)) return false;
    this.#stage.host.style.transform = pushed(painted, camera, this.#ratio);
    return true;
  }

  /** @param paint paints what a camera sees on a canvas of `view` CSS pixels */
  draw(camera: Camera, paint: (context: CanvasRenderingContext2D, camera: Camera, view: View) => void): void {
    const wide = widened(camera, this.#view);
    paint(this.#stage.begin(), wide.camera, wide.view);
    this.#painted = camera;
    this.#stage.host.style.transform = 'translate(0px, 0px)';
    this.#stage.host.style.visibility = '';
  }

  destroy(): void {
    this.#stage.destroy();
  }
}
