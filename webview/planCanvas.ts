/**
 * The plan's picture, on a canvas larger than the view that is pushed by a CSS transform. Before its margin runs
 * out, the next picture is painted on a second canvas behind it, some steps a frame, and then shown instead:
 * no frame of a pan has to paint the whole plan.
 */
import type { Camera, View } from './camera';
import { KonvaStage } from './konvaStage';
import { covers, marginOf, pushed, widened } from './pushMargin';

/** How far ahead of the camera the next picture is centred while the camera moves, as a share of the margin. */
const AHEAD = 0.6;
/** A camera that has not moved for this long rests. */
export const REST_MS = 140;

/** Paints the plan as a camera sees it, on a canvas of `view` CSS pixels, one step for each call of `next`. */
export type PaintSteps = (
  context: CanvasRenderingContext2D,
  camera: Camera,
  view: View,
) => Iterator<void, void, undefined>;

interface Half {
  readonly stage: KonvaStage;
  /** What the middle of the canvas shows, once painted. */
  camera: Camera | undefined;
}

interface Prepaint {
  readonly camera: Camera;
  readonly steps: Iterator<void, void, undefined>;
  /** What each step so far took [ms]. */
  readonly costs: number[];
}

export class PlanCanvas {
  #front: Half;
  #back: Half;
  #view: View = { width: 1, height: 1 };
  #ratio = 1;
  #background: string | undefined;
  #prepaint: Prepaint | undefined;
  /** What each step of the last whole picture took [ms]: how much work the next one will be, and how it is spread. */
  #costs: readonly number[] = [STEP_MS];
  #last: Camera | undefined;
  /** Pixels that the camera moved in the last frame. */
  #speedX = 0;
  #speedY = 0;

  /** @param layer makes an element on the page for a canvas */
  constructor(
    layer: () => HTMLDivElement,
    private readonly paint: PaintSteps,
  ) {
    this.#front = { stage: new KonvaStage(layer()), camera: undefined };
    this.#back = { stage: new KonvaStage(layer()), camera: undefined };
    this.#back.stage.host.style.visibility = 'hidden';
  }

