/** The outlines of what is selected, and of what the pointer is over. */
import { toPxX, toPxY, visibleBounds } from '../camera';
import { LINE } from '../sceneStore';
import { crisp } from './frame';
import type { OverlayFrame } from './overlayPainter';

/** Beyond this number outlines are joined to one tint, drawn as fast as the boxes themselves. */
const MANY = 2000;

export function paintOutlines(
  frame: OverlayFrame,
  { selected: all, hovered }: { readonly selected: readonly number[]; readonly hovered: number | undefined },
): void {
  const { context, store, palette, ratio, camera } = frame;
  const seen = visibleBounds(camera, frame.view);
  const isSeen = (slot: number) =>
    (store.minX[slot] ?? 0) <= seen.maxX &&
    (store.maxX[slot] ?? 0) >= seen.minX &&
    (store.minY[slot] ?? 0) <= seen.maxY &&
    (store.maxY[slot] ?? 0) >= seen.minY;
  const rectOf = (slot: number, margin: number) => {
    const x = crisp(toPxX(camera, store.minX[slot] ?? 0), ratio) - margin;
    const y = crisp(toPxY(camera, store.minY[slot] ?? 0), ratio) - margin;
    const right = crisp(toPxX(camera, store.maxX[slot] ?? 0), ratio) + margin;
    const bottom = crisp(toPxY(camera, store.maxY[slot] ?? 0), ratio) + margin;
    return [x, y, right - x, bottom - y] as const;
  };
  /** Lines and zones are shown by their own course: the box around an L is mostly floor. */
  const trace = (slot: number) => {
    const object = store.objectIn(slot);
    const points =
      object?.shape === 'line' ? object.path : object?.shape === 'area' ? object.outline : undefined;
    if (!points) {
      context.rect(...rectOf(slot, 1));
      return;
    }
    points.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(toPxX(camera, x), toPxY(camera, y));
      else context.lineTo(toPxX(camera, x), toPxY(camera, y));
    });
    if (object?.shape === 'area') context.closePath();
  };
  const selected = all.filter(isSeen);
  const boxes = selected.filter((slot) => (store.style[slot] ?? LINE) < LINE);
  context.globalAlpha = palette.isHighContrast ? 0 : selected.length > MANY ? 0.5 : 0.14;
  context.fillStyle = palette.tint;
  for (const slot of boxes) context.fillRect(...rectOf(slot, 0));
  context.globalAlpha = 1;
  context.lineWidth = 2;
  context.strokeStyle = palette.selection;
  if (selected.length && (selected.length <= MANY || palette.isHighContrast)) {
    context.beginPath();
    for (const slot of selected) trace(slot);
    context.stroke();
  }
  if (hovered !== undefined && isSeen(hovered)) {
    context.lineWidth = 1.5;
    context.setLineDash([3, 2]);
    context.beginPath();
    trace(hovered);
    context.stroke();
    context.setLineDash([]);
  }
}
