/** The fronts at which people work, seen from the exits: how far they are, and what keeps people from them. */
import { naturalCompare } from '../text/naturalCompare';
import { derived, type Derived } from './derived';
import { egress, walkMm, type Bottleneck, type Egress } from './egress';
import type { FloorThing } from './floor';
import { free, narrow } from './floorRaster';

export interface ServiceFronts {
  /** The thing whose front is the farthest from an exit, of those that can be reached; of equal ones the first id. */
  readonly farthest: { readonly thing: FloorThing; readonly mm: number } | undefined;
  /** Things whose front no way as wide as asked for leads to, by floor index. */
  readonly cutOff: readonly {
    readonly index: number;
    /** The narrowest place of the widest way there; undefined where there is no way at all. */
    readonly at: Bottleneck | undefined;
  }[];
}

const byWidth = new Map<number, Derived<ServiceFronts | undefined>>();

/** The fronts of racks, CDUs, air units and standing feeds; undefined in a room without a readable outline. */
export function serviceFronts(widthMm: number): Derived<ServiceFronts | undefined> {
  let figures = byWidth.get(widthMm);
  if (!figures) {
    figures = derived(['layout'], (hall) => {
      const ways = hall.get(egress(widthMm));
      return ways && look(hall.floor.things, ways);
    });
    byWidth.set(widthMm, figures);
  }
  return figures;
}

function look(things: readonly FloorThing[], ways: Egress): ServiceFronts {
  let farthest: ServiceFronts['farthest'];
  const cutOff: ServiceFronts['cutOff'][number][] = [];
  things.forEach((thing, index) => {
    if (thing.collection === 'columns' || thing.isDoor) return;
    let mm = Infinity;
    let isOpen = false;
    cellsBefore(ways, thing, (cell) => {
      const state = ways.raster.state[cell];
      isOpen ||= state === free || state === narrow;
      mm = Math.min(mm, walkMm(ways, cell) ?? Infinity);
    });
    if (mm < Infinity) {
      if (
        !farthest ||
        mm > farthest.mm ||
        (mm === farthest.mm && naturalCompare(thing.id, farthest.thing.id) < 0)
      )
        farthest = { thing, mm };
    } else if (isOpen && ways.exits.length > 0) cutOff.push({ index, at: widestWay(ways, thing) });
  });
  return { farthest, cutOff };
}

/** Of the ways to the cells before a thing the one whose narrowest gap is the widest. */
function widestWay(ways: Egress, thing: FloorThing): Bottleneck | undefined {
  const through = ways.bottlenecks();
  let best: Bottleneck | undefined;
  cellsBefore(ways, thing, (cell) => {
    const at = through(cell);
    if (at && (!best || at.rank < best.rank)) best = at;
  });
  return best;
}

/** Visits the cells right before the front of a thing. */
function cellsBefore({ raster }: Egress, { shape }: FloorThing, visit: (cell: number) => void): void {
  const turn = (shape.facing * Math.PI) / 180;
  const isQuarter = shape.facing % 90 === 0;
  const x = isQuarter ? Math.round(Math.sin(turn)) : Math.sin(turn);
  const y = isQuarter ? -Math.round(Math.cos(turn)) : -Math.cos(turn);
  const cx = (shape.minX + shape.maxX) / 2;
  const cy = (shape.minY + shape.maxY) / 2;
  const deep = 1.6 * raster.cellMm * (isQuarter ? 1 : Math.SQRT2);
  const half = Math.max(shape.width, raster.cellMm) / 2;
  // The box around the strip that lies before the front.
  const ahead = shape.depth / 2 + deep / 2;
  const [mx, my] = [cx + x * ahead, cy + y * ahead];
  const reachX = Math.abs(y) * half + (Math.abs(x) * deep) / 2;
  const reachY = Math.abs(x) * half + (Math.abs(y) * deep) / 2;
  raster.covered(mx - reachX, my - reachY, mx + reachX, my + reachY, (cell) => {
    const dx = raster.centreX(cell) - cx;
    const dy = raster.centreY(cell) - cy;
    const v = dx * x + dy * y - shape.depth / 2;
    if (v > 0 && v <= deep && Math.abs(dx * y - dy * x) <= half + 1e-6) visit(cell);
  });
}
