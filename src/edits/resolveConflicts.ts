/** Picks sides of what a merge left undecided: as one change of the text, which is one undo step. */
import { elementEdit } from '../diff/merge/elementEdit';
import { withPickedHead, withPickedSide, type ConflictSide } from '../diff/merge/pickedSide';
import { isJsonArray, isJsonObject, type JsonObject } from '../diff/merge/sameByNature';
import { canonicalOrder } from '../model/canonicalOrder';
import type { FileKind } from '../model/fileKind';
import { CONFLICTS_KEY, conflictKey, leftConflicts, type LeftConflict } from '../model/mergeConflicts';
import { ComposedEdits } from '../text/composedEdits';
import { ElementIndex } from '../text/elementIndex';
import type { JsonValue } from '../text/jsonValue';
import { naturalCompare } from '../text/naturalCompare';
import type { TextEdit } from '../text/source';
import { insertElements, removeElements, removeTopLevel, setTopLevel } from '../text/splice';
import { type Refusal, refuse } from './hallEdit';
import { pickName } from './pickName';
import { placeOf } from './conflictPlace';

export interface Pick {
  /** As `keyOfConflict` gives it. */
  readonly keys: readonly string[];
  readonly side: ConflictSide;
}

export const keyOfConflict = (conflict: LeftConflict): string =>
  conflictKey({ ...conflict, path: [...conflict.path] });

/** @param text valid JSON without a byte order mark. Conflicts that are no longer there are a refusal. */
export function resolveConflicts(
  text: string,
  kind: FileKind,
  { keys, side }: Pick,
): readonly TextEdit[] | Refusal {
  const changes = new ComposedEdits(text);
  for (const key of keys) {
    const refusal = pickOne(changes, kind, key, side);
    if (refusal) return refusal;
  }
  return changes.result;
}

function pickOne(
  changes: ComposedEdits,
  kind: FileKind,
  key: string,
  side: ConflictSide,
): Refusal | undefined {
  const root = JSON.parse(changes.text) as JsonValue;
  if (!isJsonObject(root)) return refuse('notAnObject');
  const all = leftConflicts(root[CONFLICTS_KEY]);
  const conflict = all.find((held) => keyOfConflict(held) === key);
  if (!conflict) return refuse('conflictGone');
  // Our side stands in the file, perhaps edited by hand since: it stays.
  if (side !== 'ours') {
    if (conflict.path[0] === 'id') {
      const refusal = pickName(changes, kind, root, conflict, side);
      if (refusal) return refusal;
    } else if (conflict.id === undefined && conflict.collection === undefined)
      pickHead(changes, kind, root, conflict, side);
    else pickElement(changes, kind, root, conflict, side);
  }
  const index = ElementIndex.scan(changes.text);
  changes.step(
    index.count(CONFLICTS_KEY) > 1
      ? removeElements(changes.text, index, CONFLICTS_KEY, [conflict.index])
      : removeTopLevel(changes.text, index, [CONFLICTS_KEY]),
  );
  return undefined;
}

function pickElement(
  changes: ComposedEdits,
  kind: FileKind,
  root: JsonObject,
  conflict: LeftConflict,
  side: ConflictSide,
): void {
  const place = placeOf(root, conflict);
  const wanted = withPickedSide(place?.element, conflict, side);
  const order = canonicalOrder(kind);
  const index = ElementIndex.scan(changes.text);
  const collection = conflict.collection ?? place?.collection ?? '';
  const isThere = place !== undefined && (conflict.path.length > 0 || place.collection === collection);
  if (place && wanted && isThere) {
    const at = {
      start: index.start(place.collection, place.index),
      end: index.end(place.collection, place.index),
    };
    const keys = order.element(place.collection);
    changes.step([elementEdit(changes.text, at, place.element, wanted, keys)]);
    return;
  }
  // The id may name a thing of another kind: one of the two goes.
  if (place) changes.step(removeElements(changes.text, index, place.collection, [place.index]));
  if (!wanted || conflict.path.length > 0) return;
  const held = root[collection];
  const ids = isJsonArray(held)
    ? held.map((element) => (isJsonObject(element) ? String(element['id']) : ''))
    : [];
  const isSorted = ids.every((id, i) => i === 0 || naturalCompare(ids[i - 1] ?? '', id) <= 0);
  const before = ids.findIndex((id) => naturalCompare(id, String(wanted['id'])) > 0);
  const position = isSorted && before >= 0 ? { position: before } : {};
  changes.step(
    insertElements(
      changes.text,
      ElementIndex.scan(changes.text),
      collection,
      [{ value: wanted, ...position }],
      {
        keyOrder: order.topLevel,
      },
    ),
  );
}

function pickHead(
  changes: ComposedEdits,
  kind: FileKind,
  root: JsonObject,
  conflict: LeftConflict,
  side: ConflictSide,
): void {
  const [key] = conflict.path;
  if (key === undefined) return;
  const before = Object.hasOwn(root, key) ? root[key] : undefined;
  const wanted = withPickedHead(before, conflict, side);
  const index = ElementIndex.scan(changes.text);
  changes.step(
    wanted === undefined
      ? removeTopLevel(changes.text, index, [key])
      : setTopLevel(changes.text, index, [key], wanted, canonicalOrder(kind).topLevel),
  );
}
