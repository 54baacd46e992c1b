/**
 * The floor of a room in square cells. A cell is taken as soon as anything covers a part of it, so what is free is
 * free all over. It lies evenly about the middle of the room: a hall that is mirrored or turned by a quarter has the
 * same cells. Things can be put in and taken out again: a cell knows how many cover it.
 */
import { isSquareOn, type Footprint } from '../../model/footprint';
import type { Point } from '../../model/types';
import type { Gap } from './bodyGap';
import { outlineBox } from './outlineBox';

export const free = 0;
/** Free of things, and too narrow to pass. */
export const narrow = 1;
export const taken = 2;

/** Cells of a room at most; beyond, they get larger. A hall of 190 m by 190 m has as many of 300 mm. */
const mostCells = 400_000;
/** Cells looked at for one raster at most: a file with thousands of things the size of the room ends here. */
const mostVisits = 20_000_000;
/** Coordinates nearer than this are the same [mm]. */
const epsilon = 1e-6;

export class FloorRaster {
  readonly cellMm: number;
  /** Cells of a row of the raster, with one taken cell at each end. */
  readonly stride: number;
  readonly size: number;
  readonly state: Uint8Array;
  private readonly x0: number;
  private readonly y0: number;
  private readonly columns: number;
  private readonly rows: number;
  /** By cell, what covers a part of it, and gaps that it lies in. */
  private readonly covers: Int32Array;
  private readonly gaps: Int32Array;
  /** Cells of which one of these has become or is no longer 0. */
  private touchedCells: number[] = [];
  private visits = 0;
  private looked = 0;

