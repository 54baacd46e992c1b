/** Every id that an element names, with the way to it: what rename, removal and copies of objects walk along. */
import { isObject } from '../text/jsonValue';
import { forEachReference, referencePath } from './references';
import type { CollectionKey, ReferenceTarget } from './types';

export interface ElementReference {
  readonly id: string;
  readonly target: ReferenceTarget;
  /** Leads from the element to the id. */
  readonly path: readonly (string | number)[];
}

/** Where an assertion names the loop whose headroom it is about. */
export const headroomLoop = ['expect', 'headroomKw', 'loop'] as const;

export function elementReferences(collection: CollectionKey, element: object): readonly ElementReference[] {
  const found: ElementReference[] = [];
  forEachReference(collection, element, (id, target, key, item, within) => {
    found.push({ id, target, path: referencePath(key, item, within) });
  });
  if (collection === 'tests') {
    let at: unknown = element;
    for (const step of headroomLoop) at = isObject(at) ? at[step] : undefined;
    if (typeof at === 'string') found.push({ id: at, target: 'loops', path: headroomLoop });
  }
  return found;
}

/** Whether a reference means an object of a collection: ids are unique in a hall, catalogue types are none of them. */
export const isReferenceTo = (target: ReferenceTarget, collection: string): boolean =>
  target === 'any' || target === collection;
