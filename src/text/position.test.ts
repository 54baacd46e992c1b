import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineMap, stripBom } from './position';

it.each([
  ['a\nb', 2, 2, 1],
  ['a\nb', 1, 1, 2],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['\uFEFFab\nc', 1, 1, 1],
  ['\uFEFFab\nc', 2, 1, 2],
  ['\uFEFFab\nc', 4, 2, 1],
  ['\u{1F680}x', 2, 1, 3],
  ['\n\n', 2, 3, 1],
  ['', 0, 1, 1],
])('%j: offset %i is line %i, column %i', (text, offset, line, column) => {
  const map = new LineMap(text);
  expect(map.position(offset)).toEqual({ line, column });
  expect(map.offset({ line, column })).toBe(offset);
});

it('stays inside the text', () => {
  const map = new LineMap('\uFEFFab\r\nc');
  expect(map.position(0)).toEqual({ line: 1, column: 1 });
  expect(map.position(99)).toEqual({ line: 2, column: 2 });
  expect(map.position(-1)).toEqual({ line: 1, column: 1 });
  expect(map.position(4)).toEqual({ line: 1, column: 3 });
  expect(map.offset({ line: 1, column: 99 })).toBe(3);
  expect(map.offset({ line: 9, column: 1 })).toBe(6);
  expect(map.offset({ line: 0, column: 5 })).toBe(1);
});

it('goes there and back for every offset, and agrees with a plain count', () => {
  const part = fc.constantFrom('\n', '\r\n', '\r', 'a', 'é', '\u{1F680}', '\u2028', ' ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.boolean(), (parts, bom) => {
      const body = parts.join('');
      const text = (bom ? '\uFEFF' : '') + body;
      const map = new LineMap(text);
      const lines = body.split(/\r\n|\r|\n/);
      expect(map.lineCount).toBe(lines.length);
      lines.forEach((line, i) => expect(text.slice(map.lineStart(i + 1), map.lineEnd(i + 1))).toBe(line));
      for (let offset = Number(bom); offset <= text.length; offset++) {
        if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
        const position = map.position(offset);
        expect(map.offset(position)).toBe(offset);
        expect(map.lineStart(position.line) + position.column - 1).toBe(offset);
      }
    }),
    { numRuns: 500 },
  );
});

it('strips a byte order mark', () => {
  expect(stripBom('\uFEFF{}')).toEqual({ bom: true, text: '{}' });
  expect(stripBom('{}')).toEqual({ bom: false, text: '{}' });
});
