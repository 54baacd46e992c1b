import { campus, campusHall } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

const site = (itKw: number, parts: object, country = 'FR') =>
  campus({ site: { country, ...parts }, halls: [campusHall('H1', { itKw })] });
const all = { pue: 1.2, wue: 0.1, erf: 0.1, ref: 0.9 };

export const cases: RuleCases = {
  valid: [{ name: 'all four figures', hall: site(500, all) }],
  invalid: [
    {
      name: 'none of them, at the threshold',
      hall: site(500, {}),
      findings: [
        {
          objects: [],
          message:
            '500 kW IT must be reported on from 500 kW; the site does not state its PUE, WUE, ERF and REF.',
          measured: 500,
          limit: 500,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'one is missing',
      hall: site(20_000, { pue: 1.2, wue: 0.1, ref: 0.9 }),
      findings: [
        { objects: [], message: /does not state its ERF\.$/, measured: 20_000, limit: 500, unit: 'kW' },
      ],
    },
  ],
  notApplicable: [
    { name: 'below the threshold', hall: site(499, {}) },
    { name: 'outside the European Union', hall: site(20_000, {}, 'US') },
    { name: 'no country', hall: campus({ halls: [campusHall('H1', { itKw: 20_000 })] }) },
  ],
};
