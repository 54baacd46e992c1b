/** The room under the objects: its grid, what is outside it, and its walls. */
import { boundsOfPoints } from '../bounds';
import { toPxX, toPxY, visibleBounds } from '../camera';
import { gridStep } from '../levelOfDetail';
import { crisp, type Frame } from './frame';
import { paintStrip } from './strip';

function traceRoom({ context, store, camera }: Frame): boolean {
  const outline = store.room?.outline;
  if (!outline?.length) return false;
  outline.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(toPxX(camera, x), toPxY(camera, y));
    else context.lineTo(toPxX(camera, x), toPxY(camera, y));
  });
  context.closePath();
  return true;
}

/** Lines of the grid painted within one step: those from north to south touch as many rows of pixels as they are long. */
const UPRIGHT_A_STEP = 30;
const ACROSS_A_STEP = 150;
/** What the browser does of them after a step, and of what is outside of the room, for each pixel [ms]. */
const GRID_STEP_MS = 0.45;
const OUTSIDE_MS = 4e-7;
const OUTSIDE_STRIPS = 4;

/** Paints the grid, and what is outside of the room; steps as of the plan's painter. */
export function* groundSteps(frame: Frame): Generator<number> {
  yield* gridSteps(frame);
  const { store, view } = frame;
  if (!store.room?.outline.length) return;
  for (let strip = 0; strip < OUTSIDE_STRIPS; strip++) {
    paintStrip(frame, [0, view.height], [strip, OUTSIDE_STRIPS], () => paintOutside(frame));
    yield ((view.width * view.height) / OUTSIDE_STRIPS) * OUTSIDE_MS;
  }
}

function paintOutside(frame: Frame): void {
  const { context, view, palette } = frame;
  context.beginPath();
  context.rect(0, 0, view.width, view.height);
  traceRoom(frame);
  context.fillStyle = palette.outside;
  context.fill('evenodd');
}

function* gridSteps({ context, store, camera, view, palette, ratio }: Frame): Generator<number> {
  const step = gridStep(store.room?.gridMm ?? 0, camera.scale);
  const outline = store.room?.outline;
  if (!step || !outline?.length) return;
  const extent = boundsOfPoints(outline);
  const seen = visibleBounds(camera, view);
  const line = 1 / ratio;
  const left = Math.max(seen.minX, extent.minX);
  const right = Math.min(seen.maxX, extent.maxX);
  const top = Math.max(seen.minY, extent.minY);
  const bottom = Math.min(seen.maxY, extent.maxY);
  if (left >= right || top >= bottom) return;
  context.globalAlpha = step.alpha;
  context.fillStyle = palette.grid;
  const x0 = toPxX(camera, left);
  const y0 = toPxY(camera, top);
  const across = (right - left) * camera.scale;
  const down = (bottom - top) * camera.scale;
  let painted = 0;
  for (let x = Math.ceil(left / step.stepMm) * step.stepMm; x <= right; x += step.stepMm) {
    context.fillRect(crisp(toPxX(camera, x), ratio), y0, line, down);
    if (++painted % UPRIGHT_A_STEP === 0) yield GRID_STEP_MS;
  }
  painted = 0;
  for (let y = Math.ceil(top / step.stepMm) * step.stepMm; y <= bottom; y += step.stepMm) {
    context.fillRect(x0, crisp(toPxY(camera, y), ratio), across, line);
    if (++painted % ACROSS_A_STEP === 0) yield GRID_STEP_MS;
  }
  context.globalAlpha = 1;
  yield GRID_STEP_MS;
}

const WALL_PX = 3;

export function paintWalls(frame: Frame): void {
  const { context, palette, camera, store } = frame;
  const outline = store.room?.outline ?? [];
  const edges = outline.map((from, i) => [from, outline[(i + 1) % outline.length] ?? from] as const);
  if (edges.every(([[x1, y1], [x2, y2]]) => x1 === x2 || y1 === y2)) {
    // Filled, not stroked: a stroke around a hall takes the browser as long as a frame, wherever on it the canvas is.
    context.fillStyle = palette.wall;
    const half = WALL_PX / 2;
    for (const [[x1, y1], [x2, y2]] of edges) {
      const left = toPxX(camera, Math.min(x1, x2)) - half;
      const top = toPxY(camera, Math.min(y1, y2)) - half;
      const right = toPxX(camera, Math.max(x1, x2)) + half;
      const bottom = toPxY(camera, Math.max(y1, y2)) + half;
      context.fillRect(left, top, right - left, bottom - top);
    }
    return;
  }
  context.beginPath();
  if (!traceRoom(frame)) return;
  context.strokeStyle = palette.wall;
  context.lineWidth = WALL_PX;
  context.lineJoin = 'miter';
  context.stroke();
}
