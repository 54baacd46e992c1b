/** Cells of a raster that hang together by straight steps, as places with a number. */
import type { FloorRaster } from './floorRaster';

export class Places {
  /** 1 + the first number of the place; 0 where a cell belongs to none. */
  private readonly first: Int32Array;
  private readonly parent: number[] = [];

  /** @param belongs which cells are looked at; those at the edge of the raster never are. */
  constructor({ size, stride }: FloorRaster, belongs: (cell: number) => boolean) {
    const first = new Int32Array(size);
    for (let cell = stride; cell < size - stride; cell++) {
      if (!belongs(cell)) continue;
      const west = first[cell - 1]!;
      const north = first[cell - stride]!;
      if (west === 0 && north === 0) first[cell] = this.parent.push(this.parent.length);
      else {
        first[cell] = west === 0 ? north : west;
        if (west !== 0 && north !== 0 && west !== north) this.join(west - 1, north - 1);
      }
    }
    this.first = first;
  }

  has(cell: number): boolean {
    return this.first[cell]! > 0;
  }

  /** The place of a cell that has one. */
  of(cell: number): number {
    return this.root(this.first[cell]! - 1);
  }

  private join(a: number, b: number): void {
    const p = this.root(a);
    const q = this.root(b);
    if (p !== q) this.parent[Math.max(p, q)] = Math.min(p, q);
  }

  private root(n: number): number {
    let at = n;
    while (this.parent[at] !== at) at = this.parent[at] = this.parent[this.parent[at]!]!;
    return at;
  }
}
