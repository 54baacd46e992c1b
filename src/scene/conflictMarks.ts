/** Where each side of a conflict has a thing on the plan: plain outlines in millimetres. */
import type { EquipmentLookup } from '../analysis/equipment';
import { HallAnalysis } from '../analysis/hallAnalysis';
import { HallModel } from '../analysis/hallModel';
import { withPickedSide, type ConflictSide } from '../diff/merge/pickedSide';
import { isJsonObject, type JsonObject } from '../diff/merge/sameByNature';
import type { LeftConflict } from '../model/mergeConflicts';
import type { Point } from '../model/types';
import { isCollection } from '../model/validateElement';
import { toJson } from '../text/jsonValue';
import { outlineOf } from './diffMarks';
import { sceneObject } from './sceneObject';

export interface SideMark {
  readonly side: ConflictSide;
  readonly points: readonly Point[];
  readonly closed: boolean;
}

const sides: readonly ConflictSide[] = ['base', 'theirs', 'ours'];

/** By id. Things without a place on the plan have no marks. */
export function conflictMarks(
  conflicts: readonly LeftConflict[],
  hall: HallAnalysis,
  catalog: EquipmentLookup,
): ReadonlyMap<string, readonly SideMark[]> {
  const marks = new Map<string, SideMark[]>();
  for (const side of sides) {
    const versions = versionsOf(conflicts, hall, side);
    // A hall of nothing but these things, so that they are drawn as any other.
    const model = new HallModel(
      { format: 'datahall/1', racks: [], ...Object.fromEntries(versions) },
      () => 0,
    );
    const drawn = new HallAnalysis(model, catalog, 0);
    for (const [collection, elements] of versions) {
      if (!isCollection(collection)) continue;
      elements.forEach((element, index) => {
        const object = sceneObject(drawn, collection, index);
        const id = element['id'];
        if (!object || typeof id !== 'string') return;
        const { points, closed } = outlineOf(object);
        const known = marks.get(id) ?? [];
        marks.set(id, [...known, { side, points, closed }]);
      });
    }
  }
  return marks;
}

/** The things as one side has them, with all of its values, by collection. */
function versionsOf(
  conflicts: readonly LeftConflict[],
  { model }: HallAnalysis,
  side: ConflictSide,
): Map<string, JsonObject[]> {
  const byId = new Map<string, { collection: string; element: JsonObject | undefined }>();
  for (const conflict of conflicts) {
    const { id, collection } = conflict;
    if (
      id === undefined ||
      collection === undefined ||
      !isCollection(collection) ||
      conflict.path[0] === 'id'
    )
      continue;
    const place = model.find(id);
    const raw = place?.collection === collection ? model.rawElement(collection, place.index) : undefined;
    const inFile = raw === undefined ? undefined : toJson(raw);
    const before = byId.get(id)?.element ?? (isJsonObject(inFile) ? inFile : undefined);
    byId.set(id, { collection, element: withPickedSide(before, conflict, side) });
  }
  const versions = new Map<string, JsonObject[]>();
  for (const [id, { collection, element }] of byId) {
    if (!element) continue;
    versions.set(collection, [...(versions.get(collection) ?? []), { ...element, id }]);
  }
  return versions;
}
