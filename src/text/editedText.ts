/** A text as it would be after some edits, read in pieces without being put together. */
import type { TextEdit, TextSource } from './source';

interface Piece {
  /** Where it begins in the edited text. */
  readonly start: number;
  readonly length: number;
  /** New text, or the offset in the old one. */
  readonly from: string | number;
}

export class EditedText implements TextSource {
  readonly length: number;
  private readonly pieces: readonly Piece[];

  /** @param edits do not overlap, in any order; offsets in `source`. */
  constructor(
    private readonly source: TextSource,
    edits: readonly TextEdit[],
  ) {
    const pieces: Piece[] = [];
    let start = 0;
    let read = 0;
    const put = (from: string | number, length: number) => {
      if (length > 0) pieces.push({ start, length, from });
      start += length;
    };
    for (const { offset, length, text } of inOrder(edits)) {
      put(read, offset - read);
      put(text, text.length);
      read = offset + length;
    }
    put(read, source.length - read);
    this.pieces = pieces;
    this.length = start;
  }

  slice(start: number, end: number): string {
    let text = '';
    for (const piece of this.pieces) {
      const from = Math.max(start, piece.start) - piece.start;
      const to = Math.min(end, piece.start + piece.length) - piece.start;
      if (from >= to) continue;
      text +=
        typeof piece.from === 'string'
          ? piece.from.slice(from, to)
          : this.source.slice(piece.from + from, piece.from + to);
    }
    return text;
  }
}

/** The edits that take others back: offsets in the text after them. */
export function inverseEdits(source: TextSource, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return inOrder(edits).map(({ offset, length, text }) => {
    const inverse = {
      offset: offset + shift,
      length: text.length,
      text: source.slice(offset, offset + length),
    };
    shift += text.length - length;
    return inverse;
  });
}

const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length));
