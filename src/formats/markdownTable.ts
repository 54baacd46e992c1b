/**
 * Tables in GitHub's and GitLab's Markdown that hold words of strangers, and fit into a comment: a comment that is
 * too long is refused, and one that is cut inside a row is garbage.
 */
import { printable } from './printable';

/** A cell's or a line's text: shown as it is, without markup, links, mentions or HTML of its own. */
export const markdownText = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]|~<>&]|:(?=\/\/)|(?<=\bwww)\./g, entity)
    // A name behind an @ would be told of every comment.
    .replaceAll('@', '@\u200b');

// References, and no backslashes: a backslash before a | ends a table cell in some renderers.
const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/** Text as code. */
export const markdownCode = (text: string): string => `<code>${markdownText(text)}</code>`;

export interface CutTable {
  /** With a line end behind each row; empty where not even one row fits. */
  readonly text: string;
  /** Rows that did not fit. */
  readonly left: number;
}

/**
 * @param rows cells as Markdown already.
 * @param room characters that the table may take; rows beyond are left out whole.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): CutTable {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  let text = line(head) + line(head.map(() => '---'));
  let shown = 0;
  for (const row of rows) {
    const next = line(row);
    if (text.length + next.length > room) break;
    text += next;
    shown++;
  }
  return shown === 0 ? { text: '', left: rows.length } : { text, left: rows.length - shown };
}
