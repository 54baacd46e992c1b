import { campus, node } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Sets of 3 MW electrical: 7.5 MW thermal each. */
const sets = (count: number, permitMw?: number, country = 'FR') =>
  campus({
    site: { country, ...(permitMw === undefined ? {} : { permitMw }) },
    power: Array.from({ length: count }, (_, i) => node(`GEN-${i + 1}`, 'generator', { ratingKw: 3000 })),
  });

export const cases: RuleCases = {
  valid: [
    {
      name: 'below every threshold',
      hall: campus({ site: { country: 'FR' }, power: [node('GEN-1', 'generator', { ratingKw: 400 })] }),
    },
    { name: 'permitted', hall: sets(8, 60) },
  ],
  invalid: [
    {
      name: 'to be declared',
      hall: sets(1),
      findings: [{ objects: ['GEN-1'], message: /declared \(2910\)/, measured: 7.5, limit: 0, unit: 'MW' }],
    },
    {
      name: 'to be registered',
      hall: sets(3),
      findings: [
        {
          objects: ['GEN-1', 'GEN-2', 'GEN-3'],
          message: /registered \(2910\)/,
          measured: 22.5,
          limit: 0,
          unit: 'MW',
        },
      ],
    },
    {
      name: 'more than is permitted',
      hall: sets(8, 50),
      findings: [
        {
          objects: ['GEN-1', 'GEN-2', 'GEN-3', 'GEN-4', 'GEN-5', 'GEN-6', 'GEN-7', 'GEN-8'],
          message: /permit \(3110\); 50 MW/,
          measured: 60,
          limit: 50,
          unit: 'MW',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'elsewhere', hall: sets(8, undefined, 'DE') },
    { name: 'no gensets', hall: campus({ site: { country: 'FR' } }) },
  ],
};
