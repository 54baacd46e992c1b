/**
 * Places of a picture that are taken by what is read there, asked by whatever comes next: badges first, then labels,
 * then what only helps. By the cells of a grid: with a thousand labels a look at all that were placed before would
 * cost more than the drawing.
 */
import { overlaps, type Bounds } from './bounds';

/** Of a canvas, in pixels: about two labels. */
const CELL = 64;
/** Long things (a busway across the hall) are looked at one by one rather than filed under a hundred cells. */
const MOST_CELLS = 32;

export class TakenPlaces {
  readonly #cells = new Map<number, Bounds[]>();
  readonly #long: Bounds[] = [];

  /** @param cell side of a cell in the picture's unit */
  constructor(private readonly cell = CELL) {}

  add(bounds: Bounds): void {
    const cells = cellsOf(bounds, this.cell);
    if (!cells) {
      this.#long.push(bounds);
      return;
    }
    for (const cell of cells) {
      const there = this.#cells.get(cell);
      if (there) there.push(bounds);
      else this.#cells.set(cell, [bounds]);
    }
  }

  /** Whether something overlaps `bounds`; touching counts. */
  has(bounds: Bounds): boolean {
    const overlapsIt = (other: Bounds) => overlaps(other, bounds);
    if (this.#long.some(overlapsIt)) return true;
    const cells = cellsOf(bounds, this.cell);
    if (!cells) {
      for (const there of this.#cells.values()) if (there.some(overlapsIt)) return true;
      return false;
    }
    return cells.some((cell) => this.#cells.get(cell)?.some(overlapsIt) ?? false);
  }

  /** All that overlap `bounds`. */
  meeting(bounds: Bounds): Bounds[] {
    const found = new Set<Bounds>();
    const look = (there: readonly Bounds[] | undefined) => {
      for (const other of there ?? []) if (overlaps(other, bounds)) found.add(other);
    };
    look(this.#long);
    const cells = cellsOf(bounds, this.cell);
    for (const cell of cells ?? this.#cells.keys()) look(this.#cells.get(cell));
    return [...found];
  }
}

function cellsOf({ minX, minY, maxX, maxY }: Bounds, cell: number): number[] | undefined {
  const left = Math.floor(minX / cell);
  const right = Math.floor(maxX / cell);
  const top = Math.floor(minY / cell);
  const bottom = Math.floor(maxY / cell);
  if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) return undefined;
  const cells: number[] = [];
  for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) cells.push(x * 65536 + y);
  return cells;
}
