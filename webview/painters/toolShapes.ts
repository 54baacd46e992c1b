/** The few marks that tools draw over the plan: outlines, ghosts, distances, labels, handles. In mm. */
import type { Point } from '../../src/model/types';
import { boundsOfPoints } from '../bounds';
import { grown, toPxX, toPxY, toScreen, union, type Bounds } from '../camera';
import { crisp, font } from './frame';
import type { OverlayFrame, OverlayPlace } from './overlayPainter';
import { paintPlate, reachOfPlate, type Tone } from './plates';
import { paintSides, reachOfSideNames, type SideShape } from './sideShapes';

export type ToolShape =
  | {
      readonly kind: 'path';
      readonly points: readonly Point[];
      readonly closed?: boolean;
      readonly dashed?: boolean;
      readonly tone?: Tone;
      /** How wide the thing is that is drawn, in mm; it is shown under the line. */
      readonly widthMm?: number;
      readonly fill?: boolean;
    }
  /** Things that are not there yet, with the edge at which each looks. */
  | {
      readonly kind: 'ghosts';
      readonly boxes: readonly { readonly outline: readonly Point[]; readonly label?: string }[];
      readonly tone?: Tone;
    }
  /** A distance with its figure, from one place to another. */
  | {
      readonly kind: 'dimension';
      readonly from: Point;
      readonly to: Point;
      readonly text: string;
      readonly tone?: Tone;
    }
  | {
      readonly kind: 'label';
      readonly at: Point;
      readonly text: string;
      readonly tone?: Tone;
      /** Where it stands from `at`: above it unless told. */
      readonly stands?: 'above' | 'below';
    }
  /** Outlines that stand over the plan, whatever the tool. */
  | { readonly kind: 'sides'; readonly sides: readonly SideShape[] }
  | {
      readonly kind: 'handle';
      readonly at: Point;
      readonly form: 'square' | 'round';
      readonly hot?: boolean;
    };

const colourOf = ({ palette }: OverlayFrame, tone: Tone | undefined) =>
  tone === 'bad' ? palette.severity.error.fill : tone === 'guide' ? palette.guide : palette.selection;

const trace = ({ context, camera }: OverlayFrame, points: readonly Point[], closed: boolean) => {
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(toPxX(camera, x), toPxY(camera, y));
    else context.lineTo(toPxX(camera, x), toPxY(camera, y));
  });
  if (closed) context.closePath();
};

const LABEL_GAP_PX = 18;

type Label = Extract<ToolShape, { kind: 'label' }>;
type Dimension = Extract<ToolShape, { kind: 'dimension' }>;
type PathShape = Extract<ToolShape, { kind: 'path' }>;

/** The middle of its plate, in pixels. */
function placeOfLabel(frame: OverlayPlace, { at, stands = 'above' }: Label): readonly [number, number] {
  const x = toPxX(frame.camera, at[0]);
  const y = toPxY(frame.camera, at[1]);
  return [x, y + (stands === 'above' ? -LABEL_GAP_PX : LABEL_GAP_PX)];
}

/** The same of the figure of a distance. */
const middleOf = ({ camera }: OverlayPlace, { from, to }: Dimension): readonly [number, number] => [
  (toPxX(camera, from[0]) + toPxX(camera, to[0])) / 2,
  (toPxY(camera, from[1]) + toPxY(camera, to[1])) / 2,
];

/** Of the widest line that joins two others: a canvas draws no corner further out than this many of its widths. */
const MITER_REACH = 5;
/** Of all other strokes, with the strokes across the ends of a distance and the largest handle [CSS pixels]. */
const STROKE_REACH_PX = 12;

/** Where a shape is painted, in pixels. */
export function reachOfToolShape(frame: OverlayPlace, shape: ToolShape): Bounds {
  const { camera } = frame;
  const around = (points: readonly Point[], px: number): Bounds =>
    grown(toScreen(camera, boundsOfPoints(points)), px);
  switch (shape.kind) {
    case 'path':
      return around(shape.points, STROKE_REACH_PX + MITER_REACH * (shape.widthMm ?? 0) * camera.scale);
    case 'ghosts':
      return around(
        shape.boxes.flatMap(({ outline }) => outline),
        STROKE_REACH_PX,
      );
    case 'dimension': {
      const { from, to, text } = shape;
      return union(around([from, to], STROKE_REACH_PX), reachOfPlate(frame, text, ...middleOf(frame, shape)));
    }
    case 'label':
      return reachOfPlate(frame, shape.text, ...placeOfLabel(frame, shape));
    case 'sides':
      return union(
        reachOfSideNames(frame, shape.sides),
        around(
          shape.sides.flatMap(({ points }) => points),
          STROKE_REACH_PX,
        ),
      );
    case 'handle':
      return around([shape.at], STROKE_REACH_PX);
  }
}

