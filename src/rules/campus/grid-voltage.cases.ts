import { campus } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

const site = (gridMva: number, gridKv?: number, country = 'FR') =>
  campus({ site: { gridMva, country, pf: 1, ...(gridKv === undefined ? {} : { gridKv }) } });

export const cases: RuleCases = {
  valid: [
    { name: '1 GW at 400 kV', hall: site(1000, 400) },
    { name: '12 MW at 20 kV', hall: site(12, 20) },
    { name: '250 MW at 225 kV', hall: site(250, 225) },
  ],
  invalid: [
    {
      name: '40 MW at 20 kV',
      hall: site(40, 20),
      findings: [{ objects: [], measured: 40, limit: 12, unit: 'MW' }],
    },
    {
      name: '85 MW at 63 kV',
      hall: site(85, 63),
      findings: [{ objects: [], measured: 85, limit: 50, unit: 'MW' }],
    },
    {
      name: '1 GW at 225 kV',
      hall: site(1000, 225),
      findings: [{ objects: [], measured: 1000, limit: 250, unit: 'MW' }],
    },
  ],
  blocked: [{ name: 'no voltage', hall: site(100), reason: 'gridKv of the site is not known.' }],
  notApplicable: [
    { name: 'elsewhere', hall: site(1000, 20, 'DE') },
    { name: 'no connection', hall: campus({ site: { country: 'FR' } }) },
  ],
};
