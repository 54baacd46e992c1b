/** What is laid over the plan, and what of it follows the pointer: drag, guides, frame. */
import type { Point } from '../../src/model/types';
import { toPxX, toPxY, union, type Bounds } from '../camera';
import type { Connection } from '../connections';
import type { Guide } from '../snapping';
import { numeral } from '../strings';
import { crisp, font, type Frame } from './frame';
import { paintCrosshair, paintToolShapes, reachOfToolShape, type ToolShape } from './toolShapes';

export type OverlayFrame = Omit<Frame, 'slots' | 'isFar'> & {
  /** What is read on the plan and is not to be covered [px]. */
  readonly read?: () => { readonly names: readonly Bounds[]; readonly badges: readonly Bounds[] };
};
/** All that says where something will be painted. */
export type OverlayPlace = Omit<OverlayFrame, 'context'>;

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

/** What `paintPointer` paints of a state, in a word each; empty where that is nothing. */
export const pointerKinds = ({ drag, marquee, shapes = [], crosshair }: OverlayState): readonly string[] => [
  ...(drag ? ['drag'] : []),
  ...(marquee ? ['marquee'] : []),
  ...new Set(shapes.map(({ kind }) => kind)),
  ...(crosshair ? ['crosshair'] : []),
];

export const sameSlots = (a: readonly number[], b: readonly number[]): boolean =>
  a === b || (a.length === b.length && a.every((slot, i) => slot === b[i]));

/** What follows the pointer or keeps to the edges of the view. */
export function paintPointer(frame: OverlayFrame, state: OverlayState): void {
  const { drag } = state;
  if (drag) {
    paintGuides(frame, drag.guides);
    paintOffset(frame, drag);
  }
  if (state.marquee) paintMarquee(frame, state.marquee);
  if (state.shapes) paintToolShapes(frame, state.shapes);
  if (state.crosshair) paintCrosshair(frame, state.crosshair);
}

/** Where `paintPointer` paints, in pixels; undefined: anywhere in the view. */
export function reachOfPointer(frame: OverlayPlace, state: OverlayState): Bounds | undefined {
  const { drag, marquee, shapes = [], crosshair } = state;
  if (marquee ?? crosshair) return undefined;
  let reach: Bounds | undefined;
  if (drag) {
    const { x, y, width, height } = offsetOf(frame, drag);
    reach = { minX: x - 1, minY: y - 1, maxX: x + width + 1, maxY: y + height + 1 };
    for (const guide of drag.guides) reach = union(reach, reachOfGuide(frame, guide));
  }
  for (const shape of shapes) reach = union(reach, reachOfToolShape(frame, shape));
  return reach;
}

/** Beyond what a guide lines up [CSS pixels]. */
const GUIDE_ENDS_PX = 8;

function reachOfGuide({ camera }: OverlayPlace, { axis, at, from, to }: Guide): Bounds {
  const [along, across] = axis === 'x' ? [GUIDE_ENDS_PX + 2, 2] : [2, GUIDE_ENDS_PX + 2];
  const [x, y] = axis === 'x' ? [[at, at], [from, to]] : [[from, to], [at, at]]; // prettier-ignore
  return {
    minX: toPxX(camera, x[0] ?? at) - across,
    minY: toPxY(camera, y[0] ?? at) - along,
    maxX: toPxX(camera, x[1] ?? at) + across,
    maxY: toPxY(camera, y[1] ?? at) + along,
  };
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
      context.moveTo(x, toPxY(camera, from) - GUIDE_ENDS_PX);
      context.lineTo(x, toPxY(camera, to) + GUIDE_ENDS_PX);
    } else {
      const y = crisp(toPxY(camera, at), ratio) + half;
      context.moveTo(toPxX(camera, from) - GUIDE_ENDS_PX, y);
      context.lineTo(toPxX(camera, to) + GUIDE_ENDS_PX, y);
    }
    context.stroke();
  }
  context.setLineDash([]);
}

const signed = (mm: number) => (mm > 0 ? `+${numeral(mm)}` : mm < 0 ? `−${numeral(-mm)}` : '0');

/** How far the objects have been dragged, and where that stands: beside them. */
function offsetOf({ store, camera, view, measure }: OverlayPlace, { slots, dx, dy }: Drag) {
  const bounds = store.boundsOfSlots(slots) ?? { maxX: 0, minY: 0 };
  const text = `dx ${signed(dx)}  dy ${signed(dy)} mm`;
  const width = measure.width(text) * 12 + 14;
  const x = Math.min(Math.max(toPxX(camera, bounds.maxX + dx) + 8, 4), view.width - width - 4);
  const y = Math.min(Math.max(toPxY(camera, bounds.minY + dy) - 26, 4), view.height - 26);
  return { text, x, y, width, height: 20 };
}

function paintOffset(frame: OverlayFrame, drag: Drag): void {
  const { context, palette, measure } = frame;
  const { text, x, y, width, height } = offsetOf(frame, drag);
  context.fillStyle = palette.tint;
  context.beginPath();
  context.roundRect(x, y, width, height, 3);
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
