import fc from 'fast-check';
import { assert, describe, it } from 'vitest';
import type { Point } from '../../src/model/types';
import { paletteOf } from '../../src/scene/palette';
import { union, type Bounds } from '../camera';
import { rack, sceneOf } from '../scenes.fixture';
import { SceneStore } from '../sceneStore';
import { paintPointer, reachOfPointer, type OverlayPlace, type OverlayState } from './overlayPainter';
import { reachOfSelection, selectionSteps } from './selectionPainter';
import type { ToolShape } from './toolShapes';

const store = new SceneStore();
store.replaceAll(sceneOf([rack('R0', 4000, 5000), rack('R1', 4600, 5000), rack('R2', 9000, 8000)]));
const view = { width: 1200, height: 700 };
const LETTER = 0.6;

/** A context that only notes on which pixels it was asked to paint. */
function watched(): {
  readonly context: CanvasRenderingContext2D;
  readonly painted: () => Bounds | undefined;
} {
  let painted: Bounds | undefined;
  let path: Bounds | undefined;
  const ink = { lineWidth: 1, font: '10px x', textAlign: 'left' };
  const at = (x: number, y: number, right = x, bottom = y): Bounds => {
    return { minX: Math.min(x, right), minY: Math.min(y, bottom), maxX: Math.max(x, right), maxY: Math.max(y, bottom) }; // prettier-ignore
  };
  const paint = (where: Bounds | undefined, px: number) => {
    if (!where) return;
    const wide = {
      minX: where.minX - px,
      minY: where.minY - px,
      maxX: where.maxX + px,
      maxY: where.maxY + px,
    };
    painted = union(painted, wide);
  };
  const calls: Record<string, (...args: number[]) => void> = {
    beginPath: () => (path = undefined),
    moveTo: (x = 0, y = 0) => (path = union(path, at(x, y))),
    lineTo: (x = 0, y = 0) => (path = union(path, at(x, y))),
    rect: (x = 0, y = 0, w = 0, h = 0) => (path = union(path, at(x, y, x + w, y + h))),
    roundRect: (x = 0, y = 0, w = 0, h = 0) => (path = union(path, at(x, y, x + w, y + h))),
    arc: (x = 0, y = 0, r = 0) => (path = union(path, at(x - r, y - r, x + r, y + r))),
    closePath: () => undefined,
    setLineDash: () => undefined,
    fill: () => paint(path, 0),
    stroke: () => paint(path, ink.lineWidth / 2),
    fillRect: (x = 0, y = 0, w = 0, h = 0) => paint(at(x, y, x + w, y + h), 0),
    strokeRect: (x = 0, y = 0, w = 0, h = 0) => paint(at(x, y, x + w, y + h), ink.lineWidth / 2),
  };
  const fillText = (text: string, x: number, y: number) => {
    const size = parseFloat(ink.font);
    const width = text.length * LETTER * size;
    const left = ink.textAlign === 'center' ? x - width / 2 : x;
    paint(at(left, y - size / 2, left + width, y + size / 2), 0);
  };
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name === 'fillText' ? fillText : (calls[String(name)] ?? ink[name as 'font'])),
    set: (_, name, value) => Reflect.set(ink, name, value),
  });
  return { context, painted: () => painted };
}

