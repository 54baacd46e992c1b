import type { Cord } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import { phaseHall } from '../testing/phaseHall';
import type { RuleCases } from '../testing/ruleCases';

const l1: Cord[] = [
  { feed: 'PA', phases: 'L1' },
  { feed: 'PB', phases: 'L1' },
];

export const cases: RuleCases = {
  valid: [
    { name: '45, 38 and 52 A on 63 A: 82.5 %', hall: phaseHall({ L1: 45, L2: 38, L3: 52 }) },
    {
      name: 'fed within its run: 63 A each way',
      hall: phaseHall(
        { L1: 100 },
        {
          kind: 'busway',
          path: [
            [0, 0],
            [900, 0],
          ],
          fedAtMm: 450,
        },
      ),
    },
  ],
  invalid: [
    {
      name: '45, 38 and 66 A on 63 A',
      hall: phaseHall({ L1: 45, L2: 38, L3: 66 }),
      findings: [
        {
          objects: ['PA'],
          message: 'L3 of RPP PA carries 66 A of 63 A (104.8 %).',
          measured: 66,
          limit: 63,
          unit: 'A',
        },
      ],
    },
    {
      name: '52 A on 63 A under NEC: 50.4 A',
      hall: { ...phaseHall({ L1: 45, L2: 38, L3: 52 }), design: { profile: 'us' } },
      findings: [{ objects: ['PA'], measured: 52, limit: 50.4, unit: 'A' }],
    },
    {
      name: 'fine until the other feed is lost',
      hall: hall({
        feeds: [busway('PA', { ratingA: 63 }), busway('PB', { ratingA: 100 })],
        racks: [rack('R1', { powerKw: 20, feeds: l1 })],
      }),
      findings: [
        {
          objects: ['PA', 'PB'],
          message: 'Losing PB puts L1 of busway PA at 85.2 A of 63 A (135.2 %).',
          measured: 85.18,
          limit: 63,
          unit: 'A',
          lost: ['PB'],
        },
      ],
    },
    {
      name: 'without margin',
      hall: phaseHall({ L1: 45, L2: 38, L3: 62 }),
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
