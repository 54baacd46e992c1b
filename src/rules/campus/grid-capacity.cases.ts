import { campus, campusHall, node } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** E19: a campus of 150 MW on three transformers of 80 MVA, N+1; PUE 1, as the source counts megawatts of the site. */
const e19 = (pf: number) =>
  campus({
    site: { pue: 1, pf },
    power: ['TX-1', 'TX-2', 'TX-3'].map((id) => node(id, 'transformer', { ratingKva: 80_000 })),
    halls: [campusHall('H1', { itKw: 150_000 })],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'E19 at a power factor of 0.95: 157.9 of 160 MVA', hall: e19(0.95), options: { marginShare: 1 } },
    {
      name: 'a contract that fits: 869.6 MW at 1.15 and 0.95 are 1052.7 MVA of 1200',
      hall: campus({
        site: { gridMva: 1200, pue: 1.15, pf: 0.95 },
        halls: [campusHall('H1', { itKw: 869_600 })],
      }),
    },
  ],
  invalid: [
    {
      name: 'E19 at a power factor of 0.90: 144 MW are less than 150',
      hall: e19(0.9),
      findings: [
        {
          objects: ['TX-1'],
          message:
            '150 MW IT at PUE 1 and power factor 0.9 need 166.7 MVA of 160 MVA that the grid transformers carry without TX-1 (104.2 %).',
          measured: 166.7,
          limit: 160,
          unit: 'MVA',
          lost: ['TX-1'],
        },
      ],
    },
    {
      name: 'no margin is left: 98.7 %',
      hall: e19(0.95),
      findings: [
        {
          severity: 'info',
          objects: ['TX-1'],
          message: /no margin is left/,
          measured: 157.9,
          limit: 160,
          unit: 'MVA',
          lost: ['TX-1'],
        },
      ],
    },
    {
      name: 'more than the contract, with the PUE and power factor of the options: 100 MW × 1.3 / 0.95',
      hall: campus({
        site: { gridMva: 130 },
        halls: [campusHall('H1', { itKw: 60_000 }), campusHall('H2', { itKw: 40_000 })],
      }),
      findings: [{ objects: [], measured: 136.8, limit: 130, unit: 'MVA', on: '"gridMva": 130' }],
    },
  ],
  blocked: [
    {
      name: 'a hall whose load is not known',
      hall: campus({ site: { gridMva: 130 }, halls: [campusHall('H1')] }),
      reason: 'The IT load of H1 is not known.',
    },
  ],
  notApplicable: [{ name: 'no grid connection', hall: campus({ halls: [campusHall('H1', { itKw: 1 })] }) }],
};
