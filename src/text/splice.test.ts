import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallText, jsonKey, jsonObject, jsonValue, type Json } from '../../test/support/randomText';
import { ElementIndex } from './elementIndex';
import { applyEdits, type TextEdit } from './source';
import {
  insertElement,
  moveElement,
  removeElement,
  removeProperty,
  removeTopLevel,
  setProperty,
  setTopLevel,
  SpliceError,
} from './splice';

type Root = { [key: string]: Json };

function parse(text: string): Root {
  const value: Root = JSON.parse(text);
  return value;
}

/** Lines with their line ends. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)|(?<=\r)(?!\n)/);
}

/** The lines that the range does not reach into. */
function linesOutside(text: string, start: number, end: number): string[] {
  let at = 0;
  return linesOf(text).filter((line) => {
    const from = at;
    at += line.length;
    return at <= start || from >= end;
  });
}

/** How many lines differ, each by exactly one comma more or less; infinite when anything else differs. */
function commaChanges(before: readonly string[], after: readonly string[], commaFirst: boolean): number {
  if (before.length !== after.length) return Infinity;
  let changes = 0;
  for (const [i, line] of before.entries()) {
    const other = after[i] ?? '';
    if (line === other) continue;
    const [long, short] = line.length > other.length ? [line, other] : [other, line];
    let isComma = commaFirst && blankCommaBefore(line) === blankCommaBefore(other);
    for (let at = long.indexOf(','); at >= 0 && !isComma; at = long.indexOf(',', at + 1)) {
      isComma = long.slice(0, at) + long.slice(at + 1) === short;
    }
    if (!isComma) return Infinity;
    changes++;
  }
  return changes;
}

/** Where commas begin the lines, that of the new first item becomes part of its indentation. */
function blankCommaBefore(line: string): string {
  return line.replace(/^(\s*), /, '$1  ');
}

const size = { numRuns: 600 };

/** A document with one of its filled collections. */
const withElement = fc
  .record({ doc: hallText, which: fc.nat(), i: fc.nat() })
  .map(({ doc, which, i }) => {
    const index = ElementIndex.scan(doc.text);
    const filled = index.properties.filter((property) => property.count > 0);
    const property = filled[which % Math.max(filled.length, 1)];
    return property && { ...doc, index, key: property.key, count: property.count, i: i % property.count };
  })
  .filter((picked) => picked !== undefined);

function elements(root: Root, key: string): Json[] {
  const value = root[key];
  if (!Array.isArray(value)) throw new Error(`${key} is no collection`);
  return value;
}

/** The text before and behind one value must stay as it is, byte for byte. */
function expectOnlyInside(text: string, edits: readonly TextEdit[], start: number, end: number): void {
  for (const edit of edits) {
    expect(edit.offset).toBeGreaterThanOrEqual(start);
    expect(edit.offset + edit.length).toBeLessThanOrEqual(end);
  }
  expect(applyEdits(text, edits).slice(0, start)).toBe(text.slice(0, start));
}

/** Sets a key as JSON means it: `__proto__` is a key like any other. */
function put(target: Json | undefined, segment: string | number, value: Json): void {
  if (typeof target !== 'object' || target === null) throw new Error('no container');
  Object.defineProperty(target, segment, { value, enumerable: true, configurable: true, writable: true });
}

function drop(target: Json | undefined, segment: string | number): void {
  if (Array.isArray(target)) target.splice(Number(segment), 1);
  else if (typeof target === 'object' && target !== null) Reflect.deleteProperty(target, segment);
}

/** A path into the value, steered by the numbers; it may end in a key that is new. */
function pathInto(value: Json, steps: readonly number[], newKey: string): (string | number)[] {
  const path: (string | number)[] = [];
  let at: Json | undefined = value;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) break;
    const known: (string | number)[] = Array.isArray(at)
      ? [...at.keys(), at.length]
      : [...Object.keys(at), newKey];
    const segment = known[step % known.length] ?? newKey;
    path.push(segment);
    at = Object.hasOwn(at, segment) ? Reflect.get(at, segment) : undefined;
  }
  return path;
}

function at(value: Json, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, segment) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, segment)
        ? Reflect.get(inner, segment)
        : undefined,
    value,
  );
}

const steps = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 });

