/** What differs between two texts of nearly the same lines. */
import { replacementOf, type TextEdit } from '../../text/source';

/**
 * Edits that turn one text into the other: one for each line that differs, where as many lines differ in both; else
 * one for all of it. They need not be the fewest.
 */
export function differences(before: string, after: string): readonly TextEdit[] {
  const whole = replacementOf(before, after);
  if (whole.length === 0 && whole.text === '') return [];
  const gone = before.slice(whole.offset, whole.offset + whole.length).split('\n');
  const come = whole.text.split('\n');
  if (gone.length !== come.length) return [whole];
  const edits: TextEdit[] = [];
  let offset = whole.offset;
  gone.forEach((line, i) => {
    const other = come[i] ?? '';
    if (line !== other) {
      const edit = replacementOf(line, other);
      edits.push({ ...edit, offset: edit.offset + offset });
    }
    offset += line.length + 1;
  });
  return edits;
}
