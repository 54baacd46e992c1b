import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const generator = (autonomyMin: number) =>
  hall({ power: [{ id: 'G1', kind: 'generator', ratingKw: 3000, autonomyMin }] });

export const cases: RuleCases = {
  valid: [
    { name: 'exactly 24 h', hall: generator(1440) },
    { name: '48 h', hall: generator(2880) },
    { name: 'an own target', hall: generator(480), options: { leastH: 8, usualH: 8 } },
  ],
  invalid: [
    {
      name: '8 h',
      hall: generator(480),
      findings: [
        {
          objects: ['G1'],
          message: 'G1 has fuel for 8 h at rated load; the least is 12 h.',
          measured: 8,
          limit: 12,
          unit: 'h',
          on: '"autonomyMin": 480',
        },
      ],
    },
    {
      name: 'the 12 h of Tier IV and no more',
      hall: generator(720),
      findings: [
        {
          objects: ['G1'],
          message: 'G1 has fuel for 12 h at rated load; usual are 24 h.',
          measured: 12,
          limit: 24,
          unit: 'h',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a generator of which nobody says how long it runs',
      hall: hall({ power: [{ id: 'G1', kind: 'generator' }] }),
      reason: 'autonomyMin of G1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'no generator', hall: hall({ power: [{ id: 'U1', kind: 'ups', autonomyMin: 5 }] }) },
  ],
};
