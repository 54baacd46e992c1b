/**
 * Lines that differ between two texts with the same number of lines, as `old → new`; a different number of lines
 * is told instead, so that no comparison passes by accident.
 */
export function changedLines(before: string, after: string): string[] {
  const was = before.split('\n');
  const is = after.split('\n');
  if (was.length !== is.length) return [`${was.length} lines became ${is.length}`];
  return was.flatMap((line, i) => (line === is[i] ? [] : [`${line.trim()} → ${is[i]?.trim()}`]));
}
