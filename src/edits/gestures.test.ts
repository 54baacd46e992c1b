import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { buildScene } from '../scene/buildScene';
import { bodyOf as bodyOfObject } from '../scene/mappedObject';
import { previewGesture } from '../scene/previewGesture';
import { applyEdits } from '../text/source';
import { changedIds, type Gesture } from './gesture';
import { isRefusal } from './hallEdit';
import { copyText } from './insert/clipboard';
import { bodyOf } from './placement';
import { collectionsOf, referencesTo } from './references/referencesTo';
import { gestureText } from './textEdits';

const context = { catalog: builtinCatalog(), rules: new RuleSet() };

interface Element {
  readonly id: string;
  readonly [key: string]: unknown;
}

const hall = {
  format: 'datahall/1',
  room: { outline: [[0, 0], [30000, 0], [30000, 20000], [0, 20000]] }, // prettier-ignore
  types: [
    { id: 'rack-a', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 40 },
    { id: 'rack-b', kind: 'rack', widthMm: 751, depthMm: 1068, powerKw: 130 },
  ],
  phases: [{ id: 'P1' }],
  zones: [{ id: 'Z1', kind: 'pod', outline: [[0, 0], [5000, 0], [5000, 3001], [0, 3001]] }], // prettier-ignore
  columns: [{ id: 'C1', at: [10000, 10000], size: [400, 800] }],
  doors: [{ id: 'D1', at: [3000, 0], facing: 'south', widthMm: 1200 }],
  loops: [{ id: 'L1', supplyC: 40 }],
  cdus: [{ id: 'CDU-4', type: 'cdu-x', at: [20000, 1000], facing: 'west', loop: 'L1', feeds: ['A1'] }],
  power: [{ id: 'UPS-A', kind: 'ups' }],
  feeds: [
    { id: 'A1', side: 'A', from: ['UPS-A'], path: [[0, 6000], [9000, 6000]] }, // prettier-ignore
    { id: 'B1', side: 'B', path: [[0, 9000], [9000, 9000]] }, // prettier-ignore
    { id: 'PDU-1', kind: 'rpp', side: 'A', at: [25000, 5000] },
  ],
  racks: [
    {
      id: 'R07-01',
      type: 'rack-a',
      at: [3000, 3000],
      row: 'R07',
      feeds: ['A1', { feed: 'B1', weight: 0 }],
      loop: 'L1',
      zone: 'Z1',
    },
    { id: 'R07-02', type: 'rack-b', at: [6000, 3000], facing: 'east', row: 'R07', note: 'x', phase: 'P1' },
    { id: 'R07-03', type: 'rack-a', at: [9000, 3000], facing: 'south', row: 'R07', colour: 'red' },
    { id: 'R08-01', type: 'rack-b', at: [15000, 3000], facing: 90, row: 'R08' },
  ],
  trays: [{ id: 'T1', path: [[100, 100], [100, 900], [1100, 900]], widthMm: 300 }], // prettier-ignore
  pipes: [{ id: 'PI1', path: [[0, 0], [0, 3]], diameterMm: 100, loop: 'L1' }], // prettier-ignore
  links: [{ id: 'LK-1', from: 'R07-01', to: 'R07-02', count: 8 }],
  tests: [{ id: 'TT-1', expect: { headroomKw: { loop: 'L1', min: 5 } } }],
  waivers: [{ id: 'W-1', rule: 'space/overlap', on: ['R07-01', 'R07-02'], reason: 'Agreed.' }],
};

const placed = [
  'Z1',
  'C1',
  'D1',
  'CDU-4',
  'A1',
  'PDU-1',
  'R07-01',
  'R07-02',
  'R07-03',
  'R08-01',
  'T1',
  'PI1',
];
const everything = [...placed, 'B1', 'P1', 'L1', 'UPS-A', 'LK-1', 'TT-1', 'W-1', 'rack-a', 'rack-b'];

