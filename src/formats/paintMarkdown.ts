import type { Paint } from './paint';

/** Markdown as it is written, with its headings and code set apart. */
export function paintMarkdown(text: string, paint: Paint): string {
  let fenced = false;
  const lines = text.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) {
      fenced = !fenced;
      return paint.faint(line);
    }
    if (fenced) return paint.code(line);
    if (/^#{1,6} /.test(line)) return paint.strong(line);
    return line.replace(/`[^`]+`/g, (code) => paint.code(code));
  });
  return lines.join('\n');
}
