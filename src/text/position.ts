/** A place in a text as people count: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;
const BOM = 0xfeff;

/** The text without its byte order mark. `JSON.parse` and offsets given to it want the text, not the mark. */
export function stripBom(text: string): { readonly bom: boolean; readonly text: string } {
  return text.charCodeAt(0) === BOM ? { bom: true, text: text.slice(1) } : { bom: false, text };
}

/**
 * Offsets and positions of one text. Lines end at LF, CRLF or a lone CR, as in VS Code. A byte order mark at the
 * start of the text counts in offsets and not in columns. Lines are looked for at the first question.
 */
export class LineMap {
  private found: Int32Array | undefined;

  constructor(private readonly text: string) {}

  get lineCount(): number {
    return this.starts.length;
  }

  /** An offset inside a CRLF means the end of its line; one outside the text the nearest end of the text. */
  position(offset: number): Position {
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const line = Math.max(low, 1);
    const start = this.lineStart(line);
    return { line, column: Math.max(Math.min(offset, this.lineEnd(line)) - start, 0) + 1 };
  }

  /** A column behind the end of its line means that end; a line outside the text the nearest one. */
  offset(position: Position): number {
    if (position.line < 1) return this.lineStart(1);
    if (position.line > this.lineCount) return this.text.length;
    return Math.min(
      this.lineStart(position.line) + Math.max(position.column, 1) - 1,
      this.lineEnd(position.line),
    );
  }

  /** Offset of the first character of the line, behind a byte order mark. */
  lineStart(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  /** Offset behind the last character of the line, before its line end. */
  lineEnd(line: number): number {
    const next = this.starts[line];
    if (next === undefined) return this.text.length;
    const isCrLf = this.text.charCodeAt(next - 1) === LF && this.text.charCodeAt(next - 2) === CR;
    return Math.max(next - (isCrLf ? 2 : 1), this.lineStart(line));
  }

  private get starts(): Int32Array {
    return (this.found ??= findLineStarts(this.text));
  }
}

function findLineStarts(text: string): Int32Array {
  const starts = [text.charCodeAt(0) === BOM ? 1 : 0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === LF || (c === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    }
  } else {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  }
  return Int32Array.from(starts);
}
