import { between, link, rackAround, tray } from '../testing/cabling';
import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import type { Hall } from '../../model/types';

/** Cables through a tray of 300 mm × 100 mm. */
const filled = (medium: string, count: number): Hall =>
  between(
    [
      [3000, 3000],
      [9000, 3000],
    ],
    { medium, count },
    { depthMm: 100 },
  );

/** Three racks along one tray: A to B and B to C share no place of it. */
const chain = hall({
  racks: [rackAround('A', [3000, 3000]), rackAround('B', [9000, 3000]), rackAround('C', [15_000, 3000])],
  trays: [
    tray(
      'T1',
      [
        [3000, 3000],
        [15_000, 3000],
      ],
      { depthMm: 100 },
    ),
  ],
  links: [
    link('L1', 'A', 'B', { medium: 'dac', count: 100 }),
    link('L2', 'C', 'B', { medium: 'dac', count: 100 }),
  ],
});

const planned = { warnAbove: 0.4 };

export const cases: RuleCases = {
  valid: [
    { name: '107 copper cables are 25 %', hall: filled('dac', 107) },
    { name: '1061 fibres are 25 %', hall: filled('smf-dr4', 1061) },
    { name: '171 copper cables are 40 %', hall: filled('aec', 171), options: planned },
    { name: '1697 fibres are 40 %', hall: filled('mmf-om4', 1697), options: planned },
    { name: 'cables one after the other do not lie side by side', hall: chain },
  ],
  invalid: [
    {
      name: '172 copper cables',
      hall: filled('dac', 172),
      findings: [
        {
          objects: ['T1', 'L1'],
          message:
            'Tray T1 of 300 mm × 100 mm is 40 % full, with cables of 1 link; 40 % is the most: 171 copper cables or 1697 fibres.',
          measured: 0.4004,
          limit: 0.4,
          unit: '1',
        },
      ],
    },
    {
      name: '1700 fibres',
      hall: filled('aoc', 1700),
      findings: [{ objects: ['T1', 'L1'], measured: 0.4006, limit: 0.4, unit: '1' }],
    },
    {
      name: '120 copper cables leave little for growth',
      hall: filled('dac', 120),
      findings: [
        {
          severity: 'warning',
          objects: ['T1', 'L1'],
          message: /is 27\.9 % full, .*; 25 % is planned at first: 107 copper cables or 1061 fibres\.$/,
          measured: 0.2794,
          limit: 0.25,
          unit: '1',
        },
      ],
    },
    {
      name: 'both at one place',
      hall: {
        ...chain,
        links: [...(chain.links ?? []), link('L3', 'A', 'C', { medium: 'dac', count: 80 })],
      },
      findings: [
        { objects: ['T1', 'L1', 'L2', 'L3'], measured: (180 * 69.84) / 30_000, limit: 0.4, unit: '1' },
      ],
    },
  ],
  blocked: [
    {
      name: 'a medium that is not known',
      hall: filled('avian', 10),
      reason: 'The medium of L1 in T1 is not known.',
    },
  ],
  notApplicable: [
    {
      name: 'a tray without a depth',
      hall: between(
        [
          [3000, 3000],
          [9000, 3000],
        ],
        { count: 9000 },
      ),
    },
    { name: 'a tray without cables', hall: { ...filled('dac', 200), links: [] } },
  ],
};