/** The same hall as different people and programs write it. */
const texts = {
  lines: `${JSON.stringify(hall).replaceAll('},{', '},\n{').replaceAll(':[{', ': [\n{').replaceAll('}],"', '}\n],\n"')}\n`,
  indented: JSON.stringify(hall, null, 2),
  tabs: JSON.stringify(hall, null, '\t').replaceAll('\n', '\r\n'),
  minified: JSON.stringify(hall),
};
const anyText = fc.constantFrom(...Object.values(texts));
const anyIds = (from: readonly string[], minLength = 1) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength });

function result(text: string, gesture: Gesture) {
  return gestureText(gesture, new LiveHall(text, context), text);
}

/** The text after a gesture. @throws where it is refused. */
function after(text: string, gesture: Gesture): string {
  const made = result(text, gesture);
  if (isRefusal(made)) throw new Error(made.refused);
  return applyEdits(text, made.edits);
}

function refusal(gesture: Gesture, text: string = texts.indented): string {
  const made = result(text, gesture);
  return isRefusal(made) ? made.refused : '';
}

const elementsOf = (text: string): ReadonlyMap<string, Element> => {
  const value = JSON.parse(text) as { [key: string]: unknown };
  const lists = Object.values(value).filter((list) => Array.isArray(list)) as Element[][];
  return new Map(lists.flat().map((element) => [element.id, element]));
};

/** Lines that are in `before` and not in `after`, without the comma that they end in. */
function changedLines(before: string, text: string): readonly string[] {
  const bare = (line: string) => line.replace(/,\r?$/, '');
  const kept = new Set(text.split('\n').map(bare));
  return before
    .split('\n')
    .map(bare)
    .filter((line) => !kept.has(line));
}

const scalars = { min: -5000, max: 5000 };
const anyGesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    ids: anyIds(placed),
    dx: fc.integer(scalars),
    dy: fc.integer(scalars),
  }),
  fc.record({
    kind: fc.constant('rotate' as const),
    ids: anyIds(placed),
    quarters: fc.constantFrom(1, 2, 3),
    about: fc.constantFrom('each', 'selection'),
  }),
  fc.record({
    kind: fc.constant('flip' as const),
    ids: anyIds(placed),
    axis: fc.constantFrom('horizontal', 'vertical'),
  }),
  fc.record({
    kind: fc.constant('arrange' as const),
    ids: anyIds(placed, 3),
    how: fc.oneof(
      fc.record({
        kind: fc.constant('align' as const),
        edge: fc.constantFrom('left', 'centre', 'right', 'top', 'middle', 'bottom'),
      }),
      fc.record({ kind: fc.constant('distribute' as const), axis: fc.constantFrom('x', 'y') }),
      fc.record({
        kind: fc.constant('pitch' as const),
        axis: fc.constantFrom('x', 'y'),
        pitchMm: fc.integer({ min: 0, max: 2000 }),
      }),
      fc.record({
        kind: fc.constant('pack' as const),
        axis: fc.constantFrom('x', 'y'),
        gapMm: fc.integer({ min: 0, max: 900 }),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('shift' as const),
    shifts: anyIds(placed).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({ id: fc.constant(id), dx: fc.integer(scalars), dy: fc.integer(scalars) }),
        ),
      ),
    ),
  }),
) as fc.Arbitrary<Gesture>;

