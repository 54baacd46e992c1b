/** The footprint of a thing as placed: pure plane geometry in millimetres. */
import { facingDegrees } from './facing';
import type { Facing, Point } from './types';

/** A footprint: its bounding box, and the turn where it is no multiple of a quarter. */
export interface Footprint {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** Where the front looks, degrees clockwise from north, in [0, 360). */
  readonly facing: number;
  /** Extent along the front edge and from front to rear, before it is turned. */
  readonly width: number;
  readonly depth: number;
}

/** Places a width × depth footprint with its bounding box's north-west corner at `at`. */
export function footprint(at: Point, width: number, depth: number, facing?: Facing): Footprint {
  const degrees = facingDegrees(facing);
  let w: number;
  let h: number;
  if (degrees % 180 === 0) {
    w = width;
    h = depth;
  } else if (degrees % 90 === 0) {
    w = depth;
    h = width;
  } else {
    const turn = (degrees * Math.PI) / 180;
    const cos = Math.abs(Math.cos(turn));
    const sin = Math.abs(Math.sin(turn));
    w = width * cos + depth * sin;
    h = width * sin + depth * cos;
  }
  return { minX: at[0], minY: at[1], maxX: at[0] + w, maxY: at[1] + h, facing: degrees, width, depth };
}

export const isSquareOn = (f: Footprint): boolean => f.facing % 90 === 0;

/** The corners, clockwise as seen on the plan, starting at the front's left end seen from outside. */
export function corners(f: Footprint): readonly Point[] {
  if (isSquareOn(f)) {
    return [
      [f.minX, f.minY],
      [f.maxX, f.minY],
      [f.maxX, f.maxY],
      [f.minX, f.maxY],
    ];
  }
  const turn = (f.facing * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const cx = (f.minX + f.maxX) / 2;
  const cy = (f.minY + f.maxY) / 2;
  const corner = (u: number, v: number): Point => [cx + u * cos - v * sin, cy + u * sin + v * cos];
  const a = f.width / 2;
  const b = f.depth / 2;
  return [corner(-a, -b), corner(a, -b), corner(a, b), corner(-a, b)];
}

/** Touching is no overlap; turned corners are not whole millimetres, so they get half of one. */
const touch = 0.5;

/** True where two footprints share an area. */
export function overlap(a: Footprint, b: Footprint): boolean {
  if (a.maxX <= b.minX || b.maxX <= a.minX || a.maxY <= b.minY || b.maxY <= a.minY) return false;
  if (isSquareOn(a) && isSquareOn(b)) return true;
  const p = corners(a);
  const q = corners(b);
  return !separated(p, q) && !separated(q, p);
}

/**
 * How deep two footprints overlap [mm]: the shortest way by which one of them would have to move to be clear
 * of the other. 0 where they do not overlap.
 */
export function overlapDepth(a: Footprint, b: Footprint): number {
  if (!overlap(a, b)) return 0;
  const p = corners(a);
  const q = corners(b);
  let least = Infinity;
  // Of two rectangles it is enough to look along the edges of each.
  for (const turn of [a.facing, b.facing, a.facing + 90, b.facing + 90]) {
    const x = Math.cos((turn * Math.PI) / 180);
    const y = Math.sin((turn * Math.PI) / 180);
    const [fromP, toP] = span(p, x, y);
    const [fromQ, toQ] = span(q, x, y);
    least = Math.min(least, toP - fromQ, toQ - fromP);
  }
  return least;
}

/** From where to where a polygon reaches along a direction. */
function span(polygon: readonly Point[], x: number, y: number): readonly [number, number] {
  const along = polygon.map((p) => p[0] * x + p[1] * y);
  return [Math.min(...along), Math.max(...along)];
}

/** True where an edge of the convex polygon `p` has all of `q` on its outer side. */
function separated(p: readonly Point[], q: readonly Point[]): boolean {
  for (let i = 0; i < p.length; i++) {
    const [ax, ay] = p[i]!;
    const [bx, by] = p[(i + 1) % p.length]!;
    const length = Math.hypot(bx - ax, by - ay);
    // The outward normal of an edge of a polygon that runs clockwise on a plan with y to the south.
    const nx = (by - ay) / length;
    const ny = -(bx - ax) / length;
    if (q.every(([x, y]) => (x - ax) * nx + (y - ay) * ny >= -touch)) return true;
  }
  return false;
}

/** Which face of a footprint. */
export type Face = 'front' | 'rear';

/**
 * Clear width before a face: the distance from it, square to it, to the nearest point of `other` that
 * stands before it; undefined where `other` is farther than `reach`, beside it or overlapping.
 */
export function clearWidth(of: Footprint, face: Face, other: Footprint, reach: number): number | undefined {
  if (isSquareOn(of) && isSquareOn(other)) return squareClearWidth(of, face, other, reach);
  const strip = clipBetween(fromFace(of, face, other), -of.width / 2 + touch, of.width / 2 - touch);
  if (strip.length === 0) return undefined;
  const near = Math.min(...strip.map((p) => p[1]));
  return near >= -touch && near < reach ? Math.max(0, near) : undefined;
}

/** How far from a face the farthest point of `other` is, square to the face [mm]; exact where both are square on. */
export function farFrom(of: Footprint, face: Face, other: Footprint): number {
  if (!isSquareOn(of) || !isSquareOn(other)) {
    return Math.max(...fromFace(of, face, other).map((p) => p[1]));
  }
  switch (face === 'front' ? of.facing : (of.facing + 180) % 360) {
    case 0:
      return of.minY - other.minY;
    case 90:
      return other.maxX - of.maxX;
    case 180:
      return other.maxY - of.maxY;
    default:
      return of.minX - other.minX;
  }
}

/** The corners of `other` in the frame of a face: u runs along it, v away from it, with v = 0 on it. */
function fromFace(of: Footprint, face: Face, other: Footprint): readonly Point[] {
  const turn = (((face === 'front' ? of.facing : of.facing + 180) % 360) * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const cx = (of.minX + of.maxX) / 2;
  const cy = (of.minY + of.maxY) / 2;
  return corners(other).map(([x, y]): Point => {
    const dx = x - cx;
    const dy = y - cy;
    return [dx * cos + dy * sin, dx * sin - dy * cos - of.depth / 2];
  });
}

function squareClearWidth(of: Footprint, face: Face, other: Footprint, reach: number): number | undefined {
  const facing = face === 'front' ? of.facing : (of.facing + 180) % 360;
  const beside =
    facing % 180 === 0
      ? other.maxX <= of.minX || other.minX >= of.maxX
      : other.maxY <= of.minY || other.minY >= of.maxY;
  if (beside) return undefined;
  let gap: number;
  if (facing === 0) gap = of.minY - other.maxY;
  else if (facing === 90) gap = other.minX - of.maxX;
  else if (facing === 180) gap = other.minY - of.maxY;
  else gap = of.minX - other.maxX;
  return gap >= 0 && gap < reach ? gap : undefined;
}

/** The part of a convex polygon between u = low and u = high. */
function clipBetween(polygon: readonly Point[], low: number, high: number): readonly Point[] {
  return clip(
    clip(polygon, (p) => p[0] - low),
    (p) => high - p[0],
  );
}

function clip(polygon: readonly Point[], inside: (p: Point) => number): readonly Point[] {
  const out: Point[] = [];
  for (let i = 0; i < polygon.length; i++) {
    const p = polygon[i]!;
    const q = polygon[(i + 1) % polygon.length]!;
    const a = inside(p);
    const b = inside(q);
    if (a >= 0) out.push(p);
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b);
      out.push([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]);
    }
  }
  return out;
}

