import { caught, declaring, twoN } from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [{ name: 'three systems of 900 kW, a catcher of 1000 kW', hall: declaring('catcher', caught(900)) }],
  invalid: [
    {
      name: 'a catcher of 800 kW for any one of three systems of 900 kW',
      hall: declaring('catcher', caught(900, { ratingKw: 800 })),
      findings: [
        {
          objects: ['UPS-C', 'UPS-1'],
          message: 'Losing UPS-1 puts UPS-C at 900 kW of 800 kW (112.5 %).',
          measured: 900,
          limit: 800,
          unit: 'kW',
          lost: ['UPS-1'],
        },
      ],
    },
    {
      name: 'exactly 100 % leaves no margin',
      hall: declaring('catcher', caught(1000)),
      findings: [
        {
          severity: 'info',
          objects: ['UPS-C', 'UPS-1'],
          measured: 1000,
          limit: 1000,
          unit: 'kW',
          lost: ['UPS-1'],
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a catcher without a rating',
      hall: declaring('catcher', {
        ...caught(900),
        power: caught(900).power.map(({ ratingKw, ...n }) =>
          n.id === 'UPS-C' ? n : { ...n, ratingKw: ratingKw ?? 0 },
        ),
      }),
      reason: 'The rating of UPS-C is not known.',
    },
  ],
  notApplicable: [{ name: 'another scheme', hall: declaring('2n', twoN(2000, 2200)) }],
};
