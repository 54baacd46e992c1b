import type { CordDetail } from '../../analysis/power/cordPlan';
import type { Feed } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A rack that draws 125 A at 400 V on a whip of 35 mm² copper. */
const whip = (whipMm: number, parts: Partial<CordDetail> = {}) =>
  hall({
    feeds: [busway('A1', { voltageV: 400 })],
    racks: [
      rack('R1', {
        powerKw: (Math.sqrt(3) * 400 * 125 * 0.98) / 1000,
        feeds: [{ feed: 'A1', whipMm, conductorMm2: 35, ...parts }],
      }),
    ],
  });

/** Two racks of 100 A each at 50 and 100 m on a busway of 0.1 mΩ/m and 0.05 mΩ/m. */
const run = (parts: Partial<Feed> = {}) =>
  hall({
    room: {
      outline: [
        [0, 0],
        [120000, 0],
        [120000, 20000],
        [0, 20000],
      ],
    },
    feeds: [
      busway('A1', {
        voltageV: 400,
        path: [
          [0, 0],
          [100000, 0],
        ],
        resistanceMohmPerM: 0.1,
        reactanceMohmPerM: 0.05,
        ...parts,
      }),
    ],
    racks: [50000, 100000].map((tapMm, i) =>
      rack(`R${i + 1}`, {
        powerKw: (Math.sqrt(3) * 400 * 100 * 0.98) / 1000,
        feeds: [{ feed: 'A1', tapMm }],
      }),
    ),
  });

/** V per A and m of that busway, three-phase. */
const perMetre = (Math.sqrt(3) * (0.1 * 0.98 + 0.05 * Math.sqrt(1 - 0.98 ** 2))) / 1000;

export const cases: RuleCases = {
  valid: [
    { name: '125 A over 20 m of 35 mm²: 0.7 %', hall: whip(20000) },
    { name: 'the same over 142 m: 4.97 %', hall: whip(142000) },
    { name: 'two racks along a busway: 0.79 %', hall: run() },
    {
      name: 'behind an own transformer 8 % are allowed: 6.3 %',
      hall: {
        ...whip(180000),
        power: [{ id: 'TX', kind: 'transformer' }],
        feeds: [busway('A1', { voltageV: 400, from: ['TX'] })],
      },
    },
  ],
  invalid: [
    {
      name: '125 A over 20 m of 35 mm² against 0.5 %',
      hall: whip(20000),
      options: { limit: 0.005 },
      findings: [
        {
          objects: ['A1', 'R1'],
          message: '0.7 % of the voltage of A1 is lost on the way to R1; 0.5 % is allowed.',
          measured: 0.007,
          limit: 0.005,
          unit: '1',
        },
      ],
    },
    {
      name: '180 m from a public supply: 6.3 %',
      hall: whip(180000),
      findings: [{ objects: ['A1', 'R1'], measured: 0.063, limit: 0.05, unit: '1' }],
    },
    {
      name: 'the second rack: 200 A over 50 m and 100 A over another 50 m',
      hall: run(),
      options: { limit: 0.004 },
      findings: [{ objects: ['A1', 'R2'], measured: (15000 * perMetre) / 400, limit: 0.004, unit: '1' }],
    },
    {
      name: 'fed at 60 m, the first rack is 10 m away and the second 40 m',
      hall: run({ fedAtMm: 60000 }),
      options: { limit: 0.001 },
      findings: [{ objects: ['A1', 'R2'], measured: (4000 * perMetre) / 400, limit: 0.001, unit: '1' }],
    },
    {
      name: 'between a phase and the neutral there and back: twice 375 A over 20 m at 230.9 V',
      hall: whip(20000, { phases: 'L1' }),
      findings: [
        {
          objects: ['A1', 'R1'],
          measured:
            (2 * 375 * 0.02 * ((0.0225e3 / 35) * 0.98 + 0.08 * Math.sqrt(1 - 0.98 ** 2))) /
            (400 / Math.sqrt(3)),
          limit: 0.04,
          unit: '1',
        },
      ],
      options: { limit: 0.04 },
    },
  ],
  blocked: [
    {
      name: 'a voltage that is not known',
      hall: hall({
        feeds: [{ id: 'A1' }],
        racks: [rack('R1', { powerKw: 9, feeds: [{ feed: 'A1', whipMm: 3000, conductorMm2: 16 }] })],
      }),
      reason: 'voltageV of A1 is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'no impedance',
      hall: hall({ feeds: [busway('A1')], racks: [rack('R1', { powerKw: 9, feeds: ['A1'] })] }),
    },
    { name: 'nothing plugs in', hall: hall({ feeds: [busway('A1')] }) },
  ],
};