describe('what stands on the plan', () => {
  it('is shown by the canvas, before the answer, as the text will have it', () => {
    const scene = (text: string) => {
      const { analysis } = new LiveHall(text, context);
      return new Map(buildScene(analysis!).objects.map((object) => [object.id, object]));
    };
    const before = scene(texts.indented);
    fc.assert(
      fc.property(anyGesture, (gesture) => {
        const expected = scene(after(texts.indented, gesture));
        const { upsert } = previewGesture(gesture, (id) => before.get(id));
        expect(upsert.map(({ id }) => id).sort()).toEqual([...changedIds(gesture)].sort());
        for (const object of upsert) expect(object).toEqual(expected.get(object.id));
      }),
    );
  });

  it('takes up for the text what it does for the canvas', () => {
    const { analysis } = new LiveHall(texts.indented, context);
    for (const object of buildScene(analysis!).objects) {
      const place = analysis!.model.find(object.id)!;
      const element = analysis!.model.element(place.collection, place.index)!;
      expect(bodyOf(place.collection, element, analysis!.equipment)).toEqual(bodyOfObject(object));
    }
  });

  it('changes the lines of its objects and no others, and no id', () => {
    fc.assert(
      fc.property(anyGesture, (gesture) => {
        const text = after(texts.lines, gesture);
        const ids = changedIds(gesture);
        for (const line of changedLines(texts.lines, text)) {
          expect(ids.some((id) => line.includes(`"id":"${id}"`))).toBe(true);
        }
        expect([...elementsOf(text).keys()]).toEqual([...elementsOf(texts.lines).keys()]);
      }),
    );
  });

  it('means the same in every formatting', () => {
    fc.assert(
      fc.property(anyText, anyGesture, (text, gesture) => {
        expect(JSON.parse(after(text, gesture))).toEqual(JSON.parse(after(texts.minified, gesture)));
      }),
    );
  });

  it('comes back when it is mirrored twice, and turned to the one and the other side', () => {
    fc.assert(
      fc.property(anyIds(placed), fc.constantFrom('horizontal', 'vertical'), (ids, axis) => {
        const flip: Gesture = { kind: 'flip', ids, axis: axis as 'horizontal' };
        expect(JSON.parse(after(after(texts.minified, flip), flip))).toMatchObject({
          cdus: hall.cdus,
          trays: hall.trays,
          zones: hall.zones,
        });
      }),
    );
  });
});

describe('arrangements', () => {
  const arranged = (
    how: Extract<Gesture, { kind: 'arrange' }>['how'],
    ids = ['R07-01', 'R07-02', 'R07-03'],
  ) => ids.map((id) => elementsOf(after(texts.minified, { kind: 'arrange', ids, how })).get(id)?.['at']);

  it.each([
    // 600 × 1200 at 3000, 1068 × 751 (east) at 6000, 600 × 1200 at 9000: the room between ends is 6600.
    [{ kind: 'align', edge: 'left' }, [[3000, 3000], [3000, 3000], [3000, 3000]]], // prettier-ignore
    [{ kind: 'align', edge: 'right' }, [[9000, 3000], [8532, 3000], [9000, 3000]]], // prettier-ignore
    [{ kind: 'align', edge: 'bottom' }, [[3000, 3000], [6000, 3449], [9000, 3000]]], // prettier-ignore
    [{ kind: 'distribute', axis: 'x' }, [[3000, 3000], [5766, 3000], [9000, 3000]]], // prettier-ignore
    [{ kind: 'pitch', axis: 'x', pitchMm: 1200 }, [[3000, 3000], [4200, 3000], [5400, 3000]]], // prettier-ignore
    [{ kind: 'pack', axis: 'x', gapMm: 0 }, [[3000, 3000], [3600, 3000], [4668, 3000]]], // prettier-ignore
  ] as const)('%j', (how, expected) => {
    expect(arranged(how)).toEqual(expected);
  });

  it('need as many objects as they mean something for', () => {
    const how = { kind: 'distribute', axis: 'x' } as const;
    expect(refusal({ kind: 'arrange', ids: ['R07-01', 'R07-02'], how })).toBe(
      'This needs at least 3 objects.',
    );
  });
});

describe('calculated fields', () => {
  it('start from the own value of each, or that of its type', () => {
    const text = after(texts.minified, {
      kind: 'adjust',
      ids: ['R07-01', 'R07-02'],
      path: ['powerKw'],
      operation: '*',
      operand: 1.5,
    });
    expect([
      elementsOf(text).get('R07-01')?.['powerKw'],
      elementsOf(text).get('R07-02')?.['powerKw'],
    ]).toEqual([60, 195]);
    const shifted = after(text, {
      kind: 'adjust',
      ids: ['R07-01', 'R07-02'],
      path: ['at', 0],
      operation: '+',
      operand: 600,
    });
    expect([elementsOf(shifted).get('R07-01')?.['at'], elementsOf(shifted).get('R07-02')?.['at']]).toEqual([[3600, 3000], [6600, 3000]]); // prettier-ignore
  });

  it('are refused where there is nothing to calculate from', () => {
    expect(
      refusal({ kind: 'adjust', ids: ['R07-01'], path: ['designKw'], operation: '+', operand: 1 }),
    ).toMatch(/has no design/);
    expect(
      refusal({ kind: 'adjust', ids: ['R07-01'], path: ['powerKw'], operation: '/', operand: 0 }),
    ).toMatch(/divided by 0/);
  });
});

