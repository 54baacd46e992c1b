/** The ids that an element names, with the new ids of what was renamed: a reference that follows a rename is no change. */
import { referenceFields, type ReferenceField } from '../model/references';
import { isCollection } from '../model/validateElement';
import { campusReferenceFields } from '../rules/campusReferences';
import { isArray, isObject, type JsonValue } from '../text/jsonValue';
import type { DocumentKind } from './diffDocument';

/** By the id before, the id after. */
export type Renames = ReadonlyMap<string, string>;

interface Field {
  readonly key: string;
  readonly within?: string;
  /** True where it says what feeds, cools or connects the element. */
  readonly wires: boolean;
}

const wiring: ReadonlySet<string> = new Set(['feeds', 'power', 'loops', 'plants', 'zones', 'racks']);

/** The fields of the elements of a list that hold ids. */
function fieldsOf(kind: DocumentKind, list: string): readonly Field[] {
  return knownFields(kind, list).map(({ key, target, within }) => ({
    key,
    wires: wiring.has(target),
    ...(within ? { within } : {}),
  }));
}

function knownFields(kind: DocumentKind, list: string): readonly ReferenceField[] {
  if (kind === 'campus' && list === 'halls') return campusReferenceFields.halls;
  return isCollection(list) ? referenceFields[list] : [];
}

/** Whether the field `key` of an element of the list says what feeds, cools or connects it. */
export const isWiring = (kind: DocumentKind, list: string, key: string): boolean =>
  fieldsOf(kind, list).some((field) => field.key === key && field.wires);

/** The element as it would be if the things it names had been renamed in it; itself where it names none of them. */
export function withRenames(
  kind: DocumentKind,
  list: string,
  element: JsonValue,
  renames: Renames,
): JsonValue {
  if (renames.size === 0 || !isObject(element)) return element;
  let changed: Record<string, JsonValue> | undefined;
  for (const { key, within } of fieldsOf(kind, list)) {
    const value = Object.hasOwn(element, key) ? element[key] : undefined;
    if (value === undefined) continue;
    const next = isArray(value)
      ? mapped(value, (item) => renamedItem(item, within, renames))
      : renamedItem(value, undefined, renames);
    if (next !== value) changed = { ...(changed ?? element), [key]: next };
  }
  return changed ?? element;
}

function renamedItem(item: JsonValue, within: string | undefined, renames: Renames): JsonValue {
  if (typeof item === 'string') return renames.get(item) ?? item;
  if (within === undefined || !isObject(item)) return item;
  const named = item[within];
  const next = typeof named === 'string' ? renames.get(named) : undefined;
  return next === undefined ? item : { ...item, [within]: next };
}

/** The list itself where no item changes. */
function mapped(list: readonly JsonValue[], change: (item: JsonValue) => JsonValue): readonly JsonValue[] {
  const next = list.map(change);
  return next.some((item, i) => item !== list[i]) ? next : list;
}
