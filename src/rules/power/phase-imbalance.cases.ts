import { hall, busway, rack } from '../testing/hallBuilder';
import { phaseHall } from '../testing/phaseHall';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: 'three phases alike', hall: phaseHall({ L1: 45, L2: 45, L3: 45 }) },
    { name: 'just 10 % off', hall: phaseHall({ L1: 44, L2: 40, L3: 36 }) },
    { name: 'under 10 % of the rating', hall: phaseHall({ L1: 6 }) },
    { name: 'an own limit', hall: phaseHall({ L1: 45, L2: 38, L3: 52 }), options: { warnShare: 0.16 } },
  ],
  invalid: [
    {
      name: '45, 38 and 52 A: 15.6 %',
      hall: phaseHall({ L1: 45, L2: 38, L3: 52 }),
      findings: [
        {
          severity: 'warning',
          objects: ['PA'],
          message: 'RPP PA carries 45, 38 and 52 A: 15.6 % off the mean, 10 % is allowed.',
          measured: 0.1556,
          limit: 0.1,
          unit: '1',
        },
      ],
    },
    {
      name: '50, 30 and 40 A: 25 %',
      hall: phaseHall({ L1: 50, L2: 30, L3: 40 }),
      findings: [{ objects: ['PA'], measured: 0.25, limit: 0.2, unit: '1' }],
    },
    {
      name: 'between two phases: L1 and L2 carry it, L3 does not',
      hall: hall({
        feeds: [busway('PA', { ratingA: 63 })],
        racks: [rack('R1', { powerKw: 20, feeds: [{ feed: 'PA', phases: 'L1-L2' }] })],
      }),
      findings: [
        {
          objects: ['PA'],
          message: /^Busway PA carries 49\.2, 49\.2 and 0 A:/,
          measured: 1,
          limit: 0.2,
          unit: '1',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known',
      hall: hall({
        feeds: [busway('PA')],
        racks: [rack('R1', { feeds: [{ feed: 'PA', phases: 'L1' }] })],
      }),
      options: { leastLoad: 0 },
      reason: 'The load of R1 on PA is not known.',
    },
    {
      name: 'a voltage that is not known',
      hall: hall({
        feeds: [{ id: 'PA' }],
        racks: [rack('R1', { powerKw: 3, feeds: [{ feed: 'PA', phases: 'L1' }] })],
      }),
      reason: 'voltageV of PA is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'all cords connect three phases',
      hall: hall({
        feeds: [busway('PA')],
        racks: [rack('R1', { powerKw: 3, feeds: ['PA', { feed: 'PA', phases: '3ph' }] })],
      }),
    },
    {
      name: 'direct current',
      hall: hall({
        feeds: [busway('PA', { current: 'dc' })],
        racks: [rack('R1', { powerKw: 3, feeds: [{ feed: 'PA', phases: 'L1' }] })],
      }),
    },
  ],
};
