/** The outlines of strokes: every polygon runs the same way round, so that overlaps stay covered once. */
import type { Contour } from '../flatten';

/** @param half of the stroke's width. @param dash lengths of dashes and gaps; none for a whole line. */
export function strokeOutlines(
  contour: Contour,
  half: number,
  dash: readonly number[] | undefined,
  isRound: boolean,
  put: (polygon: readonly number[]) => void,
): void {
  const points = contour.isClosed
    ? [...contour.points, contour.points[0]!, contour.points[1]!]
    : contour.points;
  if (dash && dash.some((length) => length > 0)) {
    for (const piece of dashes(points, dash)) line(piece, half, false, isRound, put);
  } else line(points, half, contour.isClosed, isRound, put);
}

/** Longer pieces than this many are a solid line to the eye, and a file must not cost more. */
const mostDashes = 20000;

function dashes(points: readonly number[], pattern: readonly number[]): readonly number[][] {
  const found: number[][] = [];
  let part = 0;
  let left = pattern[0] ?? 0;
  let isOn = true;
  let piece: number[] = [points[0]!, points[1]!];
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) continue;
    let done = 0;
    while (length - done > left) {
      done += left;
      const x = ax + ((bx - ax) * done) / length;
      const y = ay + ((by - ay) * done) / length;
      if (isOn) {
        piece.push(x, y);
        found.push(piece);
        if (found.length > mostDashes) return found;
      }
      piece = [x, y];
      isOn = !isOn;
      part = (part + 1) % pattern.length;
      left = Math.max(1e-3, pattern[part] ?? 0);
    }
    left -= length - done;
    if (isOn) piece.push(bx, by);
  }
  if (isOn && piece.length >= 4) found.push(piece);
  return found;
}

function line(
  points: readonly number[],
  half: number,
  isClosed: boolean,
  isRound: boolean,
  put: (polygon: readonly number[]) => void,
): void {
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) {
      if (isRound) put(disc(ax, ay, half));
      continue;
    }
    const nx = (-(by - ay) / length) * half;
    const ny = ((bx - ax) / length) * half;
    put([ax + nx, ay + ny, ax - nx, ay - ny, bx - nx, by - ny, bx + nx, by + ny]);
  }
  const n = points.length;
  for (let i = 2; i + 3 < n; i += 2) join(points, i - 2, i, i + 2, half, isRound, put);
  if (isClosed && n >= 6) join(points, n - 4, 0, 2, half, isRound, put);
  if (isRound && !isClosed) {
    put(disc(points[0]!, points[1]!, half));
    put(disc(points[n - 2]!, points[n - 1]!, half));
  }
}

/** Fills the wedge between two pieces of a line: up to the point where their edges meet, or round. */
function join(
  points: readonly number[],
  a: number,
  b: number,
  c: number,
  half: number,
  isRound: boolean,
  put: (polygon: readonly number[]) => void,
): void {
  const [x, y] = [points[b]!, points[b + 1]!];
  if (isRound) {
    if (half > 0.4) put(disc(x, y, half));
    return;
  }
  const [ux, uy] = unit(x - points[a]!, y - points[a + 1]!);
  const [vx, vy] = unit(points[c]! - x, points[c + 1]! - y);
  const cross = ux * vy - uy * vx;
  const cos = ux * vx + uy * vy;
  if (Math.abs(cross) < 1e-3) return;
  // On the outer side of the turn.
  const side = cross > 0 ? -half : half;
  const [px, py] = [x - uy * side, y + ux * side];
  const [qx, qy] = [x - vy * side, y + vx * side];
  // The edges meet at half / cos(angle / 2); beyond four half widths a point becomes a spike.
  const wedge =
    1 + cos > 0.125
      ? [x, y, px, py, x + ((-uy - vy) * side) / (1 + cos), y + ((ux + vx) * side) / (1 + cos), qx, qy]
      : [x, y, px, py, qx, qy];
  put(cross > 0 ? wedge : reversed(wedge));
}

const unit = (x: number, y: number): readonly [number, number] => {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
};

function reversed(points: readonly number[]): readonly number[] {
  const back: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) back.push(points[i]!, points[i + 1]!);
  return back;
}

function disc(x: number, y: number, r: number): readonly number[] {
  const n = Math.max(8, Math.min(64, Math.ceil(r * 4)));
  const points: number[] = [];
  // The way round that the quads of a line have.
  for (let i = 0; i < n; i++) {
    const angle = (i / n) * 2 * Math.PI;
    points.push(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  return points;
}
