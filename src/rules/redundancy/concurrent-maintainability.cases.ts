import { node } from '../../analysis/testing/analysedHall';
import { changed, declaring, fromTheFeeds, oneBoard, singlePath, twoN } from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

const maintainable = { concurrentlyMaintainable: true };

/** Two boards of which either can take over the other's load by a tie that is closed by hand. */
const tied = {
  power: (['A', 'B'] as const).flatMap((side) => {
    const other = side === 'A' ? 'B' : 'A';
    return [
      node(`TX-${side}`, 'transformer', [], { ratingKva: 1000 }),
      node(`LV-${side}`, 'switchboard', [
        `TX-${side}`,
        { node: `LV-${other}`, role: 'alternate', switching: 'manual' },
      ]),
    ];
  }),
  feeds: [
    { id: 'PA', from: ['LV-A'] },
    { id: 'PB', from: ['LV-B'] },
  ],
  racks: twoN(1, 600).racks,
};

export const cases: RuleCases = {
  valid: [
    { name: 'two sides, each for all', hall: declaring('2n', twoN(2000, 2000), maintainable) },
    { name: 'a transformer out, its board on the tie', hall: declaring('2n', tied, maintainable) },
  ],
  invalid: [
    {
      name: 'a bypass around the UPS, and nothing around the rest',
      hall: declaring('n', singlePath(), maintainable),
      findings: [
        {
          objects: ['ATS'],
          message:
            'The hall is declared concurrently maintainable, but taking out ATS darkens R1; 3 more losses do harm.',
          measured: 4,
          limit: 0,
          unit: '1',
          lost: ['ATS'],
        },
      ],
    },
    {
      name: 'the tie closes, and what is left is too small',
      hall: declaring('2n', changed(tied, { racks: twoN(1, 1200).racks }), maintainable),
      findings: [
        {
          objects: ['TX-B'],
          message: /taking out TX-B puts TX-A at 1200 kW of 980 kW \(122\.4 %\); 1 more loss does harm\.$/,
          measured: 2,
          limit: 0,
          unit: '1',
          lost: ['TX-B'],
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'it is not declared', hall: declaring('2n', oneBoard()) },
    { name: 'no power chain above the feeds', hall: declaring('2n', fromTheFeeds, maintainable) },
  ],
};
