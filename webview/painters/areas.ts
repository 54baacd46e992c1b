/** Zones: translucent, under the objects. */
import { toPxX, toPxY } from '../camera';
import { AREA } from '../sceneStore';
import { frameOf, type Frame } from './frame';

/** Zones painted within one step, and pixels that they cover: a zone as large as the view takes longer than a hundred. */
const AREAS_A_STEP = 100;
const PIXELS_A_STEP = 400_000;

/** The frame cut into frames with some of its zones each, in their order. */
export function* areaParts(frame: Frame): Generator<Frame> {
  const { store, camera, view } = frame;
  let part: number[] = [];
  let pixels = 0;
  for (const slot of frame.slots[AREA] ?? []) {
    const { minX, minY, maxX, maxY } = store.boundsIn(slot);
    const across = Math.min(view.width, toPxX(camera, maxX)) - Math.max(0, toPxX(camera, minX));
    const down = Math.min(view.height, toPxY(camera, maxY)) - Math.max(0, toPxY(camera, minY));
    pixels += Math.max(0, across) * Math.max(0, down);
    part.push(slot);
    if (part.length < AREAS_A_STEP && pixels < PIXELS_A_STEP) continue;
    yield frameOf(frame, AREA, part);
    part = [];
    pixels = 0;
  }
  if (part.length > 0) yield frameOf(frame, AREA, part);
}

export function paintAreas({ context, store, camera, palette, slots, isFar, tint }: Frame): void {
  context.lineWidth = isFar ? 0.75 : 1.5;
  for (const slot of slots[AREA] ?? []) {
    const area = store.objectIn(slot);
    if (area?.shape !== 'area') continue;
    const ink = palette.area(area.kind);
    context.beginPath();
    area.outline.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(toPxX(camera, x), toPxY(camera, y));
      else context.lineTo(toPxX(camera, x), toPxY(camera, y));
    });
    context.closePath();
    const tone = tint?.tone[slot] ?? 0;
    const value = tint?.isValue(tone) ? tint.inkOf(tone) : undefined;
    // Under the racks that are coloured alike: as much as tells, and no more.
    if (value) context.globalAlpha = 0.35;
    context.fillStyle = value?.fill ?? ink.fill;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = ink.line;
    context.setLineDash(isFar ? [] : [6, 3]);
    context.stroke();
  }
  context.setLineDash([]);
}
