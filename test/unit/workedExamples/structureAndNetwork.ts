/** Worked examples of structure and network: rack loads, floor classes, cable lengths, trays and fabrics. */
import {
  cablesWithin,
  laneOf,
  plannedCables,
  reachOf,
  type LaneGbps,
} from '../../../src/analysis/network/cableReach';
import { cableLengthM } from '../../../src/analysis/network/cableRoutes';
import { threeTierHosts, twoTierHosts, uplinkPorts } from '../../../src/analysis/network/fabric';
import {
  footprintKpa,
  pointKn,
  tributaryKpa,
  weightKn,
  workingLoadKn,
} from '../../../src/analysis/space/floorLoad';
import { builtinCatalog } from '../../../src/catalog/catalog';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import { between, clos } from '../../../src/rules/testing/cabling';
import { onFloor } from '../../../src/rules/testing/floors';
import { rack } from '../../../src/rules/testing/hallBuilder';
import type { Hall, Point } from '../../../src/model/types';
import type { WorkedExample } from './workedExample';

/** The rules that find something in a hall, each once. */
function failing(
  hall: Hall,
  rule: string,
  options: Readonly<Record<string, number | boolean>> = {},
): string[] {
  const rules = new RuleSet({ settings: { rules: { [rule]: { options: { ...options } } } }, only: [rule] });
  const { findings } = new LiveHall(JSON.stringify(hall), { catalog: builtinCatalog(), rules });
  return [...new Set(findings.filter((f) => f.severity !== 'info').map((f) => f.rule))];
}

/** A rack of 0.6 m × 1.068 m with aisles of 1.2 m on both sides: mass, and the printed row of the table. */
const table = [
  ['F1', 1360, 13.34, 20.8, 9.8, 3.34, 5.0],
  ['F2', 1500, 14.71, 23.0, 10.8, 3.68, 5.52],
  ['F3', 2000, 19.62, 30.6, 14.4, 4.91, 7.36],
  ['F4', 2500, 24.52, 38.3, 18.0, 6.13, 9.2],
] as const;

const loads = table.map(([id, massKg, kn, footprint, tributary, foot, moving]): WorkedExample => ({
  id,
  given: `a rack of ${massKg} kg on 0.6 m × 1.068 m, aisles of 1.2 m, four feet`,
  expected: `${kn} kN, ${footprint} kN/m² by footprint, ${tributary} by the tributary method, ${foot} kN a foot`,
  source: 'Derived from m·g; mass of the NVL72 as published by introl.com and The Register (3,000 lb)',
  figures: () => [
    { what: 'weight', actual: weightKn(massKg), expected: kn },
    { what: 'footprint', actual: footprintKpa(massKg, 600, 1068), expected: footprint },
    { what: 'tributary', actual: tributaryKpa(massKg, 600, 1068, 1200, 1200), expected: tributary },
    { what: 'foot', actual: pointKn(massKg, 4), expected: foot },
    { what: 'foot · 1.5', actual: pointKn(massKg, 4, 1.5), expected: moving },
  ],
}));

const nvl72 = (massKg: number) => [rack('R1', { type: 'nvidia-gb200-nvl72', at: [3000, 3000], massKg })];
const floorClass = (massKg: number, value: number) =>
  onFloor({ kind: 'raised', class: value }, nvl72(massKg));
const slab = (massKg: number) => onFloor({ kind: 'slab', ratedKpa: 12 }, nvl72(massKg));

