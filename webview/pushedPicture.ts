/**
 * A picture larger than the view that is pushed by a CSS transform while the camera moves. It is painted on a sheet;
 * once it is whole, it is handed to the screen a strip a frame (pictureBands.ts), and the sheet is hidden. Before the
 * margin runs out, the next picture is painted on the hidden sheet, some steps a frame: no frame of a pan has to paint a
 * whole plan.
 */
import type { Camera, View } from './camera';
import type { HandoverTurn } from './handoverTurn';
import { PacedPainting, UNKNOWN } from './pacedPainting';
import { PaintedSheet, type Painter } from './paintedSheet';
import { PictureBands } from './pictureBands';
import { covers, marginOf, pushed } from './pushMargin';
import { framesToPaint, framesToUse, framesUntil, handoverMs, SPARE_FRAMES } from './pushPace';

/**
 * How far ahead of the camera the next picture is centred while the camera moves, at most, as a share of the margin:
 * it has to cover what the camera sees already when it is begun, for a hand may slow down.
 */
const AHEAD = 0.9;
/** The next picture is begun this many frames before the margin runs out, for each of them to have little to do. */
const SOON_FRAMES = 100;
/** A camera that has not moved for this long rests. */
const REST_MS = 140;
/** A picture that was not drawn anew for this long is handed over. */
const HANDOVER_MS = 60;
/** Frames in the other direction after which a hand has turned. */
const TURNED_FRAMES = 3;
/** Beyond any screen [CSS pixels]. */
const FAR_PX = 100_000;
/** Of a frame at rest, for the picture behind: the rest of it is the person's and VS Code's. */
const REST_BUDGET_MS = 4;
const NEXT_FRAME_MS = 16;

export class PushedPicture {
  /** What is painted on; on the screen where a hand was quicker than the painting, until it is handed over. */
  readonly #sheet: PaintedSheet;
  /** What the middle of the sheet shows, once painted. */
  #sheetCamera: Camera | undefined;
  #isSheetShown = true;
  /** The picture on the screen while the sheet is not. */
  #front: PictureBands;
  #frontCamera: Camera | undefined;
  /** What the sheet's picture is handed to. */
  #next: PictureBands;
  #isHandingOver = false;
  #isOutdated = true;
  #isMoving = false;
  /** For how many frames the picture behind has been of no use. */
  #uselessFrames = 0;
  #rest = 0;
  #view: View = { width: 1, height: 1 };
  #ratio = 1;
  #background: string | undefined;
  /** The next picture, on its way. */
  #prepaint: PacedPainting | undefined;
  /** What each step of the last whole picture took [ms]. */
  #costs = UNKNOWN;
  #last: Camera | undefined;
  /** Pixels that the camera moved in the last frame. */
  #speedX = 0;
  #speedY = 0;

  /**
   * @param layer makes an element on the page, above those made before
   * @param turn of the pictures that are pushed with it
   * @param onShown is called when it has come to the screen, and again whenever it is pushed
   * @param onRest is called when the margin has been filled again after a push
   */
  constructor(
    layer: () => HTMLDivElement,
    painter: Painter,
    private readonly turn: HandoverTurn,
    private readonly onShown: () => void,
    private readonly onRest: () => void,
  ) {
    this.#front = new PictureBands(layer());
    this.#next = new PictureBands(layer());
    this.#sheet = new PaintedSheet(layer(), painter);
  }

