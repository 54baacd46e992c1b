import { defineRule, failed, passed } from '../rule';

/** What a schema of this project is called, whatever folder or server it is taken from. */
const ours = /(?:^|\/)(\w+)\.schema\.json(?:#.*)?$/;

/** Of a `$schema` as a file has it: what is wrong with it in a file of a kind; undefined where nothing is. */
export function schemaMismatch(named: unknown, kind: 'hall' | 'campus'): string | undefined {
  if (typeof named !== 'string') return undefined;
  const what = ours.exec(named)?.[1];
  if (what === kind) return undefined;
  return what === undefined
    ? `$schema is ${named}, which is no schema of ${kind === 'hall' ? 'halls' : 'campuses'}: the text editor explains the file by it.`
    : `$schema names the schema of a ${what}, and this is a ${kind}: the text editor explains the file by it.`;
}

export const rule = defineRule({
  id: 'data/other-schema',
  title: '$schema names the schema of its file',
  severity: 'warning',
  subjects: ['hall'],
  options: {},
  source: 'JSON Schema: editors complete and explain a file by what its $schema names, before all else.',
  check(hall) {
    const message = schemaMismatch(hall.model.head.$schema, 'hall');
    return message === undefined ? passed : failed({ message, objects: [], path: ['$schema'] });
  },
});
