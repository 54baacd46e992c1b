/** What the side panel shows of the selected objects: their fields, with own, inherited and mixed values. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementPlace } from '../analysis/hallModel';
import { fieldWords, type FieldWords } from '../model/generated/fields';
import type { EquipmentType } from '../model/types';
import { isCollection } from '../model/validateElement';
import { isArray, isObject } from '../text/jsonValue';
import { naturalCompare } from '../text/naturalCompare';
import { fieldSection } from './fieldSections';
import type { InspectorField } from './gesture';

type Scalar = number | string;

/** Keys that mean another thing in a type than in what is of that type. */
const notInherited: ReadonlySet<string> = new Set(['id', 'name', 'kind', 'note', 'status', 'phase', 'type']);

/** More ids than this are typed, not picked from a list. */
const mostChoices = 200;

/** The fields that all of the objects have, in the order of the schema; ids that are gone are passed over. */
export function inspectorFields(analysis: HallAnalysis, ids: readonly string[]): readonly InspectorField[] {
  const places = [...new Set(ids)].map((id) => analysis.model.find(id)).filter((p) => p !== undefined);
  const [first] = places;
  if (!first) return [];
  const others = [...new Set(places.map((p) => p.collection))].filter((c) => c !== first.collection);
  const several = places.length > 1;
  return fieldWords[first.collection]
    .filter((words) => others.every((c) => fieldWords[c].some((w) => isSame(w, words))))
    .filter((words) => !several || words.path[0] !== 'id')
    .map((words) => field(analysis, places, first, words));
}

const isSame = (a: FieldWords, b: FieldWords): boolean =>
  a.path.join('/') === b.path.join('/') &&
  a.kind === b.kind &&
  a.unit === b.unit &&
  a.choices?.join() === b.choices?.join();

function field(
  analysis: HallAnalysis,
  places: readonly ElementPlace[],
  first: ElementPlace,
  words: FieldWords,
): InspectorField {
  const own = common(places.map((p) => ownValue(analysis, p, words)));
  const inherited = common(places.map((p) => inheritedValue(analysis, p, words)));
  const choices = choicesFor(analysis, words, own.value);
  return {
    path: words.path,
    section: fieldSection(first.collection, words.path),
    kind: choices ? 'choice' : words.kind === 'choice' ? 'text' : words.kind,
    description: words.description,
    ...(words.unit === undefined ? {} : { unit: words.unit }),
    ...(choices ? { choices } : {}),
    ...(words.choices ? { hasWords: true } : {}),
    ...(own.value === undefined ? {} : { value: own.value }),
    ...(inherited.value === undefined ? {} : { inherited: inherited.value }),
    ...(own.mixed ? { mixed: true } : {}),
  };
}

function common(values: readonly (Scalar | undefined)[]): { value: Scalar | undefined; mixed: boolean } {
  const mixed = values.some((v) => v !== values[0]);
  return { value: mixed ? undefined : values[0], mixed };
}

export function ownValue(
  { model }: HallAnalysis,
  { collection, index }: ElementPlace,
  { path }: FieldWords,
): Scalar | undefined {
  let value = model.rawElement(collection, index);
  for (const step of path) {
    if (typeof step === 'number') value = isArray(value) ? value[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

export function inheritedValue(
  { model, equipment }: HallAnalysis,
  { collection, index }: ElementPlace,
  words: FieldWords,
): Scalar | undefined {
  const key = words.path[0];
  if (words.path.length === 1 && typeof key === 'string' && !notInherited.has(key)) {
    const element = model.rawElement(collection, index);
    const type = isObject(element) && typeof element['type'] === 'string' ? element['type'] : undefined;
    const value = typeValue(equipment.type(type), key);
    if (value !== undefined) return value;
  }
  return words.default;
}

function typeValue(type: EquipmentType | undefined, key: string): Scalar | undefined {
  const value: unknown = type && Object.hasOwn(type, key) ? type[key as keyof EquipmentType] : undefined;
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

/** The words of the schema, or the ids that a reference may name; with a value that is none of them on top. */
function choicesFor(
  { model }: HallAnalysis,
  words: FieldWords,
  value: Scalar | undefined,
): readonly string[] | undefined {
  const known = words.choices ?? idsOf(model, words.reference);
  if (!known) return undefined;
  return value === undefined || known.includes(String(value)) ? known : [String(value), ...known];
}

function idsOf(model: HallAnalysis['model'], target: string | undefined): readonly string[] | undefined {
  // Types come from the catalogue too, of which a hall knows only what it names.
  if (target === undefined || target === 'types' || !isCollection(target)) return undefined;
  const size = model.size(target);
  if (size === 0 || size > mostChoices) return undefined;
  const ids = Array.from({ length: size }, (_, i) => model.idAt(target, i)).filter((id) => id !== undefined);
  return [...new Set(ids)].sort(naturalCompare);
}
