/** What a search has found, on the plan: a broken double frame around each, or a corner mark where it is tiny. */
import { toPxX, toPxY, visibleBounds } from '../camera';
import { overlaps } from '../camera';
import type { OverlayFrame } from './overlayPainter';

/** More frames than these are a blot, and would slow the camera: the nearest to the front of the list are drawn. */
const MOST = 3000;
/** Among so many neither a gap in a frame nor a rim around it is seen, and both cost most of the time. */
const MANY = 500;
const GAP_PX = 3;

export function paintFound(frame: OverlayFrame, found: readonly number[]): void {
  const { context, camera, view, store, palette } = frame;
  const seen = visibleBounds(camera, view);
  context.beginPath();
  let drawn = 0;
  for (const slot of found) {
    if (drawn >= MOST) break;
    const bounds = store.boundsIn(slot);
    if (!overlaps(bounds, seen)) continue;
    drawn++;
    const x = toPxX(camera, bounds.minX) - GAP_PX;
    const y = toPxY(camera, bounds.minY) - GAP_PX;
    const w = (bounds.maxX - bounds.minX) * camera.scale + 2 * GAP_PX;
    const h = (bounds.maxY - bounds.minY) * camera.scale + 2 * GAP_PX;
    context.rect(x, y, w, h);
  }
  if (drawn === 0) return;
  context.setLineDash([]);
  context.lineWidth = 2;
  if (drawn <= MANY) {
    context.strokeStyle = palette.background;
    context.lineWidth = 4;
    context.stroke();
    context.setLineDash([5, 3]);
    context.lineWidth = 2;
  }
  context.strokeStyle = palette.guide;
  context.stroke();
  context.setLineDash([]);
}
