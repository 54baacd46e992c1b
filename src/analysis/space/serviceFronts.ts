/** The fronts at which people work, seen from the exits: how far they are, and what keeps people from them. */
import type { Footprint } from '../../model/footprint';
import type { Bottleneck } from './bottlenecks';
import { derived, outlives, type Derived } from '../derived';
import { egress, unitsToMm, type Egress } from './egress';
import type { Floor } from './floor';
import type { FloorThing } from './floorThing';
import { free, narrow } from './floorRaster';
import type { TileRange } from './floorTiles';

/** Things whose front no way as wide as asked for leads to. */
interface CutOff {
  /** Floor index. */
  readonly index: number;
  /** The narrowest place of the widest way there; undefined where there is no way at all. */
  readonly at: Bottleneck | undefined;
}

const unreached = -1;
/** Something stands right before the whole front. */
const shut = -2;

/** Keeps for every thing how far its front is, until the thing or a cell near it has changed. */
export class ServiceFronts {
  private readonly units: Int32Array;
  private readonly shapes: (Footprint | undefined)[] = [];
  private readonly near: TileRange[] = [];
  private seen = -1;

  constructor(
    private readonly floor: Floor,
    readonly ways: Egress,
  ) {
    this.units = new Int32Array(floor.slots.length).fill(shut);
  }

  follow(): this {
    const { floor, ways, shapes, near } = this;
    const { tiles } = ways;
    for (let i = 0; i < floor.slots.length; i++) {
      const shape = floor.slots[i]?.shape;
      if (!shape) {
        shapes[i] = undefined;
        this.units[i] = shut;
        continue;
      }
      if (shapes[i] === shape && !tiles.isAfter(tiles.walked, near[i]!, this.seen)) continue;
      shapes[i] = shape;
      near[i] = rangeBefore(ways, shape);
      this.units[i] = this.look(shape);
    }
    this.seen = tiles.now;
    return this;
  }

  /** The thing whose front is the farthest from an exit, of those that can be reached; of equal ones the first id. */
  get farthest(): { readonly thing: FloorThing; readonly mm: number } | undefined {
    const { floor, ways, units } = this;
    let most = unreached;
    let found: number | undefined;
    for (let i = 0; i < units.length; i++) {
      if (units[i]! < 0 || units[i]! < most) continue;
      if (!isWorkedOn(floor.thing(i))) continue;
      if (found !== undefined && units[i] === most && floor.byName(i, found) > 0) continue;
      most = units[i]!;
      found = i;
    }
    return found === undefined ? undefined : { thing: floor.thing(found), mm: unitsToMm(ways, most) };
  }

  cutOff(): readonly CutOff[] {
    const { floor, ways, units } = this;
    if (ways.exits.length === 0) return [];
    const before = new Map<number, number[]>();
    for (let index = 0; index < units.length; index++) {
      if (units[index] !== unreached || !isWorkedOn(floor.thing(index))) continue;
      const cells: number[] = [];
      cellsBefore(ways, floor.thing(index).shape, (cell) => cells.push(cell));
      before.set(index, cells);
    }
    if (before.size === 0) return [];
    const through = ways.bottlenecks([...before.values()].flat());
    return [...before].map(([index, cells]) => ({ index, at: widestWay(through, cells) }));
  }

  private look(shape: Footprint): number {
    const { raster, steps } = this.ways;
    let least = Infinity;
    let isOpen = false;
    cellsBefore(this.ways, shape, (cell) => {
      const state = raster.state[cell];
      isOpen ||= state === free || state === narrow;
      if (steps[cell]! >= 0) least = Math.min(least, steps[cell]!);
    });
    if (least < Infinity) return least;
    return isOpen ? unreached : shut;
  }
}

const byWidth = new Map<number, Derived<ServiceFronts | undefined>>();

/** The fronts of racks, CDUs, air units and standing feeds; undefined in a room without a readable outline. */
export function serviceFronts(widthMm: number): Derived<ServiceFronts | undefined> {
  let figures = byWidth.get(widthMm);
  if (!figures) {
    const kept = derived([], (): { fronts?: ServiceFronts } => ({}), undefined, outlives);
    figures = derived(['layout'], (hall) => {
      const ways = hall.get(egress(widthMm));
      if (!ways) return undefined;
      const last = hall.get(kept);
      if (last.fronts?.ways !== ways) last.fronts = new ServiceFronts(hall.floor, ways);
      return last.fronts.follow();
    });
    byWidth.set(widthMm, figures);
  }
  return figures;
}

const isWorkedOn = ({ collection, isDoor }: FloorThing): boolean => collection !== 'columns' && !isDoor;

/** Of the ways to some cells the one whose narrowest gap is the widest. */
function widestWay(
  through: (cell: number) => Bottleneck | undefined,
  cells: readonly number[],
): Bottleneck | undefined {
  let best: Bottleneck | undefined;
  for (const cell of cells) {
    const at = through(cell);
    if (at && (!best || at.rank < best.rank)) best = at;
  }
  return best;
}

/** A strip before the front of a thing: a middle of its own, which way it looks, and the box around it. */
function stripBefore({ raster }: Egress, shape: Footprint) {
  const turn = (shape.facing * Math.PI) / 180;
  const isQuarter = shape.facing % 90 === 0;
  const x = isQuarter ? Math.round(Math.sin(turn)) : Math.sin(turn);
  const y = isQuarter ? -Math.round(Math.cos(turn)) : -Math.cos(turn);
  const cx = (shape.minX + shape.maxX) / 2;
  const cy = (shape.minY + shape.maxY) / 2;
  const deep = 1.6 * raster.cellMm * (isQuarter ? 1 : Math.SQRT2);
  const half = Math.max(shape.width, raster.cellMm) / 2;
  const ahead = shape.depth / 2 + deep / 2;
  const [mx, my] = [cx + x * ahead, cy + y * ahead];
  const reachX = Math.abs(y) * half + (Math.abs(x) * deep) / 2;
  const reachY = Math.abs(x) * half + (Math.abs(y) * deep) / 2;
  return { x, y, cx, cy, deep, half, box: [mx - reachX, my - reachY, mx + reachX, my + reachY] as const };
}

function rangeBefore(ways: Egress, shape: Footprint): TileRange {
  const [minX, minY, maxX, maxY] = stripBefore(ways, shape).box;
  return ways.tiles.range(minX, minY, maxX, maxY);
}

/** Visits the cells right before the front of a thing. */
function cellsBefore(ways: Egress, shape: Footprint, visit: (cell: number) => void): void {
  const { raster } = ways;
  const { x, y, cx, cy, deep, half, box } = stripBefore(ways, shape);
  raster.covered(box[0], box[1], box[2], box[3], (cell) => {
    const dx = raster.centreX(cell) - cx;
    const dy = raster.centreY(cell) - cy;
    const v = dx * x + dy * y - shape.depth / 2;
    if (v > 0 && v <= deep && Math.abs(dx * y - dy * x) <= half + 1e-6) visit(cell);
  });
}
