import { pair } from '../testing/powerChains';
import type { RuleCases } from '../testing/ruleCases';

const ups = { kind: 'ups', ratingKw: 2000 } as const;

export const cases: RuleCases = {
  valid: [
    { name: '2N, half full', hall: pair(1000, ups) },
    { name: 'full, asked strictly', hall: pair(1700, ups), options: { idleShare: 0.2 } },
  ],
  invalid: [
    {
      name: 'a rack of 50 kW on 2000 kW',
      hall: pair(50, ups),
      findings: [
        {
          objects: ['A'],
          message: 'A leaves 1950 kW of 2000 kW (97.5 %) unused, even after the loss of B.',
          measured: 1950,
          limit: 1900,
          unit: 'kW',
        },
        { objects: ['B'], measured: 1950, limit: 1900, unit: 'kW' },
      ],
    },
    {
      name: 'a quarter left, asked strictly',
      hall: pair(1500, ups),
      options: { idleShare: 0.2 },
      findings: [
        { objects: ['A'], measured: 500, limit: 400, unit: 'kW' },
        { objects: ['B'], measured: 500, limit: 400, unit: 'kW' },
      ],
    },
  ],
  notApplicable: [{ name: 'no UPS', hall: pair(50, { kind: 'switchboard', ratingKw: 2000 }) }],
};
