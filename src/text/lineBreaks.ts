import type { TextSource } from './source';

// Line breaks and indentation read from a text in small pieces, because a piece of a document may be costly to get.

const CHUNK = 1024;

/** Where the first line break of the text starts and ends (CRLF is one), or undefined. */
export function firstBreak(text: string): { readonly start: number; readonly end: number } | undefined {
  const start = text.search(/[\r\n]/);
  if (start < 0) return undefined;
  return { start, end: start + (text.startsWith('\r\n', start) ? 2 : 1) };
}

/** Offset behind the last line break of the text, or -1. */
export function lastLineStart(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1 || -1;
}

export function hasBreak(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

/** The line end that the text uses first; LF when it has a single line. */
export function lineEndOf(source: TextSource): string {
  for (let at = 0; at < source.length; at += CHUNK) {
    // One unit more, so that a CRLF over the edge of two chunks is seen whole.
    const chunk = source.slice(at, Math.min(at + CHUNK + 1, source.length));
    const found = firstBreak(chunk);
    if (found) return chunk.slice(found.start, found.end);
  }
  return '\n';
}

/** The spaces and tabs that the line of `offset` begins with. */
export function indentAt(source: TextSource, offset: number): string {
  let line = '';
  for (let end = offset; end > 0; end -= CHUNK) {
    const chunk = source.slice(Math.max(end - CHUNK, 0), end);
    const start = lastLineStart(chunk);
    line = (start < 0 ? chunk : chunk.slice(start)) + line;
    if (start >= 0) break;
  }
  return /^\uFEFF?([ \t]*)/.exec(line)?.[1] ?? '';
}
