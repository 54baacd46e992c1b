import {
  CONFLICTS_KEY,
  conflictSentence,
  leftConflicts,
  type LeftConflict,
} from '../../model/mergeConflicts';
import { said, type Said } from '../../words/said';
import { defineRule, failed, passed, type Failure } from '../rule';

export const rule = defineRule({
  id: 'data/conflict',
  title: 'No merge is left undecided',
  severity: 'error',
  subjects: ['hall'],
  options: {},
  source:
    'The hall format, datahall/1: `$conflicts` holds what a merge could not decide, until a person does.',
  check(hall) {
    const left = leftConflicts(hall.model.head.$conflicts);
    if (left.length === 0) return passed;
    return failed(
      ...left.map((conflict): Failure => {
        const { id, path, index } = conflict;
        const message = conflictMessage(conflict);
        // On the object itself, where its value stands; on the entry where the object is gone.
        if (id !== undefined && hall.model.find(id)) return { message, objects: [id], path };
        const objects = id === undefined ? [] : [id];
        return { message, objects, path: [CONFLICTS_KEY, index] };
      }),
    );
  },
});

/** What happened, and what is to be done about it. */
export const conflictMessage = (conflict: LeftConflict): Said =>
  said('{0} Pick one, then remove the entry from {1}.', conflictSentence(conflict), CONFLICTS_KEY);
