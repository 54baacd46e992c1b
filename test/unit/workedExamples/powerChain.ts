/** Ratings of circuits, busways and transformers, and what a pair of busways carries after a loss. */
import { lineAmps } from '../../../src/analysis/power/circuit';
import { allowedKw } from '../../../src/analysis/power/allowedKw';
import { powerGraph } from '../../../src/analysis/power/powerGraph';
import { findLost, nothingLost } from '../../../src/analysis/scenario/lostParts';
import { simulate } from '../../../src/analysis/scenario/simulate';
import { analysedHall, load, node } from '../../../src/analysis/testing/analysedHall';
import { builtinCatalog } from '../../../src/catalog/catalog';
import type { Feed } from '../../../src/model/types';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import type { Figure, WorkedExample } from './workedExample';

const busway = (id: string, ratingA: number, voltageV: number): Feed => ({
  id,
  kind: 'busway',
  ratingA,
  voltageV,
});

/** What a circuit may carry at a power factor of 1 [kVA]. */
function circuit(amps: number, volts: number, derate: number): number {
  const [feed] = analysedHall({ feeds: [busway('F', amps, volts)] }).get(powerGraph).nodes;
  return allowedKw(feed!, { derate, powerFactor: 1 })!;
}

const row = (volts: number, amps: number, kva: number, kva80: number): readonly Figure[] => [
  { what: `${volts} V ${amps} A`, actual: circuit(amps, volts, 1), expected: kva },
  { what: `${volts} V ${amps} A, 80 %`, actual: circuit(amps, volts, 0.8), expected: kva80 },
];

/** Current of so many kVA: kW at a power factor of 1. */
const amps = (kva: number, volts: number, expected: number, tolerance?: number): Figure => ({
  what: `${kva} kVA at ${volts} V`,
  actual: lineAmps(kva, { volts, dc: false }, 1),
  expected,
  ...(tolerance === undefined ? {} : { tolerance }),
});

/** A row of racks of 132 kW on a pair of busways at 415 V, pf .98. */
function pairOf(racks: number, ratingA = 1600) {
  const hall = {
    power: [node('GRID', 'utility', [], { ratingKw: 9000 })],
    feeds: ['A', 'B'].map((id) => ({ ...busway(id, ratingA, 415), from: ['GRID'] })),
    racks: Array.from({ length: racks }, (_, i) => load(`R${i + 1}`, 132, ['A', 'B'])),
  };
  const analysis = analysedHall(hall);
  const { nodes } = analysis.get(powerGraph);
  const b = nodes.findIndex(({ id }) => id === 'B');
  const limit = allowedKw(nodes[b]!, { derate: 1, powerFactor: 0.98 })!;
  const normal = simulate(analysis, nothingLost).nodeKw[b]!;
  const after = simulate(analysis, findLost(analysis, ['A']).parts).nodeKw[b]!;
  return { limit, normal: (normal / limit) * 100, after: (after / limit) * 100, hall };
}

/** Whether power/feed-overload passes the pair. */
function passes(racks: number, profile: 'eu' | 'us', ratingA?: number): boolean {
  const { hall } = pairOf(racks, ratingA);
  const room = {
    outline: [
      [0, 0],
      [9000, 0],
      [9000, 9000],
    ],
  };
  const live = new LiveHall(JSON.stringify({ format: 'datahall/1', design: { profile }, room, ...hall }), {
    catalog: builtinCatalog(),
    rules: new RuleSet({ only: ['power/feed-overload'] }),
  });
  return live.findings.every(({ severity }) => severity === 'info');
}

const perBusway = [
  [800, 4, 3],
  [1000, 5, 4],
  [1200, 6, 5],
  [1600, 8, 6],
] as const;

