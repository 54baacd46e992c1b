import { chain, feed, node, pair, racksOn } from '../testing/powerChains';
import type { RuleCases } from '../testing/ruleCases';

/** One HV supply of 160 MVA: what two of three transformers of 80 MVA leave. */
const supply = (pf?: number) =>
  chain(
    [node('HV', 'utility', [], { ratingKva: 160_000, ...(pf === undefined ? {} : { pf }) })],
    [feed('F1', 'HV')],
    racksOn([150_000, 'F1']),
  );

export const cases: RuleCases = {
  valid: [
    {
      name: '140 MW on 160 MVA',
      hall: chain(
        [node('HV', 'utility', [], { ratingKva: 160_000 })],
        [feed('F1', 'HV')],
        racksOn([140_000, 'F1']),
      ),
    },
  ],
  invalid: [
    {
      name: '150 MW on 160 MVA: 152 MW at 0.95, 144 MW at 0.90',
      hall: supply(),
      findings: [
        {
          objects: ['HV'],
          message:
            '150000 kW on HV are 157895 kVA at a power factor of 0.95, and 166667 kVA of 160000 kVA (104.2 %) at 0.9.',
          measured: 166_667,
          limit: 160_000,
          unit: 'kVA',
        },
      ],
    },
    {
      name: 'after a loss',
      hall: pair(2900, { kind: 'transformer', ratingKva: 3150 }),
      findings: ['A', 'B'].map((id) => {
        const other = id === 'A' ? 'B' : 'A';
        return {
          objects: [id, other],
          message: new RegExp(`^After losing ${other}, 2900 kW on ${id} are 3053 kVA`),
          measured: 3222,
          limit: 3150,
          unit: 'kVA',
          lost: [other],
        };
      }),
    },
  ],
  notApplicable: [
    { name: 'designed for 0.9', hall: supply(0.9) },
    { name: 'rated in kW', hall: pair(2900, { kind: 'transformer', ratingKw: 3150 }) },
  ],
};
