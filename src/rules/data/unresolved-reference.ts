import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { collectionKeys } from '../../model/generated/words';
import { forEachReference, referencePath } from '../../model/references';
import type { ReferenceTarget } from '../../model/types';
import { said, type Said } from '../../words/said';
import { isInOther, isMissing } from '../referenceWords';
import { defineRule, failed, passed, type Failure } from '../rule';

export const rule = defineRule({
  id: 'data/unresolved-reference',
  title: 'Every id that is named exists, and is of the right kind',
  severity: 'error',
  subjects: collectionKeys,
  options: {},
  source: 'The hall format, datahall/1: things refer to each other by id only.',
  check(hall, index, _options, kind) {
    if (kind === 'hall' || kind === 'rows') return passed;
    const element = hall.model.rawElement(kind, index);
    if (typeof element !== 'object' || element === null) return passed;
    let failures: Failure[] | undefined;
    forEachReference(kind, element, (id, target, key, item, within) => {
      const problem = unresolved(hall, id, target);
      if (!problem) return;
      const own = hall.model.idAt(kind, index);
      (failures ??= []).push({
        message: said('{0}: {1}', own ?? kind, problem),
        objects: own === undefined ? [id] : [own, id],
        path: referencePath(key, item, within),
      });
    });
    return failures ? failed(...failures) : passed;
  },
});

function unresolved(hall: HallAnalysis, id: string, target: ReferenceTarget): Said | undefined {
  if (target === 'types') {
    return hall.equipment.type(id)
      ? undefined
      : said('there is no equipment type {0} in the catalogue or in types.', id);
  }
  const collection = hall.model.collectionOf(id);
  if (target === 'any' ? collection : collection === target) return undefined;
  if (target === 'phases' && hall.model.head.design?.phases?.includes(id)) return undefined;
  return collection ? isInOther(id, collection, target) : isMissing(id, target);
}
