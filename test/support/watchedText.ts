/**
 * A canvas context that keeps what is painted as shapes, and tells of each text on which colours it stands: what was
 * filled and stroked below it, laid over one another as a canvas does.
 */
import { BLACK, mix, parseColour, WHITE, type Rgb } from '../../src/scene/colour';

interface At {
  readonly x: number;
  readonly y: number;
}

interface Painted {
  readonly colour: Rgb;
  readonly alpha: number;
  readonly covers: (at: At) => boolean;
}

export interface PaintedText {
  readonly text: string;
  readonly ink: Rgb;
  /** Colours of the ground, along the middle of the text, as far as that is on the canvas. */
  readonly grounds: readonly Rgb[];
}

/** Alpha and the colour at full strength, of a colour as the palette writes it. */
function inkOf(css: string): { readonly colour: Rgb; readonly alpha: number } {
  const [r = 0, g = 0, b = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return css.startsWith('rgb')
    ? { colour: { r, g, b }, alpha }
    : { colour: parseColour(css, WHITE) ?? BLACK, alpha: 1 };
}

function distance({ x, y }: At, a: At, b: At): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}

function isInside(ring: readonly At[], { x, y }: At): boolean {
  let inside = false;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** @param letterWidth of a letter of one pixel's size */
export function watchedText(letterWidth: number) {
  const painted: Painted[] = [];
  const texts: PaintedText[] = [];
  let rims: { readonly text: string; readonly x: number; readonly y: number; readonly colour: Rgb }[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let ink = {
    fillStyle: '#000',
    strokeStyle: '#000',
    globalAlpha: 1,
    lineWidth: 1,
    font: '10px x',
    textAlign: 'left',
  };
  const saved: { readonly matrix: Matrix; readonly ink: typeof ink }[] = [];
  let rings: At[][] = [];

  const at = (x: number, y: number): At => {
    const [a, b, c, d, e, f] = matrix;
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  };
  const box = (x: number, y: number, w: number, h: number) =>
    [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)] as const;
  const add = (css: string, covers: Painted['covers']) => {
    const { colour, alpha } = inkOf(css);
    painted.push({ colour, alpha: alpha * ink.globalAlpha, covers });
  };
  const fill = (filled: readonly (readonly At[])[]) => {
    add(ink.fillStyle, (place) => filled.some((ring) => isInside(ring, place)));
  };
  const groundAt = (place: At): Rgb | undefined => {
    let ground: Rgb | undefined;
    for (const { colour, alpha, covers } of painted)
      if (covers(place)) ground = ground ? mix(ground, colour, alpha) : colour;
    return ground;
  };
  const calls: Record<string, (...args: number[]) => void> = {
    save: () => saved.push({ matrix, ink: { ...ink } }),
    restore: () => {
      const last = saved.pop();
      if (last) ({ matrix, ink } = { matrix: last.matrix, ink: { ...last.ink } });
    },
    setTransform: (a = 1, b = 0, c = 0, d = 1, e = 0, f = 0) => (matrix = [a, b, c, d, e, f]),
    translate: (x = 0, y = 0) => {
      const { x: e, y: f } = at(x, y);
      matrix = [matrix[0], matrix[1], matrix[2], matrix[3], e, f];
    },
    rotate: (angle = 0) => {
      const [a, b, c, d, e, f] = matrix;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
    },
    beginPath: () => (rings = []),
    moveTo: (x = 0, y = 0) => rings.push([at(x, y)]),
    lineTo: (x = 0, y = 0) => rings.at(-1)?.push(at(x, y)),
    closePath: () => rings.at(-1)?.push(rings.at(-1)?.[0] ?? at(0, 0)),
    rect: (x = 0, y = 0, w = 0, h = 0) => rings.push([...box(x, y, w, h)]),
    roundRect: (x = 0, y = 0, w = 0, h = 0) => rings.push([...box(x, y, w, h)]),
    fill: (path?: unknown) => (path === undefined ? fill(rings) : undefined),
    fillRect: (x = 0, y = 0, w = 0, h = 0) => fill([box(x, y, w, h)]),
    stroke: (path?: unknown) => {
      if (path !== undefined) return;
      const [stroked, half] = [rings, ink.lineWidth / 2];
      add(ink.strokeStyle, (place) =>
        stroked.some((ring) => ring.some((a, i) => i > 0 && distance(place, ring[i - 1] ?? a, a) <= half)),
      );
    },
  };
  const strokeText = (text: string, x: number, y: number) =>
    rims.push({ text, x, y, colour: inkOf(ink.strokeStyle).colour });
  const fillText = (text: string, x: number, y: number) => {
    const width = text.length * letterWidth * parseFloat(/[\d.]+(?=px)/.exec(ink.font)?.[0] ?? '10');
    const left = ink.textAlign === 'center' ? x - width / 2 : ink.textAlign === 'right' ? x - width : x;
    // A rim is the ground of its letters, whatever lies below.
    const rim = rims.find((other) => other.text === text && other.x === x && other.y === y);
    rims = [];
    const grounds = rim
      ? [rim.colour]
      : [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((share) => groundAt(at(left + share * width, y)) ?? []);
    texts.push({ text, ink: inkOf(ink.fillStyle).colour, grounds });
  };
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) =>
      name === 'fillText'
        ? fillText
        : name === 'strokeText'
          ? strokeText
          : (calls[String(name)] ?? ink[name as 'font'] ?? (() => undefined)),
    set: (_, name, value) => Reflect.set(ink, name, value),
  });
  return { context, texts };
}
