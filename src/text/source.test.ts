import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, replacementOf } from './source';

it('applies edits given in any order, at offsets of the text before them', () => {
  const edits = [
    { offset: 4, length: 1, text: '' },
    { offset: 1, length: 2, text: 'BCx' },
    { offset: 1, length: 0, text: '<' },
    { offset: 5, length: 0, text: '1' },
    { offset: 5, length: 0, text: '2' },
  ];
  expect(applyEdits('abcde', edits)).toBe('a<BCxd12');
  expect(applyEdits('abc', [])).toBe('abc');
});

it('refuses overlapping edits and edits outside the text', () => {
  expect(() =>
    applyEdits('abcde', [
      { offset: 1, length: 2, text: '' },
      { offset: 2, length: 0, text: 'x' },
    ]),
  ).toThrow(RangeError);
  expect(() => applyEdits('abc', [{ offset: 3, length: 1, text: '' }])).toThrow(RangeError);
});

describe('replacementOf', () => {
  it('turns any text into any other, and touches no more than differs', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, text, (head, a, b, tail) => {
        const edit = replacementOf(head + a + tail, head + b + tail);
        expect(applyEdits(head + a + tail, [edit])).toBe(head + b + tail);
        // A shared half of an astral character at either end may belong to the edit.
        expect(edit.length).toBeLessThanOrEqual(a.length + 2);
      }),
    );
  });

  it('does not cut an astral character in two', () => {
    expect(replacementOf('a😀b', 'a😁b')).toEqual({ offset: 1, length: 2, text: '😁' });
  });
});
