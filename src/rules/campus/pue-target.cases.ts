import { campus } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

const site = (pue?: number, country = 'FR') =>
  campus({ site: { country, ...(pue === undefined ? {} : { pue }) } });

export const cases: RuleCases = {
  valid: [
    { name: 'exactly the target', hall: site(1.3) },
    { name: 'liquid cooling', hall: site(1.15, 'DE') },
  ],
  invalid: [
    {
      name: 'above it',
      hall: site(1.35),
      findings: [{ objects: [], measured: 1.35, limit: 1.3, unit: '1', on: '"pue": 1.35' }],
    },
    {
      name: 'Germany asks for more',
      hall: site(1.25, 'DE'),
      findings: [{ objects: [], measured: 1.25, limit: 1.2, unit: '1' }],
    },
  ],
  blocked: [{ name: 'no PUE', hall: site(), reason: 'pue of the site is not known.' }],
};
