import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { applyEdits } from '../text/source';
import type { Gesture } from './gesture';
import { textEditsFor } from './textEdits';

const context = { catalog: builtinCatalog(), rules: new RuleSet() };

interface Element {
  readonly id: string;
  readonly at?: readonly [number, number];
  readonly path?: readonly (readonly [number, number])[];
  readonly outline?: readonly (readonly [number, number])[];
  readonly facing?: string | number;
}

const hall = {
  format: 'datahall/1',
  room: { outline: [[0, 0], [30000, 0], [30000, 20000], [0, 20000]] }, // prettier-ignore
  types: [
    { id: 'rack-a', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 40 },
    { id: 'rack-b', kind: 'rack', widthMm: 751, depthMm: 1068, powerKw: 130 },
  ],
  zones: [{ id: 'Z1', kind: 'pod', outline: [[0, 0], [5000, 0], [5000, 3001], [0, 3001]] }], // prettier-ignore
  columns: [{ id: 'C1', at: [10000, 10000], size: [400, 800] }],
  doors: [{ id: 'D1', at: [3000, 0], facing: 'south', widthMm: 1200 }],
  loops: [{ id: 'L1', supplyC: 40 }],
  cdus: [{ id: 'CDU-1', type: 'cdu-x', at: [20000, 1000], facing: 'west', loop: 'L1' }],
  feeds: [
    { id: 'A1', side: 'A', path: [[0, 6000], [9000, 6000]] }, // prettier-ignore
    { id: 'P1', kind: 'rpp', at: [25000, 5000] },
  ],
  racks: [
    { id: 'R1', type: 'rack-a', at: [3000, 3000], facing: 'north', feeds: ['A1', { feed: 'P1', weight: 0 }] },
    { id: 'R2', type: 'rack-b', at: [6000, 3000], facing: 'east', note: 'x' },
    { id: 'R3', type: 'rack-a', at: [9000, 3000] },
    { id: 'R4', type: 'rack-a', at: [12000, 3000], facing: 30, colour: 'red' },
    { id: 'R5', type: 'rack-b', at: [15000, 3000], facing: 90 },
  ],
  trays: [{ id: 'T1', path: [[100, 100], [100, 900], [1100, 900]], widthMm: 300 }], // prettier-ignore
  pipes: [{ id: 'PI1', path: [[0, 0], [0, 3]], diameterMm: 100 }], // prettier-ignore
};

const placed = ['Z1', 'C1', 'D1', 'CDU-1', 'A1', 'P1', 'R1', 'R2', 'R3', 'R4', 'R5', 'T1', 'PI1'];

/** The same hall as different people and programs write it. */
const texts: Record<string, string> = {
  indented: JSON.stringify(hall, null, 2),
  tabs: JSON.stringify(hall, null, '\t').replaceAll('\n', '\r\n'),
  minified: JSON.stringify(hall),
  'one object a line': JSON.stringify(hall).replaceAll('},{', '},\n{').replaceAll(':[{', ': [\n{'),
};
const anyText = fc.constantFrom(...Object.values(texts));
const anyIds = fc.uniqueArray(fc.constantFrom(...placed), { minLength: 1 });

/** The text after a gesture. @throws where it is refused. */
function after(text: string, gesture: Gesture): string {
  const edits = textEditsFor(gesture, new LiveHall(text, context), text);
  if ('refused' in edits) throw new Error(edits.refused);
  return applyEdits(text, edits);
}

function refusal(gesture: Gesture, text = texts['indented'] ?? ''): string {
  const edits = textEditsFor(gesture, new LiveHall(text, context), text);
  return 'refused' in edits ? edits.refused : '';
}

/** The value of a hall with every element passed through `change`; those it answers undefined to are left out. */
function changed(change: (element: Element) => Element | undefined): unknown {
  return Object.fromEntries(
    Object.entries(hall).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      const elements: readonly Element[] = JSON.parse(JSON.stringify(value));
      return [key, elements.map(change).filter((element) => element !== undefined)];
    }),
  );
}