describe('edits of one element, in any formatting', () => {
  it('setProperty sets the value and touches nothing outside the element', () => {
    fc.assert(
      fc.property(
        withElement,
        steps,
        jsonKey,
        jsonValue,
        fc.array(jsonKey),
        (picked, way, newKey, value, keyOrder) => {
          const { text, index, key, i } = picked;
          const model = parse(text);
          const element = elements(model, key)[i] ?? null;
          const path = pathInto(element, way, newKey);
          const [start, end] = [index.start(key, i), index.end(key, i)];
          const edits = setProperty(text, start, end, path, value, { keyOrder });
          if (path.length === 0) elements(model, key)[i] = value;
          else put(at(element, path.slice(0, -1)), path.at(-1) ?? '', value);
          expect(signless(parse(applyEdits(text, edits)))).toEqual(signless(model));
          expectOnlyInside(text, edits, start, end);
        },
      ),
      size,
    );
  });

  it('removeProperty removes it and touches nothing outside the element', () => {
    fc.assert(
      fc.property(withElement, steps, jsonKey, ({ text, index, key, i }, way, newKey) => {
        const model = parse(text);
        const element = elements(model, key)[i] ?? null;
        const path = pathInto(element, way, newKey);
        fc.pre(path.length > 0);
        const [start, end] = [index.start(key, i), index.end(key, i)];
        const edits = removeProperty(text, start, end, path);
        drop(at(element, path.slice(0, -1)), path.at(-1) ?? '');
        expect(parse(applyEdits(text, edits))).toEqual(model);
        expectOnlyInside(text, edits, start, end);
      }),
      size,
    );
  });

  it('gives no edit for the value that is there', () => {
    fc.assert(
      fc.property(withElement, steps, ({ text, index, key, i }, way) => {
        const element = elements(parse(text), key)[i] ?? null;
        const path = pathInto(element, way, 'no such key');
        const value = at(element, path);
        fc.pre(value !== undefined);
        expect(setProperty(text, index.start(key, i), index.end(key, i), path, value)).toEqual([]);
      }),
    );
  });
});