/** True where the footprint lies within the outline; standing against a wall is within. */
export function within(f: Footprint, outline: readonly Point[]): boolean {
  // Far from every wall all of it is on one side: one point tells which.
  if (!meetsWall(f, outline)) return encloses(outline, (f.minX + f.maxX) / 2, (f.minY + f.maxY) / 2);
  const polygon = corners(f);
  for (const [x, y] of polygon) if (!touches(outline, x, y) && !encloses(outline, x, y)) return false;
  // All corners can be inside while a wall's corner juts into the footprint.
  for (let i = 0; i < outline.length; i++) {
    if (entersConvex(outline[i]!, outline[(i + 1) % outline.length]!, polygon)) return false;
  }
  return true;
}

/** True where the bounding box of a wall meets that of the footprint. */
function meetsWall({ minX, minY, maxX, maxY }: Footprint, outline: readonly Point[]): boolean {
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [ax, ay] = outline[i]!;
    const [bx, by] = outline[j]!;
    if (Math.max(ax, bx) < minX - touch || Math.min(ax, bx) > maxX + touch) continue;
    if (Math.max(ay, by) < minY - touch || Math.min(ay, by) > maxY + touch) continue;
    return true;
  }
  return false;
}

/** True where the point is on an edge of the polygon: on a slanted one no whole millimetre is exactly. */
function touches(outline: readonly Point[], x: number, y: number): boolean {
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [ax, ay] = outline[i]!;
    const [bx, by] = outline[j]!;
    if (distanceToSegment(x, y, ax, ay, bx, by) <= touch) return true;
  }
  return false;
}

/** True where a point lies inside an outline: a ray from it to the east crosses the outline an odd number of times. */
export function encloses(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [ax, ay] = outline[i]!;
    const [bx, by] = outline[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return Math.hypot(x - (ax + t * dx), y - (ay + t * dy));
}

/** True where the segment runs through the inside of a convex polygon for more than a touch. */
function entersConvex(a: Point, b: Point, polygon: readonly Point[]): boolean {
  let from = 0;
  let to = 1;
  for (let i = 0; i < polygon.length; i++) {
    const [px, py] = polygon[i]!;
    const [qx, qy] = polygon[(i + 1) % polygon.length]!;
    const length = Math.hypot(qx - px, qy - py);
    const nx = (qy - py) / length;
    const ny = -(qx - px) / length;
    const da = (a[0] - px) * nx + (a[1] - py) * ny + touch;
    const db = (b[0] - px) * nx + (b[1] - py) * ny + touch;
    if (da >= 0 && db >= 0) return false;
    if (da < 0 && db < 0) continue;
    const t = da / (da - db);
    if (da >= 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    if (from >= to) return false;
  }
  return from < to;
}
