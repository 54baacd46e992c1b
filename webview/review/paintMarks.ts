/** Paints the marks of a comparison over the plan. */
import { boundsOfPoints, overlaps, type Bounds } from '../../src/scene/bounds';
import type { MarkKind, SceneArrow, SceneMark } from '../../src/scene/markKinds';
import type { Point } from '../../src/model/types';
import { toPxX, toPxY, visibleBounds, type Camera, type View } from '../camera';
import { keepBadges, keepNames } from '../painters/keepReadable';
import { AROUND_NAMES } from './keptClear';
import type { MarkInk, MarkInks } from './markInk';
import { HALO_PX, paintSigns } from './paintSigns';

/** A mark with where it lies [mm]: thousands are looked through at every frame. */
export interface PlacedMark extends SceneMark {
  readonly bounds: Bounds;
}

export const placed = (mark: SceneMark): PlacedMark => ({
  ...mark,
  bounds: boundsOfPoints(mark.points, mark.widthMm / 2),
});

/** What came lies over what is gone. */
const order: readonly MarkKind[] = ['was', 'removed', 'changed', 'moved', 'added'];

const covers: ReadonlySet<MarkKind> = new Set(['changed', 'moved', 'added']);

const LINE_PX = 2;
const SHOWN_LINE_PX = 4;
/** A thing smaller than this is still seen as a dot of its colour. */
const LEAST_PX = 3;

export interface MarkPicture {
  readonly marks: readonly PlacedMark[];
  readonly arrows: readonly SceneArrow[];
  /** The entry that is looked at. */
  readonly shown: number | undefined;
  /** While a person edits: outlines only, so that the plan stays what is seen. */
  readonly isFaint: boolean;
}

/** What is read on the plan under the marks [px]. */
export interface ReadPlaces {
  readonly badges: readonly Bounds[];
  readonly names: readonly Bounds[];
}

/** @param context scaled to CSS pixels, and empty. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  { marks, arrows, shown, isFaint }: MarkPicture,
  camera: Camera,
  view: View,
  inks: MarkInks,
  read: ReadPlaces,
): void {
  const visible = visibleBounds(camera, view);
  const seen = marks.filter(({ bounds }) => overlaps(bounds, visible));
  for (const kind of order) {
    const own = seen.filter((mark) => mark.kind === kind);
    if (own.length === 0) continue;
    const ink = inks[kind];
    for (const isShown of [false, true]) {
      const some = own.filter(({ group }) => (group === shown) === isShown);
      if (some.length === 0) continue;
      const width = isShown ? SHOWN_LINE_PX : LINE_PX;
      context.lineWidth = width;
      context.strokeStyle = ink.line;
      context.fillStyle = ink.fill;
      context.setLineDash(ink.dash.map((length) => length * width));
      context.lineJoin = 'round';
      // One path for all: ten thousand strokes would take a frame each.
      if (!isFaint) {
        context.beginPath();
        for (const mark of some) if (mark.closed) trace(context, mark, camera);
        context.fill();
      }
      context.beginPath();
      for (const mark of some) trace(context, mark, camera);
      context.stroke();
      if (kind === 'removed') cross(context, some, camera);
    }
    if (kind === 'was') clearUnder(context, seen, camera);
    if (AROUND_NAMES.has(kind)) keepNames(context, read.names);
  }
  context.setLineDash([]);
  paintArrows(context, arrows, shown, camera, inks.moved);
  keepBadges(context, read.badges);
  paintSigns(context, seen, shown, camera, inks, read.badges);
}

function trace(
  context: CanvasRenderingContext2D,
  { points, closed, bounds }: PlacedMark,
  camera: Camera,
): void {
  const w = (bounds.maxX - bounds.minX) * camera.scale;
  const h = (bounds.maxY - bounds.minY) * camera.scale;
  if (w < LEAST_PX && h < LEAST_PX) {
    context.rect(toPxX(camera, bounds.minX), toPxY(camera, bounds.minY), LEAST_PX, LEAST_PX);
    return;
  }
  points.forEach((point, i) => {
    const x = toPxX(camera, point[0]);
    const y = toPxY(camera, point[1]);
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  if (closed) context.closePath();
}

/** Where things stood is told on floor that is free: not through the labels of what stands there now. */
function clearUnder(context: CanvasRenderingContext2D, marks: readonly PlacedMark[], camera: Camera): void {
  context.globalCompositeOperation = 'destination-out';
  context.fillStyle = '#000';
  context.beginPath();
  for (const mark of marks) if (mark.isSolid && covers.has(mark.kind)) trace(context, mark, camera);
  context.fill();
  context.globalCompositeOperation = 'source-over';
}

/** What is gone is crossed out. */
function cross(context: CanvasRenderingContext2D, marks: readonly PlacedMark[], camera: Camera): void {
  context.setLineDash([]);
  context.lineWidth = 1;
  context.beginPath();
  for (const { closed, bounds } of marks) {
    if (!closed || (bounds.maxX - bounds.minX) * camera.scale < 2 * LEAST_PX) continue;
    const [left, right] = [toPxX(camera, bounds.minX), toPxX(camera, bounds.maxX)];
    const [top, bottom] = [toPxY(camera, bounds.minY), toPxY(camera, bounds.maxY)];
    context.moveTo(left, top);
    context.lineTo(right, bottom);
    context.moveTo(right, top);
    context.lineTo(left, bottom);
  }
  context.stroke();
}

const HEAD_PX = 9;

function paintArrows(
  context: CanvasRenderingContext2D,
  arrows: readonly SceneArrow[],
  shown: number | undefined,
  camera: Camera,
  { line, ground }: MarkInk,
): void {
  for (const { from, to, group } of arrows) {
    const [x1, y1] = [toPxX(camera, from[0]), toPxY(camera, from[1])];
    const [x2, y2] = [toPxX(camera, to[0]), toPxY(camera, to[1])];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length < HEAD_PX) continue;
    const width = group === shown ? SHOWN_LINE_PX : LINE_PX;
    const angle = Math.atan2(y2 - y1, x2 - x1);
    const stemEnd: Point = [x2 - HEAD_PX * Math.cos(angle), y2 - HEAD_PX * Math.sin(angle)];
    // First a seam of the plan's ground: an arrow may cross what has its colour.
    for (const seam of [HALO_PX, 0]) {
      context.strokeStyle = seam ? ground : line;
      context.fillStyle = context.strokeStyle;
      context.lineWidth = width + 2 * seam;
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(stemEnd[0], stemEnd[1]);
      context.stroke();
      context.beginPath();
      context.moveTo(x2, y2);
      for (const side of [-1, 1]) {
        const at = angle + Math.PI + side * 0.45;
        context.lineTo(x2 + HEAD_PX * 1.2 * Math.cos(at), y2 + HEAD_PX * 1.2 * Math.sin(at));
      }
      context.closePath();
      context.lineWidth = 2 * seam;
      if (seam) context.stroke();
      context.fill();
    }
  }
}
