/** What a canvas that is pushed with the plan holds on each side beyond the view. */
import type { Camera, View } from './camera';

/**
 * Free on each side of the view, as a share of it. Twice as much halves how often a pan has to paint, for a quarter
 * more to be painted each time.
 */
const SHARE = 0.15;

/** A margin of so many CSS pixels is a whole number of device pixels at every usual zoom of a window. */
const STEP_PX = 20;

/** CSS pixels on each side. */
export interface PushMargin {
  readonly x: number;
  readonly y: number;
}

export const NO_MARGIN: PushMargin = { x: 0, y: 0 };

export const marginOf = (view: View): PushMargin => ({
  x: Math.ceil((view.width * SHARE) / STEP_PX) * STEP_PX,
  y: Math.ceil((view.height * SHARE) / STEP_PX) * STEP_PX,
});

/** What the whole canvas shows while its middle shows what `camera` sees. */
export function widened(
  { scale, originX, originY }: Camera,
  view: View,
  { x, y }: PushMargin,
): { readonly camera: Camera; readonly view: View } {
  return {
    camera: { scale, originX: originX - x / scale, originY: originY - y / scale },
    view: { width: view.width + 2 * x, height: view.height + 2 * y },
  };
}

/** Whether a canvas painted for one camera holds all that another sees. */
export function covers(painted: Camera | undefined, camera: Camera, view: View): painted is Camera {
  if (painted?.scale !== camera.scale) return false;
  const { x, y } = marginOf(view);
  return (
    Math.abs(painted.originX - camera.originX) * camera.scale <= x &&
    Math.abs(painted.originY - camera.originY) * camera.scale <= y
  );
}

/**
 * The CSS transform that pushes it there, to whole device pixels: what lies between two of them is blurred.
 * @param ratio device pixels a CSS pixel
 */
export function pushed(painted: Camera, camera: Camera, ratio: number): string {
  const whole = (mm: number) => Math.round(mm * camera.scale * ratio) / ratio;
  return `translate(${whole(painted.originX - camera.originX)}px, ${whole(painted.originY - camera.originY)}px)`;
}

/** The whole device pixel at or before a place of the view: a canvas that begins between two is blurred. */
export const toDevicePixel = (px: number, ratio: number): number => Math.floor(px * ratio) / ratio;
