/** Copies of elements: with ids of their own, and with references among themselves that follow. */
import { elementReferences, isReferenceTo } from '../../model/elementReferences';
import { idPattern } from '../../model/idPattern';
import type { AnyElement, CollectionKey } from '../../model/types';
import { withFields } from '../elementChanges';
import type { AddedElement } from '../hallEdit';
import { moved, type FieldChange } from '../placement';
import type { NewIds } from './newIds';
import { nextRow } from './rowNames';

/** An element to be copied, of a kind that the format allows. */
export interface CopySource {
  readonly collection: CollectionKey;
  readonly element: AnyElement;
}

export interface CopyRules {
  readonly ids: NewIds;
  /** Names of rows that are taken; a copy of a whole row becomes a row of its own. */
  readonly rows: Set<string>;
  /** How many racks each row has where it was copied. */
  readonly rowSizes: ReadonlyMap<string, number>;
  /** Whether a reference that leads out of the copied set is kept. */
  keeps(id: string, target: ReturnType<typeof elementReferences>[number]['target']): boolean;
  /** Told of references that are not. */
  dropped(id: string): void;
}

/** The fields that say where a copy stands. */
export type CopyPlace = (source: CopySource) => readonly FieldChange[];

/** `dx` and `dy` mm beside what it is a copy of. */
export const besideIt =
  (dx: number, dy: number): CopyPlace =>
  ({ element }) =>
    moved(element, dx, dy);

/** One copy of a set. */
export function copyOf(
  sources: readonly CopySource[],
  placeOf: CopyPlace,
  rules: CopyRules,
): readonly AddedElement[] {
  const rows = newRows(sources, rules);
  const ids = new Map<string, { readonly id: string; readonly collection: CollectionKey }>();
  for (const { collection, element } of sources) {
    if (element.id === undefined) continue;
    ids.set(element.id, { id: newId(element, rows, rules.ids), collection });
  }
  return sources.map((source) => {
    const { collection, element } = source;
    const fields: FieldChange[] = [...placeOf(source)];
    if (element.id !== undefined) fields.push({ path: ['id'], value: ids.get(element.id)?.id });
    if ('row' in element && element.row !== undefined && rows.has(element.row)) {
      fields.push({ path: ['row'], value: rows.get(element.row) });
    }
    fields.push(...referenceFields(collection, element, ids, rules));
    return { collection, element: withFields(element, fields) as AddedElement['element'] };
  });
}

/** New names for the rows of which all racks are copied. */
function newRows(sources: readonly CopySource[], rules: CopyRules): ReadonlyMap<string, string> {
  const copied = new Map<string, number>();
  for (const { element } of sources) {
    if ('row' in element && element.row !== undefined)
      copied.set(element.row, (copied.get(element.row) ?? 0) + 1);
  }
  const rows = new Map<string, string>();
  for (const [row, count] of copied) {
    if (count < (rules.rowSizes.get(row) ?? 0) || !rules.rows.has(row)) continue;
    const name = nextRow(rules.rows, row);
    rules.rows.add(name);
    rows.set(row, name);
  }
  return rows;
}

function newId(element: AnyElement, rows: ReadonlyMap<string, string>, ids: NewIds): string {
  const id = element.id ?? '';
  const row = 'row' in element ? element.row : undefined;
  const name = row === undefined ? undefined : rows.get(row);
  // R07-03 of a copied row R07 becomes R08-03.
  if (row !== undefined && name !== undefined && id.startsWith(row)) {
    const wish = `${name}${id.slice(row.length)}`;
    if (idPattern.test(wish)) return ids.take(wish);
  }
  return ids.take(id);
}

/** References inside the set lead to its copies; those out of it stay or are dropped, from the last to the first. */
function referenceFields(
  collection: CollectionKey,
  element: AnyElement,
  ids: ReadonlyMap<string, { readonly id: string; readonly collection: CollectionKey }>,
  rules: CopyRules,
): readonly FieldChange[] {
  const fields: FieldChange[] = [];
  for (const { id, target, path } of [...elementReferences(collection, element)].reverse()) {
    const copy = ids.get(id);
    if (copy && isReferenceTo(target, copy.collection)) fields.push({ path, value: copy.id });
    else if (!rules.keeps(id, target)) {
      rules.dropped(id);
      // The cord goes with its feed.
      fields.push({ path: typeof path[1] === 'number' ? path.slice(0, 2) : path, value: undefined });
    }
  }
  return fields;
}
