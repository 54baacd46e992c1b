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
  valid: [{ name: 'a rule that there is', hall: hall({ racks, waivers: [waiver] }) }],
  invalid: [
    {
      name: 'a name that was mistyped',
      hall: hall({ racks, waivers: [{ ...waiver, rule: 'space/overlaps' }] }),
      findings: [
        {
          objects: ['W1', 'R1', 'R2'],
          message: 'W1: there is no rule space/overlaps; the waiver covers nothing.',
          on: '"rule": "space/overlaps"',
        },
      ],
    },
    {
      name: 'a fault of the file',
      hall: hall({ racks, waivers: [{ ...waiver, rule: 'data/duplicate-id', on: ['R1'] }] }),
      findings: [
        {
          objects: ['W1', 'R1'],
          message:
            'W1: what data/duplicate-id finds is a fault of the file and cannot be accepted; correct it.',
        },
      ],
    },
    {
      name: 'a rule about waivers',
      hall: hall({ racks, waivers: [{ ...waiver, rule: 'waiver/unused', on: ['R1'] }] }),
      findings: [{ objects: ['W1', 'R1'], message: /cannot be accepted/ }],
    },
  ],
};
