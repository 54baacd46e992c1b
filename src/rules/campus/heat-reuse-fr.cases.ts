import { campus, campusHall } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

const site = (itKw: number, parts: object = {}, country = 'FR') =>
  campus({ site: { country, ...parts }, halls: [campusHall('H1', { itKw })] });

export const cases: RuleCases = {
  valid: [{ name: 'a heat network', hall: site(20_000, { heatReuse: 'District heating, 40 MW in winter' }) }],
  invalid: [
    {
      name: 'no use and no exemption, at the threshold',
      hall: site(1000),
      findings: [{ objects: [], measured: 1000, limit: 1000, unit: 'kW' }],
    },
  ],
  notApplicable: [
    { name: 'below the threshold', hall: site(999) },
    { name: 'elsewhere', hall: site(20_000, {}, 'BE') },
  ],
};