  resize(view: View, ratio: number): void {
    this.#view = view;
    this.#ratio = ratio;
    this.#prepaint = undefined;
    for (const half of [this.#front, this.#back]) {
      half.camera = undefined;
      half.stage.resizeAround(view, marginOf(view), ratio);
    }
  }

  /**
   * To be followed by `draw`.
   * @param background an opaque colour; undefined where what lies below the plan is to be seen through it
   */
  setBackground(background: string | undefined): void {
    this.#background = background;
  }

  /** Paints the whole picture within this call: its content has changed. */
  draw(camera: Camera): void {
    this.#prepaint = undefined;
    this.#back.camera = undefined;
    const steps = this.#begin(this.#front, camera);
    const costs: number[] = [];
    while (!timed(steps, costs));
    this.#costs = costs;
    this.#front.camera = camera;
    this.#front.stage.host.style.transform = 'translate(0px, 0px)';
    this.#last = camera;
  }

  /** Shows the camera by what is painted already; false where neither picture covers the view. */
  push(camera: Camera): boolean {
    const { scale } = camera;
    if (this.#last?.scale === scale) {
      this.#speedX = (this.#last.originX - camera.originX) * scale;
      this.#speedY = (this.#last.originY - camera.originY) * scale;
    } else this.#speedX = this.#speedY = 0;
    this.#last = camera;
    if (!this.#covers(this.#front.camera, camera)) {
      // A quick hand: the rest of the picture behind may still be less than all of a new one.
      if (!this.#prepaint || !this.#covers(this.#prepaint.camera, camera)) return false;
      this.#advance(Infinity);
    }
    const { camera: painted } = this.#front;
    if (!painted) return false;
    this.#front.stage.host.style.transform = pushed(painted, camera, this.#ratio);
    this.#look(
      camera,
      (painted.originX - camera.originX) * scale,
      (painted.originY - camera.originY) * scale,
    );
    return true;
  }

  /**
   * Goes on with the picture behind while the camera rests, for about `budgetMs`: centred on the camera, so that
   * the next push finds all of the margin. False where there is nothing left to do.
   */
  rest(budgetMs: number): boolean {
    const camera = this.#last;
    if (!camera || !this.#front.camera) return false;
    const isCentred = (other: Camera) => other.originX === camera.originX && other.originY === camera.originY;
    if (!this.#prepaint) {
      if (isCentred(this.#front.camera)) return false;
      this.#start(camera);
    } else if (!isCentred(this.#prepaint.camera) && this.#covers(this.#front.camera, camera)) {
      this.#start(camera);
    }
    const end = performance.now() + budgetMs;
    while (this.#prepaint && performance.now() < end) this.#advance(1);
    return this.#prepaint !== undefined;
  }

  destroy(): void {
    this.#front.stage.destroy();
    this.#back.stage.destroy();
  }

  #covers(painted: Camera | undefined, camera: Camera): boolean {
    return covers(painted, camera, this.#view);
  }

  /** While the camera moves: begins the picture behind in time, and does as much of it as there are frames left. */
  #look(camera: Camera, dx: number, dy: number): void {
    const { x, y } = marginOf(this.#view);
    const frames = Math.min(framesUntil(x, dx, this.#speedX), framesUntil(y, dy, this.#speedY));
    if (frames === Infinity) return;
    // It must cover what the camera will show when the front has run out, else it comes from another direction.
    if (this.#prepaint && !this.#covers(this.#prepaint.camera, camera)) this.#prepaint = undefined;
    // A step a frame, and some frames to spare.
    if (!this.#prepaint && frames > this.#costs.length + SPARE_FRAMES) return;
    if (!this.#prepaint) {
      const ahead = (speed: number, margin: number) =>
        (Math.sign(speed) * Math.min(margin * AHEAD, Math.abs(speed) * (frames + SPARE_FRAMES))) /
        camera.scale;
      const { scale } = camera;
      // Whole pixels from the picture in front: a picture between pixels would jump when it is shown.
      const whole = (mm: number) => Math.round(mm * scale) / scale;
      this.#start({
        scale,
        originX: camera.originX - whole(ahead(this.#speedX, x)),
        originY: camera.originY - whole(ahead(this.#speedY, y)),
      });
    }
    this.#advance(this.#stepsForFrame(Math.max(1, frames - SPARE_FRAMES)));
  }

  /**
   * How many steps to take now, so that all frames that are left have as much to do: some steps take ten times as long
   * as others, and the long ones come first.
   */
  #stepsForFrame(frames: number): number {
    const from = this.#prepaint?.costs.length ?? 0;
    let left = 0;
    for (let i = from; i < this.#costs.length; i++) left += this.#costs[i] ?? 0;
    const share = left / frames;
    let steps = 0;
    for (let sum = 0; sum < share && from + steps < this.#costs.length; steps++)
      sum += this.#costs[from + steps] ?? 0;
    return Math.max(1, steps);
  }

  #start(camera: Camera): void {
    this.#back.camera = undefined;
    this.#prepaint = { camera, steps: this.#begin(this.#back, camera), costs: [] };
  }

  #begin(half: Half, camera: Camera): Iterator<void, void, undefined> {
    const { camera: wide, view } = widened(camera, this.#view);
    return this.paint(half.stage.begin(this.#background), wide, view);
  }

  #advance(steps: number): void {
    const prepaint = this.#prepaint;
    if (!prepaint) return;
    for (let i = 0; i < steps; i++) {
      if (!timed(prepaint.steps, prepaint.costs)) continue;
      this.#prepaint = undefined;
      this.#costs = prepaint.costs;
      this.#back.camera = prepaint.camera;
      this.#swap();
      return;
    }
  }

  #swap(): void {
    const camera = this.#last;
    if (!camera || !this.#covers(this.#back.camera, camera)) return;
    [this.#front, this.#back] = [this.#back, this.#front];
    const { camera: painted, stage } = this.#front;
    if (!painted) return;
    stage.host.style.transform = pushed(painted, camera, this.#ratio);
    stage.host.style.visibility = '';
    this.#back.stage.host.style.visibility = 'hidden';
  }
}

/** What the browser does of a step after it, at least [ms]. */
const STEP_MS = 0.1;

/** Takes a step and notes its time. True where it was the last. */
function timed(steps: Iterator<void, void, undefined>, costs: number[]): boolean {
  const begun = performance.now();
  const { done } = steps.next();
  costs.push(performance.now() - begun + STEP_MS);
  return done === true;
}

/** Frames in which nothing is left to be painted, before the margin runs out: a hand speeds up. */
const SPARE_FRAMES = 4;

/** Frames until a picture that is pushed to `at` at `speed` pixels a frame has used up its margin. */
function framesUntil(margin: number, at: number, speed: number): number {
  if (speed === 0) return Infinity;
  return Math.max(0, (margin - Math.sign(speed) * at) / Math.abs(speed));
}
