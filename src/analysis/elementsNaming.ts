/** Which elements name one of some ids, or have one: what comes or goes by these concerns them. */
import { collectionKeys } from '../model/generated/words';
import { elementReferences } from '../model/elementReferences';
import { forEachReference } from '../model/references';
import type { ElementPlace, HallModel } from './hallModel';

/** In the order of the text, those that break the schema included. */
export function elementsNaming(model: HallModel, ids: ReadonlySet<string>): readonly ElementPlace[] {
  const found: ElementPlace[] = [];
  if (ids.size === 0) return found;
  for (const collection of collectionKeys) {
    let names = false;
    const visit = (id: string) => {
      names ||= ids.has(id);
    };
    for (let index = 0; index < model.size(collection); index++) {
      const element = model.rawElement(collection, index);
      if (typeof element !== 'object' || element === null) continue;
      names = 'id' in element && typeof element.id === 'string' && ids.has(element.id);
      // Assertions name a loop within a field of theirs.
      if (collection === 'tests')
        names ||= elementReferences(collection, element).some(({ id }) => ids.has(id));
      else forEachReference(collection, element, visit);
      if (names) found.push({ collection, index });
    }
  }
  return found;
}
