/**
 * The picture: two Konva stages, one over the other. The plan stands on a canvas 15 % larger than the view,
 * pushed by a CSS transform and painted anew when its margin runs out or the camera rests; what follows the
 * pointer is painted on a canvas of the view's size. What is dragged leaves the plan once.
 *
 * A benchmark drives it as the editor does: fill the store, `resize`, then `setCamera` or `setOverlay` and
 * `drawNow` for each frame.
 */
import { visibleBounds, type Camera, type View } from './camera';
import type { ObjectMark } from '../src/scene/objectMarks';
import { KonvaStage } from './konvaStage';
import type { Palette } from '../src/scene/palette';
import { OverlayPainter, type OverlayState } from './painters/overlayPainter';
import { PlanPainter } from './painters/planPainter';
import type { SceneStore } from './sceneStore';
import { TextMeasure } from './textMeasure';

/** Free on each side of the view, as a share of it. */
const MARGIN = 0.075;
const REST_MS = 140;

const EMPTY: OverlayState = {
  selected: [],
  connections: [],
  hovered: undefined,
  drag: undefined,
  marquee: undefined,
};

export class HallStage {
  readonly #plan: KonvaStage;
  readonly #overlay: KonvaStage;
  readonly #planPainter = new PlanPainter();
  readonly #overlayPainter = new OverlayPainter();
  #measure: TextMeasure;
  #palette: Palette;
  #marks: ReadonlyMap<string, ObjectMark> = new Map();
  #view: View = { width: 1, height: 1 };
  #ratio = 1;
  #camera: Camera = { scale: 0.02, originX: 0, originY: 0 };
  /** The camera of the picture on the plan's canvas. */
  #painted: Camera | undefined;
  #overlayState = EMPTY;
  #planIsStale = true;
  #overlayIsStale = true;
  #frame = 0;
  #rest = 0;

  /** @param host an element with `position: relative` and `overflow: hidden` */
  constructor(
    host: HTMLElement,
    private readonly store: SceneStore,
    palette: Palette,
    private readonly onFrame: (camera: Camera) => void = () => undefined,
  ) {
    const layer = () => {
      const element = document.createElement('div');
      element.className = 'stage';
      element.setAttribute('aria-hidden', 'true');
      host.append(element);
      return element;
    };
    this.#palette = palette;
    this.#measure = new TextMeasure(palette.fontFamily);
    this.#plan = new KonvaStage(layer(), (context) => this.#paintPlan(context));
    this.#overlay = new KonvaStage(layer(), (context) =>
      this.#overlayPainter.paint(
        {
          context,
          store: this.store,
          camera: this.#camera,
          view: this.#view,
          ratio: this.#ratio,
          palette: this.#palette,
          measure: this.#measure,
        },
        this.#overlayState,
      ),
    );
  }

  get camera(): Camera {
    return this.#camera;
  }

  get view(): View {
    return this.#view;
  }

  get #margin(): { readonly x: number; readonly y: number } {
    return { x: Math.ceil(this.#view.width * MARGIN), y: Math.ceil(this.#view.height * MARGIN) };
  }

  resize(view: View, ratio: number): void {
    this.#view = view;
    this.#ratio = ratio;
    const { x, y } = this.#margin;
    this.#plan.resize({ width: view.width + 2 * x, height: view.height + 2 * y }, ratio);
    this.#plan.host.style.left = `${-x}px`;
    this.#plan.host.style.top = `${-y}px`;
    this.#overlay.resize(view, ratio);
    this.repaintPlan();
  }

  setCamera(camera: Camera): void {
    if (camera.scale !== this.#camera.scale) this.#planIsStale = true;
    this.#camera = camera;
    this.#overlayIsStale = true;
    this.#request();
  }

  setPalette(palette: Palette): void {
    if (palette.fontFamily !== this.#palette.fontFamily) this.#measure = new TextMeasure(palette.fontFamily);
    this.#palette = palette;
    this.repaintPlan();
  }

  setMarks(marks: ReadonlyMap<string, ObjectMark>): void {
    this.#marks = marks;
    this.repaintPlan();
  }

  setOverlay(state: OverlayState): void {
    this.#overlayState = state;
    this.#overlayIsStale = true;
    this.#request();
  }

  /** To be called when the store has changed. */
  repaintPlan(): void {
    this.#planIsStale = true;
    this.#overlayIsStale = true;
    this.#request();
  }

  /** Draws what has changed, within this call. */
  drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#planIsStale || !this.#pushPlan()) this.#drawPlan();
    if (this.#overlayIsStale) {
      this.#overlayIsStale = false;
      this.#overlay.draw();
    }
    this.onFrame(this.#camera);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#plan.destroy();
    this.#overlay.destroy();
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.drawNow());
  }

  /** Shows the camera by pushing the picture that there is; false where it does not cover the view. */
  #pushPlan(): boolean {
    const painted = this.#painted;
    if (!painted || painted.scale !== this.#camera.scale) return false;
    const dx = (painted.originX - this.#camera.originX) * painted.scale;
    const dy = (painted.originY - this.#camera.originY) * painted.scale;
    const { x, y } = this.#margin;
    if (Math.abs(dx) > x || Math.abs(dy) > y) return false;
    this.#plan.host.style.transform = `translate(${dx}px, ${dy}px)`;
    if (dx !== 0 || dy !== 0) {
      // At rest the margin is filled again, so that the next push finds all of it.
      clearTimeout(this.#rest);
      this.#rest = window.setTimeout(() => {
        this.#planIsStale = true;
        this.#request();
      }, REST_MS);
    }
    return true;
  }

  #drawPlan(): void {
    clearTimeout(this.#rest);
    this.#planIsStale = false;
    this.#painted = this.#camera;
    this.#plan.host.style.transform = 'translate(0px, 0px)';
    this.#plan.draw();
  }

  #paintPlan(context: CanvasRenderingContext2D): void {
    const { x, y } = this.#margin;
    const { scale } = this.#camera;
    const { minX, minY } = visibleBounds(this.#camera, this.#view);
    this.#planPainter.paint(
      context,
      this.store,
      { scale, originX: minX - x / scale, originY: minY - y / scale },
      { width: this.#view.width + 2 * x, height: this.#view.height + 2 * y },
      this.#ratio,
      this.#palette,
      this.#measure,
      this.#marks,
    );
  }
}