describe('new objects', () => {
  it('get ids as the hall names their like, and the place that the order of ids gives them', () => {
    const insert: Gesture = {
      kind: 'insert',
      elements: [
        { collection: 'racks', element: { type: 'rack-a', at: [0, 0], row: 'R07' } },
        { collection: 'racks', element: { type: 'rack-a', at: [0, 0], row: 'R08' } },
        { collection: 'cdus', element: { type: 'cdu-x', at: [0, 0] } },
        { collection: 'feeds', element: { side: 'B', at: [0, 0] } },
        { collection: 'airUnits', element: { type: 'crah-x', at: [0, 0] } },
        { collection: 'zones', element: { id: 'Z1', kind: 'pod', outline: [[0, 0], [1, 0], [1, 1]] } }, // prettier-ignore
      ],
    };
    for (const text of Object.values(texts)) {
      const made = result(text, insert);
      if (isRefusal(made)) throw new Error(made.refused);
      expect(made.made).toEqual(['R07-04', 'R08-02', 'CDU-5', 'B2', 'AHU-1', 'Z2']);
      const value = JSON.parse(applyEdits(text, made.edits)) as typeof hall;
      expect(value.racks.map(({ id }) => id)).toEqual([
        'R07-01',
        'R07-02',
        'R07-03',
        'R07-04',
        'R08-01',
        'R08-02',
      ]);
      expect(Object.keys(value).indexOf('airUnits')).toBe(Object.keys(value).indexOf('cdus') + 1);
      expect(value.cdus[0]).toEqual(hall.cdus[0]);
    }
    const changed = changedLines(texts.lines, after(texts.lines, insert));
    expect(changed).toEqual([]);
  });

  it('are refused as a whole where one breaks the format', () => {
    expect(refusal({ kind: 'insert', elements: [{ collection: 'racks', element: { at: [0, 0] } }] })).toMatch(
      /"type" is missing/,
    );
  });

  it('of a row stand at its pitch, with counted ids, feeds in turn and the named loop', () => {
    const row: Gesture = {
      kind: 'row',
      type: 'rack-a',
      count: 3,
      at: [1000, 15000],
      along: 'east',
      facing: 'south',
      loop: 'L1',
      feeds: { kind: 'alternate', sets: [['A1', 'B1'], ['PDU-1']] }, // prettier-ignore
    };
    const made = result(texts.lines, row);
    if (isRefusal(made)) throw new Error(made.refused);
    expect(made.made).toEqual(['R09-01', 'R09-02', 'R09-03']);
    const racks = elementsOf(applyEdits(texts.lines, made.edits));
    const common = { type: 'rack-a', facing: 'south', row: 'R09', loop: 'L1' };
    expect(racks.get('R09-01')).toEqual({ id: 'R09-01', at: [1000, 15000], feeds: ['A1', 'B1'], ...common });
    expect(racks.get('R09-02')).toEqual({ id: 'R09-02', at: [1600, 15000], feeds: ['PDU-1'], ...common });
    expect(racks.get('R09-03')).toEqual({ id: 'R09-03', at: [2200, 15000], feeds: ['A1', 'B1'], ...common });
    expect(changedLines(texts.lines, applyEdits(texts.lines, made.edits))).toEqual([]);
  });

  it('of copies have ids of their own, and name each other where the originals do', () => {
    fc.assert(
      fc.property(
        anyText,
        anyIds(everything),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (text, ids, columns, rows) => {
          const made = result(text, {
            kind: 'array',
            ids,
            columns,
            rows,
            columnPitchMm: 1200,
            rowPitchMm: -900,
          });
          if (isRefusal(made)) throw new Error(made.refused);
          const copied = applyEdits(text, made.edits);
          const all = (
            Object.values(JSON.parse(copied) as object).filter((v) => Array.isArray(v)) as Element[][]
          )
            .flat()
            .map(({ id }) => id);
          expect(new Set(all).size).toBe(all.length);
          expect(made.made.length).toBe(ids.length * (columns * rows - 1));
          const before = elementsOf(text);
          const now = elementsOf(copied);
          for (const [id, element] of before) expect(now.get(id)).toEqual(element);
          made.made.forEach((id, i) => {
            const source = before.get(ids[i % ids.length]!)!;
            const { at } = source as { at?: readonly [number, number] };
            const n = 1 + Math.floor(i / ids.length);
            if (at)
              expect(now.get(id)?.['at']).toEqual([
                at[0] + 1200 * (n % columns),
                at[1] - 900 * Math.floor(n / columns),
              ]);
          });
        },
      ),
    );
  });

  it('of a copied row and its busway are a row of their own on the new busway', () => {
    const ids = ['R07-01', 'R07-02', 'R07-03', 'A1', 'LK-1'];
    const text = after(texts.lines, { kind: 'duplicate', ids, dx: 0, dy: 6000 });
    expect(elementsOf(text).get('R09-01')).toMatchObject({
      row: 'R09',
      feeds: ['A2', { feed: 'B1', weight: 0 }],
      loop: 'L1',
    });
    expect(elementsOf(text).get('LK-2')).toMatchObject({ from: 'R09-01', to: 'R09-02' });
  });
});

