import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallText } from '../../test/support/randomText';
import { keyRangeAt, parseTolerant, propertyRangeAt, valueRangeAt, type TreeNode } from './tolerantTree';

describe('parseTolerant', () => {
  // The text that the first error covers, and words of its message.
  it.each([
    ['{"a": 1 "b": 2}', '"b"', /comma before/],
    ['{"a": 1,}', ',', /Delete this comma/],
    ['[1, 2, ]', ',', /Delete this comma/],
    ['[1,, 2]', ',', /two commas/],
    ['{"a" 1}', '1', /colon/],
    ['{"a": }', '}', /value after the colon/],
    ["{'a': 1}", "'a'", /double quotes/],
    ['{a: 1}', 'a', /double quotes around the key/],
    ['{"a": True}', 'True', /true in small letters/],
    ['{"a": NaN}', 'NaN', /no NaN/],
    ['{"a": "b\n}', '"b', /not closed/],
    ['{"a": 1 // x\n}', '// x', /no comments/],
    ['{"a": "\\x"}', '"\\x"', /backslash/],
    ['{"a": "\t"}', '"\t"', /control character/],
    ['{"a": 1.}', '1.', /digit is missing/],
    ['{} {}', '{', /ends before/],
  ])('explains %j', (text, covered, message) => {
    const [first] = parseTolerant(text).errors;
    expect(first?.message).toMatch(message);
    expect(text.slice(first?.offset, (first?.offset ?? 0) + (first?.length ?? 0))).toBe(covered);
  });

  it('says what an empty text lacks', () => {
    expect(parseTolerant(' ').errors[0]?.message).toMatch(/empty/);
    expect(parseTolerant('').root).toBeUndefined();
  });

  it('reads what can be read of a text that is being typed', () => {
    const { root, errors } = parseTolerant('{ "racks": [ { "id": "R1" }, { "id": "R2", "at": [1, ');
    expect(errors.length).toBeGreaterThan(0);
    const racks = root?.children?.[0]?.children?.[1];
    expect(racks?.children?.map((rack) => rack.children?.[0]?.children?.[1]?.value)).toEqual(['R1', 'R2']);
    expect(racks?.length).toBeGreaterThan(0);
  });

  it('reports a merge conflict first and alone, and reads both sides', () => {
    const text = [
      '{',
      '  "racks": [',
      '<<<<<<< HEAD',
      '    { "id": "R1", "at": [0, 0] }',
      '||||||| base',
      '    { "id": "R1" }',
      '=======',
      '    { "id": "R1", "at": [1, 0] }',
      '>>>>>>> branch',
      '  ],',
      '  "name": True',
      '}',
    ].join('\r\n');
    const { errors, root } = parseTolerant(text);
    expect(errors.map(({ message }) => message.slice(0, 25))).toEqual([
      'Unresolved merge conflict',
      'Write true in small lette',
    ]);
    expect(errors[0]?.offset).toBe(text.indexOf('<<<<<<<'));
    expect(errors[0]?.length).toBe('<<<<<<< HEAD'.length);
    expect(root?.children?.[0]?.children?.[1]?.children?.length).toBeGreaterThanOrEqual(1);
    expect(parseTolerant('{\n=======\n}').errors).toHaveLength(1);
  });

  it('has no errors exactly where JSON.parse has none', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.',
      'e5',
      'true',
      ' ',
      '\n',
      '\\',
      '/*',
      '\u00a0',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const { errors } = parseTolerant(text);
        expect(errors.length === 0).toBe(valid);
        for (const { offset, length } of errors) expect(offset + length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads valid text whole, a byte order mark before it or not', () => {
    fc.assert(
      fc.property(hallText, fc.boolean(), ({ text }, bom) => {
        const all = (bom ? '\uFEFF' : '') + text;
        const { root, errors } = parseTolerant(all);
        expect(errors).toEqual([]);
        expect(root && valueOf(root)).toEqual(JSON.parse(text));
        expect(JSON.parse(all.slice(root?.offset, (root?.offset ?? 0) + (root?.length ?? 0)))).toEqual(
          JSON.parse(text),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each(['[', '{"a":', '[},', '{],'])('does not overflow on a million of %j', (piece) => {
    const { errors } = parseTolerant(piece.repeat(1_000_000));
    expect(errors[0]?.message).toMatch(/deeper than 64/);
  });

  it('reports each mistake once, and a bounded number of them', () => {
    expect(parseTolerant('[x, "a", y]').errors.map(({ offset }) => offset)).toEqual([1, 9]);
    expect(parseTolerant(`[${'x, '.repeat(10_000)}1]`).errors.length).toBe(100);
  });
});

function valueOf(node: TreeNode): unknown {
  if (node.type === 'array') return node.children?.map(valueOf);
  if (node.type !== 'object') return node.value;
  const members = node.children?.map((member) => {
    const [key, value] = member.children ?? [];
    return [String(key?.value), value && valueOf(value)];
  });
  return Object.fromEntries(members ?? []);
}

describe('ranges inside one element', () => {
  const element = ' { "id": "R1", "at": [10, [20]], "x": 1, "x": {"y": "}"} }';
  it.each([
    [[], element.trim(), element.trim()],
    [['id'], '"R1"', '"id": "R1"'],
    [['at', 0], '10', '10'],
    [['at', 1, 0], '20', '20'],
    [['x'], '{"y": "}"}', '"x": {"y": "}"}'],
    [['x', 'y'], '"}"', '"y": "}"'],
  ])('finds %j', (path, value, property) => {
    const text = (range: { start: number; end: number } | undefined) =>
      element.slice(range?.start, range?.end);
    expect(text(valueRangeAt(element, path))).toBe(value);
    expect(text(propertyRangeAt(element, path))).toBe(property);
  });

  it('finds nothing where there is nothing', () => {
    expect(valueRangeAt(element, ['z'])).toBeUndefined();
    expect(valueRangeAt(element, ['at', 2])).toBeUndefined();
    expect(valueRangeAt(element, ['id', 'x'])).toBeUndefined();
    expect(valueRangeAt('', [])).toBeUndefined();
    expect(propertyRangeAt(element, ['at', 'x'])).toBeUndefined();
    expect(keyRangeAt(element, ['at', 0])).toBeUndefined();
    expect(keyRangeAt(element, ['at'])).toEqual({
      start: element.indexOf('"at"'),
      end: element.indexOf('"at"') + 4,
    });
  });

  it('does not overflow on deep nesting', () => {
    const depth = 100_000;
    expect(valueRangeAt('['.repeat(depth) + ']'.repeat(depth), [0])).toEqual({
      start: 1,
      end: 2 * depth - 1,
    });
  });
});
