/**
 * What part of the hall the camera is asked to show: all of it, or what is selected or looked for. As long as nobody
 * has moved a camera that shows the whole hall, it goes on doing so, whatever the size of the canvas.
 */
import { fit, fitBeside, panBy, type Camera } from './camera';
import type { HallStage } from './hallStage';
import type { SceneStore } from './sceneStore';

/** The screen scale at which a single object is shown when it is looked for. */
const CLOSE_SCALE = 0.08;
const MARGIN_PX = 36;

export class Framing {
  /** How much of the canvas a legend covers at its left [CSS pixels]. */
  takenPx: () => number = () => 0;
  /** The camera that shows the whole hall; while it is the stage's, nobody has moved it. */
  #fitted: Camera | undefined;

  constructor(
    private readonly stage: HallStage,
    private readonly store: SceneStore,
  ) {}

  /** The whole hall, beside the legend. */
  showAll(): void {
    const bounds = this.store.extent;
    if (!bounds) return;
    this.#fitted = fitBeside(bounds, this.stage.view, MARGIN_PX, this.takenPx());
    this.stage.setCamera(this.#fitted);
  }

  /** Whether the camera shows the whole hall because nobody has moved it. */
  get isWhole(): boolean {
    return this.stage.camera === this.#fitted;
  }

  /** After a new size of the canvas: what was fitted stays whole, what a person moved stays where it is. */
  sizeChanged(): void {
    if (this.isWhole) this.showAll();
  }

  /**
   * After the canvas lost so many pixels at its top to the options of a tool, and nothing else changed: the plan stays
   * under the pointer. Not for what comes with a hall, such as its conflicts: a camera that is kept through a reload
   * would go on with each. False where it would take some of a hall that was fitted out of view.
   */
  topMoved(downPx: number): boolean {
    const { isWhole } = this;
    if (isWhole && Math.abs(downPx) > MARGIN_PX) return false;
    const camera = panBy(this.stage.camera, 0, -downPx);
    if (isWhole) this.#fitted = camera;
    this.stage.setCamera(camera);
    return true;
  }

  /** The objects as large as the canvas allows, with some of what is around them. */
  fill(ids: readonly string[]): void {
    const bounds = this.store.boundsOfIds(ids);
    if (bounds) this.stage.setCamera(fit(bounds, this.stage.view, 4 * MARGIN_PX, 4 * CLOSE_SCALE));
  }

  /** All of the objects in view, never farther than before where they fit so. */
  show(ids: readonly string[]): void {
    const bounds = this.store.boundsOfIds(ids);
    if (!bounds) return;
    const { camera, view } = this.stage;
    const most = Math.max(camera.scale, CLOSE_SCALE);
    const whole = fit(bounds, view, MARGIN_PX, most);
    this.stage.setCamera(fit(bounds, view, MARGIN_PX, Math.min(whole.scale, most)));
  }
}
