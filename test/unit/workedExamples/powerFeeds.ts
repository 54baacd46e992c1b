/** Feeds, cords, phases and power shelves. */
import {
  conductorResistance,
  cordAmps,
  lineAmps,
  neutralAmps,
  phaseImbalance,
  shelfInputAmps,
  voltageDrop,
} from '../../../src/analysis/power/circuit';
import { builtinCatalog } from '../../../src/catalog/catalog';
import type { Cord } from '../../../src/model/types';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import type { WorkedExample } from './workedExample';

const racks = 'Published rack loads; derived';

/** Findings of one rule about a hall of one rack, as [severity, measured, limit]. */
function verdict(rule: string, rack: object, feeds: readonly object[], profile: 'eu' | 'us' = 'eu') {
  const hall = {
    format: 'datahall/1',
    design: { profile },
    room: {
      outline: [
        [0, 0],
        [9000, 0],
        [9000, 9000],
        [0, 9000],
      ],
    },
    feeds,
    racks: [{ id: 'R1', type: 'network-rack', at: [3000, 3000], ...rack }],
  };
  const live = new LiveHall(JSON.stringify(hall), {
    catalog: builtinCatalog(),
    rules: new RuleSet({ only: [rule] }),
  });
  return live.findings.map(({ severity, measured, limit }) => [
    severity,
    Math.round(measured! * 10) / 10,
    Math.round(limit! * 10) / 10,
  ]);
}

const busways = ['A1', 'B1', 'C1'].map((id) => ({
  id,
  side: id.charAt(0),
  kind: 'busway',
  ratingA: 1600,
  voltageV: 415,
}));

/** Shelves of `kw` that hang on each of the feeds A1, B1 and C1. */
const split = (powerKw: number, kw: number, ...counts: number[]) => {
  const feeds = counts.map((shelves, i): Cord => ({ feed: busways[i]!.id, shelves }));
  const count = counts.reduce((sum, n) => sum + n, 0);
  return { powerKw, shelves: { count, kw }, feeds };
};

const loss = (rack: object) => verdict('redundancy/shelf-feed-loss', rack, busways);

/** One 33 kW shelf on a whip: findings of power/shelf-input-current. */
const whip = (voltageV: number, breakerA: number, profile: 'eu' | 'us') =>
  verdict(
    'power/shelf-input-current',
    { shelves: { count: 1, kw: 33 }, feeds: [{ feed: 'A1', breakerA }] },
    [{ id: 'A1', kind: 'busway', voltageV }],
    profile,
  );

const ac = (volts: number) => ({ volts, dc: false });
const shelf = (kw: number, volts: number) => shelfInputAmps(kw, 0.975, ac(volts), 1);

