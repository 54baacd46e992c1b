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

/** Racks of one name, while more are joined to them. */
interface Named {
  bounds: { -readonly [edge in keyof Bounds]: Bounds[edge] };
  count: number;
  thick: number;
}

/**
 * Rows of at least three racks that stand in a line. Racks of one name that fill a field (a pod of several
 * lines) are no row: a label beside them would name the wrong thing.
 */
export class RackRows {
  readonly #named = new Map<string, Named>();

  /** Edges one by one: no object is made for each of ten thousand racks. */
  add(id: string, row: string | undefined, minX: number, minY: number, maxX: number, maxY: number): void {
    const name = row ?? rowOfId(id);
    if (name === undefined) return;
    const thick = Math.max(maxX - minX, maxY - minY);
    const named = this.#named.get(name);
    if (!named) {
      this.#named.set(name, { bounds: { minX, minY, maxX, maxY }, count: 1, thick });
      return;
    }
    const { bounds } = named;
    bounds.minX = Math.min(bounds.minX, minX);
    bounds.minY = Math.min(bounds.minY, minY);
    bounds.maxX = Math.max(bounds.maxX, maxX);
    bounds.maxY = Math.max(bounds.maxY, maxY);
    named.thick = Math.max(named.thick, thick);
    named.count++;
  }

  get rows(): Row[] {
    const rows: Row[] = [];
    for (const [name, { bounds, count, thick }] of this.#named) {
      const across = Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
      if (count >= 3 && across <= 1.5 * thick) rows.push({ name, bounds });
    }
    return rows;
  }
}

export function rowsOfRacks(
  racks: Iterable<{ readonly id: string; readonly row?: string; readonly bounds: Bounds }>,
): Row[] {
  const found = new RackRows();
  for (const { id, row, bounds } of racks)
    found.add(id, row, bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
  return found.rows;
}
