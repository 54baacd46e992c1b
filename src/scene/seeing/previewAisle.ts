/** The narrowest aisle of what a gesture moves or makes. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { CollectionKey } from '../../model/types';

/** A clear width [mm], and between what. */
export interface PreviewedAisle {
  readonly mm: number;
  readonly from: string;
  readonly to: string;
}

/** How far around a thing others are looked for that may look at it [mm]. */
const reachMm = 3000;

/** The narrowest clear width before or behind one of these things, or of what looks at one of them. */
export function narrowestAisle(
  { floor, model }: HallAnalysis,
  ids: Iterable<string>,
): PreviewedAisle | undefined {
  let aisle: PreviewedAisle | undefined;
  const look = (thing: number) => {
    for (const face of ['front', 'rear'] as const) {
      const clear = floor.clear(thing, face);
      if (!clear || (aisle && aisle.mm <= clear.mm)) continue;
      aisle = { mm: clear.mm, from: floor.thing(thing).id, to: floor.thing(clear.other).id };
    }
  };
  for (const id of ids) {
    const place = model.find(id);
    if (!place || !isOnFloor(place.collection)) continue;
    const thing = floor.indexOf(place.collection, place.index);
    if (thing === -1) continue;
    look(thing);
    // What stands opposite may be the one that looks at it.
    const { minX, minY, maxX, maxY } = floor.thing(thing).shape;
    floor.search(minX - reachMm, minY - reachMm, maxX + reachMm, maxY + reachMm, (other) => {
      for (const face of ['front', 'rear'] as const) {
        const clear = floor.clear(other, face);
        if (clear?.other === thing && (!aisle || clear.mm < aisle.mm))
          aisle = { mm: clear.mm, from: floor.thing(other).id, to: floor.thing(thing).id };
      }
    });
  }
  return aisle;
}

const isOnFloor = (collection: CollectionKey): collection is 'racks' | 'cdus' | 'airUnits' | 'columns' =>
  collection === 'racks' || collection === 'cdus' || collection === 'airUnits' || collection === 'columns';