const mm = fc.integer({ min: -5_000, max: 40_000 });
const point = fc.tuple(mm, mm) as fc.Arbitrary<Point>;
const points = fc.array(point, { minLength: 2, maxLength: 5 });
const text = fc.string({ maxLength: 14 });
const tone = fc.constantFrom('plain' as const, 'guide' as const, 'bad' as const);
const stands = fc.constantFrom('above' as const, 'below' as const);
const shape: fc.Arbitrary<ToolShape> = fc.oneof(
  fc.record({
    kind: fc.constant('path' as const),
    points,
    closed: fc.boolean(),
    fill: fc.boolean(),
    tone,
    widthMm: fc.integer({ min: 1, max: 900 }),
  }),
  fc.record({
    kind: fc.constant('ghosts' as const),
    boxes: fc.array(fc.record({ outline: points, label: text }), { minLength: 1, maxLength: 3 }),
    tone,
  }),
  fc.record({ kind: fc.constant('dimension' as const), from: point, to: point, text, tone }),
  fc.record({ kind: fc.constant('label' as const), at: point, text, tone, stands }),
  fc.record({
    kind: fc.constant('sides' as const),
    sides: fc.array(
      fc.record({
        points,
        closed: fc.boolean(),
        dashed: fc.boolean(),
        fill: fc.boolean(),
        tone,
        edge: fc.constantFrom('above' as const, 'below' as const, 'before' as const, 'behind' as const),
        name: text,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('handle' as const),
    at: point,
    form: fc.constantFrom('square' as const, 'round' as const),
    hot: fc.boolean(),
  }),
);
const guide = fc
  .record({ axis: fc.constantFrom('x' as const, 'y' as const), at: mm, from: mm, length: fc.nat(9000) })
  .map(({ axis, at, from, length }) => ({ axis, at, from, to: from + length }));
const drag = fc.record({
  slots: fc.subarray([0, 1, 2], { minLength: 1 }),
  dx: mm,
  dy: mm,
  guides: fc.array(guide, { maxLength: 3 }),
});

const place: fc.Arbitrary<OverlayPlace> = fc
  .tuple(fc.constantFrom(0.01, 0.05, 0.4, 2), fc.constantFrom(1, 1.25, 2), fc.boolean())
  .map(([scale, ratio, isHighContrast]) => ({
    store,
    camera: { scale, originX: 1000, originY: 700 },
    view,
    ratio,
    palette: paletteOf(() => '', isHighContrast),
    measure: { fontFamily: 'sans-serif', width: (text) => text.length * LETTER },
  }));

/** What was painted lies within what was said; where nothing was, anything may be. */
function expectWithin(reach: Bounds | undefined, painted: Bounds | undefined): void {
  if (!painted) return;
  assert(reach, 'painted, and no reach');
  assert.isAtMost(reach.minX, painted.minX);
  assert.isAtMost(reach.minY, painted.minY);
  assert.isAtLeast(reach.maxX, painted.maxX);
  assert.isAtLeast(reach.maxY, painted.maxY);
}

describe('what follows the pointer', () => {
  it('is painted nowhere but within its reach', () => {
    fc.assert(
      fc.property(
        fc.array(shape, { maxLength: 4 }),
        fc.option(drag, { nil: undefined }),
        place,
        (shapes, drag, place) => {
          const state: OverlayState = {
            selected: [],
            connections: [],
            hovered: undefined,
            marquee: undefined,
            drag,
            shapes,
          };
          const reach = reachOfPointer(place, state);
          const { context, painted } = watched();
          paintPointer({ ...place, context }, state);
          expectWithin(reach, painted());
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the selection', () => {
  const end = fc.tuple(fc.integer({ min: -2000, max: 14_000 }), fc.integer({ min: -2000, max: 14_000 }));
  const connection = fc.record({
    kind: fc.constantFrom('power' as const, 'coolant' as const),
    side: fc.constantFrom('A', 'B'),
    from: end,
    other: fc.constant('R1'),
    to: end,
  });
  const slots = fc.uniqueArray(fc.integer({ min: 0, max: 2 }));

  it('is painted nowhere but within its reach', () => {
    fc.assert(
      fc.property(
        fc.record({ selected: slots, found: slots, connections: fc.array(connection, { maxLength: 30 }) }),
        fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
        place,
        (parts, hovered, place) => {
          const state: OverlayState = { ...parts, hovered, marquee: undefined, drag: undefined };
          const reach = reachOfSelection(place, state);
          const { context, painted } = watched();
          for (const step of selectionSteps({ ...place, context }, state)) void step;
          expectWithin(reach, painted());
        },
      ),
      { numRuns: 500 },
    );
  });
});
