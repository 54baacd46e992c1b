/** Where a door goes: the stretch of a straight wall nearest to a place. Pure. */
import type { Point } from '../../src/model/types';
import { encloses } from '../../src/model/footprint';
import { leavesOf } from '../painters/doors';

export interface DoorPlace {
  /** The north or west end of the opening. */
  readonly at: Point;
  /** The other end. */
  readonly to: Point;
  /** The side of the hall it is in: the way out. */
  readonly facing: 'north' | 'east' | 'south' | 'west';
}

/**
 * The opening of `widthMm` with its middle near (x, y), on the grid along its wall and whole on it; undefined where
 * no wall that runs north to south or west to east is near or long enough.
 */
export function doorOnWall(
  outline: readonly Point[],
  [x, y]: Point,
  widthMm: number,
  reach: number,
  gridMm: number,
): DoorPlace | undefined {
  let best: DoorPlace | undefined;
  let least = reach;
  const onGrid = (mm: number) => (gridMm > 0 ? Math.round(mm / gridMm) * gridMm : Math.round(mm));
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length];
    if (!b || (a[0] !== b[0] && a[1] !== b[1])) return;
    const runsEast = a[1] === b[1];
    const [along, across] = runsEast ? [x, y] : [y, x];
    const from = Math.min(runsEast ? a[0] : a[1], runsEast ? b[0] : b[1]);
    const to = Math.max(runsEast ? a[0] : a[1], runsEast ? b[0] : b[1]);
    const wall = runsEast ? a[1] : a[0];
    if (to - from < widthMm) return;
    const start = Math.min(Math.max(onGrid(along - widthMm / 2), from), to - widthMm);
    const distance = Math.hypot(across - wall, Math.max(0, start - along, along - start - widthMm));
    if (distance >= least) return;
    least = distance;
    const middle = start + widthMm / 2;
    const isInsideAfter = runsEast
      ? encloses(outline, middle, wall + 1)
      : encloses(outline, wall + 1, middle);
    best = runsEast
      ? { at: [start, wall], to: [start + widthMm, wall], facing: isInsideAfter ? 'north' : 'south' }
      : { at: [wall, start], to: [wall, start + widthMm], facing: isInsideAfter ? 'west' : 'east' };
  });
  return best;
}

/** Corners of an arc that is drawn as lines. */
const ARC_STEPS = 8;

/** Each leaf of a door that is open, and the way of its edge; none of a sliding one. */
export function openLeaves(
  { at, to, facing }: DoorPlace,
  swing: string,
): readonly { readonly leaf: readonly Point[]; readonly way: readonly Point[] }[] {
  if (swing === 'sliding') return [];
  const runsEast = at[1] === to[1];
  const { count, leaf, v } = leavesOf({ swing, widthMm: runsEast ? to[0] - at[0] : to[1] - at[1] });
  const inward = facing === 'north' || facing === 'west' ? 1 : -1;
  const hinges = [{ hinge: at, along: 1 }, ...(count === 2 ? [{ hinge: to, along: -1 }] : [])];
  return hinges.map(({ hinge: [x, y], along }) => {
    const edgeAt = (turn: number): Point => {
      const [u, w] = [Math.cos(turn) * along * leaf, Math.sin(turn) * v * inward * leaf].map(Math.round);
      return runsEast ? [x + (u ?? 0), y + (w ?? 0)] : [x + (w ?? 0), y + (u ?? 0)];
    };
    const way = Array.from({ length: ARC_STEPS + 1 }, (_, i) => edgeAt((i / ARC_STEPS) * (Math.PI / 2)));
    return { leaf: [[x, y], edgeAt(Math.PI / 2)], way };
  });
}
