/**
 * The camera: which part of the hall is seen, and how large. Pure arithmetic; a camera is a value.
 * px = (mm - origin) * scale, in CSS pixels from the canvas's north-west corner.
 */
import { grown, overlaps, union, type Bounds } from '../src/scene/bounds';

export { grown, overlaps, union, type Bounds };

export interface Camera {
  /** CSS pixels a millimetre. */
  readonly scale: number;
  /** The place at the canvas's north-west corner, in mm. */
  readonly originX: number;
  readonly originY: number;
}

/** Extent of the canvas in CSS pixels. */
export interface View {
  readonly width: number;
  readonly height: number;
}

/** A kilometre across a small window, and one millimetre as large as four pixels. */
export const MIN_SCALE = 0.0002;
export const MAX_SCALE = 4;

const clampScale = (scale: number) => Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));

/** The camera that zooms by `factor` and keeps the place under the pixel (px, py) where it is. */
export function zoomAt(camera: Camera, factor: number, px: number, py: number): Camera {
  const scale = clampScale(camera.scale * factor);
  return {
    scale,
    originX: camera.originX + px / camera.scale - px / scale,
    originY: camera.originY + py / camera.scale - py / scale,
  };
}

/** The camera after the picture was pushed by (dx, dy) pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return {
    scale: camera.scale,
    originX: camera.originX - dx / camera.scale,
    originY: camera.originY - dy / camera.scale,
  };
}

/**
 * The camera that shows all of `bounds` in the middle, `margin` pixels free on every side. Bounds without
 * an extent (a door in the plan of a point) are shown at `maxScale`.
 */
export function fit(bounds: Bounds, view: View, margin: number, maxScale = MAX_SCALE): Camera {
  const width = Math.max(1, view.width - 2 * margin);
  const height = Math.max(1, view.height - 2 * margin);
  const across = Math.max(1, bounds.maxX - bounds.minX);
  const down = Math.max(1, bounds.maxY - bounds.minY);
  const scale = clampScale(Math.min(width / across, height / down, maxScale));
  return centredOn((bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2, scale, view);
}

/** Rather this much smaller than under a panel. */
const LEAST_BESIDE = 0.75;

/**
 * As `fit`, beside a panel that covers the first `taken` pixels of the view, as far as the picture does not become
 * much smaller by that; where it would, as far to the other side as there is room.
 */
export function fitBeside(bounds: Bounds, view: View, margin: number, taken: number): Camera {
  const whole = fit(bounds, view, margin);
  const pushed = (camera: Camera, px: number): Camera => ({
    ...camera,
    originX: camera.originX - px / camera.scale,
  });
  const beside = fit(bounds, { ...view, width: Math.max(1, view.width - taken) }, margin);
  if (beside.scale >= LEAST_BESIDE * whole.scale) return pushed(beside, taken);
  const free = (view.width - (bounds.maxX - bounds.minX) * whole.scale) / 2 - margin;
  return pushed(whole, Math.max(0, free));
}

export function centredOn(x: number, y: number, scale: number, view: View): Camera {
  return { scale, originX: x - view.width / 2 / scale, originY: y - view.height / 2 / scale };
}

/** What the view shows, in mm. */
export function visibleBounds(camera: Camera, view: View): Bounds {
  return {
    minX: camera.originX,
    minY: camera.originY,
    maxX: camera.originX + view.width / camera.scale,
    maxY: camera.originY + view.height / camera.scale,
  };
}

export const toMmX = (camera: Camera, px: number) => camera.originX + px / camera.scale;
export const toMmY = (camera: Camera, py: number) => camera.originY + py / camera.scale;
export const toPxX = (camera: Camera, x: number) => (x - camera.originX) * camera.scale;
export const toPxY = (camera: Camera, y: number) => (y - camera.originY) * camera.scale;

/** Bounds on the plan [mm] as they lie on the canvas [px]. */
export const toScreen = (camera: Camera, b: Bounds): Bounds => ({
  minX: toPxX(camera, b.minX),
  minY: toPxY(camera, b.minY),
  maxX: toPxX(camera, b.maxX),
  maxY: toPxY(camera, b.maxY),
});
