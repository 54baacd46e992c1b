import { applyEdits, replacementOf, type TextEdit } from './source';

/**
 * Changes of a text in steps, each made from the text after those before it, as edits of the text at the beginning.
 * Steps that touch what an earlier one wrote become one replacement of all that changed.
 */
export class ComposedEdits {
  private current: string;
  private edits: TextEdit[] = [];
  private isWhole = false;

  constructor(private readonly before: string) {
    this.current = before;
  }

  /** The text after all steps so far. */
  get text(): string {
    return this.current;
  }

  step(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const moved = edits.map((edit) => this.atTheBeginning(edit));
    if (moved.every((edit) => edit !== undefined)) this.edits = [...this.edits, ...moved];
    else this.isWhole = true;
    this.current = applyEdits(this.current, edits);
  }

  get result(): readonly TextEdit[] {
    if (this.current === this.before) return [];
    return this.isWhole ? [replacementOf(this.before, this.current)] : this.edits;
  }

  /** The edit with offsets in the first text; undefined where it meets an earlier edit. */
  private atTheBeginning({ offset, length, text }: TextEdit): TextEdit | undefined {
    let shift = 0;
    for (const earlier of [...this.edits].sort((a, b) => a.offset - b.offset)) {
      const start = earlier.offset + shift;
      const end = start + earlier.text.length;
      if (offset + length < start) break;
      if (offset <= end) return undefined;
      shift += earlier.text.length - earlier.length;
    }
    return { offset: offset - shift, length, text };
  }
}
