/**
 * Which fields of which collection name other things by id. Kept as one table because unresolved
 * references, rename, "what feeds this" and deletion must all agree on it; a test holds it against the
 * `reference` marks of the schema.
 */
import type { ReferenceTarget } from './schema/id';
import type { CollectionKey } from './schema/hall';

export interface ReferenceField {
  readonly key: string;
  readonly target: ReferenceTarget;
  /** For items that may be objects: the property that holds the id, such as `feed` of a cord. */
  readonly within?: 'feed' | 'node';
  readonly many: boolean;
}

const one = (key: string, target: ReferenceTarget): ReferenceField => ({ key, target, many: false });
const many = (key: string, target: ReferenceTarget, within?: 'feed' | 'node'): ReferenceField =>
  within ? { key, target, within, many: true } : { key, target, many: true };

const type = one('type', 'types');
const phase = one('phase', 'phases');
const cords = many('feeds', 'feeds', 'feed');
const sources = many('from', 'power', 'node');

export const referenceFields: Readonly<Record<CollectionKey, readonly ReferenceField[]>> = {
  types: [],
  phases: [],
  zones: [phase],
  columns: [phase],
  doors: [phase],
  plants: [phase],
  loops: [phase],
  cdus: [type, one('loop', 'loops'), one('plant', 'plants'), cords, phase],
  airUnits: [type, one('zone', 'zones'), one('plant', 'plants'), cords, phase],
  power: [type, sources, phase],
  feeds: [type, sources, phase],
  racks: [type, cords, one('loop', 'loops'), one('zone', 'zones'), phase],
  trays: [phase],
  pipes: [one('loop', 'loops'), one('plant', 'plants'), phase],
  links: [one('from', 'racks'), one('to', 'racks'), phase],
  tests: [phase],
  waivers: [many('on', 'any')],
};

/**
 * Calls `visit` for every id that `element` names: in `key`, for a list at `item`, for an item that is an
 * object in its property `within`. `referencePath` makes a path of these: a hall has tens of thousands of
 * references, and a path is wanted for the few that lead nowhere.
 */
export function forEachReference(
  collection: CollectionKey,
  element: object,
  visit: (id: string, target: ReferenceTarget, key: string, item?: number, within?: string) => void,
): void {
  forEachReferenceIn(referenceFields[collection], element, visit);
}

/** As `forEachReference`, by a table of fields of one's own. */
export function forEachReferenceIn(
  fields: readonly ReferenceField[],
  element: object,
  visit: (id: string, target: ReferenceTarget, key: string, item?: number, within?: string) => void,
): void {
  const record = element as Record<string, unknown>;
  for (const field of fields) {
    const value = record[field.key];
    if (value === undefined) continue;
    if (!field.many) {
      if (typeof value === 'string') visit(value, field.target, field.key);
      continue;
    }
    if (!Array.isArray(value)) continue;
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      if (typeof item === 'string') visit(item, field.target, field.key, i);
      else if (field.within && typeof item === 'object' && item !== null) {
        const named = (item as Record<string, unknown>)[field.within];
        if (typeof named === 'string') visit(named, field.target, field.key, i, field.within);
      }
    }
  }
}

/** Leads from an element to an id that `forEachReference` visited. */
export function referencePath(key: string, item?: number, within?: string): readonly (string | number)[] {
  if (item === undefined) return [key];
  return within === undefined ? [key, item] : [key, item, within];
}

/** What the id at this path of an element names, by its fields; undefined where the path holds no id of another thing. */
export function referenceAt(
  fields: readonly ReferenceField[],
  path: readonly (string | number)[],
): ReferenceTarget | undefined {
  const [key, item, within, ...rest] = path;
  const field = fields.find((f) => f.key === key);
  if (!field || rest.length > 0) return undefined;
  if (!field.many) return item === undefined ? field.target : undefined;
  if (typeof item !== 'number') return undefined;
  return within === undefined || within === field.within ? field.target : undefined;
}
