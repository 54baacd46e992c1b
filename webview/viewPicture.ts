/**
 * A picture of what the camera sees: the plan, or the selection over it. While it changes, by a zoom, an edit or a drag,
 * it is painted as large as the view and no larger; when the camera moves, it is one with a margin that is pushed
 * (pushedPicture.ts). That one is painted at rest where a hand is near that may push it.
 */
import type { Camera, View } from './camera';
import type { HandoverTurn } from './handoverTurn';
import { PaintedSheet, type Painter } from './paintedSheet';
import { PushedPicture } from './pushedPicture';
import { NO_MARGIN } from './pushMargin';
import { stageLayer } from './stageLayer';

/** A picture that was not painted anew for this long rests. */
const REST_MS = 140;
/** How long after the last sign of a hand it may be about to push. */
const NEAR_MS = 1000;

export class ViewPicture {
  readonly #pushed: PushedPicture;
  /** As large as the view. */
  readonly #plain: PaintedSheet;
  #isPlainShown = false;
  #isOutdated = true;
  #last: Camera | undefined;
  #background: string | undefined;
  #handUntil = -Infinity;
  /** Set from when it is waited for rest until the picture changes: the margin is painted once. */
  #rest = 0;
  readonly #gone = new AbortController();

  /**
   * @param host where it is shown, above what is shown there already; a hand on it may push it next
   * @param name of its elements on the page
   * @param turn of the pictures that are shown together
   * @param onRest is called when all is painted again after a push
   */
  constructor(
    host: HTMLElement,
    name: string,
    painter: Painter,
    turn: HandoverTurn,
    onRest: () => void = () => undefined,
  ) {
    const layer = () => stageLayer(host, name);
    this.#pushed = new PushedPicture(layer, painter, turn, () => this.#hidePlain(), onRest);
    this.#plain = new PaintedSheet(layer(), painter);
    const expectPush = () => {
      this.#handUntil = performance.now() + NEAR_MS;
      this.#prepareSoon();
    };
    for (const sign of ['pointermove', 'wheel'])
      host.addEventListener(sign, expectPush, { passive: true, signal: this.#gone.signal });
  }

  resize(view: View, ratio: number): void {
    this.outdate();
    this.#pushed.resize(view, ratio);
    this.#plain.resize(view, NO_MARGIN, ratio);
  }

  /** @param background an opaque colour; undefined where what lies below the picture is to be seen through it */
  setBackground(background: string | undefined): void {
    this.outdate();
    this.#background = background;
    this.#pushed.setBackground(background);
  }

  /** What the picture shows has changed: nothing more is painted of it until it is next shown. */
  outdate(): void {
    this.#isOutdated = true;
    this.#pushed.outdate();
    this.#stopWaiting();
  }

  /** Shows what a camera sees: by what is painted already where that covers the view, else it is painted now. */
  show(camera: Camera): void {
    const last = this.#last;
    this.#last = camera;
    if (last && last.scale !== camera.scale) this.outdate();
    const isStill =
      last?.scale === camera.scale && last.originX === camera.originX && last.originY === camera.originY;
    const isPushed = last?.scale === camera.scale && !isStill && (!this.#isOutdated || this.#pushed.isMoving);
    if (isPushed || (!this.#isOutdated && !this.#isPlainShown)) {
      this.#isOutdated = false;
      this.#stopWaiting();
      this.#pushed.show(camera);
    } else if (this.#isOutdated) this.#paintPlain(camera);
  }

  /** There is nothing to be shown. */
  hide(): void {
    if (!this.#last) return;
    this.outdate();
    this.#last = undefined;
    this.#hidePlain();
    this.#pushed.free();
  }

  /** Whether it was pushed lately, and more of it will be painted soon. */
  get isMoving(): boolean {
    return this.#pushed.isMoving;
  }

  destroy(): void {
    this.#gone.abort();
    this.#stopWaiting();
    this.#pushed.destroy();
    this.#plain.destroy();
  }

  #paintPlain(camera: Camera): void {
    const steps = this.#plain.begin(camera, this.#background);
    while (!steps.next().done);
    this.#plain.finished();
    this.#plain.host.style.visibility = '';
    this.#isPlainShown = true;
    this.#isOutdated = false;
    this.#pushed.hide();
    this.#prepareSoon();
  }

  #hidePlain(): void {
    if (!this.#isPlainShown) return;
    this.#isPlainShown = false;
    this.#plain.hide();
  }

  /** The one with a margin, where a hand is near: it takes the place of this one. */
  #prepareSoon(): void {
    if (!this.#isPlainShown || this.#isOutdated || this.#rest !== 0) return;
    if (performance.now() > this.#handUntil) return;
    this.#rest = window.setTimeout(() => {
      if (this.#last) this.#pushed.prepare(this.#last);
    }, REST_MS);
  }

  #stopWaiting(): void {
    clearTimeout(this.#rest);
    this.#rest = 0;
  }
}
