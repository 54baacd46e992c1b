import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditedText, inverseEdits } from './editedText';
import { applyEdits, type TextEdit } from './source';

/** A text and edits of it that do not overlap. */
const edited = fc.string({ minLength: 1, maxLength: 40 }).chain((text) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(4), fc.string({ maxLength: 5 })), { maxLength: 4 })
    .map((list) => {
      const edits: TextEdit[] = [];
      let end = 0;
      for (const [offset, length, by] of list.sort((a, b) => a[0] - b[0])) {
        if (offset < end || edits.at(-1)?.offset === offset) continue;
        end = Math.min(offset + length, text.length);
        edits.push({ offset, length: end - offset, text: by });
      }
      return { text, edits };
    }),
);

describe('an edited text', () => {
  it('reads in pieces as the text with the edits applied', () => {
    fc.assert(
      fc.property(edited, fc.nat(60), fc.nat(60), ({ text, edits }, a, b) => {
        const whole = applyEdits(text, edits);
        const pieces = new EditedText(text, edits);
        expect(pieces.length).toBe(whole.length);
        expect(pieces.slice(Math.min(a, b), Math.max(a, b))).toBe(
          whole.slice(Math.min(a, b), Math.max(a, b)),
        );
      }),
    );
  });

  it('comes back by the inverse edits', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        expect(applyEdits(applyEdits(text, edits), inverseEdits(text, edits))).toBe(text);
      }),
    );
  });
});
