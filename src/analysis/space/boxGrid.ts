/**
 * Bounding boxes by the cells of a grid that they stand in. Every thing on the floor asks for its neighbours
 * within a metre or two, where things stand evenly: there a grid answers several times faster than a tree.
 * Fixed once built; memory grows with the number of boxes and not with the plane they are spread over.
 */

/** Side of a cell [mm] where the boxes are not spread too far: about a rack and the aisle before it. */
const usualCellMm = 2400;
/** Cells a box may stand in; a larger one is kept in a list that every search looks through. */
const mostCells = 16;
/**
 * Boxes of one cell, and large ones, that a search looks at: far more than can stand there, so that a file
 * with tens of thousands of things on one spot cannot make the work grow with their square.
 */
const mostInOnePlace = 512;

export class BoxGrid {
  private readonly boxes: Float64Array;
  private readonly minX: number;
  private readonly minY: number;
  private readonly cellMm: number;
  private readonly columns: number;
  private readonly rows: number;
  /** Where the boxes of each cell begin in `items`. */
  private readonly starts: Int32Array;
  private readonly items: Int32Array;
  private readonly large: number[] = [];

  /** @param boxes minX, minY, maxX, maxY of each. */
  constructor(boxes: Float64Array) {
    this.boxes = boxes;
    const count = boxes.length / 4;
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let b = 0; b < boxes.length; b += 4) {
      minX = Math.min(minX, boxes[b]!);
      minY = Math.min(minY, boxes[b + 1]!);
      maxX = Math.max(maxX, boxes[b + 2]!);
      maxY = Math.max(maxY, boxes[b + 3]!);
    }
    this.minX = count ? minX : 0;
    this.minY = count ? minY : 0;
    const width = count ? maxX - minX : 0;
    const height = count ? maxY - minY : 0;
    let cellMm = usualCellMm;
    while ((Math.floor(width / cellMm) + 1) * (Math.floor(height / cellMm) + 1) > 4 * count + 64) cellMm *= 2;
    this.cellMm = cellMm;
    this.columns = Math.floor(width / cellMm) + 1;
    this.rows = Math.floor(height / cellMm) + 1;
    this.starts = new Int32Array(this.columns * this.rows + 1);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const cells = this.countCells(i);
      if (cells <= mostCells) total += cells;
      else if (this.large.length < mostInOnePlace) this.large.push(i);
    }
    this.items = new Int32Array(total);
    this.fill(count);
  }

  /** Calls `visit` once for every box that meets the box, edges included, up to a bound in crowded places. */
  search(minX: number, minY: number, maxX: number, maxY: number, visit: (i: number) => void): void {
    const { boxes, starts, items } = this;
    const left = this.column(minX);
    const right = this.column(maxX);
    const top = this.row(minY);
    const bottom = this.row(maxY);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = row * this.columns + column;
        const begin = starts[cell]!;
        const end = Math.min(starts[cell + 1]!, begin + mostInOnePlace);
        for (let k = begin; k < end; k++) {
          const i = items[k]!;
          const b = i * 4;
          if (boxes[b]! > maxX || boxes[b + 2]! < minX || boxes[b + 1]! > maxY || boxes[b + 3]! < minY)
            continue;
          // A box stands in several cells: it counts in the first one that the search shares with it.
          if (Math.max(left, this.column(boxes[b]!)) !== column) continue;
          if (Math.max(top, this.row(boxes[b + 1]!)) !== row) continue;
          visit(i);
        }
      }
    }
    for (const i of this.large) {
      const b = i * 4;
      if (boxes[b]! <= maxX && boxes[b + 2]! >= minX && boxes[b + 1]! <= maxY && boxes[b + 3]! >= minY)
        visit(i);
    }
  }

  private column(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.minX) / this.cellMm)));
  }

  private row(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.minY) / this.cellMm)));
  }

  private countCells(i: number): number {
    const b = i * 4;
    const { boxes } = this;
    return (
      (this.column(boxes[b + 2]!) - this.column(boxes[b]!) + 1) *
      (this.row(boxes[b + 3]!) - this.row(boxes[b + 1]!) + 1)
    );
  }

  /** A counting sort by cell. */
  private fill(count: number): void {
    const { starts, items } = this;
    for (let i = 0; i < count; i++)
      if (this.countCells(i) <= mostCells) this.eachCell(i, (cell) => starts[cell + 1]!++);
    for (let cell = 1; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!;
    const next = starts.slice();
    for (let i = 0; i < count; i++)
      if (this.countCells(i) <= mostCells) this.eachCell(i, (cell) => (items[next[cell]!++] = i));
  }

  private eachCell(i: number, visit: (cell: number) => void): void {
    const b = i * 4;
    const right = this.column(this.boxes[b + 2]!);
    const bottom = this.row(this.boxes[b + 3]!);
    for (let row = this.row(this.boxes[b + 1]!); row <= bottom; row++) {
      for (let column = this.column(this.boxes[b]!); column <= right; column++)
        visit(row * this.columns + column);
    }
  }
}
