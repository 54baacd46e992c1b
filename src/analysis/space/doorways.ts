/** Doors on the plan: where their openings are, which side the room is on, and which of them lead out. */
import { facingDegrees } from '../../model/facing';
import { encloses, type Footprint } from '../../model/footprint';
import type { Door, Facing, Point } from '../../model/types';
import { derived } from '../derived';

export interface Doorway {
  readonly door: Door;
  /** Place in `doors`. */
  readonly index: number;
  /** Both ends of the opening [mm]. */
  readonly from: Point;
  readonly to: Point;
  /** Unit vector from the opening into the room; undefined where the room is on both sides of it or on none. */
  readonly inward: Point | undefined;
  readonly isExit: boolean;
  /** How far its leaves stand into the room while it is open [mm]; 0 where they do not. */
  readonly leafMm: number;
}

/** How far off an opening is looked for the room [mm]: more than a wall is out of true. */
const probeMm = 100;
/** Where along an opening it is looked, as shares of its width: never just above a corner, which stands on whole millimetres. */
const probes = [0.2371, 0.7629];

/** Every sound door. Where none says that it is an exit, all are that do not say no. */
export const doorways = derived(['layout'], ({ model, outline }): readonly Doorway[] => {
  const doors = model.elements('doors');
  const anyExit = doors.some((door) => door?.exit === true);
  const found: Doorway[] = [];
  doors.forEach((door, index) => {
    if (!door) return;
    const [from, to] = opening(door);
    const isExit = anyExit ? door.exit === true : door.exit !== false;
    found.push({ door, index, from, to, inward: inwardOf(from, to, outline), isExit, leafMm: leafIn(door) });
  });
  return found;
});

/** The ends of a door's opening: from its place along the wall to the east, or along one that runs north to south, to the south. */
function opening({ at, widthMm, facing }: Door): readonly [Point, Point] {
  const degrees = facingDegrees(facing as Facing | undefined);
  if (degrees % 180 === 0) return [at, [at[0] + widthMm, at[1]]];
  if (degrees % 90 === 0) return [at, [at[0], at[1] + widthMm]];
  const turn = (degrees * Math.PI) / 180;
  const east = Math.sign(Math.cos(turn)) * widthMm;
  return [at, [at[0] + east * Math.cos(turn), at[1] + east * Math.sin(turn)]];
}

function inwardOf(from: Point, to: Point, outline: readonly Point[] | undefined): Point | undefined {
  if (!outline) return undefined;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  let ahead = 0;
  let behind = 0;
  // More than one place: the middle of an opening that stands out over the end of its wall is on the room's corner.
  for (const t of probes) {
    const x = from[0] + t * (to[0] - from[0]);
    const y = from[1] + t * (to[1] - from[1]);
    if (encloses(outline, x + normal[0] * probeMm, y + normal[1] * probeMm)) ahead++;
    if (encloses(outline, x - normal[0] * probeMm, y - normal[1] * probeMm)) behind++;
  }
  if (ahead === behind) return undefined;
  return ahead > behind ? normal : [-normal[0], -normal[1]];
}

function leafIn({ swing, widthMm }: Door): number {
  if (swing === 'in') return widthMm;
  return swing === 'double-in' ? widthMm / 2 : 0;
}

/** The opening as a footprint without depth whose front looks into the room, or anywhere where the room is not known. */
export function openingShape({ from, to, inward }: Doorway): Footprint {
  const width = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [x, y] = inward ?? [-(to[1] - from[1]) / width, (to[0] - from[0]) / width];
  const turn = (Math.atan2(x, -y) * 180) / Math.PI;
  const quarter = Math.round(turn / 90) * 90;
  const facing = Math.abs(turn - quarter) < 1e-9 ? quarter : turn;
  return {
    minX: Math.min(from[0], to[0]),
    minY: Math.min(from[1], to[1]),
    maxX: Math.max(from[0], to[0]),
    maxY: Math.max(from[1], to[1]),
    facing: (facing + 360) % 360,
    width,
    depth: 0,
  };
}
