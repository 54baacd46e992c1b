/** What a type of the catalogue becomes where it is put down: the element, and the outline it will have. Pure. */
import type { Point } from '../../src/model/types';
import type { CatalogEntry } from '../../src/scene/catalogEntry';
import type { Bounds } from '../camera';
import { snap } from '../snapping';

export type Quarter = 0 | 1 | 2 | 3;

const COMPASS = ['north', 'east', 'south', 'west'] as const;

/** Usual sizes [mm] where a type gives none, as the plan draws them. */
const USUAL: Readonly<Partial<Record<CatalogEntry['collection'], readonly [number, number]>>> = {
  racks: [600, 1200],
  cdus: [900, 1200],
  airUnits: [1200, 900],
  feeds: [800, 800],
};
/** A busway is put down as a run of this length [mm], to be drawn on from there. */
const RUN_MM = 6000;
const USUAL_RUN_WIDTH_MM = 200;

/** Whether things of the type stand on the plan; a UPS is part of the power chain and has no place there. */
export const hasPlace = ({ collection }: CatalogEntry): boolean => collection !== 'power';

/** Extent as placed [mm]. */
export function extentOf(type: CatalogEntry, quarter: Quarter): { readonly w: number; readonly h: number } {
  const [usualWidth, usualDepth] = USUAL[type.collection] ?? [600, 600];
  const width = type.kind === 'busway' ? RUN_MM : (type.widthMm ?? usualWidth);
  const depth = type.kind === 'busway' ? (type.widthMm ?? USUAL_RUN_WIDTH_MM) : (type.depthMm ?? usualDepth);
  return quarter % 2 === 0 ? { w: width, h: depth } : { w: depth, h: width };
}

/** The corner at which it comes to rest with its middle near (x, y): at its neighbours, else on the grid. */
export function restingCorner(
  { w, h }: { readonly w: number; readonly h: number },
  [x, y]: Point,
  neighbours: readonly Bounds[],
  reach: number,
  gridMm: number,
): Point {
  const start: Bounds = { minX: 0, minY: 0, maxX: w, maxY: h };
  const { dx, dy } = snap(start, start, x - w / 2, y - h / 2, neighbours, reach, gridMm);
  return [Math.round(dx), Math.round(dy)];
}

/** Corners of the footprint, the front edge first as a ghost is drawn. */
export function outlineAt(
  { w, h }: { readonly w: number; readonly h: number },
  [x, y]: Point,
  quarter: Quarter,
): readonly Point[] {
  const corners: readonly Point[] = [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
  return corners.map((_, i) => corners[(i + quarter) % 4] ?? [x, y]);
}

/** Fields of the element as the format has them, in its order. */
export function elementOf(
  type: CatalogEntry,
  corner: Point,
  quarter: Quarter,
): Readonly<Record<string, unknown>> {
  const [x, y] = corner;
  switch (type.kind) {
    case 'ups':
      return { kind: 'ups', type: type.id };
    case 'busway': {
      const { w, h } = extentOf(type, quarter);
      const isAcross = quarter % 2 === 0;
      const from: Point = isAcross ? [x, Math.round(y + h / 2)] : [Math.round(x + w / 2), y];
      const to: Point = isAcross ? [x + w, from[1]] : [from[0], y + h];
      return { type: type.id, kind: 'busway', path: [from, to] };
    }
    case 'rpp':
    case 'pdu':
      return { type: type.id, kind: type.kind, at: corner, facing: COMPASS[quarter] };
    default:
      return { type: type.id, at: corner, facing: COMPASS[quarter] };
  }
}

/** The quarter that is nearest to a facing in degrees. */
export const quarterOf = (degrees: number): Quarter =>
  ([0, 1, 2, 3] as const)[((Math.round(degrees / 90) % 4) + 4) % 4] ?? 0;
