import { expect, it } from 'vitest';
import type { MarkKind } from '../../src/scene/markKinds';
import { overlaps, type Bounds } from '../camera';
import type { MarkInk } from './markInk';
import { placed } from './paintMarks';
import { paintSigns } from './paintSigns';

const ink: MarkInk = { line: 'blue', fill: '', ground: 'white', sign: 'black', dash: [] };
const inks = { added: ink, removed: ink, moved: ink, changed: ink, was: ink };
const camera = { scale: 0.1, originX: 0, originY: 0 };

/** Where signs were painted [px]. */
function discs(kinds: readonly MarkKind[], badges: readonly Bounds[]): Bounds[] {
  const found: Bounds[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) =>
      name === 'arc'
        ? (x: number, y: number, r: number) =>
            found.push({ minX: x - r, minY: y - r, maxX: x + r, maxY: y + r })
        : () => undefined,
    set: () => true,
  });
  const marks = kinds.map((kind, i) =>
    placed({
      kind,
      points: [[1000, 1000], [1600, 1000], [1600, 2200], [1000, 2200]],
      closed: true,
      isSolid: true,
      widthMm: 0,
      id: `R${i}`,
      group: i,
    }),
  ); // prettier-ignore
  paintSigns(context, marks, undefined, camera, inks, badges);
  // A disc and its halo.
  return found.filter((_, i) => i % 2 === 1);
}

it('puts the sign of a mark at a corner where no badge of findings is, and none upon another', () => {
  const northWest = { minX: 90, minY: 90, maxX: 110, maxY: 106 };
  const [free] = discs(['moved'], []);
  expect(free && overlaps(free, northWest)).toBe(true);
  const [aside] = discs(['moved'], [northWest]);
  expect(aside).toBeDefined();
  expect(aside && overlaps(aside, northWest)).toBe(false);
  const two = discs(['moved', 'removed'], [northWest]);
  expect(two).toHaveLength(2);
  expect(two[0] && two[1] && overlaps(two[0], two[1])).toBe(false);
});