export const examples: readonly WorkedExample[] = [
  {
    id: 'E24',
    given: 'a row of n racks of 132 kW on a pair of busways of 1600 A at 415 V, pf .98',
    expected: '1127 kW a busway; 8 racks 46.8 % and 93.7 %, 9 racks 105.4 %, 10 racks 58.6 % and 117.1 %',
    source: 'Published rack loads and busway ratings; derived',
    figures: () => [
      { what: 'one busway [kW]', actual: pairOf(8).limit, expected: 1127 },
      { what: '8 racks, normal [%]', actual: pairOf(8).normal, expected: 46.8 },
      { what: '8 racks, after a loss [%]', actual: pairOf(8).after, expected: 93.7 },
      { what: '9 racks, after a loss [%]', actual: pairOf(9).after, expected: 105.4 },
      { what: '10 racks, normal [%]', actual: pairOf(10).normal, expected: 58.6 },
      { what: '10 racks, after a loss [%]', actual: pairOf(10).after, expected: 117.1 },
      { what: '6 racks, after a loss [%]', actual: pairOf(6).after, expected: 70.3 },
    ],
    verdicts: () => [
      ['8 racks under IEC', passes(8, 'eu'), true],
      ['8 racks under NEC', passes(8, 'us'), false],
      ['9 racks under IEC', passes(9, 'eu'), false],
      ['6 racks under NEC', passes(6, 'us'), true],
      ...perBusway.flatMap(([ratingA, iec, nec]) => [
        [`${iec} racks on ${ratingA} A, IEC`, passes(iec, 'eu', ratingA), true] as const,
        [`${iec + 1} racks on ${ratingA} A, IEC`, passes(iec + 1, 'eu', ratingA), false] as const,
        [`${nec} racks on ${ratingA} A, NEC`, passes(nec, 'us', ratingA), true] as const,
        [`${nec + 1} racks on ${ratingA} A, NEC`, passes(nec + 1, 'us', ratingA), false] as const,
      ]),
    ],
  },
  {
    id: 'T1',
    given: 'three-phase circuits of 208 V and 20, 30 and 60 A, and of 63 A at 400 V',
    expected: '5.764, 8.646 and 17.292 kVA at 80 %; 43.47 to 43.65 kVA',
    source: 'HP Power basics, tables 4 and 5 (80 % for North America, none for IEC)',
    figures: () => [
      ...row(208, 20, 7.21, 5.764),
      ...row(208, 30, 10.81, 8.646),
      ...row(208, 60, 21.62, 17.292),
      { what: '400 V 63 A', actual: circuit(63, 400, 1), expected: 43.47 },
      {
        what: '230 · √3 V 63 A',
        actual: circuit(63, 230 * Math.sqrt(3), 1),
        expected: 43.47,
        tolerance: 1e-4,
      },
    ],
  },
  {
    id: 'T2',
    given: 'circuits and busways of 32 to 1600 A at 400, 415 and 480 V',
    expected: 'kVA, and kVA at 80 %, as √3 · U · I gives them',
    source: 'Derived; ratings of published circuits and busways',
    figures: () => [
      ...row(415, 60, 43.13, 34.5),
      ...row(400, 32, 22.17, 17.74),
      ...row(400, 125, 86.6, 69.28),
      ...row(415, 100, 71.88, 57.5),
      ...row(480, 60, 49.88, 39.91),
      ...row(480, 100, 83.14, 66.51),
      ...row(480, 125, 103.92, 83.14),
      ...row(400, 400, 277.1, 221.7),
      ...row(400, 630, 436.5, 349.2),
      ...row(400, 1000, 692.8, 554.3),
      ...row(415, 1200, 862.6, 690),
      ...row(400, 1600, 1108.5, 886.8),
      ...row(415, 1600, 1150.1, 920.1),
      ...row(480, 1600, 1330.2, 1064.2),
    ],
  },
  {
    id: 'T3',
    given: 'transformers of 2500, 3000 and 3150 kVA',
    expected: '3608 A at 400 V, 3478 A at 415 V, 72.2 A at 20 kV; 4330 and 4547 A at 400 V',
    source: 'Derived; SemiAnalysis prints 4000 to 5000 A for such blocks',
    figures: () => [
      amps(2500, 400, 3608),
      amps(2500, 415, 3478),
      amps(2500, 20_000, 72.2),
      amps(3000, 400, 4330),
      amps(3150, 400, 4547),
    ],
  },
  {
    id: 'T4',
    given: '150 MVA at 230 kV and at 33 kV',
    expected: '376.5 A and 2624 A; printed as about 350 and 2500 A',
    source: 'SemiAnalysis, Datacenter Anatomy, within 8 %',
    figures: () => [
      amps(150_000, 230_000, 376.5),
      amps(150_000, 33_000, 2624),
      amps(150_000, 230_000, 350, 0.08),
      amps(150_000, 33_000, 2500, 0.08),
    ],
  },
];
