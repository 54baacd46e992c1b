/**
 * Walking distance of every free cell from the nearest exit. When cells become free or are no longer, only distances
 * that came through them are found again. Distances are unique, so that what is repaired equals what is made anew.
 */
import { free, type FloorRaster } from './floorRaster';
import { WayQueue } from './wayQueue';

/** A cell before an exit and how far it is from the opening [units]. */
export interface Seed {
  readonly cell: number;
  readonly units: number;
}

/** A step to a neighbour costs 10, one across a corner 14: 1.4 for √2. */
const straight = 10;
const diagonal = 14;
export const unitsPerCell = straight;

export class WalkingField {
  /** Distance in `unitsPerCell` of a cell's side; -1 where there is no way. */
  readonly steps: Int32Array;
  /** The longest of them. */
  farthest = 0;
  /** Of eight neighbours the four to the sides come first: a step across a corner needs both sides free. */
  private readonly neighbours: readonly number[];
  /** For each of the eight the two cells beside the step; of the four themselves. */
  private readonly beside: readonly (readonly [number, number])[];
  private readonly seeds = new Map<number, number>();
  private readonly queue = new WayQueue();
  private readonly isNear: Uint8Array;
  private readonly isLost: Uint8Array;

  constructor(
    private readonly raster: FloorRaster,
    seeds: readonly Seed[],
  ) {
    const { stride, size, state } = raster;
    this.neighbours = [-1, 1, -stride, stride, -stride - 1, -stride + 1, stride - 1, stride + 1];
    this.beside = [
      [-1, -1],
      [1, 1],
      [-stride, -stride],
      [stride, stride],
      [-stride, -1],
      [-stride, 1],
      [stride, -1],
      [stride, 1],
    ];
    this.steps = new Int32Array(size).fill(-1);
    this.isNear = new Uint8Array(size);
    this.isLost = new Uint8Array(size);
    for (const { cell, units } of seeds) this.seeds.set(cell, Math.min(units, this.seeds.get(cell) ?? units));
    const start: number[] = [];
    for (const [cell, units] of this.seeds) {
      if (state[cell] !== free) continue;
      this.steps[cell] = units;
      start.push(cell);
    }
    this.queue.begin(start, this.steps);
    this.spread();
    this.measure();
  }

  /**
   * Brings the distances up to date.
   * @param turned cells that have become free or are no longer.
   * @param note called for cells that may have another distance; `isReached` where it had none or has none now.
   */
  repair(turned: readonly number[], note: (cell: number, isReached: boolean) => void): void {
    if (turned.length === 0) return;
    const { steps, isLost, isNear } = this;
    const near = this.around(turned);
    const lost = this.lose(near);
    const start: number[] = [];
    for (const cells of [lost, near]) {
      for (const cell of cells) {
        const units = this.shortest(cell);
        if (units < 0 || (steps[cell]! >= 0 && steps[cell]! <= units)) continue;
        if (steps[cell]! < 0 && !isLost[cell]) note(cell, true);
        else note(cell, false);
        steps[cell] = units;
        start.push(cell);
      }
    }
    this.queue.begin(start, steps);
    this.spread((cell) => note(cell, steps[cell]! < 0 && !isLost[cell]));
    for (const cell of lost) {
      note(cell, steps[cell]! < 0);
      isLost[cell] = 0;
    }
    for (const cell of near) isNear[cell] = 0;
    this.measure();
  }

  /** The cells into which a step can have opened or closed: a diagonal step needs the cells beside it. */
  private around(turned: readonly number[]): number[] {
    const { isNear } = this;
    const near: number[] = [];
    for (const cell of turned) {
      for (let k = -1; k < 8; k++) {
        const next = k < 0 ? cell : cell + this.neighbours[k]!;
        if (isNear[next]) continue;
        isNear[next] = 1;
        near.push(next);
      }
    }
    return near;
  }

  /**
   * Forgets distances to which no way is left, from the shortest to the longest: what a distance came from is shorter
   * and has been looked at before.
   */
  private lose(near: readonly number[]): number[] {
    const { steps, queue, neighbours, isLost } = this;
    const lost: number[] = [];
    queue.begin(
      near.filter((cell) => steps[cell]! >= 0),
      steps,
    );
    for (let cell = queue.take(); cell >= 0; cell = queue.take()) {
      const { units } = queue;
      if (steps[cell] !== units || this.isHeld(cell, units)) continue;
      steps[cell] = -1;
      isLost[cell] = 1;
      lost.push(cell);
      for (let k = 0; k < 8; k++) {
        const next = cell + neighbours[k]!;
        const to = units + (k < 4 ? straight : diagonal);
        if (steps[next] === to) queue.push(next, to);
      }
    }
    return lost;
  }

  /** True where a distance still comes from a seed or a neighbour. */
  private isHeld(cell: number, units: number): boolean {
    if (this.raster.state[cell] !== free) return false;
    if (this.seeds.get(cell) === units) return true;
    for (let k = 0; k < 8; k++) {
      const before = units - (k < 4 ? straight : diagonal);
      if (before >= 0 && this.steps[cell + this.neighbours[k]!] === before && this.isOpen(cell, k))
        return true;
    }
    return false;
  }

  /** The shortest distance from what is around a cell, or -1. */
  private shortest(cell: number): number {
    if (this.raster.state[cell] !== free) return -1;
    let best = this.seeds.get(cell) ?? -1;
    for (let k = 0; k < 8; k++) {
      const from = this.steps[cell + this.neighbours[k]!]!;
      if (from < 0) continue;
      const to = from + (k < 4 ? straight : diagonal);
      if ((best < 0 || to < best) && this.isOpen(cell, k)) best = to;
    }
    return best;
  }

  /** True where one can step between a free cell and its neighbour. */
  private isOpen(cell: number, k: number): boolean {
    const { state } = this.raster;
    const [a, b] = this.beside[k]!;
    return state[cell + this.neighbours[k]!] === free && state[cell + a] === free && state[cell + b] === free;
  }

  /** Shortens the distances that follow from what waits in the queue. */
  private spread(before?: (cell: number) => void): void {
    const { steps, queue, neighbours } = this;
    const { state, stride } = this.raster;
    for (let cell = queue.take(); cell >= 0; cell = queue.take()) {
      const { units } = queue;
      if (steps[cell] !== units) continue;
      const north = state[cell - stride] === free;
      const south = state[cell + stride] === free;
      const west = state[cell - 1] === free;
      const east = state[cell + 1] === free;
      for (let k = 0; k < 8; k++) {
        const next = cell + neighbours[k]!;
        const to = units + (k < 4 ? straight : diagonal);
        const known = steps[next]!;
        if ((known >= 0 && known <= to) || state[next] !== free) continue;
        if (k >= 4 && !((k < 6 ? north : south) && (k % 2 === 0 ? west : east))) continue;
        before?.(next);
        steps[next] = to;
        queue.push(next, to);
      }
    }
  }

  private measure(): void {
    let farthest = 0;
    for (let cell = 0; cell < this.steps.length; cell++)
      if (this.steps[cell]! > farthest) farthest = this.steps[cell]!;
    this.farthest = farthest;
  }
}
