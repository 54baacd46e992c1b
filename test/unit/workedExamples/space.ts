/** Egress, electrical working space and the widths of aisles and ways. */
import { exitsFor, unitsOfPassage, widthOfUnits } from '../../../src/analysis/space/unitsOfPassage';
import { builtinCatalog } from '../../../src/catalog/catalog';
import type { Hall, Point, Rack, Settings } from '../../../src/model/types';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import type { WorkedExample } from './workedExample';

const r4216 = 'Code du travail R4216-5 and R4216-8 (legifrance.gouv.fr)';
const directive = 'Rwanda data centre guidelines, circulation (derived from BICSI)';

/** What a rule says of a hall: `passed`, or measure and severity of its findings. */
function says(rule: string, parts: Partial<Hall>, settings: Settings = {}): unknown {
  const hall: Hall = {
    format: 'datahall/1',
    room: {
      outline: [
        [0, 0],
        [30000, 0],
        [30000, 20000],
        [0, 20000],
      ],
    },
    racks: [],
    ...parts,
  };
  const live = new LiveHall(JSON.stringify(hall), {
    catalog: builtinCatalog(),
    rules: new RuleSet({ only: [rule], settings }),
  });
  const outcome = live.outcomesByRule().get(rule);
  if (live.findings.length === 0) return (outcome?.passed ?? 0) > 0 ? 'passed' : 'not judged';
  return live.findings.map((f) => [f.severity, f.measured]);
}

