import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const racks = [rack('R1'), rack('R2', { at: [500, 0] })];
const waiver = { id: 'W1', rule: 'space/overlap', on: ['R1', 'R2'] };

export const cases: RuleCases = {
  valid: [
    {
      name: 'a sentence',
      hall: hall({ racks, waivers: [{ ...waiver, reason: 'The maker delivers them as one.' }] }),
    },
    { name: 'ten characters', hall: hall({ racks, waivers: [{ ...waiver, reason: 'One casing' }] }) },
    {
      name: 'as few as the settings allow',
      hall: hall({ racks, waivers: [{ ...waiver, reason: 'T-4711' }] }),
      options: { minCharacters: 6 },
    },
  ],
  invalid: [
    {
      name: 'a word',
      hall: hall({ racks, waivers: [{ ...waiver, reason: 'ok' }] }),
      findings: [
        {
          objects: ['W1', 'R1', 'R2'],
          message: 'W1 gives a reason of 2 of 10 characters.',
          measured: 2,
          limit: 10,
          unit: 'characters',
          on: '"reason": "ok"',
        },
      ],
    },
    {
      name: 'spaces',
      hall: hall({ racks, waivers: [{ ...waiver, reason: '   tbd        ' }] }),
      findings: [{ objects: ['W1', 'R1', 'R2'], measured: 3, limit: 10, unit: 'characters' }],
    },
  ],
};
