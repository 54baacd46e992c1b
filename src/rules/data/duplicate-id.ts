import { said, type Said } from '../../words/said';
import { defineRule, failed, passed } from '../rule';

export const rule = defineRule({
  id: 'data/duplicate-id',
  title: 'An id names one thing',
  severity: 'error',
  subjects: ['hall'],
  options: {},
  source:
    'The hall format, datahall/1: ids are unique in their file, and things refer to each other by id only.',
  check(hall) {
    const { duplicates } = hall.model;
    if (duplicates.size === 0) return passed;
    return failed(
      ...[...duplicates].flatMap(([id, places]) =>
        places.map(({ collection, index }) => {
          const first = hall.model.find(id)!;
          return {
            message: usedAgain(id, first.collection, collection),
            objects: [id],
            at: { collection, index },
            path: ['id'],
          };
        }),
      ),
    );
  },
});

export const usedAgain = (id: string, first: string, again: string): Said =>
  said(
    'The id {0} is used again ({1}); references to it mean the first.',
    id,
    first === again ? first : [first, again],
  );
