/** Redundancy on the power graph. */
import { disjointPaths } from '../../../src/analysis/power/disjointPaths';
import { lossSweep } from '../../../src/analysis/power/lossSweep';
import { isSource, manualClass, powerGraph } from '../../../src/analysis/power/powerGraph';
import { solvePower } from '../../../src/analysis/power/powerState';
import { singlePoints } from '../../../src/analysis/power/singlePoints';
import { analysedHall, load, node, pdu } from '../../../src/analysis/testing/analysedHall';
import { builtinCatalog } from '../../../src/catalog/catalog';
import type { PowerScheme } from '../../../src/model/types';
import { LiveHall } from '../../../src/rules/liveHall';
import { counterExample } from '../../../src/rules/provenScheme';
import { RuleSet } from '../../../src/rules/ruleSet';
import {
  caught,
  changed,
  declaring,
  oneBoard,
  pairs,
  parallel,
  singlePath,
  triRedundant,
  twoN,
  twoOfNPlusOne,
  type Chain,
} from '../../../src/rules/testing/redundancyChains';
import type { Figure, WorkedExample } from './workedExample';

const wp75 = 'Schneider WP75, connectivity and kW as traced by a public case collection; flows derived';
const derived = 'Derived from the definition of the scheme';

/** What a chain does: by ids, so that an example reads like its source. */
function look(chain: Chain) {
  const hall = analysedHall(chain);
  const graph = hall.get(powerGraph);
  const sweep = hall.get(lossSweep);
  const at = (id: string) => graph.nodes.findIndex((n) => n.id === id);
  const groupOf = (rack: string) => graph.groups.findIndex((g) => g.members.some((m) => m.id === rack));
  const state = (lost: readonly string[], switching: 'auto' | 'manual' = 'auto') => {
    const { kw, verdicts } = solvePower(graph, { lost: lost.map(at), switching });
    return { kw: (id: string) => kw[at(id)]!, verdict: (rack: string) => verdicts[groupOf(rack)] };
  };
  return {
    hall,
    state,
    normalKw: (id: string) => sweep.normalKw[at(id)]!,
    worstKw: (id: string) => sweep.worstKw[at(id)]!,
    /** What darkens a rack by its loss alone. */
    fatal: (rack: string, collection?: 'power') =>
      graph.nodes
        .filter(
          (n, i) => sweep.dark[i]!.includes(groupOf(rack)) && (collection ?? n.collection) === n.collection,
        )
        .map((n) => n.id)
        .sort(),
    /** Rules count these: loads with cords to spare. */
    singlePoints: () => graph.nodes.filter((_, i) => hall.get(singlePoints)[i]!.length > 0).map((n) => n.id),
    disjoint: (rack: string) =>
      disjointPaths(
        graph,
        groupOf(rack),
        (n) => isSource(graph, n),
        (e) => graph.edgeClass[e]! < manualClass,
        4,
      ).count,
    proves: (scheme: PowerScheme) =>
      counterExample(hall, scheme, { derate: 1, powerFactor: 1 }) === undefined,
  };
}

const share = (what: string, kw: number, ratingKw: number, percent: number): Figure => ({
  what,
  actual: (kw / ratingKw) * 100,
  expected: percent,
});

const findings = (rule: string, hall: object) =>
  new LiveHall(JSON.stringify(hall), {
    catalog: builtinCatalog(),
    rules: new RuleSet({ only: [rule] }),
  }).findings.length;

/** E28: a rack on A and B, both busways through one fire compartment. */
const oneCompartment = declaring(
  '2n',
  changed(twoN(2000, 1000), {
    feeds: [
      pdu('PA', ['UPS-A'], { side: 'A', room: 'FIRE-1' }),
      pdu('PB', ['UPS-B'], { side: 'B', room: 'FIRE-1' }),
    ],
  }),
  { faultTolerant: true },
);

