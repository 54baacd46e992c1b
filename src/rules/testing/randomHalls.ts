/** Small random halls with everything in them that rules look at, and what a reader sees of one. */
import fc from 'fast-check';
import type { LiveHall } from '../liveHall';

/** What a reader sees of a hall: every finding with its range, and how each rule came out. */
export function seen(live: LiveHall, text: string) {
  return {
    syntax: live.syntax,
    findings: live.findings.map((f) => ({ ...f, range: live.rangeOf(f, text) })),
    outcomes: [...live.outcomesByRule()],
    blocked: [...live.blockedReasons()].map(([rule, reasons]) => [rule, [...reasons].sort()]),
  };
}

const id = (prefix: string, most: number) => fc.integer({ min: 1, max: most }).map((n) => `${prefix}${n}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const facing = fc.constantFrom('north', 'east', 'south', 'west', 30, 90, -45);
const place = fc.tuple(
  fc.integer({ min: -2, max: 12 }).map((n) => n * 300),
  fc.integer({ min: -2, max: 12 }).map((n) => n * 300),
);
const feeds = fc.array(
  fc.oneof(
    id('F', 5),
    fc.record({ feed: id('F', 4), weight: fc.constantFrom(0, 1, 2) }),
    fc.record({
      feed: id('F', 4),
      tapMm: maybe(fc.constantFrom(0, 1500, 9000)),
      breakerA: maybe(fc.constantFrom(16, 125)),
      phases: maybe(fc.constantFrom('L1', 'L2', 'L2-L3', '3ph')),
      whipMm: maybe(fc.constantFrom(900, 200000)),
      conductorMm2: maybe(fc.constant(16)),
      shelves: maybe(fc.constantFrom(0, 2)),
    }),
  ),
  { maxLength: 3 },
);

const path = fc.constantFrom(
  [
    [0, 300],
    [3600, 300],
  ],
  [
    [300, 0],
    [300, 3000],
    [3000, 3000],
  ],
);
const source = fc.oneof(
  id('W', 5),
  fc.record({
    node: id('W', 4),
    role: fc.constantFrom('preferred', 'alternate'),
    switching: fc.constantFrom('auto', 'manual', 'closed'),
  }),
);
const sources = fc.array(source, { maxLength: 3 });
/** Of most elements nothing: a hall without phases must stay the common case. */
const phase = fc.option(id('N', 3), { nil: undefined, freq: 6 });
const status = fc.option(fc.constantFrom('existing', 'removed'), { nil: undefined, freq: 8 });

export const elements = {
  racks: fc.record({
    phase,
    status,
    type: fc.constantFrom('nvidia-gb200-nvl72', 'network-rack', 'own', 'nothing-such'),
    at: place,
    facing: maybe(facing),
    row: maybe(id('R', 3)),
    powerKw: maybe(fc.constantFrom(20, 60, 132, 900)),
    liquidFraction: maybe(fc.constantFrom(0, 0.5, 1)),
    feeds: maybe(feeds),
    feedsNeeded: maybe(fc.constantFrom(1, 2)),
    shelves: maybe(fc.record({ count: fc.constantFrom(1, 4), kw: fc.constant(33) })),
    inputVMin: maybe(fc.constantFrom(220, 400)),
    powerFactor: maybe(fc.constant(0.9)),
    utilisation: maybe(fc.constantFrom(0.5, 1)),
    loop: maybe(id('L', 3)),
    zone: maybe(id('Z', 2)),
  }),
  cdus: fc.record({
    phase,
    type: fc.constantFrom('vertiv-xdu1350-2p', 'own', 'vertiv-coolchip-70'),
    at: place,
    facing: maybe(facing),
    loop: maybe(id('L', 2)),
    plant: maybe(id('P', 2)),
    feeds: maybe(feeds),
    coolingKw: maybe(fc.constantFrom(50, 400)),
  }),
  airUnits: fc.record({
    type: fc.constantFrom('fanwall-generic-600', 'motivair-chilleddoor', 'vertiv-crv-cr050'),
    // Behind a rack that faces north, a door hangs on it.
    at: fc.oneof(place, fc.constantFrom([0, 1200], [600, 1200])),
    zone: maybe(id('Z', 2)),
    plant: maybe(id('P', 2)),
    supplyC: maybe(fc.constantFrom(18, 26)),
    feeds: maybe(feeds),
    coolingKw: maybe(fc.constantFrom(5, 40)),
  }),
  feeds: fc.record({
    phase,
    from: maybe(sources),
    path: maybe(path),
    side: maybe(fc.constantFrom('A', 'B')),
    ratingA: maybe(fc.constantFrom(32, 400, 1600)),
    voltageV: maybe(fc.constantFrom(230, 415)),
    current: maybe(fc.constantFrom('ac', 'dc')),
    at: maybe(place),
    fedAtMm: maybe(fc.constantFrom(0, 600)),
    neutralA: maybe(fc.constantFrom(10, 400)),
    resistanceMohmPerM: maybe(fc.constantFrom(0.1, 900)),
    heightMm: maybe(fc.constantFrom(0, 2900)),
  }),
  loops: fc.record({
    supplyC: maybe(fc.constantFrom(36, 40, 60)),
    deltaK: maybe(fc.constantFrom(5, 10)),
    redundancy: maybe(fc.constantFrom('n', 'n+1', 'n+2', '2n')),
    flowLpm: maybe(fc.constantFrom(100, 2000)),
  }),
  plants: fc.record({
    supplyC: maybe(fc.constantFrom(30, 36, 38)),
    deltaK: maybe(fc.constantFrom(5, 10)),
    coolingKw: maybe(fc.constantFrom(50, 400)),
    bufferM3: maybe(fc.constantFrom(0.1, 1)),
    recoveryS: maybe(fc.constant(30)),
  }),
  columns: fc.record({ at: place, size: fc.constant([400, 400]) }),
  zones: fc.record({
    kind: fc.constantFrom('pod', 'contained-hot'),
    leakagePct: maybe(fc.constant(10)),
    podKw: maybe(fc.constant(100)),
    designKw: maybe(fc.constant(50)),
    outline: fc.constant([
      [0, 0],
      [9000, 0],
      [9000, 9000],
    ]),
  }),
  tests: fc.record({
    expect: fc.record({
      itKw: maybe(fc.record({ min: maybe(fc.constantFrom(60, 300)), max: maybe(fc.constantFrom(132, 900)) })),
      headroomKw: maybe(fc.record({ loop: id('L', 3), min: fc.constantFrom(0, 100) })),
      survives: maybe(
        fc.record({ n: fc.constantFrom(1, 2), of: fc.constantFrom('power', 'cooling', 'all') }),
      ),
    }),
  }),
  waivers: fc.record({
    rule: fc.constantFrom(
      'space/overlap',
      'density/rack-air-limit',
      'redundancy/min-feeds',
      'data/schema',
      'x',
    ),
    on: fc.array(fc.oneof(id('K', 4), id('C', 2)), { maxLength: 2 }),
    reason: fc.constantFrom('ok', 'Accepted until side B is there.'),
    expires: maybe(fc.constantFrom('2026-06-14', '2026-06-15', '2027-02-30')),
    upTo: maybe(fc.constantFrom(50, 300)),
  }),
  phases: fc.record({ order: maybe(fc.constantFrom(1, 2, 3)), readyOn: maybe(fc.constant('2027-03-31')) }),
  doors: fc.record({
    at: place,
    widthMm: fc.constantFrom(900, 2400),
    swing: maybe(fc.constantFrom('in', 'out')),
  }),
  trays: fc.record({ path, widthMm: fc.constantFrom(100, 300), heightMm: maybe(fc.constant(2400)) }),
  pipes: fc.record({ path, diameterMm: fc.constantFrom(50, 150), heightMm: maybe(fc.constant(2800)) }),
  links: fc.record({
    from: id('K', 7),
    to: id('K', 7),
    medium: maybe(fc.constantFrom('dac', 'mmf-om4', 'smf-dr4')),
    rateGbps: maybe(fc.constantFrom(400, 800)),
    count: maybe(fc.constantFrom(1, 64)),
  }),
  power: fc.record({
    phase,
    status,
    kind: fc.constantFrom('utility', 'generator', 'transformer', 'switchboard', 'ats', 'sts', 'ups'),
    side: maybe(fc.constantFrom('A', 'B', 'R')),
    ratingKw: maybe(fc.constantFrom(100, 1000)),
    ratingKva: maybe(fc.constantFrom(120, 1200)),
    modules: maybe(fc.constantFrom(2, 4)),
    moduleKw: maybe(fc.constantFrom(50, 250)),
    autonomyMin: maybe(fc.constantFrom(3, 60)),
    room: maybe(id('room', 2)),
    from: maybe(sources),
  }),
  types: fc.record({
    kind: fc.constantFrom('rack', 'cdu'),
    widthMm: maybe(fc.constant(800)),
    powerKw: maybe(fc.constant(30)),
  }),
};
export const prefix = {
  racks: 'K',
  cdus: 'C',
  airUnits: 'U',
  feeds: 'F',
  loops: 'L',
  plants: 'P',
  columns: 'B',
  zones: 'Z',
  phases: 'N',
  waivers: 'W',
  tests: 'T',
  doors: 'D',
  trays: 'T',
  pipes: 'I',
  links: 'Y',
  power: 'W',
  types: 'own',
} as const;

const collection = (key: keyof typeof elements, maxLength: number) =>
  fc
    .array(elements[key] as fc.Arbitrary<object>, { maxLength })
    .map((list) => list.map((e, i) => ({ id: key === 'types' ? 'own' : `${prefix[key]}${i + 1}`, ...e })));

export const hall = fc.record({
  format: fc.constant('datahall/1'),
  design: fc.record({
    profile: fc.constantFrom('eu', 'us'),
    power: maybe(fc.constantFrom('n', 'n+1', '2n', '2(n+1)', '3n/2', 'catcher')),
    cooling: maybe(fc.constantFrom('n', 'n+1')),
    faultTolerant: maybe(fc.boolean()),
    concurrentlyMaintainable: maybe(fc.boolean()),
    ambientC: maybe(fc.constant(35)),
    recirculation: maybe(fc.constant(0.2)),
  }),
  room: fc.constant({
    outline: [
      [0, 0],
      [3600, 0],
      [3600, 3600],
      [0, 3600],
    ],
  }),
  types: collection('types', 1),
  phases: collection('phases', 3),
  tests: collection('tests', 2),
  waivers: collection('waivers', 3),
  zones: collection('zones', 2),
  doors: collection('doors', 1),
  trays: collection('trays', 2),
  pipes: collection('pipes', 1),
  links: collection('links', 2),
  power: collection('power', 5),
  columns: collection('columns', 1),
  plants: collection('plants', 2),
  loops: collection('loops', 2),
  cdus: collection('cdus', 3),
  airUnits: collection('airUnits', 2),
  feeds: collection('feeds', 4),
  racks: collection('racks', 7),
});
