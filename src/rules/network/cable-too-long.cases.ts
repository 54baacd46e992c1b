import type { Link, Point } from '../../model/types';
import { between, link, rackAround, tray } from '../testing/cabling';
import { hall, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** 24 racks of 0.6 m and 3.6 m across, drops of 1.2 m, slack of 2 m: 22.4 m. */
const inRow = (parts: Partial<Link>) =>
  between(
    [
      [3000, 3000],
      [17_400, 3000],
      [17_400, 6600],
    ],
    parts,
  );
/** 12 m + 14.4 m, the same drops and slack: 30.8 m. */
const acrossRows = (parts: Partial<Link>) =>
  between(
    [
      [3000, 3000],
      [15_000, 3000],
      [15_000, 17_400],
    ],
    parts,
  );
const far: Point[] = [
  [3000, 3000],
  [63_000, 3000],
  [63_000, 43_000],
];
/** 60 m + 40 m, drops of 2.5 m; with a slack of 4 m: 109 m. */
const acrossHall = (parts: Partial<Link>, serves?: 'network') => {
  const made = between(far, parts, { heightMm: 4000 });
  return serves ? { ...made, racks: made.racks.map((rack) => ({ ...rack, serves })) } : made;
};
const slack = { slackM: 4 };
const neighbours = (medium: string) =>
  hall({ racks: row('R', 2, [3000, 3000]), links: [link('L1', 'R-1', 'R-2', { medium })] });

export const cases: RuleCases = {
  valid: [
    { name: '22.4 m on OM3', hall: inRow({ medium: 'mmf-om3' }) },
    { name: '22.4 m on OM4, in capitals', hall: inRow({ medium: 'MMF-OM4' }) },
    { name: '30.8 m on OM4', hall: acrossRows({ medium: 'mmf-om4' }) },
    { name: '109 m on DR4 between switches', hall: acrossHall({}, 'network'), options: slack },
    { name: 'a DAC between neighbours needs no tray: 0.6 m and slack', hall: neighbours('dac') },
    { name: 'a length that is given wins', hall: inRow({ medium: 'dac', lengthMm: 3000 }) },
    {
      name: 'of two ways the shorter',
      hall: hall({
        racks: [rackAround('A', [3000, 3000]), rackAround('B', [13_000, 3000])],
        trays: [
          tray('LONG', [
            [3000, 3000],
            [3000, 13_000],
            [13_000, 13_000],
            [13_000, 3000],
          ]),
          // It ends at the sides of the others, not on their middle lines.
          tray('SHORT', [
            [3150, 3300],
            [12_850, 3300],
          ]),
        ],
        links: [link('L1', 'A', 'B', { medium: 'mmf-om3' })],
      }),
    },
  ],
  invalid: [
    {
      name: '22.4 m: DAC reaches 3 m',
      hall: inRow({ medium: 'dac' }),
      findings: [
        {
          objects: ['L1', 'A', 'B'],
          message:
            'L1 from A to B is 22.4 m long (18 m over trays, 2.4 m of drops, 2 m of slack); dac at 100G a lane reaches 3 m (746.7 %).',
          measured: 22.4,
          limit: 3,
          unit: 'm',
        },
      ],
    },
    {
      name: '22.4 m: ACC reaches 5 m',
      hall: inRow({ medium: 'acc' }),
      findings: [{ objects: ['L1', 'A', 'B'], measured: 22.4, limit: 5, unit: 'm' }],
    },
    {
      name: '22.4 m: an AEC reaches 7 m, by common practice',
      hall: inRow({ medium: 'aec' }),
      findings: [{ severity: 'warning', objects: ['L1', 'A', 'B'], measured: 22.4, limit: 7, unit: 'm' }],
    },
    {
      name: '30.8 m: OM3 reaches 30 m',
      hall: acrossRows({ medium: 'mmf-om3' }),
      findings: [{ objects: ['L1', 'A', 'B'], measured: 30.8, limit: 30, unit: 'm' }],
    },
    {
      name: '109 m: OM4 reaches 50 m',
      hall: acrossHall({ medium: 'mmf-om4' }),
      options: slack,
      findings: [{ objects: ['L1', 'A', 'B'], measured: 109, limit: 50, unit: 'm' }],
    },
    {
      name: '109 m: DR4 with an adapter at one end reaches 100 m',
      hall: acrossHall({ rateGbps: 400 }),
      options: slack,
      findings: [
        {
          objects: ['L1', 'A', 'B'],
          message: /smf-dr4 at 100G a lane reaches 100 m, with an adapter at one end \(109 %\)\.$/,
          measured: 109,
          limit: 100,
          unit: 'm',
        },
      ],
    },
    {
      name: 'a given length',
      hall: hall({
        racks: row('R', 2, [3000, 3000]),
        links: [link('L1', 'R-1', 'R-2', { medium: 'dac', lengthMm: 4000 })],
      }),
      findings: [
        {
          objects: ['L1', 'R-1', 'R-2'],
          message: 'L1 from R-1 to R-2 is 4 m long (as given); dac at 100G a lane reaches 3 m (133.3 %).',
          measured: 4,
          limit: 3,
          unit: 'm',
        },
      ],
    },
    {
      name: 'from one tray up to another, beside the racks',
      hall: hall({
        racks: [rackAround('A', [3000, 3000]), rackAround('B', [23_000, 3000])],
        trays: [
          // One metre from the racks, and one metre higher in its second half.
          tray('T1', [
            [3000, 4600],
            [13_000, 4600],
          ]),
          tray(
            'T2',
            [
              [13_000, 4600],
              [23_000, 4600],
            ],
            { heightMm: 3700 },
          ),
        ],
        links: [link('L1', 'A', 'B', { medium: 'acc' })],
      }),
      // 20 m and 1 m up, 1 m to each rack, drops of 1.2 m and 2.2 m, 2 m of slack.
      findings: [{ objects: ['L1', 'A', 'B'], measured: 28.4, limit: 5, unit: 'm' }],
    },
  ],
  notApplicable: [
    { name: 'no trays', hall: { ...inRow({}), trays: [] } },
    { name: 'a medium that the table does not have', hall: inRow({ medium: 'avian' }) },
    { name: 'a slow link', hall: inRow({ medium: 'dac', rateGbps: 100 }) },
    { name: 'a medium that is not offered at the rate', hall: inRow({ medium: 'dac', laneGbps: 200 }) },
    { name: 'a rack that does not exist', hall: hall({ links: [link('L1', 'A', 'B')] }) },
    {
      name: 'power trays carry no links',
      hall: between(
        [
          [3000, 3000],
          [33_000, 3000],
        ],
        { medium: 'dac' },
        { service: 'power' },
      ),
    },
  ],
};
