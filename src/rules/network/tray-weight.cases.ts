import { between } from '../testing/cabling';
import type { RuleCases } from '../testing/ruleCases';

const loaded = (medium: string, count: number, ratingKgPerM = 15) =>
  between(
    [
      [3000, 3000],
      [9000, 3000],
    ],
    { medium, count },
    { ratingKgPerM },
  );

export const cases: RuleCases = {
  valid: [
    { name: '171 copper cables are 7.7 kg/m of 15', hall: loaded('dac', 171) },
    { name: '1697 fibres are 15.3 kg/m of 20', hall: loaded('smf-dr4', 1697, 20) },
  ],
  invalid: [
    {
      name: '1697 fibres are 15.3 kg/m of 15',
      hall: loaded('smf-dr4', 1697),
      findings: [
        {
          objects: ['T1', 'L1'],
          message: 'Tray T1 carries 15.3 kg/m of 15 kg/m (101.8 %), with cables of 1 link.',
          measured: 15.273,
          limit: 15,
          unit: 'kg/m',
        },
      ],
    },
    {
      name: '171 copper cables on a tray for 8 kg/m leave no margin',
      hall: loaded('dac', 171, 8),
      findings: [
        {
          severity: 'info',
          objects: ['T1', 'L1'],
          message: /no margin is left\.$/,
          measured: 7.695,
          limit: 8,
          unit: 'kg/m',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a medium that is not known',
      hall: loaded('avian', 10),
      reason: 'The medium of L1 in T1 is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'a tray without a rating',
      hall: between(
        [
          [3000, 3000],
          [9000, 3000],
        ],
        { count: 9000 },
      ),
    },
    { name: 'a tray without cables', hall: { ...loaded('dac', 900), links: [] } },
  ],
};
