import type { Feed, Rack } from '../../model/types';
import { busway, hall, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A busway of 1600 A at 415 V, 12 m long, fed in its middle: √3 · 415 V · 0.98 · 1600 A = 1127 kW each way. */
const centre = (id: string, parts: Partial<Feed> = {}): Feed =>
  busway(id, {
    path: [
      [0, 3000],
      [12000, 3000],
    ],
    fedAtMm: 6000,
    ...parts,
  });

/** `count` racks of 132 kW with tap-offs from `from` on, each 600 mm farther. */
const racks = (count: number, prefix: string, from: number, feeds: readonly string[]): Rack[] =>
  many(count, prefix, (id, n) =>
    rack(id, { powerKw: 132, feeds: feeds.map((feed) => ({ feed, tapMm: from + 600 * n })) }),
  );

const both = [centre('A1'), centre('B1')];

export const cases: RuleCases = {
  valid: [
    {
      name: 'eight racks of 132 kW each way: sixteen on a pair',
      hall: hall({
        feeds: both,
        racks: [...racks(8, 'W', 300, ['A1', 'B1']), ...racks(8, 'E', 6900, ['A1', 'B1'])],
      }),
    },
    {
      name: 'tap-offs that are not placed sit where the busway is nearest',
      hall: hall({
        feeds: both,
        racks: [
          rack('W', { at: [1000, 2400], powerKw: 800, feeds: ['A1', 'B1'] }),
          rack('E', { at: [9000, 2400], powerKw: 800, feeds: ['A1', 'B1'] }),
        ],
      }),
    },
    {
      name: 'a tap-off at the feed itself loads no segment',
      hall: hall({
        feeds: [centre('A1')],
        racks: [rack('R1', { powerKw: 1300, feeds: [{ feed: 'A1', tapMm: 6000 }] })],
      }),
    },
  ],
  invalid: [
    {
      name: 'nine racks of 132 kW one way: fine until one busway is lost',
      hall: hall({ feeds: both, racks: racks(9, 'W', 300, ['A1', 'B1']) }),
      findings: [
        {
          objects: ['A1', 'B1'],
          message:
            'Losing B1 puts busway A1 at 1686 A of 1600 A (105.4 %) between its feed at 6000 mm and the tap-off of W-9 at 5100 mm.',
          measured: 1686.5,
          limit: 1600,
          unit: 'A',
          lost: ['B1'],
        },
        { objects: ['B1', 'A1'], measured: 1686.5, limit: 1600, unit: 'A', lost: ['A1'] },
      ],
    },
    {
      name: 'ten racks on one busway, the far way',
      hall: hall({ feeds: [centre('A1')], racks: racks(10, 'E', 6300, ['A1']) }),
      findings: [
        {
          objects: ['A1'],
          message: /^Busway A1 carries 1874 A of 1600 A \(117\.1 %\) .* and the tap-off of E-2 at 6900 mm\.$/,
          measured: 1873.9,
          limit: 1600,
          unit: 'A',
        },
      ],
    },
    {
      name: 'eight racks one way under NEC',
      hall: hall({ design: { profile: 'us' }, feeds: [centre('A1')], racks: racks(8, 'W', 300, ['A1']) }),
      findings: [{ objects: ['A1'], measured: 1499.1, limit: 1280, unit: 'A' }],
    },
    {
      name: 'without margin',
      hall: hall({
        feeds: [centre('A1')],
        racks: [rack('R1', { at: [0, 2400], powerKw: 1100, feeds: ['A1'] })],
      }),
      findings: [
        {
          severity: 'info',
          objects: ['A1'],
          message: /no margin is left\.$/,
          measured: 1561.6,
          limit: 1600,
          unit: 'A',
        },
      ],
    },
    {
      name: 'one phase of it: 100 kW between L1 and the neutral are 425.9 A',
      hall: hall({
        feeds: [centre('A1', { ratingA: 400 })],
        racks: [rack('R1', { powerKw: 100, feeds: [{ feed: 'A1', tapMm: 0, phases: 'L1' }] })],
      }),
      findings: [{ objects: ['A1'], measured: 425.9, limit: 400, unit: 'A' }],
    },
  ],
  blocked: [
    {
      name: 'a busway without a rating',
      hall: hall({
        feeds: [{ id: 'A1', path: centre('A1').path, fedAtMm: 6000 }],
        racks: racks(1, 'W', 300, ['A1']),
      }),
      reason: 'ratingA or voltageV of A1 is not known.',
    },
    {
      name: 'a load that is not known',
      hall: hall({
        feeds: [centre('A1')],
        racks: [rack('R1', { feeds: ['A1'] }), ...racks(1, 'W', 300, ['A1'])],
      }),
      reason: 'The load of R1 on A1 is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'fed at its beginning',
      hall: hall({ feeds: [centre('A1', { fedAtMm: 0 })], racks: racks(9, 'W', 300, ['A1']) }),
    },
    {
      name: 'fed at its end',
      hall: hall({ feeds: [centre('A1', { fedAtMm: 12000 })], racks: racks(9, 'W', 300, ['A1']) }),
    },
    { name: 'nothing plugs in', hall: hall({ feeds: [centre('A1')] }) },
  ],
};
