/** Clear depth at a side of a footprint up to the nearest thing or wall. */
import { clearWidth, type Footprint } from '../../model/footprint';
import { floorBodies } from './floorBodies';
import type { FloorThing } from './floorThing';
import type { HallAnalysis } from '../hallAnalysis';

/** The sides of a footprint; left and right as seen by somebody who stands before its front. */
export const sides = ['front', 'rear', 'left', 'right'] as const;
export type Side = (typeof sides)[number];

export interface ClearDepth {
  readonly mm: number;
  /** What stands there; undefined for a wall. */
  readonly other: FloorThing | undefined;
}

/** The same footprint with another of its sides as its front. */
export function turnedTo(shape: Footprint, side: Side): Footprint {
  switch (side) {
    case 'front':
      return shape;
    case 'rear':
      return { ...shape, facing: (shape.facing + 180) % 360 };
    case 'left':
      // Somebody who looks at the front of what faces south has its west side at the left hand.
      return { ...shape, facing: (shape.facing + 90) % 360, width: shape.depth, depth: shape.width };
    case 'right':
      return { ...shape, facing: (shape.facing + 270) % 360, width: shape.depth, depth: shape.width };
  }
}

/**
 * How far it is from the front of `shape`, over its whole width, to what stands nearest, up to `reachMm`.
 * @param ignores floor indices of what belongs to it.
 * @param wallsFromMm walls nearer than this are not looked at, such as the one that a door is in.
 */
export function clearBefore(
  hall: HallAnalysis,
  shape: Footprint,
  reachMm: number,
  ignores: (i: number) => boolean,
  wallsFromMm = 0,
): ClearDepth | undefined {
  const { floor } = hall;
  let mm = Infinity;
  let nearest: number | undefined;
  const { minX, minY, maxX, maxY } = shape;
  floor.search(minX - reachMm, minY - reachMm, maxX + reachMm, maxY + reachMm, (i) => {
    if (ignores(i)) return;
    const here = clearWidth(shape, 'front', floor.thing(i).shape, reachMm);
    if (here === undefined || here > mm) return;
    if (here === mm && nearest !== undefined && floor.byName(nearest, i) < 0) return;
    mm = here;
    nearest = i;
  });
  for (const wall of hall.get(floorBodies).walls) {
    const here = clearWidth(shape, 'front', wall, reachMm);
    if (here === undefined || here >= mm || here < wallsFromMm) continue;
    mm = here;
    nearest = undefined;
  }
  if (mm === Infinity) return undefined;
  return { mm, other: nearest === undefined ? undefined : floor.thing(nearest) };
}

/** A footprint shifted to its front. */
export function movedAhead(shape: Footprint, mm: number): Footprint {
  const turn = (shape.facing * Math.PI) / 180;
  const isQuarter = shape.facing % 90 === 0;
  const dx = mm * (isQuarter ? Math.round(Math.sin(turn)) : Math.sin(turn));
  const dy = -mm * (isQuarter ? Math.round(Math.cos(turn)) : Math.cos(turn));
  const { minX, minY, maxX, maxY } = shape;
  return { ...shape, minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy };
}
