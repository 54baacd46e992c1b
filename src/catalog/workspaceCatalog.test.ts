import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementProblems } from '../model/validateElement';
import { parseWorkspaceCatalog } from './workspaceCatalog';

const file = (types: unknown, extra: object = {}): string =>
  JSON.stringify({ format: 'datahall-catalog/1', types, ...extra });
const good = { id: 'house-rack', kind: 'rack', powerKw: 40 };

describe('parseWorkspaceCatalog', () => {
  it('reads a good file, with or without a byte order mark', () => {
    expect(parseWorkspaceCatalog(file([good]))).toEqual({ types: [good], problems: [] });
    expect(parseWorkspaceCatalog('\uFEFF' + file([good]))).toEqual({ types: [good], problems: [] });
  });

  it.each([
    ['a type without a kind', file([{ id: 'x' }, good]), '/types/0'],
    ['a negative power', file([{ ...good, id: 'x', powerKw: -1 }, good]), '/types/0/powerKw'],
    ['an unknown key', file([{ ...good, id: 'x', powrKw: 1 }, good]), '/types/0/powrKw'],
    ['something that is no type', file([null, good]), '/types/0'],
    ['another format', JSON.stringify({ format: 'other/9', types: [good] }), '/format'],
    ['an unknown key of the file', file([good], { extra: 1 }), '/extra'],
  ])('reports %s and keeps the good type', (_, text, pointer) => {
    const { types, problems } = parseWorkspaceCatalog(text);
    expect(types).toEqual([good]);
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
  });

  it('names the unknown key', () => {
    const { problems } = parseWorkspaceCatalog(file([{ ...good, powrKw: 1 }]));
    expect(problems[0]?.message).toContain('powrKw');
  });

  it.each([
    ['broken text', '{ "format": '],
    ['an empty file', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['types that are no list', '{ "format": "datahall-catalog/1", "types": { "length": 3 } }'],
    ['brackets nested beyond any stack', '['.repeat(200_000)],
  ])('survives %s', (_, text) => {
    const { types, problems } = parseWorkspaceCatalog(text);
    expect(types).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('reports an id that is listed twice', () => {
    const { types, problems } = parseWorkspaceCatalog(file([good, { ...good, powerKw: 50 }]));
    expect(types).toHaveLength(2);
    expect(problems).toMatchObject([
      { pointer: '/types/1/id', message: expect.stringContaining('house-rack') },
    ]);
  });

  it('never throws, and never lets an invalid type through', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.constant(JSON.stringify(good)))), (entries) => {
        const { types } = parseWorkspaceCatalog(
          `{"format":"datahall-catalog/1","types":[${entries.join()}]}`,
        );
        for (const type of types) expect(elementProblems('types', type)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseWorkspaceCatalog(text);
      }),
    );
  });
});
