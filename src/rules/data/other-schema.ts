import { said, type Said } from '../../words/said';
import { defineRule, failed, passed } from '../rule';

/** What a schema of this project is called, whatever folder or server it is taken from. */
const ours = /(?:^|\/)(\w+)\.schema\.json(?:#.*)?$/;

/** Of a `$schema` as a file has it: what is wrong with it in a file of a kind; undefined where nothing is. */
export function schemaMismatch(named: unknown, kind: 'hall' | 'campus'): Said | undefined {
  if (typeof named !== 'string') return undefined;
  const what = ours.exec(named)?.[1];
  if (what === kind) return undefined;
  if (what === undefined)
    return kind === 'hall'
      ? said('$schema is {0}, which is no schema of halls: the text editor explains the file by it.', named)
      : said(
          '$schema is {0}, which is no schema of campuses: the text editor explains the file by it.',
          named,
        );
  return kind === 'hall'
    ? said(
        '$schema names the schema of a {0}, and this is a hall: the text editor explains the file by it.',
        what,
      )
    : said(
        '$schema names the schema of a {0}, and this is a campus: the text editor explains the file by it.',
        what,
      );
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
