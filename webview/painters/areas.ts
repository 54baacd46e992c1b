/** Zones: translucent, under the objects. */
import type { SceneArea } from '../../src/scene/scene';
import { toPxX, toPxY, type Bounds } from '../camera';
import { AREA } from '../sceneStore';
import type { Frame } from './frame';
import { paintStrip } from './strip';

/** Zones painted within one step, and pixels that they cover: one as large as the view takes longer than a hundred. */
const AREAS_A_STEP = 40;
const PIXELS_A_STEP = 75_000;
/** What the browser does of some zones after a step, and of each pixel, which is mixed with what lies below it [ms]. */
const STEP_MS = 0.08;
const PIXEL_MS = 5e-6;

export function paintAreas(frame: Frame): void {
  for (const step of areaSteps(frame)) void step;
}

/** Paints the zones in their order, a large one in strips; steps as of the plan's painter. */
export function* areaSteps(frame: Frame): Generator<number> {
  const { context, store, slots, isFar } = frame;
  context.lineWidth = isFar ? 0.75 : 1.5;
  let areas = 0;
  let pixels = 0;
  for (const slot of slots[AREA] ?? []) {
    const area = store.objectIn(slot);
    if (area?.shape !== 'area') continue;
    const seen = inView(frame, store.boundsIn(slot));
    const height = seen.maxY - seen.minY;
    const covered = Math.max(0, seen.maxX - seen.minX) * Math.max(0, height);
    const strips = Math.max(1, Math.ceil(covered / PIXELS_A_STEP));
    for (let strip = 0; strip < strips; strip++) {
      if (pixels + covered / strips > PIXELS_A_STEP || areas >= AREAS_A_STEP) {
        yield STEP_MS + pixels * PIXEL_MS;
        areas = pixels = 0;
      }
      pixels += covered / strips;
      paintStrip(frame, [seen.minY, seen.maxY], [strip, strips], () => fillArea(frame, slot, area));
    }
    areas++;
    trace(frame, area);
    context.strokeStyle = frame.palette.area(area.kind).line;
    context.setLineDash(isFar ? [] : [6, 3]);
    context.stroke();
    context.setLineDash([]);
  }
  if (areas > 0) yield STEP_MS + pixels * PIXEL_MS;
}

function fillArea(frame: Frame, slot: number, area: SceneArea): void {
  const { context, palette, tint } = frame;
  const tone = tint?.tone[slot] ?? 0;
  const value = tint?.isValue(tone) ? tint.inkOf(tone) : undefined;
  // Under the racks that are coloured alike: as much as tells, and no more.
  if (value) context.globalAlpha = 0.35;
  context.fillStyle = value?.fill ?? palette.area(area.kind).fill;
  trace(frame, area);
  context.fill();
  context.globalAlpha = 1;
}

function trace({ context, camera }: Frame, { outline }: SceneArea): void {
  context.beginPath();
  outline.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(toPxX(camera, x), toPxY(camera, y));
    else context.lineTo(toPxX(camera, x), toPxY(camera, y));
  });
  context.closePath();
}

/** What of it is on the canvas [px]. */
const inView = ({ camera, view }: Frame, { minX, minY, maxX, maxY }: Bounds): Bounds => ({
  minX: Math.max(0, toPxX(camera, minX)),
  minY: Math.max(0, toPxY(camera, minY)),
  maxX: Math.min(view.width, toPxX(camera, maxX)),
  maxY: Math.min(view.height, toPxY(camera, maxY)),
});
