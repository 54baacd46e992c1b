/** What lies over the plan: the selection and its connections, and what follows the pointer: drag, guides, frame. */
import type { Point } from '../../src/model/types';
import { SIDE_DASHES } from '../../src/scene/symbols';
import { toPxX, toPxY, visibleBounds, type Bounds, type Camera } from '../camera';
import type { Connection } from '../connections';
import type { Guide } from '../snapping';
import { LINE } from '../sceneStore';
import { BoxLabels } from './boxLabels';
import { paintAreas } from './areas';
import { paintBoxes } from './boxes';
import { paintDoors } from './doors';
import { paintFound } from './found';
import { byStyle, crisp, font, type Frame } from './frame';
import { paintLines } from './lines';
import { paintCrosshair, paintToolShapes, type ToolShape } from './toolShapes';

export type OverlayFrame = Omit<Frame, 'slots' | 'isFar'>;

export interface Drag {
  /** Slots that follow the pointer. */
  readonly slots: readonly number[];
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

export interface OverlayState {
  /** Slots of the selection. */
  readonly selected: readonly number[];
  readonly connections: readonly Connection[];
  readonly hovered: number | undefined;
  readonly drag: Drag | undefined;
  /** The frame of a selection under way, in mm; whether it takes what it touches or what it holds whole. */
  readonly marquee: (Bounds & { readonly touches: boolean }) | undefined;
  /** What the tool in use draws. */
  readonly shapes?: readonly ToolShape[];
  /** Slots that a search has found. */
  readonly found?: readonly number[];
  /** The place that the arrow keys move, in mm. */
  readonly crosshair?: Point | undefined;
}

/** Whether a state has anything for `paintSelection`, and for `paintPointer`. */
export const hasSelection = ({ drag, connections, found, selected, hovered }: OverlayState): boolean =>
  !drag && (connections.length > 0 || Boolean(found?.length) || selected.length > 0 || hovered !== undefined);
export const hasPointer = ({ drag, marquee, shapes, crosshair }: OverlayState): boolean =>
  Boolean(drag ?? marquee ?? crosshair) || Boolean(shapes?.length);

/** Beyond this number outlines are joined to one tint, drawn as fast as the boxes themselves. */
const MANY = 2000;

export class OverlayPainter {
  readonly #dragLabels = new BoxLabels();

  /** What moves with the plan. While something is dragged, its outlines follow the pointer. */
  paintSelection(frame: OverlayFrame, state: OverlayState): void {
    if (state.drag) return;
    paintConnections(frame, state.connections);
    if (state.found?.length) paintFound(frame, state.found);
    paintOutlines(frame, state, undefined);
  }

  /** What follows the pointer or keeps to the edges of the view. */
  paintPointer(frame: OverlayFrame, state: OverlayState): void {
    const { drag } = state;
    if (drag) {
      this.#paintDragged(frame, drag);
      if (state.found?.length) paintFound(frame, state.found);
      paintOutlines(frame, state, drag);
      paintGuides(frame, drag.guides);
      paintOffset(frame, drag);
    }
    if (state.marquee) paintMarquee(frame, state.marquee);
    if (state.shapes) paintToolShapes(frame, state.shapes);
    if (state.crosshair) paintCrosshair(frame, state.crosshair);
  }

  #paintDragged(base: OverlayFrame, { slots, dx, dy }: Drag): void {
    // The objects stay where they are: the camera looks from a place moved the other way.
    const camera = movedCamera(base.camera, dx, dy);
    const seen = visibleBounds(camera, base.view);
    const { store } = base;
    const visible = slots.filter(
      (slot) =>
        (store.minX[slot] ?? 0) <= seen.maxX &&
        (store.maxX[slot] ?? 0) >= seen.minX &&
        (store.minY[slot] ?? 0) <= seen.maxY &&
        (store.maxY[slot] ?? 0) >= seen.minY,
    );
    const frame: Frame = { ...base, camera, slots: byStyle(store, visible, true), isFar: false };
    paintAreas(frame);
    paintBoxes(frame, true);
    paintDoors(frame);
    paintLines(frame);
    this.#dragLabels.paint(frame);
  }
}

