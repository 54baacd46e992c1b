/** Where the object stands that a conflict is about. */
import { isJsonArray, isJsonObject, type JsonObject } from '../diff/merge/sameByNature';
import { CONFLICTS_KEY, type LeftConflict } from '../model/mergeConflicts';
import { sameValue } from '../text/jsonValue';

export interface Place {
  readonly collection: string;
  readonly index: number;
  readonly element: JsonObject;
}

/** By its id, wherever it stands; an element without one by what ours was. */
export function placeOf(root: JsonObject, { id, collection, ours }: LeftConflict): Place | undefined {
  for (const [key, held] of Object.entries(root)) {
    if (key === CONFLICTS_KEY || !isJsonArray(held)) continue;
    if (id === undefined && key !== collection) continue;
    const index = held.findIndex((element) =>
      id === undefined
        ? ours !== undefined && sameValue(element, ours)
        : isJsonObject(element) && element['id'] === id,
    );
    const element = index < 0 ? undefined : held[index];
    if (isJsonObject(element)) return { collection: key, index, element };
  }
  return undefined;
}