const row = (name: string, count: number, at: Point, facing: Rack['facing'] = 'north'): Rack[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${name}-${n + 1}`,
    type: 'network-rack',
    at: [at[0] + 600 * n, at[1]],
    facing: facing!,
    row: name,
  }));

const egress = (id: string, persons: number, exits: number, units: number): WorkedExample => ({
  id,
  given: `${persons} persons`,
  expected: `${exits} exit${exits === 1 ? '' : 's'}, ${units} unit${units === 1 ? '' : 's'} of passage`,
  source: r4216,
  verdicts: () => [
    ['exits', exitsFor(persons).exits, exits],
    ['units of passage', exitsFor(persons).units, units],
  ],
});

/** The board of the published question: 1200 A, 480Y/277 V, 6 ft 8 in wide, with a door opposite its middle. */
const board = (ratingA: number, widthMm: number): Partial<Hall> => ({
  design: { profile: 'us' },
  room: {
    outline: [
      [0, 0],
      [widthMm, 0],
      [widthMm, 2000],
      [0, 2000],
    ],
  },
  doors: [{ id: 'D1', at: [Math.round(widthMm / 2) - 450, 2000], facing: 'south', widthMm: 900 }],
  types: [{ id: 'board', kind: 'rpp', widthMm, depthMm: 600 }],
  feeds: [{ id: 'MSB', type: 'board', kind: 'rpp', at: [0, 0], facing: 'south', ratingA, voltageV: 480 }],
});

/** Two rows whose fronts, or rears, look at each other over an aisle. */
const aisle = (mm: number, face: 'front' | 'rear'): Partial<Hall> => ({
  racks: [
    ...row('A', 3, [5000, 5000], face === 'front' ? 'south' : 'north'),
    ...row('B', 3, [5000, 6200 + mm], face === 'front' ? 'north' : 'south'),
  ],
});

const partition = (mm: number): Partial<Hall> => ({
  doors: [{ id: 'D1', at: [0, 9000], facing: 'west', widthMm: 1200 }],
  columns: [{ id: 'C1', at: [5000, 0], size: [400, 20000 - mm] }],
  racks: row('A', 2, [15000, 9000]),
});

export const examples: readonly WorkedExample[] = [
  egress('S1', 19, 1, 1),
  egress('S2', 75, 2, 2),
  egress('S3', 450, 2, 6),
  egress('S4', 700, 3, 7),
  {
    id: 'S5',
    given: 'one unit of passage, two units',
    expected: '0.90 m, 1.40 m',
    source: r4216,
    figures: () => [
      { what: 'width of 1 unit [mm]', actual: widthOfUnits(1), expected: 900, tolerance: 0 },
      { what: 'width of 2 units [mm]', actual: widthOfUnits(2), expected: 1400, tolerance: 0 },
      { what: 'units of 0.89 m', actual: unitsOfPassage(890), expected: 0, tolerance: 0 },
      { what: 'units of 0.90 m', actual: unitsOfPassage(900), expected: 1, tolerance: 0 },
      { what: 'units of 1.39 m', actual: unitsOfPassage(1390), expected: 1, tolerance: 0 },
      { what: 'units of 1.40 m', actual: unitsOfPassage(1400), expected: 2, tolerance: 0 },
    ],
  },
  {
    id: 'S6',
    given: 'a board of 1200 A at 480Y/277 V, 2032 mm wide, with one door opposite its middle',
    expected: 'in scope of the two-entrance rule; at 1199 A or 1829 mm it is not',
    source: 'NEC 110.26(C) as explained by ecmweb.com (Stumped by the code: entrance and egress)',
    verdicts: () => [
      ['1200 A, 2032 mm', says('space/electrical-two-exits', board(1200, 2032)), [['error', 0]]],
      ['1199 A', says('space/electrical-two-exits', board(1199, 2032)), 'not judged'],
      ['1829 mm', says('space/electrical-two-exits', board(1200, 1829)), 'not judged'],
    ],
  },
  {
    id: 'S7',
    given: 'cold aisles of 1200 and 1190 mm',
    expected: 'at least 1.2 m',
    source: 'TIA-942 as summarised by professionistidelverde.it; BICSI 002 as cited: 48 in',
    verdicts: () => [
      ['1200 mm', says('space/cold-aisle-width', aisle(1200, 'front')), 'passed'],
      ['1190 mm', says('space/cold-aisle-width', aisle(1190, 'front')), [['error', 1190]]],
    ],
  },
  {
    id: 'S8',
    given: 'hot aisles of 1200, 1000 and 890 mm',
    expected: 'at least 0.9 m; 1.05 to 1.2 m for AI halls',
    source: 'BICSI 002 as cited by a public layout guide: 36 in, 42 to 48 in',
    verdicts: () => [
      ['1200 mm', says('space/hot-aisle-width', aisle(1200, 'rear')), 'passed'],
      ['1000 mm', says('space/hot-aisle-width', aisle(1000, 'rear')), [['warning', 1000]]],
      ['890 mm', says('space/hot-aisle-width', aisle(890, 'rear')), [['error', 890]]],
    ],
  },
  {
    id: 'S9',
    given: 'a way of 1200 and of 1190 mm',
    expected: 'circulation at least 1.2 m wide',
    source: directive,
    verdicts: () => [
      ['1200 mm', says('space/circulation-width', partition(1200)), 'passed'],
      ['1190 mm', says('space/circulation-width', partition(1190)), [['error', 1190]]],
    ],
  },
  {
    id: 'S10',
    given: '20 and 21 cabinets in a line',
    expected: 'at most 20 before a cross aisle',
    source: directive,
    verdicts: () => [
      ['20', says('space/row-length', { racks: row('A', 20, [5000, 5000]) }), 'passed'],
      ['21', says('space/row-length', { racks: row('A', 21, [5000, 5000]) }), [['warning', 21]]],
    ],
  },
  {
    id: 'S11',
    given: 'working space of 0.914, 1.067 and 1.219 m at 480 V, by condition',
    expected: 'each just enough in conditions 1, 2 and 3',
    source: 'NEC 110.26(A) as explained by ecmag.com: 3 to 4 ft; rows of the table from common practice',
    verdicts: () =>
      (
        [
          [1, 914],
          [2, 1067],
          [3, 1219],
        ] as const
      ).flatMap(([condition, mm]) => {
        const settings: Settings = {
          rules: { 'space/electrical-working-space': { options: { condition } } },
        };
        const before = (depth: number): Partial<Hall> => ({
          ...board(1200, 2032),
          columns: [{ id: 'C1', at: [500, 600 + depth], size: [100, 100] }],
        });
        const judged = (depth: number) => says('space/electrical-working-space', before(depth), settings);
        return [
          [`${mm} mm in condition ${condition}`, judged(mm), 'passed'],
          [`${mm - 10} mm in condition ${condition}`, Array.isArray(judged(mm - 10)), true],
        ] as const;
      }),
  },
];
