import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalOrder } from '../model/canonicalOrder';
import { canonicalText } from '../text/canonical';
import { isArray, isObject, type JsonValue } from '../text/jsonValue';
import { countKinds, type Change } from './change';
import { compareDocuments, type CompareOptions } from './compare';
import { readDocument } from './diffDocument';

type Json = Record<string, unknown>;

const rack = (id: string, x: number, y: number, more: Json = {}): Json => ({
  id,
  type: 'nvidia-gb200-nvl72',
  at: [x, y],
  facing: 'north',
  row: 'R01',
  feeds: ['A1', 'B1'],
  loop: 'TCS-1',
  ...more,
});
const base: Json = {
  format: 'datahall/1',
  room: {
    outline: [
      [0, 0],
      [9000, 0],
      [9000, 9000],
      [0, 9000],
    ],
    floor: { kind: 'slab', ratedKpa: 20 },
  },
  loops: [{ id: 'TCS-1', supplyC: 40 }],
  feeds: [
    {
      id: 'A1',
      side: 'A',
      ratingA: 800,
      path: [
        [0, 0],
        [9000, 0],
      ],
    },
    {
      id: 'B1',
      side: 'B',
      ratingA: 800,
      path: [
        [0, 600],
        [9000, 600],
      ],
    },
  ],
  racks: [rack('R01-1', 600, 600), rack('R01-2', 1200, 600), rack('R01-3', 1800, 600)],
  waivers: [{ rule: 'power/single-corded', on: ['R01-1'], reason: 'A test rack.' }],
};

const changed = (
  edit: (hall: typeof base & { racks: Json[]; feeds: Json[]; waivers: Json[] }) => void,
): Json => {
  const copy = structuredClone(base) as typeof base & { racks: Json[]; feeds: Json[]; waivers: Json[] };
  edit(copy);
  return copy;
};

const compare = (before: unknown, after: unknown, options?: CompareOptions): readonly Change[] =>
  compareDocuments(readDocument('hall', before), readDocument('hall', after), options).changes;

/** `kinds id fields…` of each change. */
const told = (changes: readonly Change[]): string[] =>
  changes.map(({ kinds, id, idBefore, fields, move, turn }) =>
    [
      kinds.join('+'),
      idBefore === undefined ? id : `${idBefore}>${id}`,
      ...fields.map((f) => f.path.join('.')),
      ...(move ? [`by ${move.join(',')}`] : []),
      ...(turn === undefined ? [] : [`turn ${turn}`]),
    ].join(' '),
  );

