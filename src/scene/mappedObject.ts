/** Objects of a scene after a gesture, as the text would have them: what a canvas shows before it is answered. */
import { mappedBox, boxOfPoints, type PlanBody, type PlanMap } from '../edits/arrange/planMap';
import { footprint } from '../model/footprint';
import type { Point } from '../model/types';
import type { SceneObject } from './scene';

/** What an object takes up on the plan; of a run its centre line, of a door its opening. */
export function bodyOf(object: SceneObject): PlanBody {
  const { id } = object;
  switch (object.shape) {
    case 'box':
      return { id, minX: object.x, minY: object.y, maxX: object.x + object.w, maxY: object.y + object.h };
    case 'door': {
      const { minX, minY, maxX, maxY } = footprint([object.x, object.y], object.widthMm, 0, object.facing);
      return { id, minX, minY, maxX, maxY };
    }
    case 'line':
      return { id, ...boxOfPoints(object.path) };
    case 'area':
      return { id, ...boxOfPoints(object.outline) };
  }
}

/** The object where a map brings it. */
export function mappedObject(object: SceneObject, map: PlanMap): SceneObject {
  const rounded = (p: Point): Point => {
    const [x, y] = map.point(p);
    return [Math.round(x), Math.round(y)];
  };
  switch (object.shape) {
    case 'box': {
      const box = mappedBox(map, bodyOf(object));
      const w = box.maxX - box.minX;
      const h = box.maxY - box.minY;
      const placed = { ...object, x: Math.round(box.minX), y: Math.round(box.minY), w, h };
      // A column looks nowhere: turned, it is one of another size.
      if (object.kind === 'column') return { ...placed, width: w, depth: h };
      return { ...placed, facing: map.facing(object.facing) };
    }
    case 'door': {
      const box = mappedBox(map, bodyOf(object));
      return {
        ...object,
        x: Math.round(box.minX),
        y: Math.round(box.minY),
        facing: map.facing(object.facing),
      };
    }
    case 'line':
      return { ...object, path: object.path.map(rounded) };
    case 'area':
      return { ...object, outline: object.outline.map(rounded) };
  }
}

/** The object at a place `dx`, `dy` mm from where it is. */
export function shiftedObject(object: SceneObject, dx: number, dy: number): SceneObject {
  const shift = ([x, y]: Point): Point => [x + dx, y + dy];
  switch (object.shape) {
    case 'box':
    case 'door':
      return { ...object, x: object.x + dx, y: object.y + dy };
    case 'line':
      return { ...object, path: object.path.map(shift) };
    case 'area':
      return { ...object, outline: object.outline.map(shift) };
  }
}
