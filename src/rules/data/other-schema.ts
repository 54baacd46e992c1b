import { defineRule, failed, passed } from '../rule';

/** What a schema of this project is called, whatever folder or server it is taken from. */
const ours = /(?:^|\/)(\w+)\.schema\.json(?:#.*)?$/;

export const rule = defineRule({
  id: 'data/other-schema',
  title: '$schema names the schema of a hall',
  severity: 'warning',
  subjects: ['hall'],
  options: {},
  source: 'JSON Schema: editors complete and explain a file by what its $schema names, before all else.',
  check(hall) {
    const named = hall.model.head.$schema;
    if (typeof named !== 'string') return passed;
    const what = ours.exec(named)?.[1];
    if (what === 'hall') return passed;
    return failed({
      message:
        what === undefined
          ? `$schema is ${named}, which is no schema of halls: the text editor explains the file by it.`
          : `$schema names the schema of a ${what}, and this is a hall: the text editor explains the file by it.`,
      objects: [],
      path: ['$schema'],
    });
  },
});
