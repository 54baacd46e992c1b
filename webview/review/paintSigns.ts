/** The signs of a comparison's marks: a disc each, at a corner where it covers neither another nor a finding's badge. */
import { markSigns, type MarkKind } from '../../src/scene/markKinds';
import type { Point } from '../../src/model/types';
import { toPxX, toPxY, type Bounds, type Camera } from '../camera';
import { TakenPlaces } from '../../src/scene/takenPlaces';
import type { MarkInks } from './markInk';
import type { PlacedMark } from './paintMarks';

/** Smaller things get no sign: it would cover them. */
const LEAST_FOR_SIGN_PX = 16;
const SIGN_PX = 8;
/** On a thing that is narrower than a sign. */
const SMALL_SIGN_PX = 6;
/** Of the plan's ground around signs and arrows. */
export const HALO_PX = 1.5;

interface TakenSigns {
  readonly all: TakenPlaces;
  readonly of: Map<MarkKind, TakenPlaces>;
}

/** Those of what is looked at first: where there is room for one only, it is theirs. */
export function paintSigns(
  context: CanvasRenderingContext2D,
  marks: readonly PlacedMark[],
  shown: number | undefined,
  camera: Camera,
  inks: MarkInks,
  badges: readonly Bounds[],
): void {
  const taken: TakenSigns = { all: new TakenPlaces(), of: new Map() };
  for (const badge of badges) taken.all.add(badge);
  for (const isShown of [true, false])
    for (const mark of marks)
      if ((mark.group === shown) === isShown) paintSign(context, mark, camera, inks, taken);
}

/**
 * One beside another of its kind is left out, as is one that finds no free corner: what is marked has the outline and
 * the dash of its kind, too.
 */
function paintSign(
  context: CanvasRenderingContext2D,
  mark: PlacedMark,
  camera: Camera,
  inks: MarkInks,
  taken: TakenSigns,
): void {
  const { kind, bounds, points, closed } = mark;
  const sign = markSigns[kind];
  const w = (bounds.maxX - bounds.minX) * camera.scale;
  const h = (bounds.maxY - bounds.minY) * camera.scale;
  if (sign === '' || Math.max(w, h) < LEAST_FOR_SIGN_PX) return;
  const radius = closed && Math.min(w, h) < 2 * SIGN_PX ? SMALL_SIGN_PX : SIGN_PX;
  let alike = taken.of.get(kind);
  if (!alike) taken.of.set(kind, (alike = new TakenPlaces()));
  const { minX, minY, maxX, maxY } = bounds;
  const [end] = points;
  const corners: readonly Point[] = closed || !end ? [[minX, minY], [minX, maxY], [maxX, maxY], [maxX, minY]] : [end]; // prettier-ignore
  for (const [cornerX, cornerY] of corners) {
    const x = toPxX(camera, cornerX);
    const y = toPxY(camera, cornerY);
    const disc = { minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius };
    if (alike.has(disc)) return;
    if (taken.all.has(disc)) continue;
    alike.add(disc);
    taken.all.add(disc);
    const ink = inks[kind];
    context.beginPath();
    context.arc(x, y, radius + HALO_PX, 0, 2 * Math.PI);
    context.fillStyle = ink.ground;
    context.fill();
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = ink.line;
    context.fill();
    context.fillStyle = ink.sign;
    context.font = `bold ${radius * 1.6}px sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(sign, x, y + 0.5);
    return;
  }
}
