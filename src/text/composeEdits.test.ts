import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeEdits } from './composeEdits';
import { applyEdits, type TextEdit } from './source';

/** Edits that do not meet, of a text of the given length. */
const editsOf = (length: number): fc.Arbitrary<TextEdit[]> =>
  fc
    .array(
      fc.record({ gap: fc.nat({ max: 6 }), take: fc.nat({ max: 4 }), text: fc.string({ maxLength: 4 }) }),
      { maxLength: 6 },
    )
    .map((steps) => {
      const edits: TextEdit[] = [];
      let at = 0;
      for (const { gap, take, text } of steps) {
        const offset = at + gap;
        if (offset + take > length) break;
        edits.push({ offset, length: take, text });
        at = offset + take;
      }
      return edits;
    });

const texts = fc
  .string({ maxLength: 40 })
  .chain((text) => editsOf(text.length).map((first) => ({ text, first, between: applyEdits(text, first) })))
  .chain((made) => editsOf(made.between.length).map((second) => ({ ...made, second })));

it('does what the one and then the other does', () => {
  fc.assert(
    fc.property(texts, ({ text, first, between, second }) => {
      const both = composeEdits(text.length, first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(between, second));
    }),
    { numRuns: 2000 },
  );
});

it('leaves alone what neither touches', () => {
  const first = [{ offset: 1, length: 1, text: 'XYZ' }];
  const second = [{ offset: 8, length: 0, text: '!' }];
  expect(composeEdits(10, first, second)).toEqual([
    { offset: 1, length: 1, text: 'XYZ' },
    { offset: 6, length: 0, text: '!' },
  ]);
});
