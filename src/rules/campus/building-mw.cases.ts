import { campus, campusHall } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

const halls = (mw: readonly number[], building = 'B1') =>
  campus({ halls: mw.map((value, i) => campusHall(`H${i + 1}`, { building, itKw: value * 1000 })) });

export const cases: RuleCases = {
  valid: [
    { name: 'five halls of 9.6 MW: 48 MW', hall: halls([9.6, 9.6, 9.6, 9.6, 9.6]) },
    { name: 'exactly 150 MW', hall: halls([75, 75]) },
  ],
  invalid: [
    {
      name: 'one small hall',
      hall: halls([9.6]),
      findings: [
        {
          objects: ['H1'],
          message: 'Building B1 (H1) holds 9.6 MW IT; 40 to 150 MW are usual.',
          measured: 9.6,
          limit: 40,
          unit: 'MW',
        },
      ],
    },
    {
      name: 'too much for one',
      hall: halls([100, 100]),
      findings: [{ objects: ['H1', 'H2'], measured: 200, limit: 150, unit: 'MW' }],
    },
  ],
  blocked: [
    {
      name: 'a hall whose load is not known',
      hall: campus({ halls: [campusHall('H1', { building: 'B1' })] }),
      reason: 'The IT load of H1 is not known.',
    },
  ],
  notApplicable: [{ name: 'no buildings', hall: campus({ halls: [campusHall('H1', { itKw: 9600 })] }) }],
};
