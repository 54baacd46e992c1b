/** What lies over the plan is broken off where it would cover what a person reads there. */
import type { Bounds } from '../camera';

/** Around a badge: canvases are moved to whole pixels, each by itself. */
const AROUND_BADGE_PX = 1;
/** A name has room around it, which touches the outline of what stands beside it. */
const AROUND_NAME_PX = -2;

/** Takes what is painted away from badges [px]: they are seen whole below it. */
export const keepBadges = (context: CanvasRenderingContext2D, badges: readonly Bounds[]): void =>
  clear(context, badges, AROUND_BADGE_PX);

/** The same for the names of rows, lines and zones. */
export const keepNames = (context: CanvasRenderingContext2D, names: readonly Bounds[]): void =>
  clear(context, names, AROUND_NAME_PX);

function clear(context: CanvasRenderingContext2D, places: readonly Bounds[], around: number): void {
  if (places.length === 0) return;
  context.save();
  context.globalCompositeOperation = 'destination-out';
  context.globalAlpha = 1;
  context.fillStyle = '#000';
  context.beginPath();
  for (const { minX, minY, maxX, maxY } of places)
    context.rect(minX - around, minY - around, maxX - minX + 2 * around, maxY - minY + 2 * around);
  context.fill();
  context.restore();
}
