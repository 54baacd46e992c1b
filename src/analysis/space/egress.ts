/**
 * The ways out of a room for somebody who needs a given width: which floor can be reached from an exit, how far it is
 * to walk, and which gap is in the way of the rest. They outlive edits: what moves changes the cells where it stood
 * and stands, and the distances that came through these.
 */
import { bottlenecks, type Bottleneck } from './bottlenecks';
import { derived, outlives, type Derived } from '../derived';
import { doorways, type Doorway } from './doorways';
import { floorBodies, type Body, type FloorBodies } from './floorBodies';
import { FloorRaster, free } from './floorRaster';
import { FloorTiles } from './floorTiles';
import type { HallAnalysis } from '../hallAnalysis';
import { NarrowGaps } from './narrowGaps';
import { unitsPerCell, WalkingField, type Seed } from './walkingField';

/**
 * The largest side of a cell [mm]: about half a pace. A way holds four of them across or more, so that at any angle a
 * line of cells fits between two faces that are exactly as far apart as asked for.
 */
const usualCellMm = 300;
const cellsAcross = 4;

export class Egress {
  readonly raster: FloorRaster;
  /** What of it has changed; another `Egress` is made where that does not tell. */
  readonly tiles: FloorTiles;
  /** False where the cells had to be so large that a way as wide as asked for could be missed. */
  readonly isFine: boolean;
  /** Cells right before an exit. */
  readonly atExit: ReadonlySet<number>;
  private readonly all: FloorBodies;
  private readonly gaps: NarrowGaps;
  private readonly seeds: readonly Seed[];
  private readonly field: WalkingField;
  /** How many of the changes of bodies have been read. */
  private read: number;

  constructor(
    private readonly hall: HallAnalysis,
    outline: NonNullable<HallAnalysis['outline']>,
    widthMm: number,
    readonly exits: readonly Doorway[],
  ) {
    const side = Math.max(100, Math.min(usualCellMm, widthMm / cellsAcross));
    this.raster = new FloorRaster(outline, side);
    this.tiles = new FloorTiles(this.raster);
    this.isFine = this.raster.cellMm * cellsAcross <= widthMm * 1.01;
    this.all = hall.get(floorBodies);
    this.gaps = new NarrowGaps(this.all, widthMm);
    this.read = this.all.changes.length;
    const slots: number[] = [];
    for (let slot = 0; slot < this.all.bodies.length; slot++) if (this.all.bodies[slot]) slots.push(slot);
    this.putIn(slots, (other, slot) => other < slot);
    this.raster.settle();
    this.seeds = exits.flatMap((exit) => cellsAt(this.raster, exit));
    this.atExit = new Set(this.seeds.map(({ cell }) => cell));
    this.field = new WalkingField(this.raster, this.seeds);
  }

  /** Walking distance from each cell to the nearest exit in tenths of a cell's side; -1 where there is no way. */
  get steps(): Int32Array {
    return this.field.steps;
  }

  /** The longest of these distances [mm]. */
  get farthestMm(): number {
    return unitsToMm(this, this.field.farthest);
  }

  /**
   * Of cells that no way as wide as asked for leads to, the narrowest place on the widest way to an exit.
   * @param targets the cells asked about.
   */
  bottlenecks(targets: readonly number[]): (cell: number) => Bottleneck | undefined {
    return bottlenecks(this.hall, this, this.gaps, this.seeds, targets);
  }

  /** Brings it up to date. @returns false where it has to be made anew. */
  follow(exits: readonly Doorway[]): boolean {
    const { all, raster, tiles } = this;
    if (raster.isOverfull) return false;
    if (exits.length !== this.exits.length) return false;
    if (exits.some(({ door }, i) => door !== this.exits[i]!.door)) return false;
    /** What stood in each changed slot when it was last looked at. */
    const before = new Map<number, Body | undefined>();
    for (; this.read < all.changes.length; this.read++) {
      const change = all.changes[this.read]!;
      if (!before.has(change.slot)) before.set(change.slot, change.before);
    }
    if (before.size === 0) {
      raster.settle();
      return true;
    }
    for (const [slot, body] of before) {
      this.gaps.remove(slot, (gap) => raster.narrow(gap, -1));
      if (body && slot < all.things) raster.take(body.shape, -1);
    }
    this.putIn([...before.keys()], (other, slot) => other < slot && before.has(other));
    if (raster.isOverfull) return false;
    tiles.now++;
    const { steps } = this;
    const wasFree = (cell: number) => steps[cell]! >= 0;
    const changed = raster.settle();
    for (const cell of changed) tiles.note(cell, true);
    // A free cell that no way leads to can be taken without any distance being another one, but not be freed.
    this.field.repair(
      changed.filter((cell) => raster.state[cell] === free || wasFree(cell)),
      (cell, isReached) => tiles.note(cell, isReached),
    );
    return true;
  }

  private putIn(slots: readonly number[], isEarlier: (other: number, slot: number) => boolean): void {
    const { all, raster, gaps } = this;
    for (const slot of slots) {
      const body = all.bodies[slot];
      if (body && slot < all.things) raster.take(body.shape, 1);
    }
    for (const slot of slots)
      gaps.add(
        slot,
        (other) => isEarlier(other, slot),
        (gap) => raster.narrow(gap, 1),
      );
  }
}

const byWidth = new Map<number, Derived<Egress | undefined>>();

/** Ways at least `widthMm` wide; undefined in a room without a readable outline. */
export function egress(widthMm: number): Derived<Egress | undefined> {
  let figures = byWidth.get(widthMm);
  if (!figures) {
    const kept = derived([], (): { ways?: Egress } => ({}), undefined, outlives);
    figures = derived(['layout'], (hall) => {
      const { outline } = hall;
      if (!outline) return undefined;
      const exits = hall.get(doorways).filter((d) => d.isExit);
      const last = hall.get(kept);
      hall.get(floorBodies);
      if (!last.ways?.follow(exits)) last.ways = new Egress(hall, outline, widthMm, exits);
      return last.ways;
    });
    byWidth.set(widthMm, figures);
  }
  return figures;
}

/** A walking distance as a length [mm]. */
export const unitsToMm = ({ raster }: Egress, units: number): number =>
  (units * raster.cellMm) / unitsPerCell;

function cellsAt(raster: FloorRaster, { from, to, inward }: Doorway): Seed[] {
  const seeds: Seed[] = [];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along = [(to[0] - from[0]) / length, (to[1] - from[1]) / length] as const;
  const normal = inward ?? [-along[1], along[0]];
  const reach = 2.2 * raster.cellMm;
  const reachX = Math.abs(normal[0]) * reach;
  const reachY = Math.abs(normal[1]) * reach;
  raster.covered(
    Math.min(from[0], to[0]) - reachX,
    Math.min(from[1], to[1]) - reachY,
    Math.max(from[0], to[0]) + reachX,
    Math.max(from[1], to[1]) + reachY,
    (cell) => {
      const dx = raster.centreX(cell) - from[0];
      const dy = raster.centreY(cell) - from[1];
      const u = dx * along[0] + dy * along[1];
      const v = dx * normal[0] + dy * normal[1];
      if (u <= 0 || u >= length || Math.abs(v) > reach || (inward && v <= 0)) return;
      seeds.push({ cell, units: Math.round((Math.abs(v) / raster.cellMm) * unitsPerCell) });
    },
  );
  return seeds;
}
