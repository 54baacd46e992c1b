/** What lies over the plan is broken off where it would cover what a person reads there. */
import type { Bounds } from '../camera';

/** Canvases are moved to whole pixels, each by itself. */
const SLACK_PX = 1;

/** Takes what is painted away from places of the canvas [px]: what lies below is seen there. */
export function keepReadable(context: CanvasRenderingContext2D, places: readonly Bounds[]): void {
  if (places.length === 0) return;
  context.save();
  context.globalCompositeOperation = 'destination-out';
  context.globalAlpha = 1;
  context.fillStyle = '#000';
  context.beginPath();
  for (const { minX, minY, maxX, maxY } of places)
    context.rect(minX - SLACK_PX, minY - SLACK_PX, maxX - minX + 2 * SLACK_PX, maxY - minY + 2 * SLACK_PX);
  context.fill();
  context.restore();
}