describe('the clipboard', () => {
  const copied = (ids: readonly string[]): string => {
    const text = copyText(ids, new LiveHall(texts.indented, context).analysis!);
    if (typeof text !== 'string') throw new Error(text.refused);
    return text;
  };

  it('brings objects into another hall with the types that it lacks, and says what it does not have', () => {
    const other =
      '{\n  "format": "datahall/1",\n  "room": { "outline": [[0, 0], [9000, 0], [9000, 9000]] },\n  "racks": []\n}\n';
    const made = result(other, {
      kind: 'paste',
      text: copied(['R07-01', 'R07-02', 'A1', 'LK-1']),
      place: { centre: [4500, 4500] },
    });
    if (isRefusal(made)) throw new Error(made.refused);
    const text = applyEdits(other, made.edits);
    expect([...elementsOf(text).keys()]).toEqual(['rack-a', 'rack-b', 'A1', 'R07-01', 'R07-02', 'LK-1']);
    // The box around all of them goes from [0, 3000] to [9000, 6000].
    expect(elementsOf(text).get('R07-01')).toEqual({
      id: 'R07-01',
      type: 'rack-a',
      at: [3000, 3000],
      row: 'R07',
      feeds: ['A1'],
    });
    expect(made.notes.map(({ text }) => text)).toEqual([expect.stringMatching(/^Not in this hall.*B1/)]);
    expect(made.notes[0]?.text).toMatch(/L1/);
    expect(new LiveHall(text, context).findings.filter((f) => f.rule.startsWith('data/'))).toEqual([]);
  });

  it('makes ids new in the hall that it was filled from, and keeps what they name', () => {
    const made = result(texts.tabs, {
      kind: 'paste',
      text: copied(['R07-01', 'CDU-4']),
      place: { dx: 600, dy: 0 },
    });
    if (isRefusal(made)) throw new Error(made.refused);
    expect([...made.made].sort()).toEqual(['CDU-5', 'R07-04']);
    expect(elementsOf(applyEdits(texts.tabs, made.edits)).get('R07-04')).toMatchObject({
      at: [3600, 3000],
      loop: 'L1',
      row: 'R07',
    });
  });

  it('gives no id twice: a type that breaks the format here is not brought along', () => {
    const other =
      '{\n  "format": "datahall/1",\n  "room": { "outline": [[0, 0], [9000, 0], [9000, 9000]] },\n  "types": [{ "id": "rack-a", "kind": "rak" }],\n  "racks": []\n}\n';
    const made = result(other, { kind: 'paste', text: copied(['R07-01']), place: { dx: 0, dy: 0 } });
    if (isRefusal(made)) throw new Error(made.refused);
    const text = applyEdits(other, made.edits);
    expect(text.split('"id": "rack-a"')).toHaveLength(2);
    expect(elementsOf(text).get('R07-01')).toMatchObject({ type: 'rack-a' });
    expect(made.notes.map(({ text }) => text)).toContain(
      'Taken in this hall, and not brought along: rack-a.',
    );
  });

  it.each(['', 'hello', '[]', '{}', '{"racks":5}', '{"racks":[]}'])(
    'of anything else is refused: %s',
    (text) => {
      expect(refusal({ kind: 'paste', text, place: { dx: 0, dy: 0 } })).toBe(
        'The clipboard holds no objects of a hall.',
      );
    },
  );

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('racks', 'types', 'feeds', 'waivers'), (value, key) => {
        result(texts.minified, {
          kind: 'paste',
          text: JSON.stringify({ [key]: value }),
          place: { centre: [0, 0] },
        });
        result(texts.minified, {
          kind: 'paste',
          text: JSON.stringify({ [key]: [value] }),
          place: { centre: [0, 0] },
        });
      }),
    );
  });
});