  /** @param cellMm the side of a cell, where the room is not too large for it. */
  constructor(outline: readonly Point[], cellMm: number) {
    const [minX, minY, maxX, maxY] = outlineBox(outline);
    let side = cellMm;
    while (Math.ceil((maxX - minX) / side) * Math.ceil((maxY - minY) / side) > mostCells) side *= 1.25;
    this.cellMm = side;
    this.columns = Math.max(1, Math.ceil((maxX - minX) / side));
    this.rows = Math.max(1, Math.ceil((maxY - minY) / side));
    this.x0 = (minX + maxX - this.columns * side) / 2;
    this.y0 = (minY + maxY - this.rows * side) / 2;
    this.stride = this.columns + 2;
    this.size = this.stride * (this.rows + 2);
    this.state = new Uint8Array(this.size).fill(taken);
    this.covers = new Int32Array(this.size);
    this.gaps = new Int32Array(this.size);
    this.openRoom(outline);
    for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
      const [ax, ay] = outline[j]!;
      const [bx, by] = outline[i]!;
      this.crossed(ax, ay, bx, by, -epsilon, 0, (cell) => (this.state[cell] = taken));
    }
    for (let cell = 0; cell < this.size; cell++) if (this.state[cell] === taken) this.covers[cell] = 1;
    this.looked = 0;
  }

  /** True where so much was put in that a part was left out: what is taken out again then says nothing. */
  get isOverfull(): boolean {
    return this.visits >= mostVisits;
  }

  /** Column and row of a coordinate, at the edge of the raster for what lies outside. */
  columnAt = (x: number): number =>
    Math.max(0, Math.min(this.columns + 1, Math.floor((x - this.x0) / this.cellMm) + 1));
  rowAt = (y: number): number =>
    Math.max(0, Math.min(this.rows + 1, Math.floor((y - this.y0) / this.cellMm) + 1));

  /** Gives cells the state that follows from what has been put in. @returns those that have another one. */
  settle(): readonly number[] {
    const { covers, gaps, state } = this;
    const changed: number[] = [];
    for (const cell of this.touchedCells) {
      const now = covers[cell]! > 0 ? taken : gaps[cell]! > 0 ? narrow : free;
      if (state[cell] === now) continue;
      state[cell] = now;
      changed.push(cell);
    }
    this.touchedCells = [];
    this.looked = 0;
    return changed;
  }

  /** Counts one more or one less thing that covers a cell, or gap that it lies in. */
  private count(counts: Int32Array, cell: number, by: 1 | -1): void {
    const before = counts[cell]!;
    counts[cell] = before + by;
    if (before === 0 || before + by === 0) this.touchedCells.push(cell);
  }

  /** Middle of a cell [mm]. */
  centreX = (cell: number): number => this.x0 + ((cell % this.stride) - 0.5) * this.cellMm;
  centreY = (cell: number): number => this.y0 + (Math.floor(cell / this.stride) - 0.5) * this.cellMm;

  /** The cell at a point; 0, which is always taken, outside the raster. */
  at(x: number, y: number): number {
    const column = Math.floor((x - this.x0) / this.cellMm);
    const row = Math.floor((y - this.y0) / this.cellMm);
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return 0;
    return (row + 1) * this.stride + column + 1;
  }

  /** Puts in, or with -1 takes out, a footprint: every cell that it covers a part of is taken. */
  take(shape: Footprint, by: 1 | -1): void {
    const { covers } = this;
    if (isSquareOn(shape)) {
      this.spans(shape.minX, shape.minY, shape.maxX, shape.maxY, -epsilon, by, (from, to) => {
        for (let cell = from; cell < to; cell++) this.count(covers, cell, by);
      });
      return;
    }
    const turn = (shape.facing * Math.PI) / 180;
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    const reach = ((Math.abs(cos) + Math.abs(sin)) * this.cellMm) / 2 - epsilon;
    const cx = (shape.minX + shape.maxX) / 2;
    const cy = (shape.minY + shape.maxY) / 2;
    this.spans(shape.minX, shape.minY, shape.maxX, shape.maxY, -epsilon, by, (from, to) => {
      for (let cell = from; cell < to; cell++) {
        const dx = this.centreX(cell) - cx;
        const dy = this.centreY(cell) - cy;
        if (Math.abs(dx * cos + dy * sin) >= shape.width / 2 + reach) continue;
        if (Math.abs(dy * cos - dx * sin) >= shape.depth / 2 + reach) continue;
        this.count(covers, cell, by);
      }
    });
  }

  /** Puts in, or with -1 takes out, a gap that is too narrow. */
  narrow({ box, lines }: Gap, by: 1 | -1): void {
    const visit = (cell: number) => this.count(this.gaps, cell, by);
    if (box) {
      this.spans(box[0], box[1], box[2], box[3], -epsilon, by, (from, to) => {
        for (let cell = from; cell < to; cell++) visit(cell);
      });
    }
    for (let k = 0; lines && k + 3 < lines.length; k += 4)
      this.crossed(lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!, epsilon, by, visit);
  }

  /** Visits every cell that a gap lies in. */
  inGap({ box, lines }: Gap, visit: (cell: number) => void): void {
    if (box) this.covered(box[0], box[1], box[2], box[3], visit);
    for (let k = 0; lines && k + 3 < lines.length; k += 4)
      this.touched(lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!, visit);
  }

  /** Visits the middle of every cell of which a box covers a part. */
  covered(minX: number, minY: number, maxX: number, maxY: number, visit: (cell: number) => void): void {
    this.spans(minX, minY, maxX, maxY, -epsilon, 0, (from, to) => {
      for (let cell = from; cell < to; cell++) visit(cell);
    });
  }

  /** Visits every cell that a line runs through or touches. */
  touched(ax: number, ay: number, bx: number, by: number, visit: (cell: number) => void): void {
    this.crossed(ax, ay, bx, by, epsilon, 0, visit);
  }

  private crossed(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    margin: number,
    put: 1 | 0 | -1,
    visit: (cell: number) => void,
  ): void {
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) return;
    const nx = (by - ay) / length;
    const ny = -(bx - ax) / length;
    const reach = ((Math.abs(nx) + Math.abs(ny)) * this.cellMm) / 2 + margin;
    // How far along x the line can be from the middle of a cell that it crosses.
    const around = Math.abs(nx) > epsilon ? reach / Math.abs(nx) : Infinity;
    this.spans(
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
      margin,
      put,
      (first, end) => {
        let from = first;
        let to = end;
        if (around !== Infinity) {
          const middle = ax - ((this.centreY(first) - ay) * ny) / nx;
          const column = (middle - this.centreX(first)) / this.cellMm;
          from = Math.max(first, first + Math.floor(column - around / this.cellMm));
          to = Math.min(end, first + Math.ceil(column + around / this.cellMm) + 1);
        }
        for (let cell = from; cell < to; cell++) {
          if (Math.abs((this.centreX(cell) - ax) * nx + (this.centreY(cell) - ay) * ny) <= reach) visit(cell);
        }
      },
    );
  }

  /**
   * Visits, row by row, the cells that a box shares an area with; with `margin` above 0, also those it touches.
   * @param put whether something is put in or taken out there, or only looked at.
   */
  private spans(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    margin: number,
    put: 1 | 0 | -1,
    visit: (from: number, to: number) => void,
  ): void {
    const side = this.cellMm;
    const left = Math.max(0, Math.floor((minX - margin - this.x0) / side));
    const right = Math.min(this.columns - 1, Math.ceil((maxX + margin - this.x0) / side) - 1);
    const top = Math.max(0, Math.floor((minY - margin - this.y0) / side));
    const bottom = Math.min(this.rows - 1, Math.ceil((maxY + margin - this.y0) / side) - 1);
    if (left > right) return;
    for (let row = top; row <= bottom; row++) {
      if (put === 1 && this.visits >= mostVisits) return;
      if (put === 0 && this.looked >= mostVisits) return;
      if (put === 0) this.looked += right - left + 1;
      else this.visits += put * (right - left + 1);
      const first = (row + 1) * this.stride + 1;
      visit(first + left, first + right + 1);
    }
  }

  /** Frees the cells whose middle is in the room, row by row between the walls. */
  private openRoom(outline: readonly Point[]): void {
    const cuts: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      const y = this.y0 + (row + 0.5) * this.cellMm;
      cuts.length = 0;
      for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
        const [ax, ay] = outline[i]!;
        const [bx, by] = outline[j]!;
        if (ay > y !== by > y) cuts.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
      }
      cuts.sort((a, b) => a - b);
      for (let k = 0; k + 1 < cuts.length; k += 2) {
        const from = Math.max(0, Math.ceil((cuts[k]! - this.x0) / this.cellMm - 0.5));
        const to = Math.min(this.columns - 1, Math.floor((cuts[k + 1]! - this.x0) / this.cellMm - 0.5));
        if (from <= to)
          this.state.fill(free, (row + 1) * this.stride + 1 + from, (row + 1) * this.stride + 2 + to);
      }
    }
  }
}
