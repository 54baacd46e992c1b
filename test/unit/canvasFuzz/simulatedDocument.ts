/** A document as VS Code keeps it: a version, changes as events, undo and redo by steps. */
import { applyEdits, type TextEdit } from '../../../src/text/source';
import { Position, Range } from './fakeVscode';

export interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

interface Step {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

export class SimulatedDocument {
  readonly uri = { path: '/fuzz.hall.json', scheme: 'file', toString: () => 'file:///fuzz.hall.json' };
  version = 1;
  private undoable: Step[] = [];
  private redoable: Step[] = [];
  private starts: number[] | undefined;

  constructor(
    private text: string,
    private readonly changed: (changes: readonly ContentChange[]) => void,
  ) {}

  getText(range?: Range): string {
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  lineAt(line: number): { readonly range: Range } {
    const start = this.lineStarts[line] ?? 0;
    const next = this.lineStarts[line + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return { range: new Range(new Position(line, 0), new Position(line, end - start)) };
  }

  offsetAt({ line, character }: Position): number {
    return Math.min((this.lineStarts[line] ?? this.text.length) + character, this.text.length);
  }

  positionAt(offset: number): Position {
    const starts = this.lineStarts;
    // As VS Code does: between two halves, not line by line.
    let line = 0;
    for (let after = starts.length; after - line > 1;) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return new Position(line, offset - (starts[line] ?? 0));
  }

  /** One undo step. */
  edit(edits: readonly TextEdit[]): void {
    const step = { before: this.text, after: applyEdits(this.text, edits), edits };
    if (step.after === step.before) return;
    this.undoable.push(step);
    this.redoable = [];
    this.become(step.after, edits);
  }

  /** False where there is nothing to undo. */
  undo(): boolean {
    const step = this.undoable.pop();
    if (!step) return false;
    this.redoable.push(step);
    this.become(step.before, inverse(step));
    return true;
  }

  /** False where there is nothing to redo. */
  redo(): boolean {
    const step = this.redoable.pop();
    if (!step) return false;
    this.undoable.push(step);
    this.become(step.after, step.edits);
    return true;
  }

  private become(text: string, edits: readonly TextEdit[]): void {
    this.text = text;
    this.starts = undefined;
    this.version++;
    // The last one first, as VS Code tells of them: the offsets of the others then hold.
    const sorted = [...edits].sort((a, b) => b.offset - a.offset);
    this.changed(sorted.map((e) => ({ rangeOffset: e.offset, rangeLength: e.length, text: e.text })));
  }

  private get lineStarts(): readonly number[] {
    if (!this.starts) {
      this.starts = [0];
      for (let i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1))
        this.starts.push(i + 1);
    }
    return this.starts;
  }
}

function inverse({ before, edits }: Step): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length));
  let shift = 0;
  return sorted.map(({ offset, length, text }) => {
    const back = { offset: offset + shift, length: text.length, text: before.slice(offset, offset + length) };
    shift += text.length - length;
    return back;
  });
}
