/** What stands on the floor of a hall. */
import { footprint, type Footprint } from '../../model/footprint';
import type { CollectionKey, Facing, Point } from '../../model/types';
import type { Equipment } from '../equipment';
import type { ElementPlace, HallModel } from '../hallModel';

export const floorCollections = ['racks', 'cdus', 'airUnits', 'feeds', 'columns'] as const;
export type FloorCollection = (typeof floorCollections)[number];
export const isFloorCollection = (key: CollectionKey): key is FloorCollection =>
  (floorCollections as readonly string[]).includes(key);

export interface FloorThing extends ElementPlace {
  readonly collection: FloorCollection;
  readonly id: string;
  /** Of a rack the row that it names. */
  readonly row: string | undefined;
  readonly shape: Footprint;
  /** Its type gives no size: a usual one is taken. */
  readonly assumed: boolean;
  /** A rear-door heat exchanger: behind a rack it is part of that rack. */
  readonly isDoor: boolean;
}

/** Reads an element of the text as it stands on the floor; undefined where it has no footprint there. */
export function readThing(
  model: HallModel,
  equipment: Equipment,
  collection: FloorCollection,
  index: number,
): FloorThing | undefined {
  if (collection === 'columns') {
    const column = model.element('columns', index);
    if (!column) return undefined;
    const shape = footprint(column.at, column.size[0], column.size[1]);
    return { collection, index, id: column.id, row: undefined, shape, assumed: false, isDoor: false };
  }
  const element = model.element(collection, index);
  if (!element?.at) return undefined;
  // A run above the floor stands on nothing and before nothing.
  if ('heightMm' in element && (element.heightMm ?? 0) > 0) return undefined;
  const { widthMm, depthMm, assumed } = equipment.extent(collection, element);
  const shape = footprint(element.at as Point, widthMm, depthMm, element.facing as Facing | undefined);
  const isDoor = collection === 'airUnits' && equipment.type(element.type)?.kind === 'rear-door';
  const row = 'row' in element ? element.row : undefined;
  return { collection, index, id: element.id, row, shape, assumed, isDoor };
}