const movedCamera = (camera: Camera, dx: number, dy: number): Camera => ({
  scale: camera.scale,
  originX: camera.originX - dx,
  originY: camera.originY - dy,
});

function paintOutlines(frame: OverlayFrame, state: OverlayState, drag: Drag | undefined): void {
  const { context, store, palette, ratio } = frame;
  const camera = drag ? movedCamera(frame.camera, drag.dx, drag.dy) : frame.camera;
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
  const selected = state.selected.filter(isSeen);
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
  if (state.hovered !== undefined && !drag && isSeen(state.hovered)) {
    context.lineWidth = 1.5;
    context.setLineDash([3, 2]);
    context.beginPath();
    trace(state.hovered);
    context.stroke();
    context.setLineDash([]);
  }
}

function paintConnections(frame: OverlayFrame, connections: readonly Connection[]): void {
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
    context.beginPath();
    for (const { from, to } of group) {
      context.moveTo(toPxX(camera, from[0]), toPxY(camera, from[1]));
      context.lineTo(toPxX(camera, to[0]), toPxY(camera, to[1]));
    }
    context.stroke();
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

function paintGuides({ context, camera, palette, ratio }: OverlayFrame, guides: readonly Guide[]): void {
  context.strokeStyle = palette.guide;
  context.lineWidth = 1;
  context.setLineDash([4, 2]);
  const half = 0.5 / ratio;
  for (const { axis, at, from, to } of guides) {
    context.beginPath();
    if (axis === 'x') {
      const x = crisp(toPxX(camera, at), ratio) + half;
      context.moveTo(x, toPxY(camera, from) - 8);
      context.lineTo(x, toPxY(camera, to) + 8);
    } else {
      const y = crisp(toPxY(camera, at), ratio) + half;
      context.moveTo(toPxX(camera, from) - 8, y);
      context.lineTo(toPxX(camera, to) + 8, y);
    }
    context.stroke();
  }
  context.setLineDash([]);
}

const signed = (mm: number) => (mm > 0 ? `+${mm}` : mm < 0 ? `−${-mm}` : '0');

/** How far the objects have been dragged, beside them. */
function paintOffset(frame: OverlayFrame, { slots, dx, dy }: Drag): void {
  const { context, store, camera, view, palette, measure } = frame;
  let right = -Infinity;
  let top = Infinity;
  for (const slot of slots) {
    right = Math.max(right, store.maxX[slot] ?? 0);
    top = Math.min(top, store.minY[slot] ?? 0);
  }
  const text = `dx ${signed(dx)}  dy ${signed(dy)} mm`;
  const width = measure.width(text) * 12 + 14;
  const x = Math.min(Math.max(toPxX(camera, right + dx) + 8, 4), view.width - width - 4);
  const y = Math.min(Math.max(toPxY(camera, top + dy) - 26, 4), view.height - 26);
  context.fillStyle = palette.tint;
  context.beginPath();
  context.roundRect(x, y, width, 20, 3);
  context.fill();
  context.fillStyle = palette.tintText;
  context.font = font(12, measure.fontFamily);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(text, x + 7, y + 10.5);
}

function paintMarquee(
  { context, camera, palette }: OverlayFrame,
  m: Bounds & { readonly touches: boolean },
): void {
  const x = toPxX(camera, m.minX);
  const y = toPxY(camera, m.minY);
  const w = (m.maxX - m.minX) * camera.scale;
  const h = (m.maxY - m.minY) * camera.scale;
  context.globalAlpha = palette.isHighContrast ? 0 : 0.12;
  context.fillStyle = m.touches ? palette.guide : palette.tint;
  context.fillRect(x, y, w, h);
  context.globalAlpha = 1;
  context.strokeStyle = m.touches ? palette.guide : palette.selection;
  context.lineWidth = 1.5;
  context.setLineDash(m.touches ? [5, 4] : []);
  context.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(w), Math.round(h));
  context.setLineDash([]);
}