describe('move', () => {
  it('adds the same millimetres to every point of the objects and changes nothing else', () => {
    fc.assert(
      fc.property(
        anyText,
        anyIds,
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (text, ids, dx, dy) => {
          const shift = ([x, y]: readonly [number, number]) => [x + dx, y + dy] as const;
          const expected = changed((element) =>
            ids.includes(element.id)
              ? {
                  ...element,
                  ...(element.at ? { at: shift(element.at) } : {}),
                  ...(element.path ? { path: element.path.map(shift) } : {}),
                  ...(element.outline ? { outline: element.outline.map(shift) } : {}),
                }
              : element,
          );
          expect(JSON.parse(after(text, { kind: 'move', ids, dx, dy }))).toEqual(expected);
        },
      ),
    );
  });

  it('changes the numbers of one line only', () => {
    const text = texts['one object a line'] ?? '';
    const moved = after(text, { kind: 'move', ids: ['R2'], dx: 600, dy: 0 });
    expect(moved).toBe(text.replace('[6000,3000]', '[6600,3000]'));
  });

  it.each([
    [
      'an object that is gone',
      { kind: 'move', ids: ['R1', 'R9'], dx: 1, dy: 0 },
      'R9 is no longer in the hall.',
    ],
    ['what has no place', { kind: 'move', ids: ['L1'], dx: 1, dy: 0 }, 'L1 has no place on the plan.'],
    [
      'going beyond the largest plan',
      { kind: 'move', ids: ['R1'], dx: 10_000_000, dy: 0 },
      'R1: x must be at most 10000000.',
    ],
  ] satisfies [string, Gesture, string][])('is refused for %s', (_, gesture, reason) => {
    expect(refusal(gesture)).toBe(reason);
  });
});

describe('rotate', () => {
  it.each([
    // 600 × 1200 about its centre [3300, 3600].
    ['R1', 1, { at: [2700, 3300], facing: 'east' }],
    ['R1', 2, { at: [3000, 3000], facing: 'south' }],
    ['R1', 3, { at: [2700, 3300], facing: 'west' }],
    // East: 1068 × 751 becomes 751 × 1068; half of the odd 317 is dropped.
    ['R2', 1, { at: [6158, 2842], facing: 'south' }],
    ['R3', 1, { at: [8700, 3300], facing: 'east' }],
    ['R5', 1, { at: [15158, 2842], facing: 180 }],
    ['R4', 2, { at: [12000, 3000], facing: 210 }],
    ['C1', 1, { at: [9800, 10200], size: [800, 400] }],
    ['D1', 1, { at: [3600, -600], facing: 'west' }],
    ['A1', 1, { path: [[4500, 1500], [4500, 10500]] }], // prettier-ignore
    ['T1', 2, { path: [[1100, 900], [1100, 100], [100, 100]] }], // prettier-ignore
  ] as const)('turns %s by %i quarters', (id, quarters, fields) => {
    const expected = changed((element) => (element.id === id ? { ...element, ...fields } : element));
    expect(JSON.parse(after(texts['indented'] ?? '', { kind: 'rotate', ids: [id], quarters }))).toEqual(
      expected,
    );
  });

  it('four times by a quarter brings everything back, as does a turn and its opposite', () => {
    fc.assert(
      fc.property(anyText, anyIds, fc.constantFrom(1, 2, 3), (text, ids, quarters) => {
        const turn = (from: string, by: 1 | 2 | 3) => after(from, { kind: 'rotate', ids, quarters: by });
        // A facing that was not written is north, and stays written once turned.
        const expected = changed((element) =>
          ids.includes(element.id) && ['R3', 'P1'].includes(element.id)
            ? { ...element, facing: 'north' }
            : element,
        );
        const round = turn(turn(turn(turn(text, 1), 1), 1), 1);
        expect(JSON.parse(round)).toEqual(expected);
        const back = quarters === 1 ? 3 : quarters === 3 ? 1 : 2;
        expect(JSON.parse(turn(turn(text, quarters), back))).toEqual(expected);
      }),
    );
  });
});

