/** What in a hall names given objects. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { ElementPlace } from '../../analysis/hallModel';
import { collectionKeys } from '../../model/generated/words';
import { elementReferences, isReferenceTo } from '../../model/elementReferences';
import type { CollectionKey } from '../../model/types';
import { isObject } from '../../text/jsonValue';

export interface FoundReference {
  /** The element that names the object; undefined for the phases of the design. */
  readonly place: ElementPlace | undefined;
  /** Leads from the element, or from the top level, to the id. */
  readonly path: readonly (string | number)[];
  /** The object that is named. */
  readonly names: string;
}

/** All references to objects, in the order of the format; also those from one of the objects to another. */
export function referencesTo(
  objects: ReadonlyMap<string, CollectionKey>,
  { model }: HallAnalysis,
): readonly FoundReference[] {
  const found: FoundReference[] = [];
  const isNamed = (id: string): boolean => objects.has(id);
  const phases: unknown = isObject(model.head.design) ? model.head.design.phases : undefined;
  if (Array.isArray(phases)) {
    phases.forEach((id: unknown, i) => {
      if (typeof id === 'string' && objects.get(id) === 'phases') {
        found.push({ place: undefined, path: ['design', 'phases', i], names: id });
      }
    });
  }
  for (const collection of collectionKeys) {
    for (let index = 0; index < model.size(collection); index++) {
      const element = model.rawElement(collection, index);
      if (!isObject(element)) continue;
      for (const { id, target, path } of elementReferences(collection, element)) {
        const named = isNamed(id) ? objects.get(id) : undefined;
        if (named && isReferenceTo(target, named)) {
          found.push({ place: { collection, index }, path, names: id });
        }
      }
    }
  }
  return found;
}

/** The collections of objects by id; ids that are not in the hall are left out. */
export function collectionsOf(
  ids: Iterable<string>,
  { model }: HallAnalysis,
): ReadonlyMap<string, CollectionKey> {
  const found = new Map<string, CollectionKey>();
  for (const id of ids) {
    const collection = model.collectionOf(id);
    if (collection) found.set(id, collection);
  }
  return found;
}
