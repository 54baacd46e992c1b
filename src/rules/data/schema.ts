import type { CollectionKey } from '../../model/types';
import { collectionKeys } from '../../model/generated/words';
import type { Problem } from '../../model/validateElement';
import { said, type Said } from '../../words/said';
import { defineRule, failed, passed, type Failure } from '../rule';

export const rule = defineRule({
  id: 'data/schema',
  title: 'Every value has the kind, unit and range that the format gives it',
  severity: 'error',
  subjects: ['hall', ...collectionKeys],
  options: {},
  source: 'The hall format, datahall/1 (schemas/hall.schema.json).',
  check(hall, index, _options, kind) {
    if (kind === 'hall') return judge(undefined, [], hall.model.headProblems);
    if (kind === 'rows') return passed;
    const problems = hall.model.problems.get(kind)?.get(index);
    if (!problems) return passed;
    const id = hall.model.idAt(kind, index);
    return judge(id ?? nameless(kind, index), id === undefined ? [] : [id], problems);
  },
});

function judge(subject: string | undefined, objects: readonly string[], problems: readonly Problem[]) {
  const failures = problems
    .filter((p) => !p.unknownKey)
    .map((p): Failure => ({ message: ofHall(subject, p), objects, path: p.path }));
  return failures.length ? failed(...failures) : passed;
}

/** @param subject what it is about; undefined for the hall itself. */
export const ofHall = (subject: string | undefined, problem: Problem): Said =>
  subject === undefined ? said('The hall: {0}', problem.said) : said('{0}: {1}', subject, problem.said);

const nameless = (kind: CollectionKey, index: number) => `${kind}[${index}]`;
