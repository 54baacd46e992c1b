import { builtinCatalog } from '../../../src/catalog/catalog';
import { checkCampus } from '../../../src/rules/campusCheck';
import { readCampus } from '../../../src/rules/campusFile';
import { RuleSet } from '../../../src/rules/ruleSet';
import type { WorkedExample } from './workedExample';

/** A site of 150 MW on three transformers of 80 MVA. */
function substation(pf: number, lost: number) {
  const text = JSON.stringify({
    format: 'datahall-campus/1',
    site: { pue: 1, pf },
    power: ['TX-1', 'TX-2', 'TX-3'].map((id) => ({ id, kind: 'transformer', ratingKva: 80_000 })),
    halls: [{ id: 'H1', file: 'h1.hall.json', itKw: 150_000 }],
  });
  const settings = { rules: { 'campus/grid-capacity': { options: { lost, marginShare: 0.01 } } } };
  const rules = new RuleSet({ settings, only: ['campus/grid-capacity'] });
  const [finding] = checkCampus(readCampus(text), {
    catalog: builtinCatalog(),
    rules,
    hallFiles: new Map(),
  }).findings;
  const { measured = NaN, limit = NaN, severity } = finding ?? {};
  return { share: measured / limit, limitMw: limit * pf, severity };
}

export const examples: readonly WorkedExample[] = [
  {
    id: 'E19',
    given: 'HV substation of a 150 MW campus, 3 × 80 MVA, N+1',
    expected:
      '62.5 % at pf 1.0 and 65.8 % at 0.95; N-1 carries 160 MVA: 152 MW at 0.95, 144 MW at 0.90, which fails',
    source: 'SemiAnalysis, Datacenter Anatomy part 1',
    figures: () => [
      { what: 'normal load at pf 1.0', actual: substation(1, 0).share, expected: 0.625 },
      { what: 'normal load at pf 0.95', actual: substation(0.95, 0).share, expected: 0.658 },
      { what: 'MVA after a loss', actual: substation(1, 1).limitMw, expected: 160 },
      { what: 'MW after a loss at pf 0.95', actual: substation(0.95, 1).limitMw, expected: 152 },
      { what: 'MW after a loss at pf 0.90', actual: substation(0.9, 1).limitMw, expected: 144 },
    ],
    verdicts: () => [
      ['pf 0.95 passes', substation(0.95, 1).severity, 'info'],
      ['pf 0.90 fails', substation(0.9, 1).severity, 'error'],
    ],
  },
];
