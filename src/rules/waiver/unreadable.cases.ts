import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Two racks of 600 mm that stand 100 mm into each other. */
const racks = [rack('R1'), rack('R2', { at: [500, 0] })];
const waiver = {
  id: 'W1',
  rule: 'space/overlap',
  on: ['R1', 'R2'],
  reason: 'The maker delivers them as one.',
};
const misplaced = {
  id: 'W2',
  rule: 'redundancy/same-side',
  on: ['R1'],
  reason: 'Until side B is energised.',
};

export const cases: RuleCases = {
  valid: [
    { name: 'a leap day', hall: hall({ racks, waivers: [{ ...waiver, expires: '2028-02-29' }] }) },
    { name: 'no end and no bound', hall: hall({ racks, waivers: [waiver] }) },
    {
      name: 'a bound in the measure of the rule',
      hall: hall({ racks, waivers: [{ ...waiver, upTo: 100 }] }),
    },
  ],
  invalid: [
    {
      name: 'a day that February does not have',
      hall: hall({ racks, waivers: [{ ...waiver, expires: '2027-02-29' }] }),
      findings: [
        {
          objects: ['W1', 'R1', 'R2'],
          message: 'W1: 2027-02-29 is no day of the calendar; the waiver does not hold.',
          on: '"expires": "2027-02-29"',
        },
      ],
    },
    {
      name: 'a bound for a finding that has no measure',
      hall: hall({
        feeds: [
          { id: 'A1', kind: 'busway', side: 'A', ratingA: 1600, voltageV: 415 },
          { id: 'A2', kind: 'busway', side: 'A', ratingA: 1600, voltageV: 415 },
        ],
        racks: [rack('R1', { powerKw: 20, feeds: ['A1', 'A2'] })],
        waivers: [{ ...misplaced, upTo: 2 }],
      }),
      findings: [
        {
          objects: ['W2', 'R1'],
          message:
            'W2: what redundancy/same-side finds here has no measure to hold against upTo; the waiver does not hold.',
          on: '"upTo": 2',
        },
      ],
    },
  ],
};
