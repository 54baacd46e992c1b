import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const text = JSON.stringify(hall());

export const cases: RuleCases = {
  valid: [
    { name: 'JSON', hall: text },
    { name: 'JSON that is no hall is for data/schema', hall: '[1, 2]' },
  ],
  invalid: [
    { name: 'an empty file', hall: '', findings: [{ objects: [] }] },
    { name: 'a text that ends too soon', hall: text.slice(0, -1), findings: [{ objects: [] }] },
    {
      name: 'a comma too many',
      hall: text.replace('"racks":[]', '"racks":[],'),
      findings: [{ objects: [] }],
    },
    { name: 'a comma too few', hall: text.replace(',"racks"', '"racks"'), findings: [{ objects: [] }] },
  ],
};
