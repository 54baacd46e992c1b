/**
 * A canvas just large enough for what is dragged: painted when it is lifted, and pushed while it follows the pointer.
 * One of the view's size would be handed to the screen anew in every frame.
 */
import { grown, toScreen, type Bounds, type Camera, type View } from './camera';
import { KonvaStage } from './konvaStage';
import { marginOf, pushed, toDevicePixel } from './pushMargin';

/** A length of so many CSS pixels is one of whole device pixels, on a screen of 125, 150 or 175 % too. */
const STEP_PX = 4;
const wholeSteps = (px: number) => Math.ceil(px / STEP_PX) * STEP_PX;

/** Around the bounds of what is dragged, for its outline and for ends and letters of lines [CSS pixels]. */
const REACH_PX = 32;

export class DraggedCanvas {
  readonly #stage: KonvaStage;
  #view: View = { width: 1, height: 1 };
  #ratio = 1;
  /** What the camera was that painted it, in the frame of what is dragged: it moves against the drag. */
  #painted: Camera | undefined;
  /** All of what is dragged, and what of it is painted, in pixels of the view when it was painted. */
  #whole: Bounds = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  #held = this.#whole;

  constructor(host: HTMLDivElement) {
    this.#stage = new KonvaStage(host);
    this.hide();
  }

  resize(view: View, ratio: number): void {
    this.#view = view;
    this.#ratio = ratio;
    this.#painted = undefined;
  }

  hide(): void {
    this.#painted = undefined;
    this.#stage.host.style.visibility = 'hidden';
  }

  /** @param camera as seen from what is dragged. False where not all is painted of what would be in view */
  push(camera: Camera): boolean {
    const painted = this.#painted;
    if (painted?.scale !== camera.scale) return false;
    const dx = (painted.originX - camera.originX) * camera.scale;
    const dy = (painted.originY - camera.originY) * camera.scale;
    const [whole, held] = [this.#whole, this.#held];
    const isHeld =
      (held.minX <= whole.minX || held.minX + dx <= 0) &&
      (held.minY <= whole.minY || held.minY + dy <= 0) &&
      (held.maxX >= whole.maxX || held.maxX + dx >= this.#view.width) &&
      (held.maxY >= whole.maxY || held.maxY + dy >= this.#view.height);
    if (!isHeld) return false;
    this.#stage.host.style.transform = `translate(${held.minX}px, ${held.minY}px) ${pushed(painted, camera, this.#ratio)}`;
    return true;
  }

  /**
   * @param camera as seen from what is dragged
   * @param bounds of what is dragged, in mm
   * @param paint paints what a camera sees on a canvas of `view` CSS pixels
   */
  draw(
    camera: Camera,
    bounds: Bounds,
    paint: (context: CanvasRenderingContext2D, camera: Camera, view: View) => void,
  ): void {
    const margin = marginOf(this.#view);
    this.#whole = grown(toScreen(camera, bounds), REACH_PX);
    const minX = toDevicePixel(Math.max(this.#whole.minX, -margin.x), this.#ratio);
    const minY = toDevicePixel(Math.max(this.#whole.minY, -margin.y), this.#ratio);
    const held = {
      minX,
      minY,
      maxX: minX + wholeSteps(Math.min(this.#whole.maxX, this.#view.width + margin.x) - minX),
      maxY: minY + wholeSteps(Math.min(this.#whole.maxY, this.#view.height + margin.y) - minY),
    };
    if (held.maxX <= held.minX || held.maxY <= held.minY) {
      // Dragged out of sight altogether.
      this.hide();
      return;
    }
    this.#held = held;
    const view = { width: held.maxX - held.minX, height: held.maxY - held.minY };
    this.#stage.resize(view, this.#ratio);
    const { scale } = camera;
    paint(
      this.#stage.begin(),
      { scale, originX: camera.originX + held.minX / scale, originY: camera.originY + held.minY / scale },
      view,
    );
    this.#painted = camera;
    this.#stage.host.style.transform = `translate(${held.minX}px, ${held.minY}px)`;
    this.#stage.host.style.visibility = '';
  }

  destroy(): void {
    this.#stage.destroy();
  }
}