export const examples: readonly WorkedExample[] = [
  {
    id: 'E1',
    given: 'one path with a bypass that is closed by hand: figure 1, UPS 300 kW, load 300 kW',
    expected: 'UPS 100 %; fault SPOF ATS, in-bus, UPS, out-bus, PDU; with the UPS out: lit, unprotected',
    source: wp75,
    figures: () => [share('UPS', look(singlePath()).normalKw('UPS'), 300, 100)],
    verdicts: () => {
      const { fatal, state } = look(singlePath());
      return [
        ['fault SPOF', fatal('R1'), ['ATS', 'IN', 'OUT', 'PDU', 'UPS']],
        ['UPS out for maintenance', state(['UPS'], 'manual').verdict('R1'), 'unprotected'],
      ];
    },
  },
  {
    id: 'E2',
    given: 'N+1: two modules of 300 kW on a paralleling bus, load 300 kW: figure 3',
    expected: '150 kW each (50 %); one lost: 300 kW (100 %); SPOF ATS, in-bus, bus, PDU; one path',
    source: wp75,
    figures: () => {
      const { normalKw, state } = look(parallel(2, 300, 300));
      return [
        { what: 'a module', actual: normalKw('UPS-1'), expected: 150 },
        share('a module', normalKw('UPS-2'), 300, 50),
        share('after the loss of one', state(['UPS-1']).kw('UPS-2'), 300, 100),
      ];
    },
    verdicts: () => {
      const { fatal, disjoint, state } = look(parallel(2, 300, 300));
      return [
        ['a module lost', state(['UPS-1']).verdict('R1'), 'ok'],
        ['SPOF', fatal('R1'), ['ATS', 'BUS', 'IN', 'PDU']],
        ['disjoint paths', disjoint('R1'), 1],
      ];
    },
  },
  {
    id: 'E3',
    given: 'tri-redundant: three UPS of 150 kW, three loads of 100 kW in a ring: figure 6',
    expected:
      '100 kW each (66.7 %); any UPS lost: 150 kW (100 %); no SPOF; two paths; the generator carries 300 kW',
    source: wp75,
    figures: () => {
      const { normalKw, worstKw, state } = look(triRedundant());
      return [
        ...['UPS-1', 'UPS-2', 'UPS-3'].flatMap((ups) => [
          share(ups, normalKw(ups), 150, 66.7),
          share(`${ups} after a loss`, worstKw(ups), 150, 100),
        ]),
        {
          what: 'generator without both utilities',
          actual: state(['GRID-1', 'GRID-2']).kw('GEN'),
          expected: 300,
        },
      ];
    },
    verdicts: () => {
      const { fatal, disjoint, state } = look(triRedundant());
      const none = state(['GRID-1', 'GRID-2', 'GEN']);
      return [
        ...['R1', 'R2', 'R3'].flatMap((rack) => [
          [`SPOF of ${rack}`, fatal(rack), []] as const,
          [`disjoint paths of ${rack}`, disjoint(rack), 2] as const,
          [`${rack} with nothing left`, none.verdict(rack), 'dark'] as const,
        ]),
      ];
    },
  },
  {
    id: 'E5',
    given: '2(N+1): 4 × 300 kW, three loads of 100 kW, the second single-corded on a rack ATS: figure 7',
    expected: 'modules of A 50 kW, of B 100 kW; a side lost: 150 kW each; SPOF of load 2: its ATS',
    source: wp75,
    figures: () => {
      const { normalKw, state } = look(twoOfNPlusOne());
      const withoutA = state(['UPS-A1', 'UPS-A2']);
      const withoutB = state(['UPS-B1', 'UPS-B2']);
      return [
        { what: 'A1', actual: normalKw('UPS-A1'), expected: 50 },
        { what: 'A2', actual: normalKw('UPS-A2'), expected: 50 },
        { what: 'B1', actual: normalKw('UPS-B1'), expected: 100 },
        { what: 'B2', actual: normalKw('UPS-B2'), expected: 100 },
        { what: 'B1 without side A', actual: withoutA.kw('UPS-B1'), expected: 150 },
        { what: 'A1 without side B', actual: withoutB.kw('UPS-A1'), expected: 150 },
      ];
    },
    verdicts: () => {
      const { fatal } = look(twoOfNPlusOne());
      return [
        ['SPOF of load 2 in the chain', fatal('R2', 'power'), ['RACK-ATS']],
        ['SPOF of load 1', fatal('R1'), []],
        [
          'a hall that declares itself fault tolerant fails for it',
          findings(
            'redundancy/fault-tolerance',
            declaring('2(n+1)', twoOfNPlusOne(), { faultTolerant: true }),
          ),
          1,
        ],
      ];
    },
  },
  {
    id: 'E6',
    given: '2N, 2 × 2000 kW, load 2000 kW',
    expected: '50 %, after a loss 100 %: pass',
    source: derived,
    figures: () => {
      const { normalKw, worstKw } = look(twoN(2000, 2000));
      return [
        share('normal', normalKw('UPS-A'), 2000, 50),
        share('after a loss', worstKw('UPS-A'), 2000, 100),
      ];
    },
    verdicts: () => [['2n is proven', look(twoN(2000, 2000)).proves('2n'), true]],
  },
  {
    id: 'E7',
    given: '2N, 2 × 2000 kW, load 2200 kW',
    expected: '55 %, after a loss 110 %: fail',
    source: derived,
    figures: () => {
      const { normalKw, worstKw } = look(twoN(2000, 2200));
      return [
        share('normal', normalKw('UPS-A'), 2000, 55),
        share('after a loss', worstKw('UPS-A'), 2000, 110),
      ];
    },
    verdicts: () => [
      ['2n is proven', look(twoN(2000, 2200)).proves('2n'), false],
      ['UPS that fail', findings('redundancy/2n-capacity', declaring('2n', twoN(2000, 2200))), 2],
    ],
  },
  {
    id: 'E8',
    given: '4N/3: 4 × 2000 kW, six groups of 1000 kW on all pairs',
    expected: '75 % each, after any loss 100 % each: pass',
    source: derived,
    figures: () => {
      const { normalKw, worstKw } = look(pairs(4, 2000, 1000));
      return [1, 2, 3, 4].flatMap((n) => [
        share(`system ${n}`, normalKw(`UPS-${n}`), 2000, 75),
        share(`system ${n} after a loss`, worstKw(`UPS-${n}`), 2000, 100),
      ]);
    },
    verdicts: () => [['4n/3 is proven', look(pairs(4, 2000, 1000)).proves('4n/3'), true]],
  },
  {
    id: 'E10',
    given: '4N/3 with the reserve sold: 8000 kW on 4 × 2000 kW',
    expected: '100 %, after any loss 133.3 % on the three others',
    source: 'Derived; consistent with Flex (ISCA 2021), up to 33 % more servers',
    figures: () => {
      const { normalKw, state } = look(pairs(4, 2000, 8000 / 6));
      return [
        share('normal', normalKw('UPS-1'), 2000, 100),
        ...[2, 3, 4].map((n) => share(`system ${n}`, state(['UPS-1']).kw(`UPS-${n}`), 2000, 133.3)),
      ];
    },
    verdicts: () => [['4n/3 is proven', look(pairs(4, 2000, 8000 / 6)).proves('4n/3'), false]],
  },
  {
    id: 'E11',
    given: '3N/2: 3 × 2000 kW, three pairs of 1333.3 kW',
    expected: '66.7 %, after a loss 100 %',
    source: derived,
    figures: () => {
      const { normalKw, worstKw } = look(pairs(3, 2000, 4000 / 3));
      return [
        share('normal', normalKw('UPS-1'), 2000, 66.7),
        share('after a loss', worstKw('UPS-1'), 2000, 100),
      ];
    },
    verdicts: () => [['3n/2 is proven', look(pairs(3, 2000, 4000 / 3)).proves('3n/2'), true]],
  },
  {
    id: 'E12',
    given: 'block redundant: three systems of 1000 kW and a catcher, with STS',
    expected: 'catcher 0 %; one lost: 100 %; two lost: 200 %; SPOF of a load: its STS',
    source: wp75,
    figures: () => {
      const { state } = look(caught(1000));
      return [
        share('catcher', state([]).kw('UPS-C'), 1000, 0),
        share('one lost', state(['UPS-1']).kw('UPS-C'), 1000, 100),
        share('two lost', state(['UPS-1', 'UPS-3']).kw('UPS-C'), 1000, 200),
      ];
    },
    verdicts: () => {
      const { fatal, proves } = look(caught(1000));
      return [
        ['SPOF of load 2 in the chain', fatal('R2', 'power'), ['STS-2']],
        ['catcher is proven', proves('catcher'), true],
      ];
    },
  },
  {
    id: 'E15',
    given: 'N+1: 4 × 500 kW between two buses, load 1500 kW',
    expected: '375 kW (75 %); one out 500 kW (100 %); two out 750 kW (150 %); SPOF source, in-bus, out-bus',
    source: derived,
    figures: () => {
      const { state } = look(betweenBuses);
      return [
        share('normal', state([]).kw('UPS-4'), 500, 75),
        share('one out', state(['UPS-1']).kw('UPS-4'), 500, 100),
        share('two out', state(['UPS-1', 'UPS-2']).kw('UPS-4'), 500, 150),
      ];
    },
    verdicts: () => [
      ['SPOF', look(betweenBuses).fatal('R1'), ['IN', 'OUT', 'SOURCE']],
      ['n+1 is proven', look(betweenBuses).proves('n+1'), true],
    ],
  },
  {
    id: 'E16',
    given: 'two UPS of 1000 kVA, load 800 kVA',
    expected: '400 kVA each (40 %), after a loss 800 kVA (80 %)',
    source: 'Published example (northernpower.co.uk)',
    figures: () => {
      const { normalKw, worstKw } = look(parallel(2, 1000, 800));
      return [
        { what: 'each', actual: normalKw('UPS-1'), expected: 400 },
        share('each', normalKw('UPS-1'), 1000, 40),
        share('after a loss', worstKw('UPS-1'), 1000, 80),
      ];
    },
  },
  {
    id: 'E17',
    given: '100 kW on five UPS of 25 kW',
    expected: '125 − 25 = 100 kW: N+1; four units are N',
    source: 'Published example of a UPS maker (crescu.com)',
    verdicts: () => [
      ['five: n+1 is proven', look(parallel(5, 25, 100)).proves('n+1'), true],
      ['four: n+1 is proven', look(parallel(4, 25, 100)).proves('n+1'), false],
      ['four: n is proven', look(parallel(4, 25, 100)).proves('n'), true],
    ],
  },
  {
    id: 'E18',
    given: 'the UPS of A and B on one MV board',
    expected: 'dominators utility and MV board; one disjoint path: fail',
    source: derived,
    verdicts: () => {
      const { singlePoints: points, disjoint, proves } = look(oneBoard());
      return [
        ['dominators', points(), ['GRID', 'MV']],
        ['disjoint paths', disjoint('R1'), 1],
        ['2n is proven', proves('2n'), false],
      ];
    },
  },
  {
    id: 'E28',
    given:
      'both cords of a rack on busway A; the same rack on A and B with both busways in one fire compartment',
    expected: 'one disjoint path: fail; two paths, and the loss of the compartment fails',
    source: derived,
    verdicts: () => {
      const onA = changed(twoN(2000, 1000), { racks: [load('R1', 1000, ['PA', 'PA'])] });
      return [
        ['both on A: disjoint paths', look(onA).disjoint('R1'), 1],
        [
          'both on A: reported',
          findings(
            'redundancy/same-side',
            declaring('2n', changed(onA, { feeds: [pdu('PA', ['UPS-A'], { side: 'A' })] })),
          ),
          1,
        ],
        ['A and B: disjoint paths', look(twoN(2000, 1000)).disjoint('R1'), 2],
        ['A and B: SPOF', findings('redundancy/single-point-of-failure', oneCompartment), 0],
        ['A and B: sides', findings('redundancy/same-side', oneCompartment), 0],
        ['A and B: any one component', findings('redundancy/fault-tolerance', oneCompartment), 0],
        ['A and B: the compartment', findings('redundancy/compartment-loss', oneCompartment), 1],
      ];
    },
  },
];

const betweenBuses: Chain = {
  power: [
    node('SOURCE', 'utility'),
    node('IN', 'switchboard', ['SOURCE']),
    ...[1, 2, 3, 4].map((n) => node(`UPS-${n}`, 'ups', ['IN'], { ratingKw: 500 })),
  ],
  // The out-bus is what the load plugs into.
  feeds: [pdu('OUT', ['UPS-1', 'UPS-2', 'UPS-3', 'UPS-4'])],
  racks: [load('R1', 1500, ['OUT'])],
};
