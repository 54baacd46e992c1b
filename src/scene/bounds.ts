/** Where the objects of a scene lie on the plan, in mm. */
import type { Point } from '../model/types';
import type { SceneDoor, SceneObject } from './scene';

/** A box on the plan, in mm (or on the screen, in pixels). */
export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export const overlaps = (a: Bounds, b: Bounds) =>
  a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;

export function union(a: Bounds | undefined, b: Bounds): Bounds {
  if (!a) return b;
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  };
}

/** With so much more on each side. */
export const grown = ({ minX, minY, maxX, maxY }: Bounds, by: number): Bounds => ({
  minX: minX - by,
  minY: minY - by,
  maxX: maxX + by,
  maxY: maxY + by,
});

export function boundsOfPoints(points: readonly Readonly<Point>[], margin = 0): Bounds {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const [x, y] of points) {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return grown({ minX, minY, maxX, maxY }, margin);
}

/** A box around each straight piece of a run, which together hold little more than the run. */
export const boundsOfPieces = (path: readonly Readonly<Point>[], margin: number): Bounds[] =>
  path.slice(1).map((to, i) => boundsOfPoints([path[i] ?? to, to], margin));

/** A door lies along its wall: east from its place where it looks north or south, else to the south. */
export const doorRunsEast = (door: SceneDoor) => Math.abs(Math.sin((door.facing * Math.PI) / 180)) < 0.707;

/** The box around a door with the swing of its leaf, to whichever side it opens. */
function doorBounds(door: SceneDoor): Bounds {
  const w = door.widthMm;
  const leaf = door.swing === 'sliding' ? 0 : door.swing.startsWith('double') ? w / 2 : w;
  return doorRunsEast(door)
    ? { minX: door.x, minY: door.y - leaf, maxX: door.x + w, maxY: door.y + leaf }
    : { minX: door.x - leaf, minY: door.y, maxX: door.x + leaf, maxY: door.y + w };
}

export function boundsOf(object: SceneObject): Bounds {
  switch (object.shape) {
    case 'box':
      return { minX: object.x, minY: object.y, maxX: object.x + object.w, maxY: object.y + object.h };
    case 'line':
      return boundsOfPoints(object.path, object.widthMm / 2);
    case 'area':
      return boundsOfPoints(object.outline);
    case 'door':
      return doorBounds(object);
  }
}