function paintDimension(frame: OverlayFrame, { from, to, tone }: Dimension): void {
  const { context, camera } = frame;
  const [x1, y1, x2, y2] = [
    toPxX(camera, from[0]),
    toPxY(camera, from[1]),
    toPxX(camera, to[0]),
    toPxY(camera, to[1]),
  ];
  const length = Math.hypot(x2 - x1, y2 - y1);
  context.strokeStyle = colourOf(frame, tone ?? 'guide');
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  if (length > 0) {
    // A stroke across each end, as on a drawing.
    const [nx, ny] = [(-(y2 - y1) / length) * 5, ((x2 - x1) / length) * 5];
    for (const [x, y] of [
      [x1, y1],
      [x2, y2],
    ] as const) {
      context.moveTo(x - nx, y - ny);
      context.lineTo(x + nx, y + ny);
    }
  }
  context.stroke();
}

function paintPath(frame: OverlayFrame, shape: Omit<PathShape, 'kind'>): void {
  const { context, camera, palette } = frame;
  const colour = colourOf(frame, shape.tone);
  if (shape.fill && !palette.isHighContrast) {
    context.globalAlpha = 0.12;
    context.fillStyle = palette.tint;
    context.beginPath();
    trace(frame, shape.points, true);
    context.fill();
  }
  if (shape.widthMm !== undefined) {
    context.globalAlpha = 0.3;
    context.strokeStyle = palette.tint;
    context.lineWidth = Math.max(1, shape.widthMm * camera.scale);
    context.lineJoin = 'miter';
    context.beginPath();
    trace(frame, shape.points, shape.closed ?? false);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.setLineDash(shape.dashed || shape.tone === 'bad' ? [5, 4] : []);
  context.beginPath();
  trace(frame, shape.points, shape.closed ?? false);
  context.stroke();
  context.setLineDash([]);
}

export function paintToolShapes(frame: OverlayFrame, shapes: readonly ToolShape[]): void {
  const { context, camera, palette, ratio } = frame;
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'path':
        paintPath(frame, shape);
        break;
      case 'sides':
        paintSides(frame, shape.sides, (side) => paintPath(frame, side));
        break;
      case 'ghosts': {
        context.fillStyle = palette.tint;
        context.globalAlpha = palette.isHighContrast ? 0 : 0.25;
        context.beginPath();
        for (const { outline } of shape.boxes) trace(frame, outline, true);
        context.fill();
        context.globalAlpha = 1;
        context.strokeStyle = colourOf(frame, shape.tone);
        context.lineWidth = 1.5;
        context.setLineDash(shape.tone === 'bad' ? [4, 3] : []);
        context.beginPath();
        for (const { outline } of shape.boxes) trace(frame, outline, true);
        context.stroke();
        context.setLineDash([]);
        // The front, where the outline begins, as a thick edge like that of a rack.
        context.lineWidth = 4;
        context.beginPath();
        for (const { outline } of shape.boxes) trace(frame, outline.slice(0, 2), false);
        context.stroke();
        context.fillStyle = palette.foreground;
        context.font = font(11, frame.measure.fontFamily);
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        for (const { outline, label } of shape.boxes) {
          const [a, , c] = outline;
          if (label === undefined || !a || !c) continue;
          const across = Math.abs(c[0] - a[0]) * camera.scale;
          if (frame.measure.width(label) * 11 > across - 4) continue;
          context.fillText(label, toPxX(camera, (a[0] + c[0]) / 2), toPxY(camera, (a[1] + c[1]) / 2));
        }
        break;
      }
      case 'dimension':
        paintDimension(frame, shape);
        break;
      case 'label':
        break;
      case 'handle': {
        const x = crisp(toPxX(camera, shape.at[0]), ratio);
        const y = crisp(toPxY(camera, shape.at[1]), ratio);
        const r = shape.hot ? 6 : shape.form === 'round' ? 3.5 : 4.5;
        context.fillStyle = shape.hot ? palette.tint : palette.background;
        context.strokeStyle = palette.selection;
        context.lineWidth = 1.5;
        context.beginPath();
        if (shape.form === 'round') context.arc(x, y, r, 0, 2 * Math.PI);
        else context.rect(x - r, y - r, 2 * r, 2 * r);
        context.fill();
        context.stroke();
        break;
      }
    }
  }
  // After all lines: one through a figure makes another figure of it.
  for (const shape of shapes) {
    if (shape.kind === 'dimension') paintPlate(frame, shape.text, ...middleOf(frame, shape), shape.tone);
    else if (shape.kind === 'label') paintPlate(frame, shape.text, ...placeOfLabel(frame, shape), shape.tone);
  }
}

/** Where the arrow keys have put the pointer of a tool. */
export function paintCrosshair({ context, camera, palette, view, ratio }: OverlayFrame, at: Point): void {
  const x = crisp(toPxX(camera, at[0]), ratio) + 0.5 / ratio;
  const y = crisp(toPxY(camera, at[1]), ratio) + 0.5 / ratio;
  context.strokeStyle = palette.selection;
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(view.width, y);
  context.moveTo(x, 0);
  context.lineTo(x, view.height);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x - 10, y);
  context.lineTo(x + 10, y);
  context.moveTo(x, y - 10);
  context.lineTo(x, y + 10);
  context.stroke();
}
