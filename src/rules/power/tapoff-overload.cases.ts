import type { Cord } from '../../model/types';
import { airUnit, busway, cdu, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const feeds = [busway('A1', { side: 'A' }), busway('B1', { side: 'B' })];

const one = (powerKw: number, cords: Cord[], profile: 'eu' | 'us' = 'eu') =>
  hall({ design: { profile }, feeds, racks: [rack('R1', { powerKw, feeds: cords })] });

const taps = (breakerA: number): Cord[] => [
  { feed: 'A1', breakerA },
  { feed: 'B1', breakerA },
];

export const cases: RuleCases = {
  valid: [
    { name: '132 kW at 415 V: 187.4 A after a loss, on 200 A', hall: one(132, taps(200)) },
    { name: '132 kW under NEC on 250 A: 200 A', hall: one(132, taps(250), 'us') },
    {
      name: 'a standby cord that is large enough',
      hall: one(20, [{ feed: 'A1', weight: 0, breakerA: 32 }, 'B1']),
    },
    {
      name: 'a server between L1 and the neutral: 3.3 kW at 239.6 V are 14.1 A',
      hall: one(3.3, [{ feed: 'A1', phases: 'L1', breakerA: 16 }]),
    },
    {
      name: 'what needs both cords is dark after a loss',
      hall: hall({ feeds, racks: [rack('R1', { powerKw: 132, feedsNeeded: 2, feeds: taps(100) })] }),
    },
    {
      name: 'diversity is for feeds: a tap-off carries all of a rack',
      hall: { ...one(132, taps(200)), design: { diversity: 0.5 } },
    },
  ],
  invalid: [
    {
      name: '132 kW on 125 A: fine until one feed is lost',
      hall: JSON.stringify(one(132, taps(125))),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'Losing B1 puts the tap-off of R1 on A1 at 187.4 A of 125 A (149.9 %).',
          measured: 187.4,
          limit: 125,
          unit: 'A',
          lost: ['B1'],
          on: '{"feed":"A1","breakerA":125}',
        },
      ],
    },
    {
      name: '132 kW on 80 A is too much already',
      hall: one(132, taps(80)),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'The tap-off of R1 on A1 carries 93.7 A of 80 A (117.1 %).',
          measured: 93.7,
          limit: 80,
          unit: 'A',
        },
      ],
    },
    {
      name: '132 kW under NEC on 200 A: 160 A',
      hall: one(132, taps(200), 'us'),
      findings: [{ objects: ['R1', 'A1'], measured: 187.4, limit: 160, unit: 'A', lost: ['B1'] }],
    },
    {
      name: 'without margin',
      hall: one(132, taps(190)),
      findings: [
        {
          severity: 'info',
          objects: ['R1', 'A1'],
          message: /no margin is left\.$/,
          measured: 187.4,
          limit: 190,
          unit: 'A',
          lost: ['B1'],
        },
      ],
    },
    {
      name: 'of two tap-offs the worse',
      hall: one(132, [
        { feed: 'A1', breakerA: 160 },
        { feed: 'B1', breakerA: 125 },
      ]),
      findings: [{ objects: ['R1', 'B1'], measured: 187.4, limit: 125, unit: 'A', lost: ['A1'] }],
    },
    {
      name: 'between L1 and the neutral: 5 kW are 21.3 A',
      hall: one(5, [{ feed: 'A1', phases: 'L1', breakerA: 16 }]),
      findings: [{ objects: ['R1', 'A1'], measured: 21.3, limit: 16, unit: 'A' }],
    },
    {
      name: 'between L1 and L2: 5 kW are 12.3 A',
      hall: one(5, [{ feed: 'A1', phases: 'L1-L2', breakerA: 10 }]),
      findings: [{ objects: ['R1', 'A1'], measured: 12.29, limit: 10, unit: 'A' }],
    },
    {
      name: 'an own power factor',
      hall: hall({
        feeds,
        racks: [rack('R1', { powerKw: 132, powerFactor: 0.9, feeds: [{ feed: 'A1', breakerA: 200 }] })],
      }),
      findings: [{ objects: ['R1', 'A1'], measured: 204, limit: 200, unit: 'A' }],
    },
    {
      name: '132 kW at 800 V DC are 165 A',
      hall: hall({
        feeds: [busway('D1', { current: 'dc', voltageV: 800 })],
        racks: [rack('R1', { powerKw: 132, feeds: [{ feed: 'D1', breakerA: 160 }] })],
      }),
      findings: [{ objects: ['R1', 'D1'], measured: 165, limit: 160, unit: 'A' }],
    },
    {
      name: 'CDUs and air units',
      hall: hall({
        feeds: [busway('RA', { kind: 'rpp', voltageV: 400 })],
        cdus: [cdu('C1', { powerKw: 13.7, feeds: [{ feed: 'RA', breakerA: 16 }] })],
        airUnits: [airUnit('W1', { powerKw: 13.7, feeds: [{ feed: 'RA', breakerA: 16 }] })],
      }),
      findings: [
        { objects: ['C1', 'RA'], measured: 20.2, limit: 16, unit: 'A' },
        { objects: ['W1', 'RA'], measured: 20.2, limit: 16, unit: 'A' },
      ],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known',
      hall: hall({ feeds, racks: [rack('R1', { feeds: taps(125) })] }),
      reason: 'The load of R1 is not known.',
    },
    {
      name: 'a voltage that is not known',
      hall: hall({
        feeds: [{ id: 'A1' }],
        racks: [rack('R1', { powerKw: 9, feeds: [{ feed: 'A1', breakerA: 16 }] })],
      }),
      reason: 'voltageV of A1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'no breaker', hall: one(132, ['A1', { feed: 'B1', weight: 1 }]) },
    { name: 'a cord to no feed', hall: one(132, [{ feed: 'Z9', breakerA: 16 }]) },
  ],
};
