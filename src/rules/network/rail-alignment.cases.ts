import { link } from '../testing/cabling';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const racks = [
  rack('N1', { su: 'SU1' }),
  rack('N2', { su: 'SU1' }),
  rack('N3', { su: 'SU1' }),
  rack('LF1', { su: 'SU1', tier: 'leaf' }),
  rack('LF2', { su: 'SU1', tier: 'leaf' }),
];
/** Links of three nodes on two rails, each as [node, rail, leaf]. */
const fabric = (...ends: readonly (readonly [string, number, string])[]) =>
  hall({ racks, links: ends.map(([node, rail, leaf], n) => link(`L${n + 1}`, node, leaf, { rail })) });

const aligned = [
  ['N1', 1, 'LF1'],
  ['N1', 2, 'LF2'],
  ['N2', 1, 'LF1'],
  ['N2', 2, 'LF2'],
  ['N3', 1, 'LF1'],
] as const;

export const cases: RuleCases = {
  valid: [
    { name: 'rail 1 to leaf 1, rail 2 to leaf 2', hall: fabric(...aligned, ['N3', 2, 'LF2']) },
    {
      name: 'another scalable unit has its own leaves',
      hall: hall({
        racks: [rack('N1', { su: 'SU1' }), rack('N2', { su: 'SU2' }), racks[3]!, racks[4]!],
        links: [link('L1', 'N1', 'LF1', { rail: 1 }), link('L2', 'LF2', 'N2', { rail: 1 })],
      }),
    },
  ],
  invalid: [
    {
      name: 'rail 2 of the third node ends at leaf 1',
      hall: fabric(...aligned, ['N3', 2, 'LF1']),
      findings: [
        {
          objects: ['L6', 'LF2'],
          message: 'Rail 2 of SU1 ends at LF2, but L6 at LF1.',
          measured: 2,
          limit: 1,
          unit: '1',
        },
      ],
    },
    {
      name: 'the third node has no rail 2',
      hall: fabric(...aligned),
      findings: [{ objects: ['N3'], message: 'N3 of SU1 has no link on rail 2; other racks of it have.' }],
    },
  ],
  notApplicable: [
    { name: 'links without rails', hall: hall({ racks, links: [link('L1', 'N1', 'LF1')] }) },
    { name: 'no links', hall: hall({ racks }) },
  ],
};
