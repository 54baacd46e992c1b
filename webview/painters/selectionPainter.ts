/** The selection over the plan: its outlines, what it is connected to, and what a search has found. It moves with the plan. */
import { SIDE_DASHES } from '../../src/scene/symbols';
import { boundsOfPoints } from '../bounds';
import { toPxX, toPxY, toScreen, union, type Bounds } from '../camera';
import type { Connection } from '../connections';
import { paintFound } from './found';
import { outlineSteps } from './outlines';
import { sameSlots, type OverlayFrame, type OverlayPlace, type OverlayState } from './overlayPainter';

/** Connections of one path: the browser takes longer for each dash of a path, the more of them there are. */
const A_STEP = 10;
/** What the browser does of one after a step [ms]. */
const CONNECTION_MS = 0.03;

/** Whether a state has anything for `selectionSteps`. */
export const hasSelection = ({ drag, connections, found, selected, hovered }: OverlayState): boolean =>
  Boolean(found?.length) ||
  (!drag && (connections.length > 0 || selected.length > 0 || hovered !== undefined));

/** Whether two states have the same for `selectionSteps`. */
export function sameSelection(a: OverlayState, b: OverlayState): boolean {
  return (
    Boolean(a.drag) === Boolean(b.drag) &&
    a.hovered === b.hovered &&
    sameSlots(a.selected, b.selected) &&
    sameSlots(a.found ?? [], b.found ?? []) &&
    (a.connections === b.connections || a.connections.length + b.connections.length === 0)
  );
}

/** Paints what moves with the plan; steps as of the plan's painter. What is dragged takes its outlines along. */
export function* selectionSteps(frame: OverlayFrame, state: OverlayState): Generator<number | void> {
  if (!state.drag) yield* connectionSteps(frame, state.connections);
  const found = foundOnly(state);
  if (found.length > 0) {
    paintFound(frame, found);
    yield;
  }
  if (!state.drag) yield* outlineSteps(frame, state);
}

/** What is selected has an outline of its own: a frame around each of thousands of them takes longer than the rest. */
function foundOnly({ found = [], selected, drag }: OverlayState): readonly number[] {
  if (drag || found.length === 0 || selected.length === 0) return found;
  const outlined = new Set(selected);
  return found.filter((slot) => !outlined.has(slot));
}

/** Beyond what is selected or connected: outlines, frames, the dots at the ends of a connection [px]. */
const SELECTION_RIM_PX = 10;

/** Where `selectionSteps` paints, in pixels; undefined: nowhere. */
export function reachOfSelection({ store, camera }: OverlayPlace, state: OverlayState): Bounds | undefined {
  const { selected, found = [], hovered, connections } = state;
  let reach = store.boundsOfSlots(selected);
  for (const slots of [found, hovered === undefined ? [] : [hovered]]) {
    const bounds = store.boundsOfSlots(slots);
    if (bounds) reach = union(reach, bounds);
  }
  if (connections.length > 0) {
    const ends = connections.flatMap(({ from, to }) => [from, to]);
    reach = union(reach, boundsOfPoints(ends));
  }
  return reach && widenedBy(toScreen(camera, reach), SELECTION_RIM_PX);
}

const widenedBy = ({ minX, minY, maxX, maxY }: Bounds, px: number): Bounds => ({
  minX: Math.floor(minX) - px,
  minY: Math.floor(minY) - px,
  maxX: Math.ceil(maxX) + px,
  maxY: Math.ceil(maxY) + px,
});

function* connectionSteps(frame: OverlayFrame, connections: readonly Connection[]): Generator<number> {
  const { context, camera, palette } = frame;
  const groups = new Map<string, Connection[]>();
  for (const connection of connections) {
    const key = `${connection.kind} ${connection.side ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(connection);
    else groups.set(key, [connection]);
  }
  for (const group of groups.values()) {
    const first = group[0];
    if (!first) continue;
    const colour = first.kind === 'coolant' ? palette.pipe : palette.side(first.side).line;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = group.length > 60 ? 1 : 1.75;
    context.globalAlpha = group.length > 60 && !palette.isHighContrast ? 0.5 : 0.9;
    context.setLineDash(
      first.kind === 'coolant' ? [2, 3] : (SIDE_DASHES[first.side ?? 'A'] ?? []).map((d) => d * 2.5),
    );
    for (let i = 0; i < group.length; i += A_STEP) {
      const some = group.slice(i, i + A_STEP);
      context.beginPath();
      for (const { from, to } of some) {
        context.moveTo(toPxX(camera, from[0]), toPxY(camera, from[1]));
        context.lineTo(toPxX(camera, to[0]), toPxY(camera, to[1]));
      }
      context.stroke();
      yield some.length * CONNECTION_MS;
    }
    context.setLineDash([]);
    context.beginPath();
    for (const { to } of group) {
      const x = toPxX(camera, to[0]);
      const y = toPxY(camera, to[1]);
      context.moveTo(x + 3, y);
      context.arc(x, y, 3, 0, 2 * Math.PI);
    }
    context.globalAlpha = 1;
    context.fill();
  }
}
