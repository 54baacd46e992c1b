/**
 * Text that can be read in pieces, so that an edit of a large document does not join all of its lines first.
 * A plain string is one. Offsets are UTF-16 units.
 */
export interface TextSource {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** Replaces `length` UTF-16 units at `offset`, counted in the text before any of the edits, by `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * The text after all edits. They may come in any order; insertions at one offset keep the order given.
 * @throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  // An insertion at the start of a replaced range comes before it, whichever was given first.
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length));
  const parts: string[] = [];
  let end = 0;
  for (const edit of sorted) {
    if (edit.offset < end) throw new RangeError(`Edits overlap at offset ${edit.offset}.`);
    if (edit.length < 0 || edit.offset + edit.length > text.length) {
      throw new RangeError(`Edit at offset ${edit.offset} lies outside the text of length ${text.length}.`);
    }
    parts.push(text.slice(end, edit.offset), edit.text);
    end = edit.offset + edit.length;
  }
  parts.push(text.slice(end));
  return parts.join('');
}

/** The one replacement that turns a text into another: what they have in common at both ends stays. */
export function replacementOf(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  // Not between the halves of an astral character: an editor would see half of one.
  if (start > 0 && /[\uD800-\uDBFF]/.test(before.charAt(start - 1))) start--;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    offset: start,
    length: before.length - start - tail,
    text: after.slice(start, after.length - tail),
  };
}