describe('what names an object', () => {
  const namesOf = (text: string, id: string): number => text.split(`"${id}"`).length - 1;

  it('is found, whatever it is', () => {
    const { analysis } = new LiveHall(texts.minified, context);
    for (const id of everything) {
      const found = referencesTo(collectionsOf([id], analysis!), analysis!);
      expect([id, found.length]).toEqual([id, namesOf(texts.minified, id) - 1]);
    }
  });

  it('follows when it is renamed, and nothing else changes', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...everything), (text, id) => {
        expect(after(text, { kind: 'rename', id, to: 'NEW-77' })).toBe(
          text.replaceAll(`"${id}"`, '"NEW-77"'),
        );
      }),
    );
  });

  it('can go with it: nothing then leads nowhere that did not before', () => {
    fc.assert(
      fc.property(anyText, anyIds(everything.filter((id) => !id.startsWith('rack-'))), (text, ids) => {
        const removed = after(text, { kind: 'remove', ids, references: 'drop' });
        const gone = ids.filter((id) => namesOf(removed, id) > 0);
        expect(gone).toEqual([]);
        const broken = new LiveHall(removed, context).findings.filter((f) => f.rule === 'data/schema');
        expect(broken).toEqual([]);
      }),
    );
  });
});

describe('connections', () => {
  it('are plugged in turn, nearest, or added to what is there', () => {
    const connect = (gesture: Omit<Extract<Gesture, { kind: 'connect' }>, 'kind'>) => {
      const elements = elementsOf(after(texts.lines, { kind: 'connect', ...gesture }));
      return gesture.ids.map((id) => elements.get(id)?.['feeds']);
    };
    const ids = ['R07-01', 'R07-02', 'R08-01'];
    expect(connect({ ids, mode: 'replace', feeds: { kind: 'alternate', sets: [['A1'], ['PDU-1']] } })).toEqual([['A1'], ['PDU-1'], ['A1']]); // prettier-ignore
    // R08-01 is nearer to PDU-1 than to the busway A1.
    expect(connect({ ids, mode: 'replace', feeds: { kind: 'nearest' } })).toEqual([['A1', { feed: 'B1', weight: 0 }], ['A1', 'B1'], ['A1', 'B1']]); // prettier-ignore
    expect(connect({ ids: ['CDU-4'], mode: 'replace', feeds: { kind: 'nearest', sides: ['A'] } })).toEqual([
      ['PDU-1'],
    ]);
    expect(connect({ ids: ['CDU-4'], mode: 'add', feeds: { kind: 'fixed', feeds: ['A1', 'B1'] } })).toEqual([
      ['A1', 'B1'],
    ]);
  });

  it('are taken away', () => {
    expect(
      elementsOf(after(texts.lines, { kind: 'disconnect', ids: ['R07-01'], feeds: ['A1'] })).get('R07-01')?.[
        'feeds'
      ],
    ).toEqual([{ feed: 'B1', weight: 0 }]);
    expect(
      elementsOf(after(texts.lines, { kind: 'disconnect', ids: ['R07-01'] })).get('R07-01'),
    ).not.toHaveProperty('feeds');
  });

  it.each([
    [
      { kind: 'connect', ids: ['Z1'], mode: 'add', feeds: { kind: 'nearest' } },
      'Z1 has no cords: it cannot be plugged into a feed.',
    ],
    [
      { kind: 'connect', ids: ['R07-01'], mode: 'add', feeds: { kind: 'fixed', feeds: ['C9'] } },
      'There is no feed C9.',
    ],
    [
      { kind: 'connect', ids: ['R07-01'], mode: 'add', feeds: { kind: 'nearest', sides: ['D'] } },
      'No feed of side D has a place on the plan.',
    ],
    [{ kind: 'assign', ids: ['R07-01'], field: 'loop', to: 'L9' }, 'There is no loop L9.'],
    [{ kind: 'assign', ids: ['C1'], field: 'loop', to: 'L1' }, 'C1 can have no loop.'],
    [{ kind: 'cool', ids: ['R07-01'], loop: 'L9' }, 'There is no loop L9.'],
    [
      { kind: 'cool', ids: ['C1'], loop: { kind: 'nearest' } },
      'No rack is selected: only racks are cooled by a loop.',
    ],
  ] satisfies [Gesture, string][])('are refused with a reason: %j', (gesture, reason) => {
    expect(refusal(gesture)).toBe(reason);
  });

  it('are assigned to those that can have them', () => {
    const made = result(texts.lines, { kind: 'assign', ids: ['R07-02', 'C1'], field: 'loop', to: 'L1' });
    if (isRefusal(made)) throw new Error(made.refused);
    expect(elementsOf(applyEdits(texts.lines, made.edits)).get('R07-02')?.['loop']).toBe('L1');
    expect(made.notes).toHaveLength(1);
  });
});

