/** What has changed, over a picture: outlines with a sign for each kind, and arrows from where things were. */
import { boundsOfPoints, type Bounds } from '../../scene/bounds';
import { readableOn, WHITE, type Rgb } from '../../scene/colour';
import { overlaid } from '../../scene/diffMarks';
import type { DiffMarks, MarkKind, SceneMark } from '../../scene/markKinds';
import { colourOf, pictureInks, type PictureTheme } from './inks';
import type { LookEntry } from './legend';
import { circle, mapped, polygon, polyline, scaledTo } from './pathData';
import type { Command, Group, Mark, PlanPlace } from './picture';
import type { Point } from '../../model/types';
import { toSheet, toSheetX, toSheetY, type Plan } from './plan';
import { ReadPlaces } from './readPlaces';

const words: Readonly<Record<MarkKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  changed: 'Changed',
  was: 'Where it was',
};

/** Colours that are told apart with and without red-green blindness (Okabe and Ito); the signs say the same. */
const colours: Readonly<Record<MarkKind, Rgb>> = {
  added: { r: 0, g: 128, b: 92 },
  removed: { r: 213, g: 94, b: 0 },
  moved: { r: 0, g: 114, b: 178 },
  changed: { r: 160, g: 86, b: 138 },
  was: { r: 120, g: 120, b: 120 },
};
const lightColours: Readonly<Record<MarkKind, Rgb>> = {
  added: { r: 52, g: 199, b: 158 },
  removed: { r: 240, g: 140, b: 70 },
  moved: { r: 86, g: 180, b: 233 },
  changed: { r: 220, g: 150, b: 195 },
  was: { r: 160, g: 160, b: 160 },
};
const dashes: Readonly<Partial<Record<MarkKind, readonly number[]>>> = {
  removed: [1.6, 0.7],
  was: [0.6, 0.6],
};

const colourIn = (theme: PictureTheme, kind: MarkKind) => (theme === 'dark' ? lightColours : colours)[kind];

