import { load } from '../../analysis/testing/analysedHall';
import { changed, declaring, pairs, twoN } from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: '4N/3: six pairs of 900 kW on 4 × 2000 kW', hall: declaring('4n/3', pairs(4, 2000, 900)) },
    { name: '3N/2: three pairs of 1200 kW on 3 × 2000 kW', hall: declaring('3n/2', pairs(3, 2000, 1200)) },
  ],
  invalid: [
    {
      name: '4N/3: six pairs of 1000 kW are exactly 100 % after a loss',
      hall: declaring('4n/3', pairs(4, 2000, 1000)),
      findings: [1, 2, 3, 4].map((n) => ({
        severity: 'info' as const,
        objects: [`UPS-${n}`, n === 1 ? 'UPS-2' : 'UPS-1'],
        message: /at 2000 kW of 2000 kW \(100 %\): no margin is left\.$/,
        measured: 2000,
        limit: 2000,
        unit: 'kW',
        lost: [n === 1 ? 'UPS-2' : 'UPS-1'],
      })),
    },
    {
      name: '4N/3 with the reserve sold: 8000 kW on 4 × 2000 kW',
      hall: declaring('4n/3', pairs(4, 2000, 8000 / 6)),
      findings: [1, 2, 3, 4].map((n) => ({
        objects: [`UPS-${n}`, n === 1 ? 'UPS-2' : 'UPS-1'],
        message: /at 2667 kW of 2000 kW \(133\.3 %\)\.$/,
        measured: 2666.7,
        limit: 2000,
        unit: 'kW',
        lost: [n === 1 ? 'UPS-2' : 'UPS-1'],
      })),
    },
    {
      name: 'all pairs alike but one: the two systems of the heavy pair catch each other',
      hall: declaring('3n/2', changed(pairs(3, 2000, 1000), { racks: [load('R12', 2600, ['P1', 'P2'])] })),
      findings: [
        {
          objects: ['UPS-1', 'UPS-2'],
          message: 'Losing UPS-2 puts UPS-1 at 3100 kW of 2000 kW (155 %).',
          measured: 3100,
          limit: 2000,
          unit: 'kW',
          lost: ['UPS-2'],
        },
        { objects: ['UPS-2', 'UPS-1'], measured: 3100, limit: 2000, unit: 'kW', lost: ['UPS-1'] },
      ],
    },
  ],
  notApplicable: [{ name: 'another scheme', hall: declaring('2n', twoN(2000, 2200)) }],
};
