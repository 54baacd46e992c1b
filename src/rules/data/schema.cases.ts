import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const broken = (parts: object) => ({ ...hall(), racks: [{ ...rack('R1'), ...parts }] });

export const cases: RuleCases = {
  valid: [
    { name: 'a sound hall', hall: hall({ racks: [rack('R1', { powerKw: 10 })] }) },
    { name: 'a key that nobody knows is for data/unknown-key', hall: broken({ colour: 'red' }) },
  ],
  invalid: [
    {
      name: 'a number as text',
      hall: broken({ powerKw: '132' }),
      findings: [{ objects: ['R1'], message: /^R1: .*powerKw/, on: '"powerKw": "132"' }],
    },
    {
      name: 'a negative load',
      hall: broken({ powerKw: -1 }),
      findings: [{ objects: ['R1'], message: /^R1: / }],
    },
    {
      name: 'a word that is none of the list',
      hall: broken({ serves: 'coffee' }),
      findings: [{ objects: ['R1'] }],
    },
    { name: 'half a millimetre', hall: broken({ at: [0.5, 0] }), findings: [{ objects: ['R1'] }] },
    {
      name: 'no type',
      hall: { ...hall(), racks: [{ id: 'R1', at: [0, 0] }] },
      findings: [{ objects: ['R1'], message: /type/ }],
    },
    {
      name: 'no id',
      hall: { ...hall(), racks: [{ type: 'plain', at: [0, 0] }] },
      findings: [{ objects: [], message: /^racks\[0\]: / }],
    },
    {
      name: 'no room',
      hall: { format: 'datahall/1', racks: [] },
      findings: [{ objects: [], message: /room/ }],
    },
    {
      name: 'another format',
      hall: { ...hall(), format: 'datahall/9' },
      findings: [{ objects: [], message: /format/ }],
    },
    {
      name: 'a key that stands twice',
      hall: '{"format":"datahall/1","room":{"outline":[[0,0],[9000,0],[9000,9000]]},"racks":[{"id":"R1","type":"network-rack","at":[0,0],"at":[600,0]}]}',
      findings: [{ objects: ['R1'], message: 'R1: A key stands twice in it; only the last one counts.' }],
    },
  ],
};
