/** Paths: from SVG's notation, from plain shapes, and moved by an affine map. */
import type { Command } from './picture';

/** x' = a x + c y + e, y' = b x + d y + f. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const scaledTo = (factor: number, x: number, y: number): Affine => ({
  a: factor,
  b: 0,
  c: 0,
  d: factor,
  e: x,
  f: y,
});

/** Turned clockwise by degrees about the origin, which then stands at (x, y). */
export function turnedTo(degrees: number, x: number, y: number): Affine {
  const quarter = ((Math.round(degrees) % 360) + 360) % 360;
  const exact: Record<number, readonly [number, number]> = {
    0: [1, 0],
    90: [0, 1],
    180: [-1, 0],
    270: [0, -1],
  };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = (degrees % 90 === 0 ? exact[quarter] : undefined) ?? [Math.cos(angle), Math.sin(angle)];
  return { a: cos, b: sin, c: -sin, d: cos, e: x, f: y };
}

export const mapped = (path: readonly Command[], m: Affine): readonly Command[] => {
  const x = (px: number, py: number) => m.a * px + m.c * py + m.e;
  const y = (px: number, py: number) => m.b * px + m.d * py + m.f;
  return path.map((c): Command => {
    switch (c[0]) {
      case 'M':
      case 'L':
        return [c[0], x(c[1], c[2]), y(c[1], c[2])];
      case 'C':
        return [
          'C',
          x(c[1], c[2]),
          y(c[1], c[2]),
          x(c[3], c[4]),
          y(c[3], c[4]),
          x(c[5], c[6]),
          y(c[5], c[6]),
        ];
      case 'Z':
        return c;
    }
  });
};

export const rectangle = (x: number, y: number, w: number, h: number): readonly Command[] => [
  ['M', x, y],
  ['L', x + w, y],
  ['L', x + w, y + h],
  ['L', x, y + h],
  ['Z'],
];

export const polyline = (points: readonly (readonly [number, number])[]): readonly Command[] =>
  points.map(([x, y], i): Command => [i === 0 ? 'M' : 'L', x, y]);

export const polygon = (points: readonly (readonly [number, number])[]): readonly Command[] => [
  ...polyline(points),
  ['Z'],
];

/** Share of the radius at which the handles of a cubic stand that follows a quarter of a circle. */
const quarterHandle = 0.5522847498;

export const circle = (x: number, y: number, r: number): readonly Command[] => {
  const k = r * quarterHandle;
  return [
    ['M', x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['Z'],
  ];
};

/** The part of a circle from one angle to another, in radians clockwise from the east; without its first `M`. */
export function arc(x: number, y: number, r: number, from: number, to: number): readonly Command[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2 + 1e-9)));
  const step = (to - from) / pieces;
  const k = (4 / 3) * Math.tan(step / 4) * r;
  return Array.from({ length: pieces }, (_, i): Command => {
    const a = from + i * step;
    const b = a + step;
    const [ax, ay, bx, by] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return [
      'C',
      x + r * ax - k * ay,
      y + r * ay + k * ax,
      x + r * bx + k * by,
      y + r * by - k * bx,
      x + r * bx,
      y + r * by,
    ];
  });
}

/**
 * Reads the part of SVG's path notation that the symbols use: M L H V C A Z, large and small, arcs of circles.
 * @throws for anything else: the symbols are our own.
 */
export function parsePath(d: string): readonly Command[] {
  const tokens = d.match(/[a-z]|-?(?:\d+\.?\d*|\.\d+)/gi) ?? [];
  const path: Command[] = [];
  let at = 0;
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  let letter = '';
  const next = (): number => {
    const value = Number(tokens[at++]);
    if (Number.isNaN(value)) throw new Error(`"${d}" has no number at token ${at}.`);
    return value;
  };
  while (at < tokens.length) {
    if (/[a-z]/i.test(tokens[at] ?? '')) letter = tokens[at++] ?? '';
    const relative = letter === letter.toLowerCase();
    const [ox, oy] = relative ? [x, y] : [0, 0];
    switch (letter.toUpperCase()) {
      case 'M':
        [x, y] = [ox + next(), oy + next()];
        [startX, startY] = [x, y];
        path.push(['M', x, y]);
        letter = relative ? 'l' : 'L';
        break;
      case 'L':
        [x, y] = [ox + next(), oy + next()];
        path.push(['L', x, y]);
        break;
      case 'H':
        x = ox + next();
        path.push(['L', x, y]);
        break;
      case 'V':
        y = oy + next();
        path.push(['L', x, y]);
        break;
      case 'C': {
        const [x1, y1, x2, y2] = [ox + next(), oy + next(), ox + next(), oy + next()];
        [x, y] = [ox + next(), oy + next()];
        path.push(['C', x1, y1, x2, y2, x, y]);
        break;
      }
      case 'A': {
        const r = next();
        if (next() !== r || next() !== 0) throw new Error(`"${d}" has an arc of no circle.`);
        const [large, sweep] = [next() === 1, next() === 1];
        const to: readonly [number, number] = [ox + next(), oy + next()];
        path.push(...circularArc(x, y, r, large, sweep, to));
        [x, y] = to;
        break;
      }
      case 'Z':
        path.push(['Z']);
        [x, y] = [startX, startY];
        break;
      default:
        throw new Error(`"${d}" has "${letter}", which is not read.`);
    }
  }
  return path;
}

/** SVG's arc by its end point, as its appendix on implementation has it, for a circle. */
function circularArc(
  x: number,
  y: number,
  radius: number,
  large: boolean,
  sweep: boolean,
  [toX, toY]: readonly [number, number],
): readonly Command[] {
  const dx = (x - toX) / 2;
  const dy = (y - toY) / 2;
  const half = Math.hypot(dx, dy);
  if (half === 0) return [];
  const r = Math.max(radius, half);
  const k = ((large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, r * r - half * half))) / half;
  const cx = (x + toX) / 2 + k * dy;
  const cy = (y + toY) / 2 - k * dx;
  const from = Math.atan2(y - cy, x - cx);
  let to = Math.atan2(toY - cy, toX - cx);
  if (sweep && to <= from) to += 2 * Math.PI;
  if (!sweep && to >= from) to -= 2 * Math.PI;
  return arc(cx, cy, r, from, to);
}
