import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallText, hallValue, jsonKey } from '../../test/support/randomText';
import { canonicalText, type CanonicalOrder } from './canonical';
import { formatText } from './formatText';

const order: CanonicalOrder = {
  topLevel: ['format', 'name', 'room', 'racks', 'cdus'],
  element: (key) => (key === 'room' ? ['outline', 'heightMm'] : ['id', 'type', 'at']),
  isCollection: (key) => ['racks', 'cdus', 'feeds', 'zones'].includes(key),
};

describe('canonicalText', () => {
  it('writes one object a line, in order', () => {
    const hall = {
      racks: [
        { at: [3000.5, -4800], id: 'R10', type: 'x' },
        { note: 'no id', x: 1.0 },
        { id: 'R2', 'feeds-of': [{ feed: 'B1', weight: 0 }], z: {}, y: [] },
      ],
      extra: { b: 1, a: 1e21 },
      room: { heightMm: 6000, outline: [[0, 0]] },
      cdus: [],
      name: 'Hall "7"',
    };
    expect(canonicalText(hall, order)).toBe(`{
  "name": "Hall \\"7\\"",
  "room": { "outline": [[0, 0]], "heightMm": 6000 },
  "racks": [
    { "id": "R2", "feeds-of": [{ "feed": "B1", "weight": 0 }], "z": {}, "y": [] },
    { "id": "R10", "type": "x", "at": [3000.5, -4800] },
    { "note": "no id", "x": 1 }
  ],
  "cdus": [],
  "extra": { "b": 1, "a": 1e+21 }
}
`);
  });

  it('keeps the order of elements with equal or no ids', () => {
    const racks = [
      { n: 1 },
      { id: 'R2', n: 2 },
      { id: 7, n: 3 },
      { id: 'R2', n: 4 },
      { id: 'R1', n: 5 },
      'text',
    ];
    const sorted: { racks: unknown } = JSON.parse(canonicalText({ racks }, order));
    expect(sorted.racks).toEqual([racks[4], racks[1], racks[3], racks[0], racks[2], racks[5]]);
  });

  it('changes no value, whatever the formatting was, and is its own canonical form', () => {
    fc.assert(
      fc.property(hallText, fc.array(jsonKey), ({ text }, topLevel) => {
        const once = formatText(text, { ...order, topLevel });
        if (!once.ok) throw new Error(once.losses[0]?.message);
        expect(unordered(JSON.parse(once.text))).toEqual(unordered(JSON.parse(text)));
        expect(formatText(once.text, { ...order, topLevel })).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it('gives every element of a collection a line', () => {
    fc.assert(
      fc.property(hallValue, (hall) => {
        const lines = canonicalText(hall, order).split('\n');
        const collections = Object.entries(hall).filter(
          ([key, value]) => order.isCollection(key) && Array.isArray(value),
        );
        const filled = collections.flatMap(([, value]) =>
          Array.isArray(value) && value.length > 0 ? [value.length] : [],
        );
        const elements = filled.reduce((sum, n) => sum + n, 0);
        const keys = Object.keys(hall).length;
        expect(lines.length).toBe(keys === 0 ? 2 : 3 + keys + elements + filled.length);
      }),
      { numRuns: 300 },
    );
  });

  /** The elements of collections as a multiset. */
  function unordered(hall: Record<string, unknown>): unknown {
    return Object.entries(hall)
      .map(([key, value]): [string, unknown] => [
        key,
        Array.isArray(value) && order.isCollection(key)
          ? value.map((item) => sortedText(item)).sort()
          : value,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** A value as text that does not depend on the order of its keys; tells -0 from 0. */
  function sortedText(value: unknown): string {
    if (Object.is(value, -0)) return '-0';
    if (Array.isArray(value)) return `[${value.map(sortedText).join()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).map(
      ([key, member]) => `${JSON.stringify(key)}:${sortedText(member)}`,
    );
    return `{${members.sort().join()}}`;
  }
});

describe('formatText', () => {
  it.each([
    ['{"a": 12345678901234567890}', 6, 20],
    ['{"a": 9007199254740993}', 6, 16],
    ['{"a": 1e400}', 6, 5],
    ['{"a": 1e-400}', 6, 6],
    ['{"a": 0.10000000000000000555}', 6, 22],
    ['{"a": 1, "\\u0061": 2}', 9, 8],
    ['{"racks": [{"x": {"y": 1, "y": 1}}]}', 26, 3],
  ])('refuses %s, where a value would change', (text, offset, length) => {
    expect(formatText(text, order)).toMatchObject({ ok: false, losses: [{ offset, length }] });
  });

  it.each([
    ['1.10', '1.1'],
    ['1e3', '1000'],
    ['100000000000000000000000', '1e+23'],
    ['9007199254740992', '9007199254740992'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['0.000e-999', '0'],
    ['-0', '-0'],
    ['-0.0', '-0'],
    ['12.500e-1', '1.25'],
    ['-120000000000000000000e-19', '-12'],
  ])('writes %s as %s', (literal, shortest) => {
    expect(formatText(`{"a":${literal}}`, order)).toEqual({ ok: true, text: `{\n  "a": ${shortest}\n}\n` });
  });

  it('keeps a byte order mark and does not take a text for a key', () => {
    expect(formatText('\uFEFF{"a":["x","x"],"b":{"x":"x"}}', order)).toEqual({
      ok: true,
      text: '\uFEFF{\n  "a": ["x", "x"],\n  "b": { "x": "x" }\n}\n',
    });
  });
});
