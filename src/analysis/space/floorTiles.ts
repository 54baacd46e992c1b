/**
 * A raster in squares of cells that remember when something in them last changed, so that a reader looks again at
 * what lies in them only.
 */
import type { FloorRaster } from './floorRaster';

/** Cells of a side of a tile. */
export const tileSide = 16;

export interface TileRange {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export class FloorTiles {
  readonly across: number;
  readonly count: number;
  /** Counts the edits; a reader keeps which it has read. */
  now = 0;
  /** By tile, when a distance in it or the state of a cell last changed, and when one was gained or lost. */
  readonly walked: Int32Array;
  readonly reached: Int32Array;
  private readonly stride: number;

  constructor(private readonly raster: FloorRaster) {
    this.stride = raster.stride;
    this.across = Math.ceil(raster.stride / tileSide);
    this.count = this.across * Math.ceil(raster.size / raster.stride / tileSide);
    this.walked = new Int32Array(this.count);
    this.reached = new Int32Array(this.count);
  }

  of(cell: number): number {
    const row = Math.floor(cell / this.stride);
    return Math.floor(row / tileSide) * this.across + Math.floor((cell - row * this.stride) / tileSide);
  }

  note(cell: number, isReached: boolean): void {
    const tile = this.of(cell);
    this.walked[tile] = this.now;
    if (isReached) this.reached[tile] = this.now;
  }

  /** The tiles that a box on the plan shares. */
  range(minX: number, minY: number, maxX: number, maxY: number): TileRange {
    const { raster } = this;
    return {
      left: Math.floor(raster.columnAt(minX) / tileSide),
      right: Math.floor(raster.columnAt(maxX) / tileSide),
      top: Math.floor(raster.rowAt(minY) / tileSide),
      bottom: Math.floor(raster.rowAt(maxY) / tileSide),
    };
  }

  /** True where one of some tiles changed after `since`, by `walked` or `reached`. */
  isAfter(stamps: ArrayLike<number>, { left, right, top, bottom }: TileRange, since: number): boolean {
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) if (stamps[y * this.across + x]! > since) return true;
    }
    return false;
  }
}