  resize(view: View, ratio: number): void {
    this.#view = view;
    this.#ratio = ratio;
    this.outdate();
    const margin = marginOf(view);
    this.#sheet.resize(view, margin, ratio);
    for (const bands of [this.#front, this.#next]) bands.resizeAround(view, margin, ratio);
  }

  /** @param background an opaque colour; undefined where what lies below the picture is to be seen through it */
  setBackground(background: string | undefined): void {
    this.#background = background;
    this.outdate();
  }

  /** What the picture shows has changed: nothing more is painted of it until it is next shown. */
  outdate(): void {
    this.#isOutdated = true;
    this.#prepaint = undefined;
    this.turn.end(this);
    clearTimeout(this.#rest);
  }

  /** Shows what a camera sees: by what is painted already where that covers the view, else it is painted now. */
  show(camera: Camera): void {
    if (!this.#isOutdated && this.#push(camera)) {
      this.#isMoving = true;
      this.#waitForRest(REST_MS);
    } else {
      this.#draw(camera);
      this.#isMoving = false;
      this.#waitForRest(HANDOVER_MS);
    }
  }

  /** Paints a picture around the view of a camera that rests, while another is on the screen, and then shows it. */
  prepare(camera: Camera): void {
    this.hide();
    this.#isSheetShown = false;
    this.#isOutdated = false;
    this.#last = camera;
    this.#speedX = this.#speedY = 0;
    this.#start(camera);
    this.#waitForRest(0);
  }

  /** Another picture is shown in its place; it keeps its memory for the next one. */
  hide(): void {
    this.outdate();
    this.#isMoving = false;
    this.#forget();
    this.#sheet.hide();
  }

  /** There is nothing to be shown. */
  free(): void {
    this.hide();
    this.#front.free();
    this.#next.free();
  }

  /** Whether it was pushed lately, and more of it will be painted soon. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  destroy(): void {
    clearTimeout(this.#rest);
    this.#sheet.destroy();
    this.#front.free();
    this.#next.free();
  }

  /** Paints the whole picture within this call. */
  #draw(camera: Camera): void {
    this.#forget();
    const painting = this.#begin(camera);
    painting.finish();
    this.#finished(painting);
    this.#last = camera;
    this.#showSheet(camera);
    this.#isOutdated = false;
  }

  /** Shows the camera by what is painted already; false where no picture covers the view. */
  #push(camera: Camera): boolean {
    const { scale } = camera;
    if (this.#last?.scale === scale) {
      this.#speedX = (this.#last.originX - camera.originX) * scale;
      this.#speedY = (this.#last.originY - camera.originY) * scale;
    } else this.#speedX = this.#speedY = 0;
    this.#last = camera;
    if (!this.#covers(this.#shownCamera, camera)) {
      // A quick hand: the rest of the picture behind may still be less than all of a new one.
      if (this.#prepaint && this.#covers(this.#prepaint.camera, camera)) {
        this.#prepaint.finish();
        this.#finished(this.#prepaint);
      }
      if (this.#isSheetShown || !this.#covers(this.#sheetCamera, camera)) return false;
      this.#showSheet(camera);
    }
    const shown = this.#shownCamera;
    if (!shown) return false;
    const framesLeft = this.#framesLeft(camera, shown);
    if (this.#isBehindUseless(camera, framesLeft)) this.#dropBehind();
    if (this.#isHandingOver) this.#handOver(Math.max(1, framesToUse(framesLeft)));
    else {
      // Not before: what the browser does of the last strip falls into the frame after it.
      this.turn.end(this);
      this.#paintAhead(camera, framesLeft);
    }
    this.#place(camera);
    return true;
  }

  /** Whether the hand has turned: the picture behind lasts less long than what is shown, or does not show what is seen. */
  #isBehindUseless(camera: Camera, framesLeft: number): boolean {
    const behind = this.#isSheetShown ? undefined : (this.#prepaint?.camera ?? this.#sheetCamera);
    if (!behind) {
      this.#uselessFrames = 0;
      return false;
    }
    // What has been handed over of it is on the screen already, in place of what is shown.
    if (!this.#covers(behind, camera)) return true;
    // A hand that trembles has not turned.
    this.#uselessFrames = this.#framesLeft(camera, behind) < framesLeft ? this.#uselessFrames + 1 : 0;
    return this.#uselessFrames >= TURNED_FRAMES;
  }

  #dropBehind(): void {
    this.#prepaint = undefined;
    this.#sheetCamera = undefined;
    this.#isHandingOver = false;
    this.#next.clear();
    this.#front.host.style.clip = 'auto';
  }

  #waitForRest(delayMs: number): void {
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#continueAtRest(), delayMs);
  }

  /** At rest the margin is filled again, so that the next push finds all of it. */
  #continueAtRest(): void {
    if (this.#doSomeAtRest()) {
      this.#waitForRest(NEXT_FRAME_MS);
      return;
    }
    this.turn.end(this);
    this.#next.prepare(this.#front.shown, this.#isOpaque);
    if (!this.#isMoving) return;
    this.#isMoving = false;
    this.onRest();
  }

  /**
   * Some milliseconds of handing over, or of the picture behind: centred on the camera, so that the next push finds
   * all of the margin. False where there is nothing left to do.
   */
  #doSomeAtRest(): boolean {
    const camera = this.#last;
    const shown = this.#shownCamera;
    if (!camera) return false;
    const end = performance.now() + REST_BUDGET_MS;
    if (this.#isHandingOver) {
      while (this.#isHandingOver && performance.now() < end) this.#handOver(Infinity);
      this.#place(camera);
      return true;
    }
    const isCentred = (other: Camera) => other.originX === camera.originX && other.originY === camera.originY;
    if (!this.#prepaint) {
      if (!shown || isCentred(shown)) return false;
      this.#start(camera);
    } else if (!isCentred(this.#prepaint.camera) && this.#covers(shown, camera)) {
      this.#start(camera);
    }
    while (this.#prepaint && performance.now() < end) {
      if (this.#prepaint.step()) this.#finished(this.#prepaint);
    }
    return true;
  }

  /** Whether nothing of what lies below the picture is to be seen. */
  get #isOpaque(): boolean {
    return this.#background !== undefined;
  }

  get #shownCamera(): Camera | undefined {
    return this.#isSheetShown ? this.#sheetCamera : this.#frontCamera;
  }

  #forget(): void {
    this.#prepaint = undefined;
    this.#isHandingOver = false;
    this.turn.end(this);
    this.#sheetCamera = undefined;
    this.#frontCamera = undefined;
    this.#front.clear();
    this.#next.clear();
  }

  /** The sheet's picture as it is, in place of the one before. */
  #showSheet(camera: Camera): void {
    this.#isSheetShown = true;
    this.#frontCamera = undefined;
    this.#front.clear();
    this.#sheet.host.style.clip = 'auto';
    this.#place(camera);
  }