describe('what changed', () => {
  const cases: readonly (readonly [string, Json, readonly string[]])[] = [
    ['nothing', changed(() => undefined), []],
    ['a rack more', changed((h) => h.racks.push(rack('R01-4', 2400, 600))), ['added R01-4']],
    ['a rack less', changed((h) => h.racks.splice(1, 1)), ['removed R01-2']],
    ['moved', changed((h) => (h.racks[0]!['at'] = [600, 1200])), ['moved R01-1 at by 0,600']],
    ['turned', changed((h) => (h.racks[0]!['facing'] = 'west')), ['rotated R01-1 facing turn -90']],
    ['turned by degrees', changed((h) => (h.racks[0]!['facing'] = 180)), ['rotated R01-1 facing turn 180']],
    ['a facing in other words', changed((h) => (h.racks[0]!['facing'] = 0)), ['edited R01-1 facing']],
    ['retyped', changed((h) => (h.racks[0]!['type'] = 'nvidia-gb300-nvl72')), ['retyped R01-1 type']],
    ['other feeds', changed((h) => (h.racks[0]!['feeds'] = ['A1'])), ['rewired R01-1 feeds']],
    ['cords in another order', changed((h) => (h.racks[0]!['feeds'] = ['B1', 'A1'])), []],
    ['a number', changed((h) => (h.racks[0]!['powerKw'] = 90)), ['edited R01-1 powerKw']],
    ['an unknown key', changed((h) => (h.racks[0]!['colour'] = 'blue')), ['edited R01-1 colour']],
    [
      'several in one',
      changed((h) => {
        h.racks[2]!['at'] = [0, 0];
        h.racks[2]!['loop'] = 'TCS-2';
        h.racks[2]!['note'] = 'By the door.';
      }),
      ['moved+rewired+edited R01-3 at loop note by -1800,-600'],
    ],
    [
      'a run shifted as a whole',
      changed(
        (h) =>
          (h.feeds[0]!['path'] = [
            [0, 300],
            [9000, 300],
          ]),
      ),
      ['moved A1 path by 0,300'],
    ],
    [
      'a run made longer',
      changed(
        (h) =>
          (h.feeds[0]!['path'] = [
            [0, 0],
            [9600, 0],
          ]),
      ),
      ['edited A1 path'],
    ],
    [
      'the room',
      changed((h) => ((h['room'] as { floor: Json }).floor['ratedKpa'] = 12)),
      ['edited room floor.ratedKpa'],
    ],
    ['a head field more', changed((h) => (h['design'] = { itKw: 400 })), ['added design']],
    ['a waiver without an id', changed((h) => (h.waivers[0]!['reason'] = 'It is.')), ['edited  reason']],
    ['other ids, each its own', changed((h) => (h.racks[1]!['id'] = 'X9')), ['renamed R01-2>X9']],
    [
      'a feed renamed with all that plugs into it',
      changed((h) => {
        h.feeds[0]!['id'] = 'A-01';
        for (const r of h.racks) r['feeds'] = ['A-01', 'B1'];
      }),
      ['renamed A1>A-01'],
    ],
    [
      'a feed renamed and a rack left behind: the reference says what it said',
      changed((h) => {
        h.feeds[0]!['id'] = 'A-01';
        for (const r of h.racks.slice(1)) r['feeds'] = ['A-01', 'B1'];
      }),
      ['renamed A1>A-01'],
    ],
    [
      'a row numbered anew and moved at once',
      changed((h) =>
        h.racks.forEach((r, i) => {
          r['id'] = `Z-${i + 1}`;
          r['at'] = [600 + 600 * i, 3000];
        }),
      ),
      [
        'renamed+moved R01-1>Z-1 at by 0,2400',
        'renamed+moved R01-2>Z-2 at by 0,2400',
        'renamed+moved R01-3>Z-3 at by 0,2400',
      ],
    ],
    [
      'another id and load in the same place of the same row',
      changed((h) => {
        h.racks[1]!['id'] = 'X9';
        h.racks[1]!['powerKw'] = 80;
        h.racks[1]!['loop'] = 'TCS-2';
      }),
      ['renamed+rewired+edited R01-2>X9 loop powerKw'],
    ],
    [
      'like two others alike: nothing is claimed',
      changed((h) => {
        h.racks.splice(0, 3, rack('N1', 4000, 4000), rack('N2', 5000, 7000));
      }),
      ['added N1', 'added N2', 'removed R01-1', 'removed R01-2', 'removed R01-3'],
    ],
  ];
  it.each(cases)('%s', (_, after, expected) => {
    expect(told(compare(base, after))).toEqual(expected);
  });

  it('something turned on the spot is not moved, where its extent is known', () => {
    const after = changed((h) => {
      h.racks[0]!['facing'] = 'east';
      h.racks[0]!['at'] = [300, 900];
    });
    const extent = () => ({ widthMm: 600, depthMm: 1200 });
    expect(told(compare(base, after))).toEqual(['moved+rotated R01-1 at facing by -300,300 turn 90']);
    expect(told(compare(base, after, { extents: { before: extent, after: extent } }))).toEqual([
      'rotated R01-1 at facing turn 90',
    ]);
  });

  it('an id that stands twice is compared with its equal first', () => {
    const twice = changed((h) => h.racks.push(rack('R01-1', 5000, 5000)));
    const turned = changed((h) => h.racks.unshift(rack('R01-1', 5000, 5000)));
    expect(compare(twice, turned)).toEqual([]);
  });

  it('reads what breaks the format', () => {
    for (const broken of [null, 7, [], { racks: 7 }, { racks: [null, 7, { id: 7 }] }, { room: [] }]) {
      expect(compare(broken, broken)).toEqual([]);
      expect(compare(base, broken).length).toBeGreaterThan(0);
    }
  });
});

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const halls = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.hall.json') || file.endsWith('.campus.json'))
  .map((file) => ({ file, kind: file.endsWith('.campus.json') ? ('campus' as const) : ('hall' as const) }));

