/** Cells in the order of a walking distance, by Dial's buckets. */

/** Buckets of distances ahead: more than a door is away from the cells before it, and a step more. */
const buckets = 64;

export class WayQueue {
  /** Distance of what was taken last [units]. */
  units = 0;
  private readonly ahead: number[][] = Array.from({ length: buckets }, () => []);
  private waiting = 0;
  private cells: readonly number[] = [];
  private distances = new Int32Array();
  private next = 0;

  /** Starts with cells at any distances; nothing may be waiting. */
  begin(cells: readonly number[], distanceOf: Int32Array): void {
    this.cells = [...cells].sort((a, b) => distanceOf[a]! - distanceOf[b]!);
    this.distances = Int32Array.from(this.cells, (cell) => distanceOf[cell]!);
    this.next = 0;
    this.units = 0;
  }

  /** Adds a cell at a distance above that of what was taken last, by less than there are buckets. */
  push(cell: number, units: number): void {
    this.ahead[units % buckets]!.push(cell);
    this.waiting++;
  }

  /** The next cell, or -1. */
  take(): number {
    for (;;) {
      const bucket = this.ahead[this.units % buckets]!;
      if (this.next < this.cells.length && this.distances[this.next] === this.units)
        return this.cells[this.next++]!;
      if (bucket.length > 0) {
        this.waiting--;
        return bucket.pop()!;
      }
      if (this.waiting > 0) this.units++;
      else if (this.next < this.cells.length) this.units = this.distances[this.next]!;
      else return -1;
    }
  }
}