describe('the nearest loop', () => {
  const cdus = [
    { id: 'W', type: 'cdu-x', at: [1000, 1000], loop: 'L1' },
    { id: 'E', type: 'cdu-x', at: [20000, 1000], loop: 'L2' },
    // Nearer than both, and of no loop that is there.
    { id: 'N', type: 'cdu-x', at: [9000, 3000], loop: 'L9' },
  ];
  const two = { ...hall, loops: [{ id: 'L1' }, { id: 'L2' }], cdus };
  const loopsAfter = (content: object, gesture: Gesture) =>
    [...elementsOf(after(JSON.stringify(content), gesture)).values()]
      .filter(({ id }) => /^R\d/.test(id))
      .map(({ id, loop }) => [id, loop]);

  it('is that of the CDU whose middle is nearest; what is no rack is left', () => {
    const ids = ['R07-01', 'R07-02', 'R08-01', 'CDU-4'];
    const gesture: Gesture = { kind: 'cool', ids: ids.slice(0, 3), loop: { kind: 'nearest' } };
    // From 3000 mm it is nearer to 1000 than to 20000; from 6000 too; from 15000 it is not.
    expect(loopsAfter(two, gesture)).toEqual([
      ['R07-01', 'L1'],
      ['R07-02', 'L1'],
      ['R07-03', undefined],
      ['R08-01', 'L2'],
    ]);
  });

  it('is that of the racks, else the only one, in a hall without CDUs', () => {
    const bare = { ...two, cdus: [] };
    const gesture: Gesture = { kind: 'cool', ids: ['R08-01'], loop: { kind: 'nearest' } };
    expect(loopsAfter(bare, gesture)).toContainEqual(['R08-01', 'L1']);
    const dry = { ...bare, racks: hall.racks.map((rack) => ({ ...rack, loop: undefined })) };
    expect(refusal(gesture, JSON.stringify(dry))).toMatch(/there is no nearest loop/);
    expect(loopsAfter({ ...dry, loops: [{ id: 'L1' }] }, gesture)).toContainEqual(['R08-01', 'L1']);
  });

  it('is given to a new row of racks that give heat to a liquid, and to no other', () => {
    const types = [...hall.types, { id: 'wet', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 130, liquidFraction: 0.8 }]; // prettier-ignore
    const row = (type: string): Gesture => ({
      kind: 'row', type, count: 2, at: [9600, 12000], along: 'east', row: 'R09', pitchMm: 3000, loop: { kind: 'nearest' },
    }); // prettier-ignore
    const content = { ...two, types };
    // Middles at x 9900 and 12900 between CDUs at 1000 and 20000.
    expect(loopsAfter(content, row('wet')).slice(-2)).toEqual([
      ['R09-01', 'L1'],
      ['R09-02', 'L2'],
    ]);
    expect(loopsAfter(content, row('rack-a')).slice(-2)).toEqual([
      ['R09-01', undefined],
      ['R09-02', undefined],
    ]);
  });
});