const floors: readonly WorkedExample[] = [
  {
    id: 'F5',
    given: '1360 kg on a slab for 12 kN/m²',
    expected: 'passes by the tributary method, fails a naive footprint check',
    source: 'TIA-942 and TIA-569 as summarised by EPI and the GSA (12 kPa)',
    verdicts: () => [
      ['tributary', failing(slab(1360), 'structure/floor-distributed'), []],
      [
        'footprint',
        failing(slab(1360), 'structure/floor-distributed', { byFootprint: true }),
        ['structure/floor-distributed'],
      ],
      ['2000 kg', failing(slab(2000), 'structure/floor-distributed'), ['structure/floor-distributed']],
    ],
  },
  {
    id: 'F6',
    given: '1360 kg on EN 12825 class 6 and class 2; 2500 kg on class 6',
    expected: 'passes class 6, fails class 2; 2500 kg fail class 6',
    source: 'EN 12825 as printed by Gamma Industries and Comey',
    verdicts: () => [
      ['1360 kg, class 6', failing(floorClass(1360, 6), 'structure/floor-point'), []],
      ['1360 kg, class 2', failing(floorClass(1360, 2), 'structure/floor-point'), ['structure/floor-point']],
      ['2000 kg, class 6', failing(floorClass(2000, 6), 'structure/floor-point'), []],
      ['2500 kg, class 6', failing(floorClass(2500, 6), 'structure/floor-point'), ['structure/floor-point']],
    ],
  },
  {
    id: 'F7',
    given: '1500 and 2000 kg rolled over class 6 with a factor of 1.5',
    expected: '5.52 kN pass, 7.36 kN fail',
    source: 'Factor: common practice; EN 12825 as printed by Gamma Industries and Comey',
    verdicts: () => [
      ['1500 kg', failing(floorClass(1500, 6), 'structure/rolling-load'), []],
      ['2000 kg', failing(floorClass(2000, 6), 'structure/rolling-load'), ['structure/rolling-load']],
    ],
  },
  {
    id: 'F8',
    given: 'EN 12825 classes 1 to 6',
    expected: 'working loads of 2, 3, 4, 4.5, 5 and 6 kN',
    source: 'EN 12825 as printed by Gamma Industries and Comey: half of the ultimate load',
    verdicts: () => [['working loads', [1, 2, 3, 4, 5, 6].map(workingLoadKn), [2, 3, 4, 4.5, 5, 6]]],
  },
];

interface Run {
  readonly path: Point[];
  readonly trayMm: number;
  readonly slackM: number;
}
const rowAndAcross: Run = {
  path: [
    [3000, 3000],
    [17_400, 3000],
    [17_400, 6600],
  ],
  trayMm: 2700,
  slackM: 2,
};
const acrossRows: Run = {
  path: [
    [3000, 3000],
    [15_000, 3000],
    [15_000, 17_400],
  ],
  trayMm: 2700,
  slackM: 2,
};
const acrossHall: Run = {
  path: [
    [3000, 3000],
    [63_000, 3000],
    [63_000, 43_000],
  ],
  trayMm: 4000,
  slackM: 4,
};

/** Whether a medium is too short for a run, by the rule and by the whole of a hall. */
function tooLong({ path, trayMm, slackM }: Run, medium: string, switches = false): boolean {
  const made = between(path, { medium, rateGbps: 400 }, { heightMm: trayMm });
  const hall = switches
    ? { ...made, racks: made.racks.map((r) => ({ ...r, serves: 'network' as const })) }
    : made;
  return failing(hall, 'network/cable-too-long', { slackM }).length > 0;
}

const lengthOf = (trayM: number, dropM: number, slackM: number): number =>
  cableLengthM(
    { kind: 'trays', trayMm: trayM * 1000, leadInMm: [0, 0], heightMm: [undefined, undefined], spans: [] },
    { portHeightMm: 1500, trayHeightMm: 1500 + dropM * 1000, slackM },
  );

const lengths: readonly WorkedExample[] = [
  {
    id: 'N1',
    given: '24 racks of 0.6 m and 3.6 m across, drops of 1.2 m, slack 2 m',
    expected: '22.4 m: DAC and 5 m ACC fail, OM3 and OM4 pass',
    source: 'Derived; reaches of NVIDIA LinkX and of NVIDIA cabling requirements, NDR and 400GbE',
    figures: () => [
      { what: 'length', actual: lengthOf(24 * 0.6 + 3.6, 1.2, 2), expected: 22.4, tolerance: 1e-9 },
    ],
    verdicts: () => [
      ['DAC', tooLong(rowAndAcross, 'dac'), true],
      ['ACC', tooLong(rowAndAcross, 'acc'), true],
      ['OM3', tooLong(rowAndAcross, 'mmf-om3'), false],
      ['OM4', tooLong(rowAndAcross, 'mmf-om4'), false],
    ],
  },
  {
    id: 'N2',
    given: '12 m and 14.4 m, the same drops and slack',
    expected: '30.8 m: OM3 fails, OM4 passes',
    source: 'Derived; reaches of NVIDIA cabling requirements, NDR and 400GbE',
    figures: () => [{ what: 'length', actual: lengthOf(26.4, 1.2, 2), expected: 30.8, tolerance: 1e-9 }],
    verdicts: () => [
      ['OM3', tooLong(acrossRows, 'mmf-om3'), true],
      ['OM4', tooLong(acrossRows, 'mmf-om4'), false],
    ],
  },
  {
    id: 'N3',
    given: '60 m and 40 m, drops of 2.5 m, slack 4 m',
    expected: '109 m: multimode fails, DR4 at an adapter (100 m) fails, DR4 between switches passes',
    source: 'Derived; reach of DR4 of NVIDIA MMS4X00-NM application overview',
    figures: () => [{ what: 'length', actual: lengthOf(100, 2.5, 4), expected: 109, tolerance: 1e-9 }],
    verdicts: () => [
      ['OM4', tooLong(acrossHall, 'mmf-om4'), true],
      ['DR4, adapter', tooLong(acrossHall, 'smf-dr4'), true],
      ['DR4, switches', tooLong(acrossHall, 'smf-dr4', true), false],
    ],
  },
];

