/** Takes objects out of the hall, and with them what names them where that is wanted. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { ElementPlace } from '../../analysis/hallModel';
import { elementProblems } from '../../model/validateElement';
import { isArray, isObject } from '../../text/jsonValue';
import { withFields } from '../elementChanges';
import type { RemoveGesture } from '../gesture';
import { isRefusal, placesOf, type ElementChange, type HallEdit, type Refusal } from '../hallEdit';
import type { FieldChange } from '../placement';
import { collectionsOf, referencesTo } from './referencesTo';
import { sentence } from '../sentences';

export function removeEdit({ ids, references }: RemoveGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const found = placesOf(ids, analysis);
  if (isRefusal(found)) return found;
  const changes: ElementChange[] = found.map(({ place }) => ({ place, fields: undefined }));
  if (references !== 'drop') return { changes };
  const gone = new Set(found.map(({ place }) => keyOf(place)));
  const objects = collectionsOf(
    // Of two objects with one id the other one is still there to be named.
    found.filter(({ id }) => !analysis.model.duplicates.has(id)).map(({ id }) => id),
    analysis,
  );
  const dangling = new Map<string, { place: ElementPlace; paths: (readonly (string | number)[])[] }>();
  const head: FieldChange[] = [];
  const phases: number[] = [];
  for (const { place, path } of referencesTo(objects, analysis)) {
    if (!place) {
      phases.push(Number(path.at(-1)));
      continue;
    }
    if (gone.has(keyOf(place))) continue;
    const known = dangling.get(keyOf(place));
    if (known) known.paths.push(path);
    else dangling.set(keyOf(place), { place, paths: [path] });
  }
  if (phases.length > 0) {
    const kept = (analysis.model.head.design?.phases ?? []).filter((_, i) => !phases.includes(i));
    head.push({ path: ['design', 'phases'], value: kept.length > 0 ? kept : undefined });
  }
  const also: string[] = [];
  for (const { place, paths } of dangling.values()) {
    const element = analysis.model.rawElement(place.collection, place.index);
    const fields = fieldsWithout(element, paths);
    if (fields && isWhole(place, element, fields)) changes.push({ place, fields });
    else {
      changes.push({ place, fields: undefined });
      also.push(analysis.model.idAt(place.collection, place.index) ?? 'a waiver');
    }
  }
  const notes = also.length > 0 ? [sentence('removedAsWell', also.join(', '))] : [];
  return { changes, head, notes };
}

const keyOf = ({ collection, index }: ElementPlace): string => `${collection}/${index}`;

/** The fields of an element without the ids at `paths`; undefined where what it is about has gone. */
function fieldsWithout(
  element: unknown,
  paths: readonly (readonly (string | number)[])[],
): readonly FieldChange[] | undefined {
  const fields: FieldChange[] = [];
  const lists = new Map<string, Set<number>>();
  for (const path of paths) {
    const [key, item] = path;
    if (typeof key !== 'string') continue;
    if (typeof item === 'number') lists.set(key, (lists.get(key) ?? new Set()).add(item));
    // A loop of an assertion goes with what is expected of it.
    else fields.push({ path: path.length > 1 ? path.slice(0, -1) : path, value: undefined });
  }
  for (const [key, items] of lists) {
    const list = isObject(element) ? element[key] : undefined;
    const kept = isArray(list) ? list.filter((_, i) => !items.has(i)) : [];
    // A waiver on nothing would be one on everything.
    if (kept.length === 0 && key === 'on') return undefined;
    fields.push({ path: [key], value: kept.length > 0 ? kept : undefined });
  }
  return fields;
}

/** Whether an element still says something that the format allows. */
function isWhole({ collection }: ElementPlace, element: unknown, fields: readonly FieldChange[]): boolean {
  const after = withFields(element, fields);
  const had = new Set((elementProblems(collection, element) ?? []).map(({ message }) => message));
  if (elementProblems(collection, after)?.some(({ message }) => !had.has(message))) return false;
  const expect = isObject(after) ? after['expect'] : undefined;
  return !isObject(expect) || Object.keys(expect).length > 0;
}