describe('points', () => {
  it('are moved, put between and taken out', () => {
    const edit = (id: string | undefined, e: Extract<Gesture, { kind: 'point' }>['edit']): unknown => {
      const text = after(texts.lines, { kind: 'point', ...(id === undefined ? {} : { id }), edit: e });
      return id === undefined
        ? (JSON.parse(text) as typeof hall).room.outline
        : elementsOf(text).get(id)?.['path'];
    };
    expect(edit('T1', { kind: 'move', index: 1, was: [100, 900], to: [200, 900] })).toEqual([[100, 100], [200, 900], [1100, 900]]); // prettier-ignore
    expect(edit('T1', { kind: 'insert', index: 1, was: [100, 900], at: [500, 950] })).toEqual([[100, 100], [100, 900], [500, 950], [1100, 900]]); // prettier-ignore
    expect(edit('T1', { kind: 'delete', index: 2, was: [1100, 900] })).toEqual([[100, 100], [100, 900]]); // prettier-ignore
    expect(edit(undefined, { kind: 'delete', index: 0, was: [0, 0] })).toEqual([[30000, 0], [30000, 20000], [0, 20000]]); // prettier-ignore
  });

  it('that moved meanwhile, or are needed, are left alone', () => {
    expect(refusal({ kind: 'point', id: 'T1', edit: { kind: 'delete', index: 1, was: [5, 5] } })).toBe(
      'A point of T1 has moved meanwhile.',
    );
    expect(refusal({ kind: 'point', id: 'PI1', edit: { kind: 'delete', index: 0, was: [0, 0] } })).toBe(
      'PI1 needs the points that it has.',
    );
    expect(refusal({ kind: 'point', id: 'R07-01', edit: { kind: 'delete', index: 0, was: [0, 0] } })).toBe(
      'R07-01 has no points.',
    );
  });

  it('of the room are drawn anew', () => {
    const text = after(texts.lines, { kind: 'room', outline: [[0, 0], [9000, 0], [9000, 9000]] }); // prettier-ignore
    expect((JSON.parse(text) as typeof hall).room.outline).toEqual([[0, 0], [9000, 0], [9000, 9000]]); // prettier-ignore
  });
});

it('a waiver is added with its reason and an id', () => {
  const text = after(texts.lines, {
    kind: 'waive',
    rule: 'space/overlap',
    on: ['R08-01'],
    reason: ' As built. ',
    expires: '2030-01-01',
  });
  expect(elementsOf(text).get('W-2')).toEqual({
    id: 'W-2',
    rule: 'space/overlap',
    on: ['R08-01'],
    reason: 'As built.',
    expires: '2030-01-01',
  });
  expect(refusal({ kind: 'waive', rule: 'space/overlap', on: ['R08-01'], reason: ' ' })).toBe(
    'A waiver needs a reason.',
  );
  expect(refusal({ kind: 'waive', rule: 'a/b', on: [], reason: 'x', expires: 'soon' })).toMatch(
    /a date as YYYY-MM-DD/,
  );
});
