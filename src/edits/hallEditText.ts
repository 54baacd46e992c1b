/** Changes of a hall as the smallest change of its text. */
import type { HallModel } from '../analysis/hallModel';
import { keyOrders } from '../model/generated/words';
import type { CollectionKey } from '../model/types';
import { composeEdits } from '../text/composeEdits';
import { ElementIndex } from '../text/elementIndex';
import { naturalCompare } from '../text/naturalCompare';
import { applyEdits, type TextEdit, type TextSource } from '../text/source';
import { insertElements, removeElements, removeTopLevel, setTopLevel } from '../text/splice';
import { fieldEdits } from './fieldEdits';
import type { AddedElement, ElementChange, HallEdit } from './hallEdit';

/** @param source the text that `model` and `index` were made from. @throws SpliceError */
export function hallEditText(
  edit: HallEdit,
  model: HallModel,
  index: ElementIndex,
  source: TextSource,
): readonly TextEdit[] {
  const { changes = [], added = [], head = [] } = edit;
  const steps: ((index: ElementIndex, source: TextSource) => readonly TextEdit[])[] = [];
  const removed = indicesByCollection(changes.filter(({ fields }) => fields === undefined));
  if (changes.length > 0) {
    steps.push((i, s) => [
      ...[...removed].flatMap(([key, indices]) => removeElements(s, i, key, [...indices])),
      ...changes.flatMap(({ place, fields = [] }) => fieldEdits(place, fields, i, s)),
    ]);
  }
  for (const [collection, elements] of byCollection(added)) {
    const ids = idsOf(model, collection, removed.get(collection));
    const placed = elements.map((element) => ({
      value: inKeyOrder(collection, element),
      position: positionOf(element, ids),
    }));
    steps.push((i, s) => insertElements(s, i, collection, placed, { keyOrder: keyOrders.hall[''] ?? [] }));
  }
  for (const { path, value } of head) {
    steps.push((i, s) =>
      value === undefined
        ? removeTopLevel(s, i, path)
        : setTopLevel(s, i, path, value, keyOrders.hall[''] ?? []),
    );
  }
  return inTurn(steps, index, source);
}

/** The edits of steps of which each reads the text that the ones before it leave. */
function inTurn(
  steps: readonly ((index: ElementIndex, source: TextSource) => readonly TextEdit[])[],
  index: ElementIndex,
  source: TextSource,
): readonly TextEdit[] {
  let edits: readonly TextEdit[] = [];
  let text: string | undefined;
  for (const step of steps) {
    if (edits.length === 0) {
      edits = step(index, source);
      continue;
    }
    text ??= applyEdits(source.slice(0, source.length), edits);
    const next = step(ElementIndex.scan(text), text);
    text = applyEdits(text, next);
    edits = composeEdits(source.length, edits, next);
  }
  return edits;
}

function indicesByCollection(changes: readonly ElementChange[]): Map<CollectionKey, Set<number>> {
  const found = new Map<CollectionKey, Set<number>>();
  for (const { place } of changes) {
    const indices = found.get(place.collection);
    if (indices) indices.add(place.index);
    else found.set(place.collection, new Set([place.index]));
  }
  return found;
}

function byCollection(added: readonly AddedElement[]): Map<CollectionKey, AddedElement['element'][]> {
  const found = new Map<CollectionKey, AddedElement['element'][]>();
  for (const { collection, element } of added) {
    const elements = found.get(collection);
    if (elements) elements.push(element);
    else found.set(collection, [element]);
  }
  return found;
}

/** The ids of a collection that stay, if they are in the order of the canonical form; else undefined. */
function idsOf(
  model: HallModel,
  collection: CollectionKey,
  removed: ReadonlySet<number> | undefined,
): readonly string[] | undefined {
  const ids: string[] = [];
  for (let i = 0; i < model.size(collection); i++) {
    if (removed?.has(i)) continue;
    const id = model.idAt(collection, i);
    const last = ids.at(-1);
    if (id === undefined || (last !== undefined && naturalCompare(last, id) > 0)) return undefined;
    ids.push(id);
  }
  return ids;
}

/** Where the canonical order has a new element; undefined is the end. */
function positionOf(
  element: AddedElement['element'],
  ids: readonly string[] | undefined,
): number | undefined {
  const { id } = element;
  if (!ids || typeof id !== 'string') return undefined;
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (naturalCompare(ids[middle] ?? '', id) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The element with its keys as the canonical form has them; keys that it does not name follow. */
function inKeyOrder(collection: CollectionKey, element: AddedElement['element']): AddedElement['element'] {
  const order = keyOrders.hall[collection] ?? [];
  const known = order.filter((key) => Object.hasOwn(element, key) && element[key] !== undefined);
  const others = Object.keys(element).filter((key) => !order.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, element[key]]));
}