export const examples: readonly WorkedExample[] = [
  {
    id: 'E20',
    given: 'GB200 rack of 132 kW, 8 shelves of 33 kW, 4+4 on A and B',
    expected: 'a feed lost: 132 kW left, passes with 0 margin; a feed and a shelf lost: 99 kW, fails',
    source: 'NVIDIA Mission Control documentation of power shelves; derived',
    verdicts: () => [
      ['a feed lost', loss(split(132, 33, 4, 4)), [['info', 132, 132]]],
      // A shelf that is out already leaves 4+3: losing the feed of four leaves 3 · 33 kW.
      ['a feed and a shelf lost', loss(split(132, 33, 4, 3)), [['error', 132, 99]]],
    ],
  },
  {
    id: 'E21',
    given: 'a rack of 140 kW, 8 shelves of 33 kW',
    expected: '4+4: 132 < 140 fails; 3+3+2 over three feeds: 165 passes',
    source: 'M.-C. Kuo, VR200 note of January 2026 (GB300 at 140 kW); derived',
    verdicts: () => [
      ['4+4', loss(split(140, 33, 4, 4)), [['error', 140, 132]]],
      ['3+3+2', loss(split(140, 33, 3, 3, 2)), []],
      [
        '4+4, dealt by the rule',
        loss({ powerKw: 140, shelves: { count: 8, kw: 33 }, feeds: ['A1', 'B1'] }),
        [['error', 140, 132]],
      ],
      [
        '3+3+2, dealt by the rule',
        loss({ powerKw: 140, shelves: { count: 8, kw: 33 }, feeds: ['A1', 'B1', 'C1'] }),
        [],
      ],
    ],
  },
  {
    id: 'E23',
    given: 'DGX H100 of 10.2 kW, 6 supplies of 3.3 kW',
    expected: 'three feeds of 2: 13.2 passes; two feeds of 3: 9.9 < 10.2 fails',
    source: 'NVIDIA DGX SuperPOD reference architecture (three rack PDUs); derived',
    verdicts: () => [
      ['three feeds', loss(split(10.2, 3.3, 2, 2, 2)), []],
      ['two feeds', loss(split(10.2, 3.3, 3, 3)), [['error', 10.2, 9.9]]],
    ],
  },
  {
    id: 'E25',
    given: 'phases of 45, 38 and 52 A, 415 V, a breaker of 63 A',
    expected: 'imbalance 15.6 %, 32.3 kVA, breaker 82.5 %, neutral 12.1 A',
    source: 'calcspec.com, PDU load balance calculator; neutral derived',
    figures: () => [
      { what: 'imbalance', actual: phaseImbalance(45, 38, 52), expected: 0.156 },
      {
        what: 'current of 32.3 kVA shared evenly [A]',
        actual: lineAmps(32.35, ac(415), 1),
        expected: 45,
      },
      { what: 'neutral [A]', actual: neutralAmps(45, 38, 52), expected: 12.1 },
    ],
    verdicts: () => {
      const kw = (amps: number) => ((415 / Math.sqrt(3)) * amps) / 1000;
      const feed = [{ id: 'PA', kind: 'rpp', ratingA: 63, voltageV: 415 }];
      // Three cords of one rack: each takes its weight of the load, and with it its current.
      const cords = [45, 38, 52].map((weight, i): Cord => ({
        feed: 'PA',
        weight,
        phases: (['L1', 'L2', 'L3'] as const)[i]!,
      }));
      const rack = { powerKw: kw(45 + 38 + 52), powerFactor: 1, feeds: cords };
      return [
        ['power/phase-imbalance', verdict('power/phase-imbalance', rack, feed), [['warning', 0.2, 0.1]]],
        ['power/phase-overload: 52 A of 63 A', verdict('power/phase-overload', rack, feed), []],
        [
          'power/phase-overload: 52 A of 63 A at 80 %',
          verdict('power/phase-overload', rack, feed, 'us'),
          [['error', 52, 50.4]],
        ],
        [
          'power/neutral-rating of 12 A',
          verdict('power/neutral-rating', rack, [{ ...feed[0], neutralA: 12 }]),
          [['warning', 12.1, 12]],
        ],
      ];
    },
  },
  {
    id: 'E27',
    given: '125 A, 20 m, 35 mm² copper, pf .98, 400 V',
    expected: '2.80 V, 0.70 %',
    source: 'IEC 60364-5-52 as summarised (ρ .0225 Ω·mm²/m, x .08 mΩ/m); derived',
    figures: () => {
      const impedance = { resistance: conductorResistance(0.0225, 35), reactance: 0.08 };
      const drop = voltageDrop(125, 20, impedance, 0.98, 'three-phase');
      return [
        { what: 'drop [V]', actual: drop, expected: 2.8 },
        { what: 'share', actual: drop / 400, expected: 0.007 },
      ];
    },
  },
  {
    id: 'T10',
    given: 'input current of power shelves of 33 and 110 kW at 400, 415 and 480 V, η .975, pf 1',
    expected: '48.9, 47.1 and 40.7 A; 162.8, 157.0 and 135.7 A',
    source: 'derived from the published ratings and efficiency of the shelves',
    figures: () => [
      { what: '33 kW at 400 V', actual: shelf(33, 400), expected: 48.9 },
      { what: '33 kW at 415 V', actual: shelf(33, 415), expected: 47.1 },
      { what: '33 kW at 480 V', actual: shelf(33, 480), expected: 40.7 },
      { what: '110 kW at 400 V', actual: shelf(110, 400), expected: 162.8 },
      { what: '110 kW at 415 V', actual: shelf(110, 415), expected: 157 },
      { what: '110 kW at 480 V', actual: shelf(110, 480), expected: 135.7 },
    ],
  },
  {
    id: 'T11',
    given: 'a whip of 60 A under NEC (48 A) and of 63 A under IEC, one shelf of 33 kW',
    expected: 'NEC passes at 415 and 480 V and fails at 400 V; IEC passes at 400 V',
    source: 'NEC 80 % as tabled by HP; derived',
    verdicts: () => [
      ['NEC at 400 V', whip(400, 60, 'us'), [['error', 48.9, 48]]],
      ['NEC at 415 V: 98 %, a note only', whip(415, 60, 'us'), [['info', 47.1, 48]]],
      ['NEC at 480 V', whip(480, 60, 'us'), []],
      ['IEC at 400 V', whip(400, 63, 'eu'), []],
    ],
  },
  {
    id: 'T12',
    given: 'a rack of 132 kW at pf .98, and one of 1 MW on 800 V DC',
    expected: '194 A at 400 V, 187 A at 415 V, 162 A at 480 V, 165 A at 800 V DC; 1250 A',
    source: racks,
    figures: () => [
      { what: '400 V', actual: cordAmps(132, ac(400), 0.98), expected: 194 },
      { what: '415 V', actual: cordAmps(132, ac(415), 0.98), expected: 187, tolerance: 0.01 },
      { what: '480 V', actual: cordAmps(132, ac(480), 0.98), expected: 162 },
      { what: '800 V DC', actual: cordAmps(132, { volts: 800, dc: true }, 0.98), expected: 165 },
      { what: '1 MW, 800 V DC', actual: cordAmps(1000, { volts: 800, dc: true }, 0.98), expected: 1250 },
    ],
  },
];
