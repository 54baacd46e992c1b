/** The rows of a hall, for the labels beside them: racks of one `row`, else of one part of the id before its number. */
import type { Bounds } from './bounds';

export interface Row {
  readonly name: string;
  readonly bounds: Bounds;
}

/** Row and place of an id such as R01-07 or A.12; undefined for an id without two parts. */
export function rowOfId(id: string): string | undefined {
  // Of all racks of a hall after every edit: a regular expression takes ten times as long.
  let end = id.length;
  if (isLetter(id.charCodeAt(end - 1))) end--;
  let number = end;
  while (isDigit(id.charCodeAt(number - 1))) number--;
  let row = number;
  while (isBetween(id.charAt(row - 1))) row--;
  return number < end && row < number && row > 0 ? id.slice(0, row) : undefined;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isBetween = (letter: string) => letter === '-' || letter === '.' || letter === '_';

/** Bounds while more are joined to them. */
type Growing = { -readonly [edge in keyof Bounds]: Bounds[edge] };

/**
 * Rows of at least three racks that stand in a line. Racks of one name that fill a field (a pod of several
 * lines) are no row: a label beside them would name the wrong thing.
 */
export function rowsOfRacks(
  racks: Iterable<{ readonly id: string; readonly row?: string; readonly bounds: Bounds }>,
): Row[] {
  const named = new Map<string, { bounds: Growing; count: number; thick: number }>();
  for (const { id, row, bounds } of racks) {
    const name = row ?? rowOfId(id);
    if (name === undefined) continue;
    const thick = Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    const before = named.get(name);
    if (!before) {
      named.set(name, { bounds: { ...bounds }, count: 1, thick });
      continue;
    }
    const { bounds: all } = before;
    all.minX = Math.min(all.minX, bounds.minX);
    all.minY = Math.min(all.minY, bounds.minY);
    all.maxX = Math.max(all.maxX, bounds.maxX);
    all.maxY = Math.max(all.maxY, bounds.maxY);
    before.thick = Math.max(before.thick, thick);
    before.count++;
  }
  const rows: Row[] = [];
  for (const [name, { bounds, count, thick }] of named) {
    const across = Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    if (count >= 3 && across <= 1.5 * thick) rows.push({ name, bounds });
  }
  return rows;
}
