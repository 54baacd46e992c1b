/** What a gesture does to the picture, known at once: the objects that it shows otherwise. */
import { arrangeShifts } from '../edits/arrange/arrange';
import { boxAround, flipWithin, turnWithin, type PlanMap } from '../edits/arrange/planMap';
import type { Gesture } from '../edits/gesture';
import { editedPoints } from '../edits/points/pointEdit';
import { bodyOf, mappedObject, shiftedObject } from './mappedObject';
import type { SceneObject } from './scene';

export interface PicturePreview {
  readonly upsert: readonly SceneObject[];
  readonly remove: readonly string[];
}

const nothing: PicturePreview = { upsert: [], remove: [] };

/**
 * The picture after a gesture as far as it can be told without the hall; nothing for what only the extension
 * knows: what a field means, or which ids new objects get.
 * @param get the object of an id as it is drawn now.
 */
export function previewGesture(
  gesture: Gesture,
  get: (id: string) => SceneObject | undefined,
): PicturePreview {
  const drawn = (ids: readonly string[]): readonly SceneObject[] => {
    const objects: SceneObject[] = [];
    for (const id of new Set(ids)) {
      const object = get(id);
      if (object) objects.push(object);
    }
    return objects;
  };
  switch (gesture.kind) {
    case 'move': {
      const { dx, dy } = gesture;
      return { upsert: drawn(gesture.ids).map((object) => shiftedObject(object, dx, dy)), remove: [] };
    }
    case 'shift':
      return {
        upsert: gesture.shifts.flatMap(({ id, dx, dy }) => {
          const object = get(id);
          return object ? [shiftedObject(object, dx, dy)] : [];
        }),
        remove: [],
      };
    case 'rotate': {
      const objects = drawn(gesture.ids);
      if (gesture.about !== 'selection') {
        const turned = objects.map((o) => mappedObject(o, turnWithin(bodyOf(o), gesture.quarters)));
        return { upsert: turned, remove: [] };
      }
      return mapped(objects, (box) => turnWithin(box, gesture.quarters));
    }
    case 'flip':
      return mapped(drawn(gesture.ids), (box) => flipWithin(box, gesture.axis));
    case 'arrange': {
      const objects = drawn(gesture.ids);
      const shifts = arrangeShifts(objects.map(bodyOf), gesture.how);
      const upsert = objects.map((object, i) =>
        shiftedObject(object, shifts[i]?.dx ?? 0, shifts[i]?.dy ?? 0),
      );
      return { upsert, remove: [] };
    }
    case 'point': {
      const object = gesture.id === undefined ? undefined : get(gesture.id);
      if (object?.shape === 'line') {
        const path = editedPoints(object.path, gesture.edit, 2);
        return typeof path === 'string' ? nothing : { upsert: [{ ...object, path }], remove: [] };
      }
      if (object?.shape === 'area') {
        const outline = editedPoints(object.outline, gesture.edit, 3);
        return typeof outline === 'string' ? nothing : { upsert: [{ ...object, outline }], remove: [] };
      }
      return nothing;
    }
    case 'remove':
      return { upsert: [], remove: gesture.ids };
    default:
      return nothing;
  }
}

function mapped(
  objects: readonly SceneObject[],
  mapOf: (box: ReturnType<typeof boxAround>) => PlanMap,
): PicturePreview {
  if (objects.length === 0) return nothing;
  const map = mapOf(boxAround(objects.map(bodyOf)));
  return { upsert: objects.map((object) => mappedObject(object, map)), remove: [] };
}
