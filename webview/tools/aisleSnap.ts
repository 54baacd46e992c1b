/**
 * Widths at which an aisle holds what is dragged: those that the rules in force ask for, those that the hall's other
 * aisles have, and the middle between two neighbours. Pure, in mm.
 */
import type { AisleLimit } from '../../src/scene/aisleLimits';
import { SEVERITIES } from '../../src/scene/severityShape';
import type { Bounds } from '../camera';
import { gapsBySide, type Gap, type Side } from './gaps';

/** A box beside an aisle; of a rack that stands at right angles, the quarter into which its front looks. */
export interface AisleBody extends Bounds {
  readonly front?: number;
  /** A wall of the room, which is no end of an aisle. */
  readonly isWall?: true;
}

type Face = AisleLimit['face'];

/** By side, the faces of racks that look out there. */
export type Faces = readonly (readonly Face[])[];

/** Racks nearer than this stand side by side; wider than that is a hall, not an aisle. */
const LEAST_AISLE = 400;
const MOST_AISLE = 6000;
/** Racks of a row may stand a little back and still make its edge. */
const EDGE_MM = 50;

const SIDES: readonly Side[] = [0, 1, 2, 3];
/** The quarter, clockwise from north, into which each side looks. */
const QUARTERS = [3, 1, 0, 2] as const;

function faceOf({ front }: AisleBody, side: Side): Face | undefined {
  if (front === undefined) return undefined;
  if (front === QUARTERS[side]) return 'front';
  return (front + 2) % 4 === QUARTERS[side] ? 'rear' : undefined;
}

/** The side from which a face of a rack looks; undefined of what is none at right angles. */
export const sideOf = (body: AisleBody, face: Face): Side | undefined =>
  SIDES.find((side) => faceOf(body, side) === face);

/** What looks out of the sides of the box around some bodies. */
export function facesOf(bodies: readonly AisleBody[], around: Bounds): Faces {
  const inset = (b: Bounds) => [
    b.minX - around.minX,
    around.maxX - b.maxX,
    b.minY - around.minY,
    around.maxY - b.maxY,
  ];
  return SIDES.map((side) => {
    const faces = new Set<Face>();
    for (const body of bodies) {
      const face = faceOf(body, side);
      if (face && (inset(body)[side] ?? Infinity) <= EDGE_MM) faces.add(face);
    }
    return [...faces];
  });
}

/** Widths of the aisles between the given boxes, each once, along both axes. */
export function aisleWidths(boxes: readonly Bounds[]): {
  readonly x: readonly number[];
  readonly y: readonly number[];
} {
  const x = new Set<number>();
  const y = new Set<number>();
  for (const box of boxes) {
    for (const gap of gapsBySide(box, boxes)) {
      if (gap && gap.mm >= LEAST_AISLE && gap.mm <= MOST_AISLE) (gap.side < 2 ? x : y).add(gap.mm);
    }
  }
  return { x: [...x].sort((a, b) => a - b), y: [...y].sort((a, b) => a - b) };
}

const OPPOSITE = [1, 0, 3, 2] as const;

/** The limits of a gap: of every rack that looks into it from either end, the gravest first, then the widest. */
export function limitsOf(
  { side, neighbour }: Gap<AisleBody>,
  faces: Faces,
  limits: readonly AisleLimit[],
): readonly AisleLimit[] {
  const theirs = faceOf(neighbour, OPPOSITE[side]);
  const looking = new Set([...(faces[side] ?? []), ...(theirs ? [theirs] : [])]);
  const opposite = neighbour.isWall ? 'wall' : 'aisle';
  return limits
    .filter(({ face, to }) => to === opposite && looking.has(face))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.mm - a.mm);
}

/**
 * How far to go along one axis so that the distance to a neighbour is one that a rule asks for or another aisle has,
 * or the same on both sides; undefined where none is within reach.
 * @param at the dragged box where the pointer has it
 * @param widths of the hall's aisles along this axis
 */
export function aisleShift(
  at: Bounds,
  faces: Faces,
  neighbours: readonly AisleBody[],
  axis: 'x' | 'y',
  widths: readonly number[],
  limits: readonly AisleLimit[],
  reach: number,
): number | undefined {
  const gaps = gapsBySide(at, neighbours);
  const [low, high] = axis === 'x' ? [gaps[0], gaps[1]] : [gaps[2], gaps[3]];
  const shifts: number[] = [];
  const wanted = (gap: Gap<AisleBody>) => [
    ...limitsOf(gap, faces, limits).map(({ mm }) => mm),
    ...(gap.neighbour.isWall ? [] : widths),
  ];
  if (low) for (const width of wanted(low)) shifts.push(width - low.mm);
  if (high) for (const width of wanted(high)) shifts.push(high.mm - width);
  // In the middle between two neighbours.
  if (low && high && !low.neighbour.isWall && !high.neighbour.isWall) shifts.push((high.mm - low.mm) / 2);
  let best: number | undefined;
  for (const shift of shifts) {
    if (Math.abs(shift) < reach && Math.abs(shift) < Math.abs(best ?? Infinity)) best = shift;
  }
  return best;
}
