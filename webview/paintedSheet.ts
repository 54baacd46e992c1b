/**
 * A canvas on which a painter paints one picture after the other, in steps. What of it the last one covers is
 * remembered, so that the next clears no more than that.
 */
import { union, type Bounds, type Camera, type View } from './camera';
import { KonvaStage } from './konvaStage';
import type { Steps } from './pacedPainting';
import { NO_MARGIN, widened, type PushMargin } from './pushMargin';

/** A canvas of `view` CSS pixels, which is to show what a camera sees. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly camera: Camera;
  readonly view: View;
  /** What of it is seen before it is pushed [px]. */
  readonly sight: Bounds;
  /** An opaque colour; undefined where what lies below the picture is to be seen through it. */
  readonly background: string | undefined;
  /** Where this one will be painted, as its painter said [px]; undefined: anywhere. */
  readonly reach: Bounds | undefined;
  /** Where the picture before was painted: all else is clear [px]; undefined: anywhere. */
  readonly stale: Bounds | undefined;
}

export interface Painter {
  /** Clears a sheet and paints on it. */
  readonly paint: (sheet: Sheet) => Steps;
  /** Where it will paint [px]: what lies around it is neither copied nor drawn by the browser. Absent: anywhere. */
  readonly reach?: (camera: Camera, view: View) => Bounds | undefined;
}

/** Clears what was painted before on a sheet that is seen through. */
export function clearStale({ context, view, stale }: Sheet): void {
  const { minX, minY, maxX, maxY } = stale ?? { minX: 0, minY: 0, maxX: view.width, maxY: view.height };
  context.clearRect(minX, minY, maxX - minX, maxY - minY);
}

export class PaintedSheet {
  readonly #stage: KonvaStage;
  #view: View = { width: 1, height: 1 };
  #margin: PushMargin = NO_MARGIN;
  #canvas: HTMLCanvasElement | undefined;
  #reach: Bounds | undefined;
  /** The same once what is being painted is whole. */
  #nextReach: Bounds | undefined;

  constructor(
    host: HTMLDivElement,
    private readonly painter: Painter,
  ) {
    this.#stage = new KonvaStage(host);
    this.hide();
  }

  get host(): HTMLDivElement {
    return this.#stage.host;
  }

  /** Once something was painted. */
  get canvas(): HTMLCanvasElement | undefined {
    return this.#canvas;
  }

  /** Where it is not clear [px]; undefined: anywhere. */
  get reach(): Bounds | undefined {
    return this.#reach;
  }

  resize(view: View, margin: PushMargin, ratio: number): void {
    this.#view = view;
    this.#margin = margin;
    this.#reach = undefined;
    this.#stage.resizeAround(view, margin, ratio);
  }

  /**
   * Begins a picture whose middle shows what a camera sees.
   * @param background an opaque colour; undefined where what lies below the picture is to be seen through it
   */
  begin(camera: Camera, background: string | undefined): Steps {
    const { x, y } = this.#margin;
    const { camera: wide, view } = widened(camera, this.#view, this.#margin);
    const context = this.#stage.beginOver(background !== undefined);
    this.#canvas = context.canvas;
    const stale = this.#reach;
    const reach = this.painter.reach?.(wide, view);
    this.#nextReach = reach;
    // Until it is whole, both may be there.
    this.#reach = stale && reach && union(stale, reach);
    const sight = { minX: x, minY: y, maxX: x + this.#view.width, maxY: y + this.#view.height };
    return this.painter.paint({ context, camera: wide, view, sight, background, reach, stale });
  }

  /** All steps of the picture have been taken. */
  finished(): void {
    this.#reach = this.#nextReach;
  }

  hide(): void {
    this.host.style.visibility = 'hidden';
  }

  destroy(): void {
    this.#stage.destroy();
  }
}
