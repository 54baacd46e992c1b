import { applyEdits, type TextEdit, type TextSource } from './source';

/**
 * A text in which one range is replaced, read without joining it anew: several edits of one element can follow each
 * other in a text of megabytes.
 */
export class PatchedSource implements TextSource {
  /** `middle` stands in place of what `source` has from `start` to `sourceEnd`. */
  constructor(
    private readonly source: TextSource,
    readonly start: number,
    private readonly sourceEnd: number,
    readonly middle: string,
  ) {}

  /** Offset behind the replacement. */
  get end(): number {
    return this.start + this.middle.length;
  }

  get length(): number {
    return this.source.length - (this.sourceEnd - this.start) + this.middle.length;
  }

  slice(from: number, to: number): string {
    const { start, end, middle, source } = this;
    const before = from < start ? source.slice(from, Math.min(to, start)) : '';
    const inside = middle.slice(Math.max(from - start, 0), Math.max(Math.min(to, end) - start, 0));
    const shift = this.sourceEnd - end;
    const behind = to > end ? source.slice(Math.max(from, end) + shift, to + shift) : '';
    return before + inside + behind;
  }

  /** @param edits within the replacement, offsets in this text. @throws RangeError where one leaves it. */
  edited(edits: readonly TextEdit[]): PatchedSource {
    const moved = edits.map((edit) => ({ ...edit, offset: edit.offset - this.start }));
    return new PatchedSource(this.source, this.start, this.sourceEnd, applyEdits(this.middle, moved));
  }
}