const offered = (medium: string, lane: LaneGbps) => reachOf(medium, lane)?.maxM !== undefined;

const media: readonly WorkedExample[] = [
  {
    id: 'N4',
    given: 'DAC, AOC and multimode at 200G a lane',
    expected: 'not offered; at 100G a lane they are',
    source: 'NVIDIA 800G 200G-PAM4 product list',
    verdicts: () =>
      ['dac', 'aoc', 'mmf-om3', 'mmf-om4'].flatMap((medium) => [
        [`${medium} at 100G`, offered(medium, 100), true] as const,
        [`${medium} at 200G`, offered(medium, 200), false] as const,
      ]),
  },
  {
    id: 'N5',
    given: '400G, 800G and 1.6T without a lane rate',
    expected: '100G-PAM4 up to 800G, 200G-PAM4 above',
    source: 'NVIDIA LinkX 100G-PAM4 overview and 200G-PAM4 product list',
    verdicts: () => [
      [
        'lanes',
        [400, 800, 1600].map((rateGbps) => laneOf({ id: 'L', from: 'A', to: 'B', rateGbps })),
        [100, 100, 200],
      ],
    ],
  },
];

const { copper, fibre } = plannedCables;
const trays: readonly WorkedExample[] = [
  {
    id: 'N6',
    given: 'a tray of 300 mm × 100 mm at 40 %',
    expected: '171 copper cables (7.7 kg/m) or 1697 fibres (15.3 kg/m)',
    source: 'Derived from NVIDIA DGX SuperPOD planning weights (H100, table 18); TIA-569 as cited (40 %)',
    verdicts: () => [
      ['copper', cablesWithin(300, 100, 0.4, copper), 171],
      ['fibre', cablesWithin(300, 100, 0.4, fibre), 1697],
    ],
    figures: () => [
      { what: 'copper', actual: 171 * copper.kgPerM, expected: 7.7 },
      { what: 'fibre', actual: 1697 * fibre.kgPerM, expected: 15.3 },
    ],
  },
  {
    id: 'N7',
    given: 'a tray of 300 mm × 100 mm at 25 %',
    expected: '107 copper cables or 1061 fibres',
    source:
      'Derived from NVIDIA DGX SuperPOD planning weights; 20 to 25 % on the first day by a public layout guide',
    verdicts: () => [
      ['copper', cablesWithin(300, 100, 0.25, copper), 107],
      ['fibre', cablesWithin(300, 100, 0.25, fibre), 1061],
    ],
  },
];

const fabrics: readonly WorkedExample[] = [
  {
    id: 'N8',
    given: 'switches of 64 ports',
    expected: '2048 hosts in two tiers, 65,536 in three, without blocking',
    source: 'Derived: r²/2 and r³/4; the B200 table of NVIDIA goes three-tier after 2048 GPUs',
    verdicts: () => [
      ['two tiers', twoTierHosts(64), 2048],
      ['three tiers', threeTierHosts(64), 65_536],
    ],
  },
  {
    id: 'N9',
    given: 'B200, 4 SU (1024 GPUs): 32 leaves and 16 spines of 64 ports',
    expected: 'passes spine·r = leaf·r/2',
    source: 'NVIDIA DGX SuperPOD reference architecture (B200)',
    verdicts: () => [
      ['ports of the spines', 16 * 64, uplinkPorts(32, 64)],
      ['oversubscription', failing(clos(32, 16, 32), 'network/oversubscription'), []],
      ['radix', failing(clos(32, 16, 32), 'network/radix-exceeded'), []],
    ],
  },
];

export const examples: readonly WorkedExample[] = [
  ...loads,
  ...floors,
  ...lengths,
  ...media,
  ...trays,
  ...fabrics,
];
