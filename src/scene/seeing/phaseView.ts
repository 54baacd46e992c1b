/** A state of the build-out: which phases there are to choose from, and what is not built in one of them. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { collectionKeys } from '../../model/generated/words';

/** Ids of what the text has and a state of the hall has not. */
export function absentIds(whole: HallAnalysis, state: HallAnalysis): readonly string[] {
  if (whole === state) return [];
  const ids: string[] = [];
  for (const collection of collectionKeys) {
    for (const [index, element] of whole.model.elements(collection).entries()) {
      if (element?.id !== undefined && !state.model.element(collection, index)) ids.push(element.id);
    }
  }
  return ids;
}
