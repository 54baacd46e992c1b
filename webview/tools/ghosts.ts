/** Objects that are not there yet, or not yet there, as shapes over the plan. Pure. */
import type { Point } from '../../src/model/types';
import { bodyOf } from '../../src/scene/mappedObject';
import type { SceneBox, SceneObject } from '../../src/scene/scene';
import type { ToolShape } from '../painters/toolShapes';

/** More are a blot, and slow: their number is told beside them. */
const MOST_GHOSTS = 2000;
/** A door is a stroke on its wall. */
const DOOR_MM = 120;

export function ghostsOf(objects: readonly SceneObject[]): ToolShape[] {
  const boxes: { outline: readonly Point[]; label?: string }[] = [];
  const shapes: ToolShape[] = [];
  for (const object of objects.slice(0, MOST_GHOSTS)) {
    switch (object.shape) {
      case 'box':
        if (object.kind === 'column')
          shapes.push({ kind: 'path', points: outlineOf(object), closed: true, fill: true });
        else boxes.push({ outline: outlineOf(object) });
        break;
      case 'line':
        shapes.push({ kind: 'path', points: object.path, widthMm: object.widthMm });
        break;
      case 'area':
        shapes.push({ kind: 'path', points: object.outline, closed: true, fill: true });
        break;
      case 'door': {
        const { minX, minY, maxX, maxY } = bodyOf(object);
        shapes.push({ kind: 'path', points: [[minX, minY], [maxX, maxY]], widthMm: DOOR_MM }); // prettier-ignore
        break;
      }
    }
  }
  return boxes.length > 0 ? [{ kind: 'ghosts', boxes }, ...shapes] : shapes;
}

/** Corners of a box, clockwise, the front edge first. */
export function outlineOf({ x, y, w, h, width, depth, facing }: SceneBox): readonly Point[] {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const turn = (facing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // The cosine of a right angle leaves less than a millionth of a millimetre, and a zero with a sign.
  const exact = (mm: number) => Math.round(mm * 1e6) / 1e6 + 0;
  return [
    [-width / 2, -depth / 2],
    [width / 2, -depth / 2],
    [width / 2, depth / 2],
    [-width / 2, depth / 2],
  ].map(([u = 0, v = 0]) => [exact(cx + u * cos - v * sin), exact(cy + u * sin + v * cos)]);
}