describe('remove', () => {
  it('takes out the objects and nothing else, whichever they are', () => {
    fc.assert(
      fc.property(anyText, anyIds, (text, ids) => {
        const expected = changed((element) => (ids.includes(element.id) ? undefined : element));
        expect(JSON.parse(after(text, { kind: 'remove', ids }))).toEqual(expected);
      }),
    );
  });

  it('leaves the lines of all others as they are', () => {
    const text = texts['one object a line'] ?? '';
    const kept = text.split('\n').filter((line) => !/"id":"R[23]"/.test(line));
    expect(after(text, { kind: 'remove', ids: ['R2', 'R3'] }).split('\n')).toEqual(kept);
  });
});

describe('set', () => {
  const set = (ids: string[], path: (string | number)[], value: number | string | null): Gesture => ({
    kind: 'set',
    ids,
    path,
    value,
  });

  it('sets a field of every object, in the place that the format gives it', () => {
    const text = after(texts['one object a line'] ?? '', set(['R1', 'R3'], ['powerKw'], 55.5));
    expect(text).toContain('"at":[9000,3000],"powerKw":55.5}');
    expect(text).toContain('"facing":"north","powerKw":55.5,"feeds"');
  });

  it('takes a field away', () => {
    const expected = changed((element) => {
      const { facing, ...rest } = element;
      return element.id === 'R1' && facing !== undefined ? rest : element;
    });
    expect(JSON.parse(after(texts['tabs'] ?? '', set(['R1'], ['facing'], null)))).toEqual(expected);
  });

  it('changes one number of a place', () => {
    const text = texts['minified'] ?? '';
    expect(after(text, set(['R2'], ['at', 0], 6250))).toBe(text.replace('[6000,3000]', '[6250,3000]'));
  });

  it('changes no character where the value is the same', () => {
    const text = texts['tabs'] ?? '';
    expect(after(text, set(['R2'], ['facing'], 'east'))).toBe(text);
  });

  it('takes a number of a list of words as a number', () => {
    expect(after(texts['minified'] ?? '', set(['R1'], ['facing'], '45'))).toContain('"facing":45');
  });

  it.each([
    [set(['R1'], ['powerKw'], 'abc'), 'R1: power must be a number.'],
    [set(['R1'], ['at', 0], 1.5), 'R1: x must be a whole number.'],
    [set(['R1'], ['at', 1], null), 'R1: at must be a list of at least 2.'],
    [set(['R1'], ['serves'], 'tea'), 'R1: serves must be one of Compute, Network, Storage, Management.'],
    [set(['R1'], ['type'], null), 'R1: "type" is missing.'],
    [set(['R1'], ['shade'], 'red'), 'R1: "shade" is not a key of the format.'],
    [set(['R1'], ['__proto__'], 'x'), 'R1: "__proto__" is not a key of the format.'],
  ])('is refused where the format does not allow it: %j', (gesture, reason) => {
    expect(refusal(gesture)).toBe(reason);
  });

  it('of an id renames the object with everything that names it', () => {
    const text = texts['minified'] ?? '';
    const renamed = after(text, set(['A1'], ['id'], 'A77'));
    expect(renamed).toBe(text.replaceAll('"A1"', '"A77"'));
    expect(refusal(set(['R1', 'R2'], ['id'], 'R77'))).toBe('Every object needs an id of its own.');
    expect(refusal(set(['R1'], ['id'], 'R2'))).toBe('There is another object with the id R2.');
    expect(refusal(set(['R1'], ['id'], 'a b'))).toMatch(/^R1: id must be an id/);
  });

  it('repairs a field of an object that broke the format elsewhere too', () => {
    const text = (texts['minified'] ?? '').replace('"facing":"east","note":"x"', '"facing":"up","note":5');
    expect(after(text, set(['R2'], ['facing'], 'east'))).toContain('"facing":"east","note":5');
  });
});

it('nothing is edited while the text is broken', () => {
  expect(refusal({ kind: 'remove', ids: ['R1'] }, '{ "racks": [')).toBe(
    'The text cannot be read: repair it first.',
  );
});
