/** The outlines of what is selected, and of what the pointer is over. */
import { toPxX, toPxY, toScreen, visibleBounds, type Bounds } from '../camera';
import { LINE } from '../sceneStore';
import { doorPlace } from './doors';
import { crisp } from './frame';
import type { OverlayFrame } from './overlayPainter';

/** Beyond this number outlines are joined to one tint, drawn as fast as the boxes themselves. */
const MANY = 2000;

/** Outlines painted within one step, and what the browser does of one after it [ms]. */
const A_STEP = 100;
const OUTLINE_MS = 0.004;

interface Outlined {
  /** Slots. */
  readonly selected: readonly number[];
  readonly hovered: number | undefined;
}

export function paintOutlines(frame: OverlayFrame, outlined: Outlined): void {
  for (const step of outlineSteps(frame, outlined)) void step;
}

/** Steps as of the plan's painter. */
export function* outlineSteps(frame: OverlayFrame, { selected: all, hovered }: Outlined): Generator<number> {
  const { context, store, palette, ratio, camera } = frame;
  const seen = visibleBounds(camera, frame.view);
  const isSeen = (slot: number) =>
    (store.minX[slot] ?? 0) <= seen.maxX &&
    (store.maxX[slot] ?? 0) >= seen.minX &&
    (store.minY[slot] ?? 0) <= seen.maxY &&
    (store.maxY[slot] ?? 0) >= seen.minY;
  const crispRect = (box: Bounds, margin: number) => {
    const x = crisp(box.minX, ratio) - margin;
    const y = crisp(box.minY, ratio) - margin;
    const right = crisp(box.maxX, ratio) + margin;
    const bottom = crisp(box.maxY, ratio) + margin;
    return [x, y, right - x, bottom - y] as const;
  };
  const rectOf = (slot: number, margin: number) => crispRect(toScreen(camera, store.boundsIn(slot)), margin);
  /** Lines and zones are shown by their own course: the box around an L is mostly floor. */
  const trace = (slot: number) => {
    const object = store.objectIn(slot);
    if (object?.shape === 'door') {
      const place = toScreen(camera, doorPlace(object, store.room?.outline ?? []));
      context.rect(...crispRect(place, 1));
      return;
    }
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
  if (!palette.isHighContrast) {
    context.fillStyle = palette.tint;
    for (let i = 0; i < boxes.length; i += A_STEP) {
      const some = boxes.slice(i, i + A_STEP);
      context.globalAlpha = selected.length > MANY ? 0.5 : 0.14;
      for (const slot of some) context.fillRect(...rectOf(slot, 0));
      context.globalAlpha = 1;
      yield some.length * OUTLINE_MS;
    }
  }
  context.lineWidth = 2;
  context.strokeStyle = palette.selection;
  if (selected.length <= MANY || palette.isHighContrast) {
    for (let i = 0; i < selected.length; i += A_STEP) {
      const some = selected.slice(i, i + A_STEP);
      context.beginPath();
      for (const slot of some) trace(slot);
      context.stroke();
      yield some.length * OUTLINE_MS;
    }
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