/** The same values with lists of elements and keys in another order. */
function shuffled(value: JsonValue, random: () => number, isList: (key: string) => boolean): JsonValue {
  const order = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const keys = (v: JsonValue): JsonValue => {
    if (isArray(v)) return v.map(keys);
    if (!isObject(v)) return v;
    return Object.fromEntries(order(Object.entries(v)).map(([key, member]) => [key, keys(member)]));
  };
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, JsonValue] => [
    key,
    isList(key) && isArray(member) ? order(member.map(keys)) : keys(member),
  ]);
  return Object.fromEntries(order(members));
}

describe('the same hall in another order or formatting', () => {
  it.each(halls)('has no difference: $file', ({ file, kind }) => {
    const value = JSON.parse(readFileSync(path.join(examples, file), 'utf8')) as JsonValue;
    const order = canonicalOrder(kind);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        let state = seed >>> 0;
        const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
        const other = shuffled(value, random, (key) => order.isCollection(key));
        const text = JSON.stringify(other, undefined, Math.floor(random() * 5));
        const { changes } = compareDocuments(readDocument(kind, value), readDocument(kind, JSON.parse(text)));
        expect(changes).toEqual([]);
        const formatted = JSON.parse(canonicalText(other, order)) as unknown;
        const again = compareDocuments(readDocument(kind, value), readDocument(kind, formatted));
        expect(again.changes).toEqual([]);
      }),
      { numRuns: file === 'faults.hall.json' ? 100 : 3 },
    );
  });
});

describe('any two halls', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
  const element = fc.record(
    {
      type: fc.constantFrom('a', 'b'),
      at: point,
      facing: fc.constantFrom('north', 'east', 90),
      feeds: fc.subarray(['A1', 'B1', 'C1']),
      powerKw: fc.integer({ min: 1, max: 3 }),
      row: fc.constantFrom('R1', 'R2'),
    },
    { requiredKeys: ['type', 'at'] },
  );
  const hall = fc
    .tuple(
      fc.dictionary(fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6'), element),
      fc.subarray(['A1', 'B1', 'C1']),
    )
    .map(([racks, feeds]) => ({
      racks: Object.entries(racks).map(([id, r]) => ({ id, ...r })),
      feeds: feeds.map((id) => ({ id })),
    }));

  /** Makes the changes in `before`, by what the changes alone say. */
  function applied(before: Json, changes: readonly Change[]): Record<string, JsonValue[]> {
    const result: Record<string, JsonValue[]> = {};
    for (const list of ['racks', 'feeds']) {
      const touched = changes.filter((change) => change.list === list);
      const gone = new Set(touched.flatMap((change) => (change.before ? [change.before.index] : [])));
      const kept = ((before[list] ?? []) as JsonValue[]).filter((_, i) => !gone.has(i));
      result[list] = [...kept, ...touched.flatMap((change) => (change.after ? [change.after.value] : []))];
    }
    return result;
  }

  it('differ by nothing once the changes are made, but for references that follow a rename', () => {
    fc.assert(
      fc.property(hall, hall, (before, after) => {
        const { changes, renames } = compareDocuments(
          readDocument('hall', before),
          readDocument('hall', after),
        );
        const made = applied(before, changes);
        const following = JSON.parse(
          JSON.stringify(made, (key, value: unknown) =>
            key === 'feeds' && isArray(value)
              ? value.map((v) => (typeof v === 'string' ? (renames.get(v) ?? v) : v))
              : value,
          ),
        ) as unknown;
        const rest = compareDocuments(readDocument('hall', following), readDocument('hall', after));
        expect(rest.changes.filter((change) => !change.kinds.includes('rewired'))).toEqual([]);
        if (renames.size === 0) expect(rest.changes).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('have added and removed swapped when they are', () => {
    fc.assert(
      fc.property(hall, hall, (before, after) => {
        const there = countKinds(compare(before, after));
        const back = countKinds(compare(after, before));
        expect([back.added, back.removed, back.renamed, back.moved, back.retyped]).toEqual([
          there.removed,
          there.added,
          there.renamed,
          there.moved,
          there.retyped,
        ]);
      }),
      { numRuns: 2000 },
    );
  });
});
