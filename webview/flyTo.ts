/** Moves the camera to what was looked for: in one glide, or at once for who wants no motion. */
import { fit, visibleBounds, type Bounds, type Camera } from './camera';
import type { HallStage } from './hallStage';

const FLIGHT_MS = 260;
const MARGIN_PX = 36;
/** The screen scale at which a single object is shown when it is looked for. */
const CLOSE_SCALE = 0.08;

export const wantsNoMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The camera that shows all of `bounds` as near as a single object is looked at, never nearer than before. */
export function cameraTo(stage: Pick<HallStage, 'camera' | 'view'>, bounds: Bounds): Camera {
  const { camera, view } = stage;
  return fit(bounds, view, MARGIN_PX, Math.max(camera.scale, CLOSE_SCALE));
}

/** Whether all of it can be seen. */
export function isInView(stage: Pick<HallStage, 'camera' | 'view'>, bounds: Bounds): boolean {
  const seen = visibleBounds(stage.camera, stage.view);
  return (
    bounds.minX >= seen.minX &&
    bounds.minY >= seen.minY &&
    bounds.maxX <= seen.maxX &&
    bounds.maxY <= seen.maxY
  );
}

/**
 * The camera on its way: scale by equal ratios, and the middle of the view along the line between both.
 * @param t from 0 to 1
 */
export function between(
  from: Camera,
  to: Camera,
  t: number,
  view: { width: number; height: number },
): Camera {
  if (t >= 1) return to;
  const eased = t * t * (3 - 2 * t);
  const scale = from.scale * (to.scale / from.scale) ** eased;
  const middle = (camera: Camera) => [
    camera.originX + view.width / 2 / camera.scale,
    camera.originY + view.height / 2 / camera.scale,
  ];
  const [fromX = 0, fromY = 0] = middle(from);
  const [toX = 0, toY = 0] = middle(to);
  const x = fromX + (toX - fromX) * eased;
  const y = fromY + (toY - fromY) * eased;
  return { scale, originX: x - view.width / 2 / scale, originY: y - view.height / 2 / scale };
}

export class Flight {
  #frame = 0;

  constructor(private readonly stage: HallStage) {}

  to(target: Camera): void {
    cancelAnimationFrame(this.#frame);
    if (wantsNoMotion()) {
      this.stage.setCamera(target);
      return;
    }
    const { stage } = this;
    const from = stage.camera;
    const start = performance.now();
    let last = from;
    const step = () => {
      // Whoever moves the picture meanwhile has it from there.
      if (stage.camera !== last) return;
      const t = (performance.now() - start) / FLIGHT_MS;
      last = between(from, target, t, stage.view);
      stage.setCamera(last);
      if (t < 1) this.#frame = requestAnimationFrame(step);
    };
    step();
  }

  /** Brings a place into view; where all of it is seen already the picture stays. */
  show(bounds: Bounds | undefined): void {
    if (bounds && !isInView(this.stage, bounds)) this.to(cameraTo(this.stage, bounds));
  }
}
