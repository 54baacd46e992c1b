/** A hall turned by a quarter or mirrored, or with other ids: what no finding may depend on. */
import { Equipment } from '../../src/analysis/equipment';
import { HallModel } from '../../src/analysis/hallModel';
import { builtinCatalog } from '../../src/catalog/catalog';
import { facingDegrees } from '../../src/model/facing';
import { footprint } from '../../src/model/footprint';
import { referenceFields } from '../../src/model/references';
import { collectionKeys } from '../../src/model/generated/words';
import type {
  AirUnit,
  AnyElement,
  Cdu,
  CollectionKey,
  Facing,
  Feed,
  Hall,
  Point,
  Rack,
} from '../../src/model/types';

/** How a box with its north-west corner at `at` and this extent goes, and a facing. */
interface Turn {
  box(at: Point, width: number, height: number): Point;
  degrees(degrees: number): number;
  readonly swapsSides: boolean;
}

/** A quarter clockwise about the north-west corner of a plan that is `height` deep. */
export const quarter = (hall: Hall): Turn => {
  const height = Math.max(...hall.room.outline.map(([, y]) => y));
  return { box: ([x, y], _, h) => [height - y - h, x], degrees: (d) => d + 90, swapsSides: true };
};

/** East and west change places. */
export const mirror = (hall: Hall): Turn => {
  const width = Math.max(...hall.room.outline.map(([x]) => x));
  return { box: ([x, y], w) => [width - x - w, y], degrees: (d) => -d, swapsSides: false };
};

const words = ['north', 'east', 'south', 'west'] as const;

export function turnedHall(hall: Hall, { box, degrees, swapsSides }: Turn): Hall {
  const equipment = new Equipment(new HallModel(structuredClone(hall), (_, i) => i), builtinCatalog());
  const facing = (value: Facing | undefined): Facing => {
    const turned = ((degrees(facingDegrees(value)) % 360) + 360) % 360;
    return typeof value === 'number' ? turned : (words[turned / 90] ?? turned);
  };
  const element = (collection: CollectionKey, e: AnyElement): AnyElement => {
    const turned: Record<string, unknown> = { ...e };
    if ('path' in e && e.path) turned['path'] = e.path.map((p) => box(p, 0, 0));
    if ('outline' in e) turned['outline'] = e.outline.map((p) => box(p, 0, 0));
    if (!('at' in e) || !e.at) return turned as AnyElement;
    if ('size' in e) {
      turned['at'] = box(e.at, e.size[0], e.size[1]);
      turned['size'] = swapsSides ? [e.size[1], e.size[0]] : e.size;
      return turned as AnyElement;
    }
    const own = 'facing' in e ? e.facing : undefined;
    let size: readonly [number, number] = [0, 0];
    if (collection === 'doors' && 'widthMm' in e) size = [e.widthMm as number, 0];
    else if (
      collection === 'racks' ||
      collection === 'cdus' ||
      collection === 'airUnits' ||
      collection === 'feeds'
    ) {
      const { widthMm, depthMm } = equipment.extent(collection, e as Rack | Cdu | AirUnit | Feed);
      size = [widthMm, depthMm];
    }
    const f = footprint(e.at, size[0], size[1], own);
    turned['at'] = box(e.at, f.maxX - f.minX, f.maxY - f.minY);
    turned['facing'] = facing(own);
    return turned as AnyElement;
  };
  const result: Record<string, unknown> = {
    ...hall,
    room: { ...hall.room, outline: hall.room.outline.map((p) => box(p, 0, 0)) },
  };
  for (const key of collectionKeys) {
    const list = hall[key] as readonly AnyElement[] | undefined;
    if (list) result[key] = list.map((e) => element(key, e));
  }
  return result as unknown as Hall;
}

/** All ids, with what names them, behind a prefix; types of the catalogue keep theirs. */
export function renamedHall(hall: Hall, prefix: string): Hall {
  const own = new Set(
    collectionKeys.flatMap((key) => ((hall[key] ?? []) as { id?: string }[]).map((e) => e.id)),
  );
  const rename = (id: unknown) => (typeof id === 'string' && own.has(id) ? prefix + id : id);
  const result: Record<string, unknown> = { ...hall };
  for (const key of collectionKeys) {
    const list = hall[key] as readonly Record<string, unknown>[] | undefined;
    if (!list) continue;
    result[key] = list.map((e) => {
      const renamed: Record<string, unknown> = { ...e };
      if (typeof e['id'] === 'string') renamed['id'] = prefix + e['id'];
      for (const { key: field, many, within } of referenceFields[key]) {
        const value = e[field];
        if (!many) renamed[field] = value === undefined ? undefined : rename(value);
        else if (Array.isArray(value)) {
          renamed[field] = value.map((item: unknown) =>
            typeof item === 'object' && item !== null && within
              ? { ...item, [within]: rename((item as Record<string, unknown>)[within]) }
              : rename(item),
          );
        }
      }
      return renamed;
    });
  }
  if (hall.design?.phases)
    result['design'] = { ...hall.design, phases: hall.design.phases.map((id) => rename(id)) };
  return JSON.parse(JSON.stringify(result)) as Hall;
}
