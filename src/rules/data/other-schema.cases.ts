import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const naming = ($schema: string) => ({ $schema, ...hall() });

export const cases: RuleCases = {
  valid: [
    { name: 'none', hall: hall() },
    { name: 'a path', hall: naming('../schemas/hall.schema.json') },
    { name: 'an address', hall: naming('https://example.com/v1/hall.schema.json#') },
    { name: 'the bare name', hall: naming('hall.schema.json') },
  ],
  invalid: [
    {
      name: 'that of a campus',
      hall: naming('./campus.schema.json'),
      findings: [
        {
          objects: [],
          message:
            '$schema names the schema of a campus, and this is a hall: the text editor explains the file by it.',
          on: '"$schema": "./campus.schema.json"',
        },
      ],
    },
    {
      name: 'that of something else',
      hall: naming('https://json.schemastore.org/package.json'),
      findings: [{ objects: [], message: /^\$schema is https:.*no schema of halls/ }],
    },
    {
      name: 'a name that only ends alike',
      hall: naming('marshall.schema.json'),
      findings: [{ objects: [] }],
    },
  ],
};
