import { chain, feed, grid, node, pair, racksOn } from '../testing/powerChains';
import type { RuleCases } from '../testing/ruleCases';

const transformer = (ratingKva: number, pf?: number) =>
  ({ kind: 'transformer', ratingKva, ...(pf === undefined ? {} : { pf }) }) as const;

export const cases: RuleCases = {
  valid: [
    // 2500 kW at 0.95 are 2632 kVA, 83.5 % of 3150.
    { name: '2500 kW on a pair of 3150 kVA', hall: pair(2500, transformer(3150)) },
    { name: 'an own share', hall: pair(2900, transformer(3150)), options: { warnShare: 1 } },
  ],
  invalid: [
    {
      name: '3150 kW on a pair of 3150 kVA',
      hall: pair(3150, transformer(3150)),
      findings: [
        {
          objects: ['A', 'B'],
          message:
            'Losing B puts A at 3316 kVA of 3150 kVA (105.3 %), with 3150 kW at a power factor of 0.95.',
          measured: 3315.8,
          limit: 3150,
          unit: 'kVA',
          lost: ['B'],
        },
        { objects: ['B', 'A'], measured: 3315.8, limit: 3150, unit: 'kVA', lost: ['A'] },
      ],
    },
    {
      name: '2900 kW on a pair of 3150 kVA: 96.9 % warns',
      hall: pair(2900, transformer(3150)),
      findings: ['A', 'B'].map((id) => ({
        severity: 'warning' as const,
        objects: [id, id === 'A' ? 'B' : 'A'],
        message: /3053 kVA of 3150 kVA \(96\.9 %\)/,
        measured: 3052.6,
        limit: 2835,
        unit: 'kVA',
        lost: [id === 'A' ? 'B' : 'A'],
      })),
    },
    {
      name: 'too much already with everything in service, at its own power factor',
      hall: chain(
        [grid, node('T1', 'transformer', ['GRID'], transformer(2500, 0.9))],
        [feed('F1', 'T1')],
        racksOn([2300, 'F1']),
      ),
      findings: [
        {
          objects: ['T1'],
          message: 'T1 carries 2556 kVA of 2500 kVA (102.2 %), with 2300 kW at a power factor of 0.9.',
          measured: 2555.6,
          limit: 2500,
          unit: 'kVA',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'no rating at all',
      hall: chain([grid, node('A', 'transformer', ['GRID'])], [feed('FA', 'A')], racksOn([100, 'FA'])),
      reason: 'ratingKva of A is not known.',
    },
  ],
  notApplicable: [{ name: 'rated in kW', hall: pair(100, { kind: 'transformer', ratingKw: 3000 }) }],
};
