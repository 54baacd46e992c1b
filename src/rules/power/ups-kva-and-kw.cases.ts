import { pair } from '../testing/powerChains';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    // Published: 2 × 1000 kVA with 800 kVA of load, 40 % each and 80 % after a loss.
    {
      name: '800 kVA on a pair of 1000 kVA',
      hall: pair(800, { kind: 'ups', ratingKva: 1000, ratingKw: 1000 }),
      options: { powerFactor: 1 },
    },
  ],
  invalid: [
    {
      name: '1000 kW of a UPS of 1000 kW and 1000 kVA are 1020 kVA',
      hall: pair(1000, { kind: 'ups', ratingKva: 1000, ratingKw: 1000 }),
      findings: ['A', 'B'].map((id) => {
        const other = id === 'A' ? 'B' : 'A';
        return {
          objects: [id, other],
          message: `Losing ${other} puts ${id} at 1020 kVA of 1000 kVA (102 %), with 1000 kW at a power factor of 0.98.`,
          measured: 1020.4,
          limit: 1000,
          unit: 'kVA',
          lost: [other],
        };
      }),
    },
    {
      name: 'more kW than kVA cannot be',
      hall: pair(100, { kind: 'ups', ratingKva: 900, ratingKw: 1000 }),
      findings: ['A', 'B'].map((id) => ({
        objects: [id],
        message: `${id} is rated 1000 kW at 900 kVA: real power cannot be more than apparent power.`,
        measured: 1000,
        limit: 900,
        unit: 'kVA',
        on: '"ratingKw": 1000',
      })),
    },
  ],
  notApplicable: [
    { name: 'kW only', hall: pair(2200, { kind: 'ups', ratingKw: 2000 }) },
    { name: 'no UPS', hall: pair(2200, { kind: 'switchboard', ratingKva: 2000 }) },
    {
      name: 'its kW are exceeded before: the load rules tell it',
      hall: pair(1200, { kind: 'ups', ratingKva: 1111, ratingKw: 1000 }),
    },
  ],
};
