import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const racks = [rack('R1'), rack('R2', { at: [500, 0] })];
const waiver = {
  id: 'W1',
  rule: 'space/overlap',
  on: ['R1', 'R2'],
  reason: 'The maker delivers them as one.',
};

export const cases: RuleCases = {
  valid: [
    { name: 'one rule and its objects', hall: hall({ racks, waivers: [waiver] }) },
    {
      name: 'no objects, for a finding about the air of the whole hall',
      hall: hall({
        racks: [rack('R1', { powerKw: 10 })],
        waivers: [{ ...waiver, rule: 'cooling/residual-air-capacity', on: [] }],
      }),
    },
  ],
  invalid: [
    {
      name: 'no objects',
      hall: hall({ racks, waivers: [{ ...waiver, on: [] }] }),
      findings: [
        {
          objects: ['W1'],
          message: 'W1 names no object, and space/overlap finds nothing on the whole; it covers nothing.',
          on: '"on": []',
        },
      ],
    },
    {
      name: 'every rule of a kind',
      hall: hall({ racks, waivers: [{ ...waiver, rule: 'space/*' }] }),
      findings: [
        {
          objects: ['W1', 'R1', 'R2'],
          message: 'W1 is for more than one rule (space/*); it covers nothing.',
          on: '"rule": "space/*"',
        },
      ],
    },
  ],
};
