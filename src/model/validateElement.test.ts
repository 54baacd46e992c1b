import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from './schema/hall';
import type { CollectionKey } from './types';
import { elementProblems, headProblems, settingsProblems } from './validateElement';

const rack = { id: 'R1', type: 't', at: [0, 0] };

/** Problems of a rack with one field changed, as "path: message". */
const problems = (change: object) =>
  elementProblems('racks', { ...rack, ...change })?.map((p) => `${p.path.join('.')}: ${p.message}`);

describe('what is wrong with an element', () => {
  it('has nothing to say of a sound one', () => {
    expect(elementProblems('racks', rack)).toBeUndefined();
    expect(problems({ feeds: ['A1', { feed: 'B1', weight: 0 }], facing: 30 })).toBeUndefined();
  });

  it.each([
    [{ powerKw: '132' }, ['powerKw: powerKw must be a number.']],
    [{ powerKw: -1 }, ['powerKw: powerKw must be at least 0.']],
    [{ liquidFraction: 1.2 }, ['liquidFraction: liquidFraction must be at most 1.']],
    [{ at: [0.5, 0] }, ['at.0: at[0] must be a whole number.']],
    [{ at: [1] }, ['at: at must be a list of at least 2.']],
    [{ serves: 'tea' }, ['serves: serves must be one of "compute", "network", "storage", "management".']],
    [
      { facing: 'up' },
      ['facing: facing must be "north", "east", "south", "west" or degrees clockwise from north.'],
    ],
    [{ feeds: [null] }, ['feeds.0: feeds[0] must be the id of a feed or { "feed", "weight" }.']],
    [{ feeds: [7] }, ['feeds.0: feeds[0] must be the id of a feed or { "feed", "weight" }.']],
    [{ feeds: [{ weight: 1 }] }, ['feeds.0: "feed" is missing in feeds[0].']],
  ])('%j', (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('tells unknown keys apart: they are kept and are no obstacle', () => {
    expect(elementProblems('racks', { ...rack, colour: 'red' })).toMatchObject([
      { path: ['colour'], message: '"colour" is not a key of the format; it is kept.', unknownKey: true },
    ]);
  });

  it('names what is missing', () => {
    expect(elementProblems('racks', { id: 'R1' })?.map((p) => p.message)).toEqual([
      '"type" is missing.',
      '"at" is missing.',
    ]);
    expect(headProblems({ racks: [] })?.map((p) => p.message)).toEqual([
      '"format" is missing.',
      '"room" is missing.',
    ]);
  });

  it('finds a fault in everything that is no object', () => {
    for (const value of [null, 1, 'x', [], true]) {
      expect(elementProblems('racks', value), JSON.stringify(value)).not.toHaveLength(0);
      expect(headProblems(value), JSON.stringify(value)).not.toHaveLength(0);
      expect(settingsProblems(value), JSON.stringify(value)).not.toHaveLength(0);
    }
  });

  it('finds a fault just where zod does, whatever the value', () => {
    const sound: Partial<Record<CollectionKey, object>> = {
      racks: { ...rack, feeds: ['A1', { feed: 'B1', weight: 0 }], facing: 30, row: 'R', liquidFraction: 0.9 },
      types: { id: 't', kind: 'rack', clearance: { front: 1200 }, flowCurve: [[25, 59]], fluids: ['pg25'] },
      power: { id: 'U', kind: 'ups', from: ['A', { node: 'B', role: 'alternate', switching: 'auto' }] },
      waivers: { rule: 'x', on: ['a'], reason: 'y', expires: '2027-01-31' },
      zones: {
        id: 'z',
        kind: 'pod',
        outline: [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      },
    };
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', 'A1', -1, 0.5, 1e12, [], {}, [null], [{}], [[0, 0]]),
    );
    for (const [collection, base] of Object.entries(sound) as [CollectionKey, object][]) {
      expect(elementProblems(collection, base)).toBeUndefined();
      const key = fc.constantFrom(...Object.keys(collections[collection].shape), 'novel', 'constructor');
      fc.assert(
        fc.property(
          fc.dictionary(key, odd, { maxKeys: 2 }),
          fc.subarray(Object.keys(base)),
          (changes, dropped) => {
            const value: Record<string, unknown> = { ...base, ...changes };
            if (dropped.length === 1) delete value[dropped[0]!];
            expect(elementProblems(collection, value) === undefined).toBe(
              collections[collection].safeParse(value).success,
            );
          },
        ),
        { numRuns: 500 },
      );
    }
  });

  it('says no more than helps, of a value with thousands of faults', () => {
    const feeds = Array.from({ length: 64 }, () => ({ feed: '!', weight: 'x', a: 1, b: 2 }));
    expect(elementProblems('racks', { ...rack, feeds })!.length).toBeLessThanOrEqual(20);
  });
});
