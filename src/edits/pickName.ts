/** Another of the names that both sides of a merge gave one object: everything that names it goes with it. */
import { elementEdit } from '../diff/merge/elementEdit';
import { designPhases, withRenamedReferences } from '../diff/merge/references';
import { isJsonArray, isJsonObject, type JsonObject, type Maybe } from '../diff/merge/sameByNature';
import type { ConflictSide } from '../diff/merge/pickedSide';
import { canonicalOrder } from '../model/canonicalOrder';
import type { FileKind } from '../model/fileKind';
import { CONFLICTS_KEY, type LeftConflict } from '../model/mergeConflicts';
import type { ComposedEdits } from '../text/composedEdits';
import { ElementIndex } from '../text/elementIndex';
import { sameValue, type JsonValue } from '../text/jsonValue';
import { setTopLevel } from '../text/splice';
import { placeOf } from './conflictPlace';
import { refuse, type Refusal } from './hallEdit';

export function pickName(
  changes: ComposedEdits,
  kind: FileKind,
  root: JsonObject,
  conflict: LeftConflict,
  side: ConflictSide,
): Refusal | undefined {
  const { id, collection } = conflict;
  const to = conflict[side];
  if (typeof to !== 'string' || id === undefined || (kind !== 'hall' && kind !== 'campus')) {
    return refuse('noNameOfSide', id ?? '');
  }
  if (to === id) return undefined;
  if (placeOf(root, { ...conflict, id: to })) return refuse('idTaken', to);
  const renamed = new Map([[id, to]]);
  const followed = (key: string, element: JsonObject): JsonObject => {
    const named = withRenamedReferences(kind, key, element, renamed);
    return element['id'] === id ? { ...named, id: to } : named;
  };
  const order = canonicalOrder(kind);
  for (const [key, held] of Object.entries(root)) {
    if (!isJsonArray(held) || !order.isCollection(key)) continue;
    held.forEach((element, i) => {
      if (!isJsonObject(element)) return;
      const wanted =
        key !== CONFLICTS_KEY
          ? followed(key, element)
          : collection === 'phases' && element['collection'] === undefined
            ? followedDesign(element, id, to)
            : followedEntry(followed, element);
      if (wanted === element) return;
      const index = ElementIndex.scan(changes.text);
      const at = { start: index.start(key, i), end: index.end(key, i) };
      changes.step([elementEdit(changes.text, at, element, wanted, order.element(key))]);
    });
  }
  const phases = designPhases(root['design']);
  if (collection === 'phases' && phases.includes(id)) {
    const names = phases.map((name) => (name === id ? to : name));
    changes.step(setTopLevel(changes.text, ElementIndex.scan(changes.text), ['design', 'phases'], names));
  }
  return undefined;
}

/** What is left to decide about the object is about it still, and whatever else is left names it by its new id. */
function followedEntry(
  followed: (key: string, element: JsonObject) => JsonObject,
  entry: JsonObject,
): JsonObject {
  const { path, collection } = entry;
  let result = followed(CONFLICTS_KEY, entry);
  if (typeof collection !== 'string' || !isJsonArray(path)) return result;
  const steps = path.filter((step) => typeof step === 'string');
  // Two names that are to be chosen from are no references.
  if (steps.length !== path.length || steps[0] === 'id') return result;
  for (const side of ['base', 'ours', 'theirs']) {
    const value: Maybe = entry[side];
    if (value === undefined) continue;
    // The field alone, where an element would have it.
    const element = steps.reduceRight<JsonValue>((inner, step) => ({ [step]: inner }), value);
    if (!isJsonObject(element)) continue;
    const next = steps.reduce<Maybe>(
      (outer, step) => (isJsonObject(outer) ? outer[step] : undefined),
      followed(collection, element),
    );
    if (next !== undefined && !sameValue(next, value)) result = { ...result, [side]: next };
  }
  return result;
}

/** What is left to decide about the hall's design may list the phase: on each side by its new id. */
function followedDesign(entry: JsonObject, id: string, to: string): JsonObject {
  const { path } = entry;
  if (!isJsonArray(path) || path[0] !== 'design') return entry;
  const renamed = (value: JsonValue): JsonValue => {
    if (path.length === 2 && path[1] === 'phases' && isJsonArray(value)) {
      return value.map((name) => (name === id ? to : name));
    }
    const phases = path.length === 1 && isJsonObject(value) ? value['phases'] : undefined;
    if (!isJsonObject(value) || !isJsonArray(phases)) return value;
    return { ...value, phases: phases.map((name) => (name === id ? to : name)) };
  };
  let result = entry;
  for (const side of ['base', 'ours', 'theirs']) {
    const value = entry[side];
    const next = value === undefined ? undefined : renamed(value);
    if (value !== undefined && next !== undefined && !sameValue(next, value)) {
      result = { ...result, [side]: next };
    }
  }
  return result;
}
