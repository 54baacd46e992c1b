/** Where the objects of a scene lie on the plan, in mm. */
import type { Point } from '../src/model/types';
import type { SceneDoor, SceneObject } from '../src/scene/scene';
import type { Bounds } from './camera';

export function boundsOfPoints(points: readonly Point[], margin = 0): Bounds {
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
  return { minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin };
}

/** Whether a point lies inside a closed outline. */
export function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false;
  let [ax, ay] = outline.at(-1) ?? [0, 0];
  for (const [bx, by] of outline) {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}

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

/** The object at a place `dx`, `dy` mm from where it is. */
export function movedBy(object: SceneObject, dx: number, dy: number): SceneObject {
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  switch (object.shape) {
    case 'box':
    case 'door':
      return { ...object, x: object.x + dx, y: object.y + dy };
    case 'line':
      return { ...object, path: object.path.map(move) };
    case 'area':
      return { ...object, outline: object.outline.map(move) };
  }
}

/** A box turned about its centre by quarters, clockwise; its corner stays on whole millimetres. */
export function turnedBy(object: SceneObject, quarters: number): SceneObject {
  if (object.shape !== 'box') return object;
  const facing = (object.facing + quarters * 90) % 360;
  if (quarters % 2 === 0) return { ...object, facing };
  // Towards zero, as the edit itself does it: the echo must not shift the box by a millimetre.
  const shift = Math.trunc((object.w - object.h) / 2);
  return {
    ...object,
    facing,
    x: object.x + shift,
    y: object.y - shift,
    w: object.h,
    h: object.w,
  };
}
