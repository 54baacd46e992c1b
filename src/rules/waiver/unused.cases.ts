import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Two racks of 600 mm that stand 100 mm into each other, and one beside them. Judged on 2026-06-15. */
const racks = [rack('R1'), rack('R2', { at: [500, 0] }), rack('R3', { at: [5000, 0] })];
const waiver = {
  id: 'W1',
  rule: 'space/overlap',
  on: ['R1', 'R2'],
  reason: 'The maker delivers them as one.',
};

export const cases: RuleCases = {
  valid: [
    { name: 'the finding is there', hall: hall({ racks, waivers: [waiver] }) },
    {
      name: 'one object is enough, where it is the one to edit',
      hall: hall({ racks, waivers: [{ ...waiver, on: ['R2'] }] }),
    },
    // It is for the finding and no longer covers it: the finding itself says so.
    { name: 'it has got worse', hall: hall({ racks, waivers: [{ ...waiver, upTo: 50 }] }) },
  ],
  invalid: [
    {
      name: 'nothing is wrong with the object any more',
      hall: hall({ racks, waivers: [{ ...waiver, on: ['R3'] }] }),
      findings: [{ objects: ['W1', 'R3'], message: 'W1 is for nothing: space/overlap finds nothing on R3.' }],
    },
    {
      name: 'more objects than the finding has',
      hall: hall({ racks, waivers: [{ ...waiver, on: ['R1', 'R2', 'R3'] }] }),
      findings: [
        {
          objects: ['W1', 'R1', 'R2', 'R3'],
          message:
            'W1 is for nothing: space/overlap finds nothing on R1, R2 and R3 together: a waiver is for one finding, about all of its objects.',
        },
      ],
    },
    {
      name: 'a waiver without an id',
      hall: hall({ racks, waivers: [{ rule: 'space/overlap', on: ['R3'], reason: waiver.reason }] }),
      findings: [{ objects: ['R3'], message: /^The waiver of space\/overlap on R3 is for nothing/ }],
    },
  ],
  notApplicable: [
    // No load is known: the rule could not look, and that says nothing against the waiver.
    {
      name: 'the rule could not judge the object',
      hall: hall({ racks, waivers: [{ ...waiver, rule: 'density/rack-air-limit', on: ['R3'] }] }),
    },
    { name: 'the object is not there', hall: hall({ racks, waivers: [{ ...waiver, on: ['R9'] }] }) },
    {
      name: 'it has expired',
      hall: hall({ racks, waivers: [{ ...waiver, on: ['R3'], expires: '2026-06-14' }] }),
    },
  ],
};
