import { clos, link } from '../testing/cabling';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const racks = [rack('LF', { tier: 'leaf' }), rack('SP', { tier: 'spine' }), rack('H')];

/** A leaf with `down` cables from its hosts and `up` to the spine. */
const leaf = (down: number, up: number) =>
  hall({
    racks,
    links: [
      link('D', 'H', 'LF', { count: down, rateGbps: 400 }),
      ...(up > 0 ? [link('U', 'LF', 'SP', { count: up })] : []),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: '64 of 400 Gb/s down, 32 of 800 Gb/s up', hall: leaf(64, 32) },
    { name: 'B200, 4 SU: 32 leaves and 16 spines of 64 ports', hall: clos(32, 16, 32) },
    { name: 'storage at 2 : 1', hall: leaf(64, 16), options: { mostRatio: 2 } },
  ],
  invalid: [
    {
      name: '2 : 1',
      hall: leaf(64, 16),
      findings: [
        {
          objects: ['LF'],
          message:
            'LF is oversubscribed 2.00 : 1, with 25600 Gb/s down and 12800 Gb/s up; 1 : 1 is the most.',
          measured: 2,
          limit: 1,
          unit: '1',
        },
      ],
    },
    {
      name: 'nothing up',
      hall: leaf(64, 0),
      findings: [
        {
          objects: ['LF'],
          message: 'LF has 25600 Gb/s down and nothing up.',
          measured: 25_600,
          limit: 0,
          unit: 'Gb/s',
        },
      ],
    },
    {
      name: '32 leaves with 30 uplinks each are told once',
      hall: clos(32, 15, 30),
      findings: [
        {
          objects: Array.from({ length: 24 }, (_, n) => `LF-${n + 1}`),
          message: /^LF-1 \(and 31 more of its tier\) is oversubscribed 1\.07 : 1,/,
          measured: 32 / 30,
          limit: 1,
          unit: '1',
        },
      ],
    },
    {
      name: '15 spines of 64 ports for 32 leaves, before any link is drawn',
      hall: { ...clos(32, 15, 30), links: [] },
      findings: [
        {
          objects: Array.from({ length: 15 }, (_, n) => `SP-${n + 1}`),
          message: 'The spines have 960 ports for the 1024 uplinks of the leaves at 1 : 1.',
          measured: 1024,
          limit: 960,
          unit: '1',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a link without a rate',
      hall: hall({
        racks,
        links: [link('D', 'H', 'LF'), { id: 'U', from: 'LF', to: 'SP' }],
      }),
      reason: 'The rate of U is not known.',
    },
  ],
  notApplicable: [
    { name: 'no tiers', hall: hall({ racks: [rack('A'), rack('B')], links: [link('L', 'A', 'B')] }) },
    {
      name: 'nothing above the leaves',
      hall: hall({ racks: [racks[0]!, racks[2]!], links: [link('L', 'H', 'LF')] }),
    },
  ],
};
