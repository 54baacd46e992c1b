import { busway, hall, rack } from '../testing/hallBuilder';
import type { InvalidCase, RuleCase, RuleCases } from '../testing/ruleCases';

/** One shelf of 33 kW on a whip. */
const whip = (voltageV: number, breakerA: number, profile: 'eu' | 'us' = 'eu') =>
  hall({
    design: { profile },
    feeds: [busway('A1', { voltageV })],
    racks: [rack('R1', { shelves: { count: 1, kw: 33 }, feeds: [{ feed: 'A1', breakerA }] })],
  });

const over = (name: string, given: RuleCase['hall'], measured: number, limit: number): InvalidCase => ({
  name,
  hall: given,
  findings: [{ objects: ['R1', 'A1'], measured, limit, unit: 'A' }],
});

const bare = (name: string, given: RuleCase['hall'], measured: number, limit: number): InvalidCase => ({
  name,
  hall: given,
  findings: [
    { severity: 'info', objects: ['R1', 'A1'], message: /no margin is left/, measured, limit, unit: 'A' },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: '63 A IEC at 400 V: 48.9 A', hall: whip(400, 63) },
    { name: '60 A NEC at 480 V: 40.7 A of 48 A', hall: whip(480, 60, 'us') },
    { name: '60 A IEC at 415 V: 47.1 A', hall: whip(415, 60) },
  ],
  invalid: [
    {
      name: '60 A NEC at 400 V: 48.9 A of 48 A',
      hall: JSON.stringify(whip(400, 60, 'us')),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: '1 power shelf of R1 on A1 draw 48.9 A of the 48 A of the whip (101.8 %).',
          measured: 48.9,
          limit: 48,
          unit: 'A',
          on: '{"feed":"A1","breakerA":60}',
        },
      ],
    },
    bare('60 A NEC at 415 V: 47.1 A of 48 A passes without margin', whip(415, 60, 'us'), 47.1, 48),
    over(
      'a shelf of 110 kW on one whip of 100 A',
      hall({
        feeds: [busway('A1')],
        racks: [rack('R1', { shelves: { count: 1, kw: 110 }, feeds: [{ feed: 'A1', breakerA: 100 }] })],
      }),
      157,
      100,
    ),
    over(
      'four shelves of 33 kW on one tap-off of 160 A',
      hall({
        feeds: [busway('A1'), busway('B1')],
        racks: [
          rack('R1', {
            shelves: { count: 8, kw: 33 },
            feeds: [
              { feed: 'A1', breakerA: 160 },
              { feed: 'B1', breakerA: 250 },
            ],
          }),
        ],
      }),
      188.4,
      160,
    ),
  ],
  blocked: [
    {
      name: 'a voltage that is not known',
      hall: hall({
        feeds: [{ id: 'A1' }],
        racks: [rack('R1', { shelves: { count: 1, kw: 33 }, feeds: [{ feed: 'A1', breakerA: 60 }] })],
      }),
      reason: 'voltageV of A1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'no shelves', hall: hall({ racks: [rack('R1')] }) },
    {
      name: 'no breaker',
      hall: hall({
        feeds: [busway('A1')],
        racks: [rack('R1', { shelves: { count: 1, kw: 33 }, feeds: ['A1'] })],
      }),
    },
    {
      name: 'a cord on which no shelf hangs',
      hall: hall({
        feeds: [busway('A1')],
        racks: [
          rack('R1', {
            shelves: { count: 1, kw: 33 },
            feeds: [{ feed: 'A1', breakerA: 16, shelves: 0 }],
          }),
        ],
      }),
    },
  ],
};
