/** What names what by id in a file that is merged: read, and written anew where something was renamed. */
import { elementReferences } from '../../model/elementReferences';
import type { ReferenceTarget } from '../../model/types';
import { isCollection } from '../../model/validateElement';
import { campusReferences } from '../../rules/campusReferences';
import type { MergeKind } from './fieldNature';
import { isJsonArray, isJsonObject, type JsonObject, type Maybe } from './sameByNature';

export interface Reference {
  readonly id: string;
  readonly target: ReferenceTarget;
  /** Leads from the element, or from the top of the file, to the id. */
  readonly path: readonly (string | number)[];
}

/** The ids that an element names. */
export function referencesOf(kind: MergeKind, collection: string, element: JsonObject): readonly Reference[] {
  if (kind === 'campus' && collection === 'halls') return campusReferences(collection, element);
  return isCollection(collection) ? elementReferences(collection, element) : [];
}

/** The phases that a hall lists in its design: ids that may stand for themselves. */
export function designPhases(design: Maybe): readonly string[] {
  const phases = isJsonObject(design) ? design['phases'] : undefined;
  return isJsonArray(phases) ? phases.filter((id) => typeof id === 'string') : [];
}

/** The element with every id that it names renamed; the element itself where none is. */
export function withRenamedReferences(
  kind: MergeKind,
  collection: string,
  element: JsonObject,
  renamed: ReadonlyMap<string, string>,
): JsonObject {
  if (renamed.size === 0) return element;
  let result: Maybe = element;
  for (const { id, path } of referencesOf(kind, collection, element)) {
    const to = renamed.get(id);
    if (to !== undefined) result = withValueAt(result, path, to);
  }
  return isJsonObject(result) ? result : element;
}

/** A copy with `value` at a path that exists. */
export function withValueAt(target: Maybe, path: readonly (string | number)[], value: string): Maybe {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!isJsonArray(target)) return target;
    return target.map((item, i) => (i === step ? (withValueAt(item, rest, value) ?? item) : item));
  }
  if (!isJsonObject(target)) return target;
  return Object.fromEntries(
    Object.entries(target).map(([key, held]) => [
      key,
      key === step ? (withValueAt(held, rest, value) ?? held) : held,
    ]),
  );
}
