/** An equipment type as a palette shows it: what it is, how large, its key figures and how far to trust them. */
import type { Catalog, CatalogOrigin } from '../catalog/catalog';
import type { CollectionKey, EquipmentKind, EquipmentType } from '../model/types';

export interface CatalogEntry {
  readonly id: string;
  readonly kind: EquipmentKind;
  /** The collection that things of this type stand in. */
  readonly collection: CollectionKey;
  readonly maker?: string;
  readonly model?: string;
  readonly widthMm?: number;
  readonly depthMm?: number;
  readonly heightMm?: number;
  readonly massKg?: number;
  readonly powerKw?: number;
  readonly liquidFraction?: number;
  readonly coolingKw?: number;
  readonly flowLpm?: number;
  readonly airflowM3h?: number;
  readonly ratingA?: number;
  readonly ratingKw?: number;
  readonly voltageV?: number;
  readonly source?: string;
  readonly confidence?: NonNullable<EquipmentType['confidence']>;
  readonly origin: CatalogOrigin;
}

/** Where things of a kind stand in a hall; a tap-off is part of a cord and stands nowhere by itself. */
const collections: Readonly<Partial<Record<EquipmentKind, CollectionKey>>> = {
  rack: 'racks',
  cdu: 'cdus',
  'fan-wall': 'airUnits',
  crah: 'airUnits',
  'in-row': 'airUnits',
  'rear-door': 'airUnits',
  busway: 'feeds',
  rpp: 'feeds',
  pdu: 'feeds',
  ups: 'power',
};

const copied = [
  'maker',
  'model',
  'widthMm',
  'depthMm',
  'heightMm',
  'massKg',
  'powerKw',
  'liquidFraction',
  'coolingKw',
  'flowLpm',
  'airflowM3h',
  'ratingA',
  'ratingKw',
  'voltageV',
  'source',
  'confidence',
] as const;

/** The types that a thing in a hall can be of. */
export function catalogEntries(catalog: Catalog): readonly CatalogEntry[] {
  return catalog.all().flatMap((type) => {
    const collection = collections[type.kind];
    if (!collection) return [];
    const figures = Object.fromEntries(
      copied.flatMap((key) => (type[key] === undefined ? [] : [[key, type[key]]])),
    );
    const origin = catalog.origin(type.id) ?? 'built-in';
    return [{ id: type.id, kind: type.kind, collection, origin, ...figures }];
  });
}
