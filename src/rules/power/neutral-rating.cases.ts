import { busway, hall, rack } from '../testing/hallBuilder';
import { phaseHall } from '../testing/phaseHall';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: '45, 38 and 52 A: 12.1 A of 63 A', hall: phaseHall({ L1: 45, L2: 38, L3: 52 }) },
    { name: 'three phases alike cancel out', hall: phaseHall({ L1: 60, L2: 60, L3: 60 }, { neutralA: 1 }) },
    {
      name: 'what is between two phases does not use the neutral',
      hall: phaseHall({ 'L1-L2': 60 }, { neutralA: 1 }),
    },
  ],
  invalid: [
    {
      name: 'a neutral of 10 A',
      hall: phaseHall({ L1: 45, L2: 38, L3: 52 }, { neutralA: 10 }),
      findings: [
        {
          objects: ['PA'],
          message: 'The neutral of RPP PA carries 12.1 A of 10 A (121.2 %).',
          measured: 12.12,
          limit: 10,
          unit: 'A',
        },
      ],
    },
    {
      name: 'one phase alone: all of it returns',
      hall: phaseHall({ L1: 50 }, { neutralA: 32 }),
      findings: [{ objects: ['PA'], measured: 50, limit: 32, unit: 'A' }],
    },
    {
      name: 'half a neutral',
      hall: phaseHall({ L1: 50 }),
      options: { neutralShare: 0.5 },
      findings: [{ objects: ['PA'], measured: 50, limit: 31.5, unit: 'A' }],
    },
    {
      name: 'after a loss',
      hall: hall({
        feeds: [busway('PA', { neutralA: 63 }), busway('PB')],
        racks: [
          rack('R1', {
            powerKw: 20,
            feeds: [
              { feed: 'PA', phases: 'L1' },
              { feed: 'PB', phases: 'L1' },
            ],
          }),
        ],
      }),
      findings: [
        {
          objects: ['PA', 'PB'],
          message: 'Losing PB puts the neutral of busway PA at 85.2 A of 63 A (135.2 %).',
          measured: 85.18,
          limit: 63,
          unit: 'A',
          lost: ['PB'],
        },
      ],
    },
    {
      name: 'too much already, and more after a loss: no fault of the loss',
      hall: hall({
        feeds: [busway('PA', { neutralA: 40 }), busway('PB')],
        racks: [
          rack('R1', {
            powerKw: 20,
            feeds: [
              { feed: 'PA', phases: 'L1' },
              { feed: 'PB', phases: 'L1' },
            ],
          }),
        ],
      }),
      findings: [
        {
          objects: ['PA'],
          message: 'The neutral of busway PA carries 42.6 A of 40 A (106.5 %).',
          measured: 42.59,
          limit: 40,
          unit: 'A',
        },
      ],
    },
    {
      name: 'without margin',
      hall: phaseHall({ L1: 62 }),
      findings: [
        {
          severity: 'info',
          objects: ['PA'],
          message: /no margin is left\.$/,
          measured: 62,
          limit: 63,
          unit: 'A',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a rating that is not known',
      hall: hall({
        feeds: [{ id: 'PA', voltageV: 415 }],
        racks: [rack('R1', { powerKw: 3, feeds: [{ feed: 'PA', phases: 'L1' }] })],
      }),
      reason: 'ratingA of PA is not known.',
    },
    {
      name: 'a load that is not known',
      hall: hall({ feeds: [busway('PA')], racks: [rack('R1', { feeds: [{ feed: 'PA', phases: 'L2' }] })] }),
      reason: 'The load of R1 on PA is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'all cords connect three phases',
      hall: hall({ feeds: [busway('PA')], racks: [rack('R1', { powerKw: 3, feeds: ['PA'] })] }),
    },
  ],
};
