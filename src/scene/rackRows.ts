/** The rows of a hall, for the labels beside them: racks of one `row`, else of one part of the id before its number. */
import { union, type Bounds } from './bounds';

export interface Row {
  readonly name: string;
  readonly bounds: Bounds;
}

/** Row and place of an id such as R01-07 or A.12; undefined for an id without two parts. */
export function rowOfId(id: string): string | undefined {
  return /^(.*[^-._])[-._]+\d+[A-Za-z]?$/.exec(id)?.[1];
}

/**
 * Rows of at least three racks that stand in a line. Racks of one name that fill a field (a pod of several
 * lines) are no row: a label beside them would name the wrong thing.
 */
export function rowsOfRacks(
  racks: Iterable<{ readonly id: string; readonly row?: string; readonly bounds: Bounds }>,
): Row[] {
  const named = new Map<string, { bounds: Bounds; count: number; thick: number }>();
  for (const { id, row, bounds } of racks) {
    const name = row ?? rowOfId(id);
    if (name === undefined) continue;
    const before = named.get(name);
    const thick = Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    named.set(name, {
      bounds: union(before?.bounds, bounds),
      count: (before?.count ?? 0) + 1,
      thick: Math.max(before?.thick ?? 0, thick),
    });
  }
  const rows: Row[] = [];
  for (const [name, { bounds, count, thick }] of named) {
    const across = Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    if (count >= 3 && across <= 1.5 * thick) rows.push({ name, bounds });
  }
  return rows;
}
