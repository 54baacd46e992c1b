/** The lines of `.gitattributes` that give halls and campuses to our merge driver and textconv. */

/** The name under which git knows both. */
export const DRIVER = 'datahall';

const comment =
  '# Halls and campuses are merged and compared by objects: "datahall git install" sets a clone up.';
export const PATTERNS: readonly string[] = ['*.hall.json', '*.campus.json'];
const ours: readonly string[] = [comment, ...PATTERNS.map((p) => `${p} merge=${DRIVER} diff=${DRIVER}`)];

/** The text with our lines at its end, where later lines win; as it is where it has them. Other lines stay. */
export function withOurLines(text: string): string {
  const have = new Set(linesOf(text));
  const missing = ours.filter((line) => !have.has(line));
  if (missing.length === 0) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const head = text === '' || text.endsWith('\n') ? text : text + eol;
  return head + missing.map((line) => line + eol).join('');
}

/** The text without our lines. */
export function withoutOurLines(text: string): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => !ours.includes(line.trim()))
    .join('');
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());
