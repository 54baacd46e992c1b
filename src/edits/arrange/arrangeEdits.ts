/** Gestures that move and turn objects, as changes of their elements. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { AnyElement } from '../../model/types';
import {
  isRefusal,
  placesOf,
  type ElementChange,
  type FoundElement,
  type HallEdit,
  type Refusal,
  refuse,
} from '../hallEdit';
import { bodyOf, mapped, moved, turned, type FieldChange } from '../placement';
import { arrangeShifts, leastFor } from './arrange';
import type { ArrangeGesture, FlipGesture, MoveGesture, RotateGesture, ShiftGesture } from './gestures';
import { boxAround, flipWithin, turnWithin, type PlanBody, type PlanMap } from './planMap';

interface Placed extends FoundElement {
  readonly element: AnyElement;
  readonly body: PlanBody;
}

/** The objects with their bodies on the plan, or why one of them has none. */
function placed(ids: readonly string[], analysis: HallAnalysis): readonly Placed[] | Refusal {
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  const all: Placed[] = [];
  for (const { id, place } of found) {
    const element = analysis.model.element(place.collection, place.index);
    if (!element) return refuse('broken', id);
    const body = bodyOf(place.collection, element, analysis.equipment);
    if (!body) return refuse('noPlace', id);
    all.push({ id, place, element, body });
  }
  return all;
}

function changesOf(
  ids: readonly string[],
  analysis: HallAnalysis,
  fieldsOf: (object: Placed, all: readonly Placed[]) => readonly FieldChange[],
): HallEdit | Refusal {
  const all = placed(ids, analysis);
  if (isRefusal(all)) return all;
  return {
    changes: all.map((object): ElementChange => ({ place: object.place, fields: fieldsOf(object, all) })),
  };
}

export const moveEdit = ({ ids, dx, dy }: MoveGesture, analysis: HallAnalysis) =>
  changesOf(ids, analysis, ({ element }) => moved(element, dx, dy));

export function shiftEdit({ shifts }: ShiftGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  if (byId.size < shifts.length) return refuse('movedTwice');
  return changesOf([...byId.keys()], analysis, ({ id, element }) =>
    moved(element, byId.get(id)?.dx ?? 0, byId.get(id)?.dy ?? 0),
  );
}

export function rotateEdit({ ids, quarters, about }: RotateGesture, analysis: HallAnalysis) {
  if (about === 'selection') return mappedTogether(ids, analysis, (box) => turnWithin(box, quarters));
  return changesOf(ids, analysis, ({ place, element }) =>
    turned(place.collection, element, quarters, analysis.equipment),
  );
}

export const flipEdit = ({ ids, axis }: FlipGesture, analysis: HallAnalysis) =>
  mappedTogether(ids, analysis, (box) => flipWithin(box, axis));

function mappedTogether(
  ids: readonly string[],
  analysis: HallAnalysis,
  mapOf: (box: ReturnType<typeof boxAround>) => PlanMap,
): HallEdit | Refusal {
  let map: PlanMap | undefined;
  return changesOf(ids, analysis, ({ place, element }, all) => {
    map ??= mapOf(boxAround(all.map(({ body }) => body)));
    return mapped(place.collection, element, map, analysis.equipment);
  });
}

export function arrangeEdit({ ids, how }: ArrangeGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const all = placed(ids, analysis);
  if (isRefusal(all)) return all;
  const least = leastFor(how);
  if (all.length < least) return refuse('tooFewObjects', least);
  const shifts = arrangeShifts(
    all.map(({ body }) => body),
    how,
  );
  return {
    changes: all.map(({ place, element }, i): ElementChange => ({
      place,
      fields: moved(element, shifts[i]?.dx ?? 0, shifts[i]?.dy ?? 0),
    })),
  };
}
