import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Two racks of 600 mm that stand 100 mm into each other. Judged on 2026-06-15. */
const racks = [rack('R1'), rack('R2', { at: [500, 0] })];
const waiver = {
  id: 'W1',
  rule: 'space/overlap',
  on: ['R1', 'R2'],
  reason: 'The maker delivers them as one.',
};

export const cases: RuleCases = {
  valid: [
    { name: 'no end', hall: hall({ racks, waivers: [waiver] }) },
    { name: 'an end to come', hall: hall({ racks, waivers: [{ ...waiver, expires: '2026-12-31' }] }) },
    { name: 'the last day itself', hall: hall({ racks, waivers: [{ ...waiver, expires: '2026-06-15' }] }) },
    // waiver/unreadable says so, and one cause is one finding.
    {
      name: 'no day of the calendar',
      hall: hall({ racks, waivers: [{ ...waiver, expires: '2026-02-30' }] }),
    },
  ],
  invalid: [
    {
      name: 'the day after the last',
      hall: hall({ racks, waivers: [{ ...waiver, expires: '2026-06-14' }] }),
      findings: [
        {
          objects: ['W1', 'R1', 'R2'],
          message: 'W1 held until 2026-06-14; 1 finding that it was for counts again.',
          on: '"expires": "2026-06-14"',
        },
      ],
    },
    {
      name: 'an end long ago, and nothing left that it was for',
      hall: hall({ racks: [rack('R1')], waivers: [{ ...waiver, on: ['R1'], expires: '2019-01-31' }] }),
      findings: [{ objects: ['W1', 'R1'], message: 'W1 held until 2019-01-31.' }],
    },
  ],
};
