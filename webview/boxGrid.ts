/**
 * Whether a box stands somewhere: boxes by the cells of a grid that they touch. Made in a fraction of the time of an
 * index in which anything is found anywhere, and asked hundreds of times for the first picture.
 */
import type { Bounds } from './camera';

/** The edges of all objects, by slot [mm]. */
export interface Edges {
  readonly minX: Float64Array;
  readonly minY: Float64Array;
  readonly maxX: Float64Array;
  readonly maxY: Float64Array;
}

/** What touches more cells is looked at for every question. */
const MOST_CELLS = 64;
const MOST_COLUMNS = 1024;

export class BoxGrid {
  readonly #columns: number;
  readonly #rows: number;
  readonly #left: number;
  readonly #top: number;
  /** Extent of a cell [mm]. */
  readonly #cell: number;
  /** Where the slots of each cell begin among `#inCells`; one more for where the last one's end. */
  readonly #starts: Uint32Array;
  readonly #inCells: Uint32Array;
  readonly #large: number[] = [];

  /**
   * @param slots of the boxes
   * @param around all of them; undefined where there are none
   */
  constructor(
    private readonly slots: readonly number[],
    private readonly edges: Edges,
    around: Bounds | undefined,
  ) {
    const { minX, minY, maxX, maxY } = around ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 };
    const across = Math.max(1, maxX - minX);
    const down = Math.max(1, maxY - minY);
    // About a box a cell.
    this.#cell = Math.max(
      Math.sqrt((across * down) / Math.max(1, slots.length)),
      Math.max(across, down) / MOST_COLUMNS,
    );
    this.#left = minX;
    this.#top = minY;
    this.#columns = Math.floor(across / this.#cell) + 1;
    this.#rows = Math.floor(down / this.#cell) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    const starts = this.#starts;
    const small: number[] = [];
    for (const slot of slots) {
      if (this.#cellsOf(slot) > MOST_CELLS) {
        this.#large.push(slot);
        continue;
      }
      small.push(slot);
      this.#eachCell(slot, (cell) => (starts[cell + 1] = (starts[cell + 1] ?? 0) + 1));
    }
    for (let cell = 1; cell < starts.length; cell++)
      starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    this.#inCells = new Uint32Array(starts[starts.length - 1] ?? 0);
    const next = starts.slice();
    for (const slot of small) {
      this.#eachCell(slot, (cell) => {
        const at = next[cell] ?? 0;
        this.#inCells[at] = slot;
        next[cell] = at + 1;
      });
    }
  }

  /** Whether one of the boxes touches `bounds` and is wanted. */
  has(bounds: Bounds, isWanted: (slot: number) => boolean): boolean {
    const touches = (slot: number) => this.#touches(slot, bounds) && isWanted(slot);
    const { west, east, north, south } = this.#span(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
    if ((east - west + 1) * (south - north + 1) > this.slots.length) return this.slots.some(touches);
    for (let row = north; row <= south; row++) {
      const from = this.#starts[row * this.#columns + west] ?? 0;
      const to = this.#starts[row * this.#columns + east + 1] ?? 0;
      for (let i = from; i < to; i++) if (touches(this.#inCells[i] ?? 0)) return true;
    }
    return this.#large.some(touches);
  }

  #touches(slot: number, bounds: Bounds): boolean {
    const { minX, minY, maxX, maxY } = this.edges;
    return (
      (minX[slot] ?? Infinity) <= bounds.maxX &&
      (maxX[slot] ?? -Infinity) >= bounds.minX &&
      (minY[slot] ?? Infinity) <= bounds.maxY &&
      (maxY[slot] ?? -Infinity) >= bounds.minY
    );
  }

  #cellsOf(slot: number): number {
    const { west, east, north, south } = this.#spanOf(slot);
    return (east - west + 1) * (south - north + 1);
  }

  #eachCell(slot: number, visit: (cell: number) => void): void {
    const { west, east, north, south } = this.#spanOf(slot);
    for (let row = north; row <= south; row++)
      for (let column = west; column <= east; column++) visit(row * this.#columns + column);
  }

  #spanOf(slot: number) {
    const { minX, minY, maxX, maxY } = this.edges;
    return this.#span(minX[slot] ?? 0, minY[slot] ?? 0, maxX[slot] ?? 0, maxY[slot] ?? 0);
  }

  /** Columns and rows; the nearest where there are none: what lies outside of the grid touches nothing in it. */
  #span(minX: number, minY: number, maxX: number, maxY: number) {
    const within = (mm: number, cells: number) =>
      Math.min(cells - 1, Math.max(0, Math.floor(mm / this.#cell)));
    return {
      west: within(minX - this.#left, this.#columns),
      east: within(maxX - this.#left, this.#columns),
      north: within(minY - this.#top, this.#rows),
      south: within(maxY - this.#top, this.#rows),
    };
  }
}
