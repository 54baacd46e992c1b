/** What a gesture does to which elements, and whether the format allows it. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementPlace } from '../analysis/hallModel';
import { fieldWords } from '../model/generated/fields';
import type { AnyElement, CollectionKey } from '../model/types';
import { elementProblems, type Problem } from '../model/validateElement';
import { isArray, isObject } from '../text/jsonValue';
import type { Path } from '../text/splice';
import type { Gesture } from './gesture';
import { moved, turned, type FieldChange } from './placement';

/** Why a gesture is not carried out: a sentence for the person at the canvas. */
export interface Refusal {
  readonly refused: string;
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

export interface ElementChange {
  readonly place: ElementPlace;
  /** The fields that change; undefined where the element goes. */
  readonly fields: readonly FieldChange[] | undefined;
}

/**
 * The changes of a gesture, one an element; all of it or, with the reason, nothing. Elements are found by id,
 * so a gesture made on an older version means the same objects.
 */
export function elementChanges(gesture: Gesture, analysis: HallAnalysis): readonly ElementChange[] | Refusal {
  const { model } = analysis;
  const changes: ElementChange[] = [];
  for (const id of new Set(gesture.ids)) {
    const place = model.find(id);
    if (!place) return { refused: `${id} is no longer in the hall.` };
    const fields = gesture.kind === 'remove' ? undefined : fieldsFor(gesture, analysis, place, id);
    if (fields && 'refused' in fields) return fields;
    if (fields) {
      const problem = newProblem(place.collection, model.rawElement(place.collection, place.index), fields);
      if (problem?.unknownKey)
        return { refused: `${id}: "${String(problem.path.at(-1))}" is not a key of the format.` };
      if (problem) return { refused: `${id}: ${problem.message}` };
    }
    changes.push({ place, fields });
  }
  return changes;
}

function fieldsFor(
  gesture: Exclude<Gesture, { kind: 'remove' }>,
  analysis: HallAnalysis,
  { collection, index }: ElementPlace,
  id: string,
): readonly FieldChange[] | Refusal {
  if (gesture.kind === 'set') {
    if (gesture.path[0] === 'id') {
      return { refused: 'An id is changed in the text, where everything that names it can be changed too.' };
    }
    return [{ path: gesture.path, value: valueToSet(collection, gesture.path, gesture.value) }];
  }
  const element: AnyElement | undefined = analysis.model.element(collection, index);
  if (!element) return { refused: `${id} breaks the format: repair it in the text first.` };
  const fields =
    gesture.kind === 'move'
      ? moved(element, gesture.dx, gesture.dy)
      : turned(collection, element, gesture.quarters, analysis.equipment);
  return fields.length > 0 ? fields : { refused: `${id} has no place on the plan.` };
}

/** A choice that may be a number too, such as a facing, comes back from a list of texts. */
function valueToSet(collection: CollectionKey, path: Path, value: number | string | null): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '' || !Number.isFinite(Number(value))) return value;
  const words = fieldWords[collection].find((w) => w.path.length === 1 && w.path[0] === path[0]);
  return words?.kind === 'choice' && !words.choices?.includes(value) ? Number(value) : value;
}

/** What the changed element has against the format that it had not before. */
function newProblem(
  collection: CollectionKey,
  before: unknown,
  fields: readonly FieldChange[],
): Problem | undefined {
  let after = before;
  for (const { path, value } of fields) after = withValue(after, path, value);
  const had = new Set((elementProblems(collection, before) ?? []).map((p) => p.message));
  return elementProblems(collection, after)?.find((p) => !had.has(p.message));
}

/** A copy with `value` at `path`; undefined takes away what is there. */
function withValue(target: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number' && isArray(target)) {
    const copy: unknown[] = [...target];
    const inner = withValue(target[step], rest, value);
    if (inner === undefined) copy.splice(step, 1);
    else copy[step] = inner;
    return copy;
  }
  const entries = new Map(isObject(target) ? Object.entries(target) : []);
  const inner = withValue(entries.get(String(step)), rest, value);
  if (inner === undefined) entries.delete(String(step));
  else entries.set(String(step), inner);
  return Object.fromEntries(entries);
}
