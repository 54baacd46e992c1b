import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallText, jsonKey, jsonValue } from '../../test/support/randomText';
import { TooDeepError } from './depth';
import { ElementIndex } from './elementIndex';
import { countKeys } from './elementScan';
import { applyEdits } from './source';
import { removeProperty, setProperty } from './splice';

/** Everything an index says, to compare two of them. */
function told(index: ElementIndex): unknown {
  return {
    root: [index.rootStart, index.rootEnd, index.textLength, index.topLevelKeyCount],
    properties: index.properties.map(
      ({ key, keyStart, keyEnd, valueStart, valueEnd, isArray, count, shadowed }) => ({
        ...{ key, keyStart, keyEnd, valueStart, valueEnd, isArray, count, shadowed },
        elements: Array.from({ length: index.count(key) }, (_, i) => [
          index.start(key, i),
          index.end(key, i),
          index.keyCount(key, i),
        ]),
      }),
    ),
  };
}

describe('scan', () => {
  it('finds what JSON.parse finds', () => {
    fc.assert(
      fc.property(hallText, ({ text }) => {
        const value: Record<string, unknown> = JSON.parse(text);
        const index = ElementIndex.scan(text);
        expect(index.properties.map((property) => property.key).sort()).toEqual(Object.keys(value).sort());
        expect(text.slice(index.rootEnd).trim()).toBe('');
        for (const { key, keyStart, keyEnd, valueStart, valueEnd, isArray, count } of index.properties) {
          const expected: unknown = value[key];
          expect(JSON.parse(text.slice(keyStart, keyEnd))).toBe(key);
          expect(JSON.parse(text.slice(valueStart, valueEnd))).toEqual(expected);
          expect(isArray).toBe(Array.isArray(expected));
          const elements: unknown[] = Array.isArray(expected) ? expected : [];
          expect(count).toBe(elements.length);
          for (const [i, element] of elements.entries()) {
            const slice = text.slice(index.start(key, i), index.end(key, i));
            expect(JSON.parse(slice)).toEqual(element);
            expect(slice).toBe(slice.trim());
            const isObject = typeof element === 'object' && element !== null && !Array.isArray(element);
            expect(index.keyCount(key, i)).toBe(isObject ? Object.keys(element).length : 0);
            expect(countKeys(slice)).toBe(index.keyCount(key, i));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads the last of equal keys, and reports the others', () => {
    const index = ElementIndex.scan(
      '\uFEFF{"a": [1], "b": 2, "\\u0061": [{"x": 1, "x": 2, "y": {"z": 0}}, []]}',
    );
    expect(index.properties.map(({ key, shadowed }) => [key, shadowed])).toEqual([
      ['a', true],
      ['b', false],
      ['a', false],
    ]);
    expect(index.topLevelKeyCount).toBe(3);
    expect(index.count('a')).toBe(2);
    expect(index.keyCount('a', 0)).toBe(3);
    expect(index.count('b')).toBe(0);
    expect(index.locate(9, 0)).toBeUndefined();
    expect(() => index.start('a', 2)).toThrow(RangeError);
  });

  it.each(['', '[1, 2]', '"x"', 'null', '  '])('gives an empty index for %j', (text) => {
    const index = ElementIndex.scan(text);
    expect(index.properties).toEqual([]);
    expect(index.rootStart).toBe(-1);
    expect(index.locate(1, 0)).toBeUndefined();
  });

  it('stops at the depth limit instead of overflowing', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(ElementIndex.scan(`{"a":${nested(63)}}`).count('a')).toBe(1);
    expect(() => ElementIndex.scan(`{"a":${nested(64)}}`)).toThrow(TooDeepError);
    expect(() => ElementIndex.scan(`{"a":[{"b":${nested(62)}}]}`)).toThrow(TooDeepError);
    expect(() => ElementIndex.scan(`{"a":{"b":${nested(63)}}}`)).toThrow(TooDeepError);
    expect(() => ElementIndex.scan(`{"a":${nested(1_000_000)}}`)).toThrow(TooDeepError);
    expect(() => countKeys(`{"a":${nested(62)}}`)).toThrow(TooDeepError);
  });

  it('comes to an end on text that is not JSON', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a":', '\\', '1', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = `{"a":[${pieces.join('')}`;
        expect(ElementIndex.scan(text).textLength).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('locate', () => {
  it('finds the element that contains the range with a character to spare', () => {
    fc.assert(
      fc.property(hallText, fc.nat(), fc.nat({ max: 6 }), ({ text }, at, length) => {
        const index = ElementIndex.scan(text);
        const offset = at % (text.length + 1);
        const containing = index.properties.flatMap(({ key, count }) =>
          Array.from({ length: count }, (_, i) => ({ key, index: i })).filter(
            (element) =>
              index.start(key, element.index) < offset && offset + length < index.end(key, element.index),
          ),
        );
        expect(index.locate(offset, length)).toEqual(containing[0]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('resize', () => {
  const step = fc.record({
    property: fc.nat(),
    element: fc.nat(),
    key: jsonKey,
    value: fc.option(jsonValue, { nil: undefined }),
  });

  it('after any chain of edits inside elements says what a fresh scan says', () => {
    fc.assert(
      fc.property(hallText, fc.array(step, { maxLength: 8 }), ({ text }, steps) => {
        const index = ElementIndex.scan(text);
        let now = text;
        for (const { property, element, key, value } of steps) {
          const filled = index.properties.filter(({ count }) => count > 0);
          const chosen = filled[property % Math.max(filled.length, 1)];
          if (!chosen) return;
          const i = element % chosen.count;
          const [start, end] = [index.start(chosen.key, i), index.end(chosen.key, i)];
          if (now[start] !== '{') continue;
          const edits =
            value === undefined
              ? removeProperty(now, start, end, [key])
              : setProperty(now, start, end, [key], value);
          for (const edit of edits) {
            expect(index.locate(edit.offset, edit.length)).toEqual({ key: chosen.key, index: i });
          }
          const next = applyEdits(now, edits);
          const delta = next.length - now.length;
          index.resize(chosen.key, i, delta, countKeys(next.slice(start, end + delta)));
          now = next;
        }
        expect(told(index)).toEqual(told(ElementIndex.scan(now)));
      }),
      { numRuns: 500 },
    );
  });
});