  /** Pushes what is shown, and what of the next picture is shown in place of it already. */
  #place(camera: Camera): void {
    const shown = this.#shownCamera;
    if (!shown) return;
    const { host } = this.#isSheetShown ? this.#sheet : this.#front;
    host.style.transform = pushed(shown, camera, this.#ratio);
    host.style.visibility = '';
    this.onShown();
    if (!this.#isHandingOver || !this.#sheetCamera || this.#next.bottom === 0) return;
    this.#next.host.style.transform = pushed(this.#sheetCamera, camera, this.#ratio);
    this.#next.host.style.visibility = '';
    // One ends where the other begins: what can be seen through would be seen twice.
    const below = this.#next.bottom + (this.#sheetCamera.originY - shown.originY) * camera.scale;
    // Not "auto": that is the edge of the host, which is no larger than what it holds by the rules of the page.
    host.style.clip = `rect(${below}px, ${FAR_PX}px, ${FAR_PX}px, ${-FAR_PX}px)`;
  }

  /**
   * A strip of the sheet's picture, or more where there are not as many frames left; after the last, all of it is
   * shown and the sheet free to be painted on.
   */
  #handOver(frames: number): void {
    const { canvas } = this.#sheet;
    if (!canvas || !this.#sheetCamera || !this.#last) return;
    for (let strips = Math.max(1, Math.ceil(this.#next.left / frames)); strips > 0; strips--)
      this.#next.take(canvas);
    if (this.#next.left > 0) return;
    [this.#front, this.#next] = [this.#next, this.#front];
    this.#frontCamera = this.#sheetCamera;
    this.#isSheetShown = false;
    this.#sheet.hide();
    this.#dropBehind();
  }

  #covers(painted: Camera | undefined, camera: Camera): boolean {
    return covers(painted, camera, this.#view);
  }

  /** Frames until what is shown does not cover the view any more, at the speed of now. */
  #framesLeft(camera: Camera, shown: Camera): number {
    const { x, y } = marginOf(this.#view);
    const moved = (now: number, painted: number) => (painted - now) * camera.scale;
    return Math.min(
      framesUntil(x, moved(camera.originX, shown.originX), this.#speedX),
      framesUntil(y, moved(camera.originY, shown.originY), this.#speedY),
    );
  }

  /** While the camera moves: begins the picture behind in time, and does as much of it as there are frames left. */
  #paintAhead(camera: Camera, framesLeft: number): void {
    if (framesLeft === Infinity) return;
    if (!this.#prepaint) {
      if (framesLeft > SOON_FRAMES) return;
      const { x, y } = marginOf(this.#view);
      const ahead = (speed: number, margin: number) =>
        (Math.sign(speed) * Math.min(margin * AHEAD, Math.abs(speed) * (framesLeft + SPARE_FRAMES))) /
        camera.scale;
      const { scale } = camera;
      // Whole pixels from the picture in front: a picture between pixels would jump when it is shown.
      const whole = (mm: number) => Math.round(mm * scale) / scale;
      const next = {
        scale,
        originX: camera.originX - whole(ahead(this.#speedX, x)),
        originY: camera.originY - whole(ahead(this.#speedY, y)),
      };
      // The one after it needs as many frames: begun too early, this one would last no longer than what is shown.
      if (2 * framesLeft > this.#framesLeft(camera, next)) return;
      this.#start(next);
    }
    const painting = this.#prepaint;
    // As of a picture that fills the sheet: a small one is on the screen before that.
    const strips = this.#next.count;
    if (this.turn.isOfAnother(this) && framesToUse(framesLeft) > strips) return;
    const frames = framesToPaint(framesLeft);
    if (painting?.advance(frames, handoverMs(strips, frames))) this.#finished(painting);
  }

  #start(camera: Camera): void {
    this.#prepaint = this.#begin(camera);
  }

  /** The picture behind is whole. */
  #finished({ camera, costs }: PacedPainting): void {
    this.#prepaint = undefined;
    this.#costs = costs;
    this.#sheetCamera = camera;
    this.#sheet.finished();
    const { canvas, reach } = this.#sheet;
    if (canvas) this.#next.begin(canvas, this.#isOpaque, reach);
    this.#isHandingOver = true;
    this.turn.begin(this);
  }

  #begin(camera: Camera): PacedPainting {
    this.#sheetCamera = undefined;
    return new PacedPainting(camera, this.#sheet.begin(camera, this.#background), this.#costs);
  }
}