export function changeEntries(marks: DiffMarks, theme: PictureTheme): readonly LookEntry[] {
  const kinds = new Set(overlaid(marks).map(({ kind }) => kind));
  const ground = colourOf(pictureInks(theme).background);
  return (['added', 'removed', 'moved', 'changed', 'was'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => {
      const dash = dashes[kind];
      const sign = signs[kind];
      const look = { fill: ground, border: colourIn(theme, kind), ...(dash ? { dash } : {}) };
      return { text: words[kind], look, ...(sign ? { sign } : {}) };
    });
}

/**
 * For `over` of a picture of both sides: from where the plan is and what is read on it [mm of the sheet], which no
 * outline passes through and no sign stands on.
 */
export const changeGroups =
  (marks: DiffMarks, theme: PictureTheme) =>
  (plan: Pick<Plan, 'place'>, read: readonly Bounds[]): readonly Group[] => [
    ...markGroups(overlaid(marks), theme)(plan, { read, standing: standingPlaces(marks.after, plan.place) }),
    ...arrowGroups(marks.arrows, theme)(plan),
  ];

/** What marks keep clear of [mm of the sheet]. */
export interface ClearPlaces {
  readonly read: readonly Bounds[];
  /** Insides of what stands there now: what is gone or stood elsewhere is told beside it. */
  readonly standing: readonly Bounds[];
}

/** From its edge, on which the outline of what stood there before may lie. */
const edgeOfStandingMm = 0.6;

/** Insides of marked things that stand square on the plan [mm of the sheet]. */
export const standingPlaces = (marks: readonly SceneMark[], place: PlanPlace): readonly Bounds[] =>
  marks.flatMap(({ isSolid, closed, points }) => {
    if (!isSolid || !closed || !isSquare(points)) return [];
    const { minX, minY, maxX, maxY } = boundsOfPoints(points);
    const by = edgeOfStandingMm;
    const inside = {
      minX: toSheetX(place, minX) + by,
      minY: toSheetY(place, minY) + by,
      maxX: toSheetX(place, maxX) - by,
      maxY: toSheetY(place, maxY) - by,
    };
    return inside.minX < inside.maxX && inside.minY < inside.maxY ? [inside] : [];
  });

/** Whether an outline is a rectangle along the axes; corners of what is turned by quarters may be off by a hair. */
const isSquare = (points: readonly Point[]): boolean =>
  points.length === 4 &&
  points.every(([x, y], i) => {
    const [nextX = x, nextY = y] = points[(i + 1) % points.length] ?? [];
    return Math.abs(x - nextX) < 0.01 || Math.abs(y - nextY) < 0.01;
  });

const isGone = (kind: MarkKind) => kind === 'was' || kind === 'removed';

export const markGroups =
  (marks: readonly SceneMark[], theme: PictureTheme) =>
  ({ place }: Pick<Plan, 'place'>, { read, standing }: ClearPlaces): readonly Group[] => {
    const signs = new ReadPlaces(read);
    const texts = new ReadPlaces(read);
    const all = new ReadPlaces([...read, ...standing]);
    return marks.map((mark) =>
      markGroup(place, mark, colourIn(theme, mark.kind), isGone(mark.kind) ? all : texts, signs),
    );
  };

export const arrowGroups =
  (arrows: DiffMarks['arrows'], theme: PictureTheme) =>
  ({ place }: Pick<Plan, 'place'>): readonly Group[] =>
    arrows.map(({ from, to }) => arrowGroup(place, from, to, colourIn(theme, 'moved')));

const signMm = 3;

/** The signs that the kinds have everywhere, as lines about the origin [mm]. */
const signs: Readonly<Partial<Record<MarkKind, readonly Command[]>>> = {
  added: [['M', -0.8, 0], ['L', 0.8, 0], ['M', 0, -0.8], ['L', 0, 0.8]],
  removed: [['M', -0.8, 0], ['L', 0.8, 0]],
  moved: [['M', -0.9, 0], ['L', 0.9, 0], ['M', 0.2, -0.7], ['L', 0.9, 0], ['L', 0.2, 0.7]],
  changed: [['M', -0.9, 0.2], ['C', -0.4, -0.9, 0.4, 0.9, 0.9, -0.2]],
}; // prettier-ignore

function markGroup(
  place: PlanPlace,
  mark: SceneMark,
  colour: Rgb,
  read: ReadPlaces,
  signPlaces: ReadPlaces,
): Group {
  const points = mark.points.map((point) => toSheet(place, point));
  const dash = dashes[mark.kind];
  const stroke = { colour, width: mark.kind === 'was' ? 0.3 : 0.7, ...(dash ? { dash } : {}) };
  const path = mark.closed ? polygon(points) : polyline(points);
  const marks: Mark[] = [];
  if (mark.closed && mark.kind !== 'was') marks.push({ shape: 'path', path, fill: colour, opacity: 0.15 });
  const parts = read.broken(mark.closed ? [...points, ...points.slice(0, 1)] : points);
  const lines = parts ? parts.flatMap(polyline) : path;
  if (lines.length > 0) marks.push({ shape: 'path', path: lines, stroke });
  const sign = signs[mark.kind];
  if (sign && points.length > 0) {
    const size = mark.closed ? signSize(points) : signMm;
    const [x, y] = signPlace(points, size, signPlaces);
    marks.push(
      { shape: 'path', path: circle(x, y, size / 2), fill: colour },
      {
        shape: 'path',
        path: mapped(sign, scaledTo(size / signMm, x, y)),
        stroke: { colour: readableOn(colour, WHITE), width: (0.4 * size) / signMm, round: true },
      },
    );
  }
  return { layer: 'changes', id: mark.id, title: `${mark.id}: ${words[mark.kind].toLowerCase()}`, marks };
}

/** An outline has a few corners; one from elsewhere may have thousands. */
const mostCorners = 8;

/** The first corner at which a sign covers neither another nor anything that is read; else the first. */
function signPlace(
  points: readonly (readonly [number, number])[],
  size: number,
  read: ReadPlaces,
): readonly [number, number] {
  const discAt = ([x, y]: readonly [number, number]) => {
    const half = size / 2;
    return { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half };
  };
  const free = points.slice(0, mostCorners).find((point) => !read.has(discAt(point)));
  const at = free ?? points[0] ?? [0, 0];
  read.add(discAt(at));
  return at;
}

/** Small things have small signs, so that those of a row do not cover one another. */
function signSize(points: readonly (readonly [number, number])[]): number {
  const { minX, minY, maxX, maxY } = boundsOfPoints(points.map(([x, y]): Point => [x, y]));
  return Math.min(signMm, Math.max(0.6, Math.min(maxX - minX, maxY - minY) * 0.7));
}

function arrowGroup(place: PlanPlace, from: Point, to: Point, colour: Rgb): Group {
  const a = toSheet(place, from);
  const b = toSheet(place, to);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < 0.5) return { layer: 'changes', marks: [] };
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const head = Math.min(3, length);
  const neck = [b[0] - ux * head, b[1] - uy * head] as const;
  const wing = (side: number) =>
    [neck[0] - uy * head * 0.35 * side, neck[1] + ux * head * 0.35 * side] as const;
  return {
    layer: 'changes',
    marks: [
      { shape: 'path', path: polyline([a, neck]), stroke: { colour, width: 0.6 } },
      { shape: 'path', path: polygon([b, wing(1), wing(-1)]), fill: colour },
    ],
  };
}
