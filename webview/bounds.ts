/** Objects of a scene at another place. */
import type { Point } from '../src/model/types';
import { boundsOf, boundsOfPoints, doorRunsEast } from '../src/scene/bounds';
import type { SceneObject } from '../src/scene/scene';

export { boundsOf, boundsOfPoints, doorRunsEast };

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