/** `-0` set where `0` stands is no change, so the sign of zero is left out of the comparison. */
function signless(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

describe('edits of a collection, in any formatting', () => {
  it('insertElement inserts it; other lines stay, but the last element gets a comma', () => {
    fc.assert(
      fc.property(withElement, jsonObject, fc.nat(), (picked, value, where) => {
        const { text, index, key, count } = picked;
        const position = where % (count + 1);
        const model = parse(text);
        elements(model, key).splice(position, 0, value);
        const edits = insertElement(text, index, key, value, { position });
        const result = applyEdits(text, edits);
        expect(parse(result)).toEqual(model);
        const after = ElementIndex.scan(result);
        if (!picked.elementsHaveLines)
          return expectSameElements(text, index, result, after, key, (i) => i + Number(i >= position));
        const rest = linesOutside(result, after.start(key, position), after.end(key, position));
        expect(commaChanges(linesOf(text), rest, picked.commaFirst)).toBeLessThanOrEqual(
          position === count || (picked.commaFirst && position === 0) ? 1 : 0,
        );
      }),
      size,
    );
  });

  it('removeElement takes its lines and one comma', () => {
    fc.assert(
      fc.property(withElement, (picked) => {
        const { text, index, key, count, i } = picked;
        const model = parse(text);
        elements(model, key).splice(i, 1);
        const result = applyEdits(text, removeElement(text, index, key, i));
        expect(parse(result)).toEqual(model);
        if (count === 1) {
          const { valueStart, valueEnd } = index.property(key) ?? { valueStart: -1, valueEnd: -1 };
          expect(result).toBe(`${text.slice(0, valueStart)}[]${text.slice(valueEnd)}`);
          return;
        }
        if (!picked.elementsHaveLines) {
          return expectSameElements(
            result,
            ElementIndex.scan(result),
            text,
            index,
            key,
            (j) => j + Number(j >= i),
          );
        }
        const rest = linesOutside(text, index.start(key, i), index.end(key, i));
        expect(commaChanges(rest, linesOf(result), picked.commaFirst)).toBeLessThanOrEqual(
          i === count - 1 || (picked.commaFirst && i === 0) ? 1 : 0,
        );
      }),
      size,
    );
  });

  it('moveElement keeps the text of every element', () => {
    fc.assert(
      fc.property(withElement, fc.nat(), (picked, where) => {
        const { text, index, key, count, i } = picked;
        const to = where % count;
        const model = parse(text);
        elements(model, key).splice(to, 0, ...elements(model, key).splice(i, 1));
        const result = applyEdits(text, moveElement(text, index, key, i, to));
        expect(parse(result)).toEqual(model);
        const after = ElementIndex.scan(result);
        if (!picked.elementsHaveLines) {
          const order = [...Array(count).keys()];
          order.splice(to, 0, ...order.splice(i, 1));
          return expectSameElements(result, after, text, index, key, (j) => order[j] ?? -1);
        }
        const before = linesOutside(text, index.start(key, i), index.end(key, i));
        const rest = linesOutside(result, after.start(key, to), after.end(key, to));
        const ends = [0, count - 1];
        expect(commaChanges(before, rest, picked.commaFirst)).toBeLessThanOrEqual(
          i !== to && (ends.includes(i) || ends.includes(to)) ? 2 : 0,
        );
      }),
      size,
    );
  });

  /** Around the collection nothing changes, and the elements in it keep their own text. */
  function expectSameElements(
    text: string,
    index: ElementIndex,
    other: string,
    otherIndex: ElementIndex,
    key: string,
    indexInOther: (i: number) => number,
  ): void {
    const here = index.property(key);
    const there = otherIndex.property(key);
    expect(other.slice(0, there?.valueStart)).toBe(text.slice(0, here?.valueStart));
    expect(other.slice(there?.valueEnd)).toBe(text.slice(here?.valueEnd));
    for (let i = 0; i < index.count(key); i++) {
      const j = indexInOther(i);
      expect(other.slice(otherIndex.start(key, j), otherIndex.end(key, j))).toBe(
        text.slice(index.start(key, i), index.end(key, i)),
      );
    }
  }
});

describe('edits of the top level, in any formatting', () => {
  it('setTopLevel sets and creates', () => {
    fc.assert(
      fc.property(
        hallText,
        steps,
        jsonKey,
        jsonValue,
        fc.array(jsonKey),
        (doc, way, newKey, value, order) => {
          const model = parse(doc.text);
          const path = pathInto(model, way, newKey);
          const created = !Object.hasOwn(model, path[0] ?? '');
          put(at(model, path.slice(0, -1)), path.at(-1) ?? '', value);
          const edits = setTopLevel(doc.text, ElementIndex.scan(doc.text), path, value, order);
          const result = applyEdits(doc.text, edits);
          expect(signless(parse(result))).toEqual(signless(model));
          if (created && doc.elementsHaveLines && Object.keys(model).length > 1) {
            const property = ElementIndex.scan(result).property(String(path[0]));
            const rest = linesOutside(result, property?.keyStart ?? 0, property?.valueEnd ?? 0);
            expect(commaChanges(linesOf(doc.text), rest, doc.commaFirst)).toBeLessThanOrEqual(1);
          }
        },
      ),
      size,
    );
  });

  it('removeTopLevel removes', () => {
    fc.assert(
      fc.property(hallText, steps, jsonKey, (doc, way, newKey) => {
        const model = parse(doc.text);
        const path = pathInto(model, way, newKey);
        const edits = removeTopLevel(doc.text, ElementIndex.scan(doc.text), path);
        drop(at(model, path.slice(0, -1)), path.at(-1) ?? '');
        expect(parse(applyEdits(doc.text, edits))).toEqual(model);
      }),
      size,
    );
  });

  it('insertElement creates a missing collection', () => {
    fc.assert(
      fc.property(hallText, jsonObject, fc.array(jsonKey), (doc, value, keyOrder) => {
        const index = ElementIndex.scan(doc.text);
        const edits = insertElement(doc.text, index, 'columns', value, {
          keyOrder: [...keyOrder, 'columns', 'racks'],
        });
        expect(parse(applyEdits(doc.text, edits))).toEqual({ ...parse(doc.text), columns: [value] });
      }),
      size,
    );
  });
});

function edited(text: string, edit: (text: string, index: ElementIndex) => TextEdit[]): string {
  return applyEdits(text, edit(text, ElementIndex.scan(text)));
}

function editedElement(text: string, edit: (text: string, start: number, end: number) => TextEdit[]): string {
  return edited(text, (all, index) => edit(all, index.start('racks', 0), index.end('racks', 0)));
}

describe('how the result is written', () => {
  it.each([
    ['[1,234]', 1, '[1]'],
    ['[1,234]', 0, '[234]'],
    ['[ 1, 234 ]', 1, '[ 1 ]'],
    ['[\n  1,\n  234\n]', 1, '[\n  1\n]'],
    ['[\r\n  1,\r\n  234\r\n]', 0, '[\r\n  234\r\n]'],
    ['[{"id":"R1"},{"id":"R2"},\n {"id":"R3"}]', 1, '[{"id":"R1"},\n {"id":"R3"}]'],
    ['[1]', 0, '[]'],
    ['[\n  1\n]', 0, '[]'],
  ])('removes from %j element %i', (list, i, expected) => {
    expect(edited(`{"racks":${list}}`, (t, ix) => removeElement(t, ix, 'racks', i))).toBe(
      `{"racks":${expected}}`,
    );
  });

  it('leaves the indentation of the first element alone when another comes before it', () => {
    expect(
      edited('{"a":[\n      1,\n  2\n]}', (t, ix) => insertElement(t, ix, 'a', 0, { position: 0 })),
    ).toBe('{"a":[\n      0,\n      1,\n  2\n]}');
  });

  const hall = '{\n  "name": "H",\n  "racks": [\n    { "id": "R1", "at": [0, 0] }\n  ]\n}\n';

  it('moves one rack by one number', () => {
    const edits = editedElement(hall, (t, s, e) => setProperty(t, s, e, ['at'], [0, 600]));
    expect(edits).toBe(hall.replace('[0, 0]', '[0, 600]'));
    const index = ElementIndex.scan(hall);
    const only = setProperty(hall, index.start('racks', 0), index.end('racks', 0), ['at'], [0, 600]);
    expect(only).toEqual([{ offset: hall.indexOf('0]'), length: 1, text: '600' }]);
  });

  it('adds keys and elements on one line where elements have one line', () => {
    const set = (t: string, s: number, e: number) =>
      setProperty(t, s, e, ['type'], { a: [1] }, { keyOrder: ['id', 'type', 'at'] });
    expect(editedElement(hall, set)).toBe(hall.replace('"R1", ', '"R1", "type": { "a": [1] }, '));
    expect(edited(hall, (t, ix) => insertElement(t, ix, 'racks', { id: 'R2' }))).toBe(
      hall.replace('[0, 0] }', '[0, 0] },\n    { "id": "R2" }'),
    );
    expect(
      edited(hall, (t, ix) => insertElement(t, ix, 'cdus', { id: 'C1' }, { keyOrder: ['name', 'cdus'] })),
    ).toBe(hall.replace('"H",', '"H",\n  "cdus": [\n    { "id": "C1" }\n  ],'));
  });

  it('indents with what the neighbours are indented with, and keeps CRLF', () => {
    const tabs = JSON.stringify({ racks: [{ id: 'R1', at: [0, 0] }] }, null, '\t').replaceAll('\n', '\r\n');
    const expected = (value: unknown) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n');
    expect(edited(tabs, (t, ix) => insertElement(t, ix, 'racks', { id: 'R2', at: [1, 2] }))).toBe(
      expected({
        racks: [
          { id: 'R1', at: [0, 0] },
          { id: 'R2', at: [1, 2] },
        ],
      }),
    );
    expect(editedElement(tabs, (t, s, e) => setProperty(t, s, e, ['feeds'], ['A1', 'B1']))).toBe(
      expected({ racks: [{ id: 'R1', at: [0, 0], feeds: ['A1', 'B1'] }] }),
    );
    expect(edited(tabs, (t, ix) => insertElement(t, ix, 'cdus', { id: 'C1' }))).toBe(
      expected({ racks: [{ id: 'R1', at: [0, 0] }], cdus: [{ id: 'C1' }] }),
    );
  });

  it('writes compactly into compact text', () => {
    const text = '{"racks":[{"id":"R1","at":[0,0]}]}';
    expect(
      edited(text, (t, ix) => insertElement(t, ix, 'racks', { id: 'R2', at: [1, 2] }, { position: 0 })),
    ).toBe('{"racks":[{"id":"R2","at":[1,2]},{"id":"R1","at":[0,0]}]}');
    expect(edited(text, (t, ix) => setTopLevel(t, ix, ['room', 'heightMm'], 6000, ['room', 'racks']))).toBe(
      '{"room":{"heightMm":6000},"racks":[{"id":"R1","at":[0,0]}]}',
    );
  });

  it('gives an empty text lines', () => {
    expect(edited('{}', (t, ix) => insertElement(t, ix, 'racks', { id: 'R1' }))).toBe(
      '{\n  "racks": [\n    { "id": "R1" }\n  ]\n}',
    );
  });

  it('removes and sets keys that are written twice', () => {
    const text = '{"racks":[{"id":"R1","at":1,"x":2,"at":3}]}';
    expect(editedElement(text, (t, s, e) => removeProperty(t, s, e, ['at']))).toBe(
      '{"racks":[{"id":"R1","x":2}]}',
    );
    expect(editedElement(text, (t, s, e) => setProperty(t, s, e, ['at'], 4))).toBe(text.replace('3', '4'));
  });

  it('refuses what it cannot write', () => {
    const index = ElementIndex.scan(hall);
    const [s, e] = [index.start('racks', 0), index.end('racks', 0)];
    expect(() => setProperty(hall, s, e, ['id', 'x'], 1)).toThrow(SpliceError);
    expect(() => setProperty(hall, s, e, ['at', 3], 1)).toThrow(SpliceError);
    expect(() => setProperty(hall, s, e, ['x'], Number.NaN)).toThrow(TypeError);
    expect(() => setProperty(hall, s + 1, e, ['x'], 1)).toThrow(SpliceError);
    expect(() => insertElement(`${hall} `, index, 'racks', {})).toThrow(SpliceError);
    expect(() => insertElement(hall, index, 'name', {})).toThrow(SpliceError);
    expect(() => removeElement(hall, index, 'racks', 1)).toThrow(SpliceError);
  });
});
