import { expect, it } from 'vitest';
import { applyEdits } from './source';

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
