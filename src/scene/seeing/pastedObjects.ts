/** What pasting would make, as it would be drawn: read by itself, so that a large hall costs nothing. */
import { HallAnalysis } from '../../analysis/hallAnalysis';
import { HallModel } from '../../analysis/hallModel';
import { isRefusal, type Refusal } from '../../edits/hallEdit';
import { pasteEdit } from '../../edits/insert/clipboard';
import type { PasteGesture } from '../../edits/insert/gestures';
import { englishNumbers } from '../../words/numberWords';
import { usualLabels } from '../labelFields';
import type { SceneObject } from '../scene';
import { sceneObject } from '../sceneObject';

/** In the order in which they are pasted; what has no place on the plan is not among them. */
export function pastedObjects(
  gesture: PasteGesture,
  hall: HallAnalysis,
  numbers = englishNumbers,
): readonly SceneObject[] | Refusal {
  const edit = pasteEdit(gesture, hall);
  if (isRefusal(edit)) return edit;
  const added = edit.added ?? [];
  const part: { [collection: string]: unknown[] } = {};
  for (const { collection, element } of added) (part[collection] ??= []).push(element);
  const model = new HallModel(part, (collection, i) => Object.keys(part[collection]?.[i] ?? {}).length);
  // Nobody asks it how far things are from each other.
  const pasted = new HallAnalysis(model, { get: (id) => hall.equipment.type(id) }, 0);
  return (edit.made ?? []).flatMap((id) => {
    const place = model.find(id);
    return (place && sceneObject(pasted, place.collection, place.index, usualLabels, numbers)) ?? [];
  });
}
