/** Clear distances from a box to the nearest of its neighbours on four sides. Pure, in mm. */
import type { Point } from '../../src/model/types';
import type { Bounds } from '../camera';

/** The sides of a box in the order of all lists by side: 0 west, 1 east, 2 north, 3 south. */
export type Side = 0 | 1 | 2 | 3;

export interface Gap<N extends Bounds = Bounds> {
  readonly side: Side;
  readonly from: Point;
  readonly to: Point;
  readonly mm: number;
  readonly neighbour: N;
}

const between = (a1: number, a2: number, b1: number, b2: number) => (Math.max(a1, b1) + Math.min(a2, b2)) / 2;

const overlapsX = (a: Bounds, b: Bounds) => a.minX < b.maxX && a.maxX > b.minX;
const overlapsY = (a: Bounds, b: Bounds) => a.minY < b.maxY && a.maxY > b.minY;

/** By side the distance to the nearest neighbour that is in the way there; undefined where none is. */
export function gapsBySide<N extends Bounds>(
  at: Bounds,
  neighbours: readonly N[],
): readonly (Gap<N> | undefined)[] {
  const nearest: (Gap<N> | undefined)[] = [undefined, undefined, undefined, undefined];
  const note = (gap: Gap<N>) => {
    if (gap.mm > 0 && gap.mm < (nearest[gap.side]?.mm ?? Infinity)) nearest[gap.side] = gap;
  };
  for (const neighbour of neighbours) {
    const n: Bounds = neighbour;
    if (n === at) continue;
    if (overlapsY(at, n)) {
      const y = between(at.minY, at.maxY, n.minY, n.maxY);
      note({ side: 0, neighbour, from: [n.maxX, y], to: [at.minX, y], mm: Math.round(at.minX - n.maxX) });
      note({ side: 1, neighbour, from: [at.maxX, y], to: [n.minX, y], mm: Math.round(n.minX - at.maxX) });
    }
    if (overlapsX(at, n)) {
      const x = between(at.minX, at.maxX, n.minX, n.maxX);
      note({ side: 2, neighbour, from: [x, n.maxY], to: [x, at.minY], mm: Math.round(at.minY - n.maxY) });
      note({ side: 3, neighbour, from: [x, at.maxY], to: [x, n.minY], mm: Math.round(n.minY - at.maxY) });
    }
  }
  return nearest;
}

export const gapsAround = <N extends Bounds>(at: Bounds, neighbours: readonly N[]): readonly Gap<N>[] =>
  gapsBySide(at, neighbours).filter((gap) => gap !== undefined);
