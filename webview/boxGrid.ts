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

  /** @param slots of the boxes */
  constructor(
    private readonly slots: readonly number[],
    private readonly edges: Edges,
  ) {
    const { minX, minY, maxX, maxY } = edges;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const slot of slots) {
      left = Math.min(left, minX[slot] ?? Infinity);
      top = Math.min(top, minY[slot] ?? Infinity);
      right = Math.max(right, maxX[slot] ?? -Infinity);
      bottom = Math.max(bottom, maxY[slot] ?? -Infinity);
    }
    const across = Math.max(1, right - left);
    const down = Math.max(1, bottom - top);
    // About a box a cell.
    this.#cell = Math.max(
      Math.sqrt((across * down) / Math.max(1, slots.length)),
      Math.max(across, down) / MOST_COLUMNS,
    );
    this.#left = left;
    this.#top = top;
    this.#columns = slots.length === 0 ? 0 : Math.floor(across / this.#cell) + 1;
    this.#rows = slots.length === 0 ? 0 : Math.floor(down / this.#cell) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    const starts = this.#starts;
    const small: number[] = [];
    for (const slot of slots) {
      const west = this.#column(minX[slot] ?? 0);
      const east = this.#column(maxX[slot] ?? 0);
      const north = this.#row(minY[slot] ?? 0);
      const south = this.#row(maxY[slot] ?? 0);
      if ((east - west + 1) * (south - north + 1) > MOST_CELLS) {
        this.#large.push(slot);
        continue;
      }
      small.push(slot);
      for (let row = north; row <= south; row++) {
        for (let cell = row * this.#columns + west; cell <= row * this.#columns + east; cell++) {
          starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
        }
      }
    }
    for (let cell = 1; cell < starts.length; cell++)
      starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    this.#inCells = new Uint32Array(starts[starts.length - 1] ?? 0);
    const next = starts.slice();
    for (const slot of small) {
      const west = this.#column(minX[slot] ?? 0);
      const east = this.#column(maxX[slot] ?? 0);
      const south = this.#row(maxY[slot] ?? 0);
      for (let row = this.#row(minY[slot] ?? 0); row <= south; row++) {
        for (let cell = row * this.#columns + west; cell <= row * this.#columns + east; cell++) {
          const at = next[cell] ?? 0;
          this.#inCells[at] = slot;
          next[cell] = at + 1;
        }
      }
    }
  }

  /** Whether one of the boxes touches `bounds` and is wanted. */
  has(bounds: Bounds, isWanted: (slot: number) => boolean): boolean {
    const touches = (slot: number) => this.#touches(slot, bounds) && isWanted(slot);
    const west = this.#column(bounds.minX);
    const east = this.#column(bounds.maxX);
    const north = this.#row(bounds.minY);
    const south = this.#row(bounds.maxY);
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

  /** The nearest where there is none: what lies outside of the grid touches nothing in it. */
  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) / this.#cell)));
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#top) / this.#cell)));
  }
}
