import { collectionKeys } from '../../model/generated/words';
import { ofHall } from './schema';
import { defineRule, failed, passed, type Failure } from '../rule';

export const rule = defineRule({
  id: 'data/unknown-key',
  title: 'Every key is one of the format',
  severity: 'warning',
  subjects: ['hall', ...collectionKeys],
  options: {},
  source: 'The hall format, datahall/1: unknown keys are kept and warned about, never dropped.',
  check(hall, index, _options, kind) {
    if (kind === 'rows') return passed;
    const problems = kind === 'hall' ? hall.model.headProblems : hall.model.problems.get(kind)?.get(index);
    const unknown = problems?.filter((p) => p.unknownKey);
    if (!unknown?.length) return passed;
    const id = kind === 'hall' ? undefined : hall.model.idAt(kind, index);
    return failed(
      ...unknown.map((p): Failure => ({
        message: ofHall(id, p),
        objects: id === undefined ? [] : [id],
        path: p.path,
      })),
    );
  },
});
