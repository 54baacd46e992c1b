/** The floor before the faces of racks, face by face, kept until the racks or that floor change. */
import type { Footprint } from '../../model/footprint';
import { turnedTo } from './clearDepth';
import type { Egress } from './egress';
import type { Body, FloorBodies } from './floorBodies';
import { free, type FloorRaster } from './floorRaster';
import type { TileRange } from './floorTiles';
import type { HallAnalysis } from '../hallAnalysis';
import { isRacks } from './rackLines';

/** How far from the racks an aisle reaches where nothing stands opposite [mm]: two aisles' width. */
const aisleMm = 2400;

/** The front or the rear of racks that stand side by side. */
export interface RackFace {
  readonly body: Body;
  /** Seen along this way its aisle runs [degrees], and from where to where the racks stand on it [mm]. */
  readonly axis: number;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly shape: Footprint;
  /** Free cells before it, up to what stands opposite. */
  readonly cells: readonly number[];
  readonly range: TileRange;
}

export class FaceStrips {
  /** By twice the slot of the racks: the front, then the rear. */
  readonly faces: (RackFace | undefined)[] = [];
  private read = 0;
  private seen = -1;

  constructor(
    private readonly hall: HallAnalysis,
    private readonly all: FloorBodies,
    private readonly ways: Egress,
  ) {
    this.read = all.changes.length;
    for (let slot = 0; slot < all.things; slot++) if (all.bodies[slot]) this.put(slot, () => undefined);
    this.seen = ways.tiles.now;
  }

  /** Brings the faces up to date. @param changed called with the tiles that a face lay in or lies in. */
  follow(changed: (range: TileRange) => void): void {
    const { all, ways, faces } = this;
    const slots = new Set<number>();
    for (; this.read < all.changes.length; this.read++) slots.add(all.changes[this.read]!.slot);
    const { tiles } = ways;
    for (let f = 0; f < faces.length; f += 2) {
      const front = faces[f];
      const rear = faces[f + 1];
      if (!front || !rear) continue;
      if (
        tiles.isAfter(tiles.reached, front.range, this.seen) ||
        tiles.isAfter(tiles.reached, rear.range, this.seen)
      )
        slots.add(f / 2);
    }
    for (const slot of slots) if (slot < all.things) this.put(slot, changed);
    this.seen = tiles.now;
  }

  private put(slot: number, changed: (range: TileRange) => void): void {
    const { hall, all, faces } = this;
    const body = all.bodies[slot];
    const isFaced = body && isRacks(hall, body);
    for (const [k, side] of (['front', 'rear'] as const).entries()) {
      const before = faces[2 * slot + k];
      if (before) changed(before.range);
      const after = isFaced ? this.face(body, turnedTo(body.shape, side)) : undefined;
      faces[2 * slot + k] = after;
      if (after) changed(after.range);
    }
  }

  private face(body: Body, shape: Footprint): RackFace {
    const { raster, tiles } = this.ways;
    const axis = shape.facing % 180;
    const [x, y] = direction(axis);
    const middle = ((shape.minX + shape.maxX) / 2) * x + ((shape.minY + shape.maxY) / 2) * y;
    const half = (Math.abs(x) * (shape.maxX - shape.minX) + Math.abs(y) * (shape.maxY - shape.minY)) / 2;
    const cells: number[] = [];
    eachBefore(raster, shape, (cell) => cells.push(cell));
    // From the middle of the racks on, what is before them lies no farther away than this.
    const reach = aisleMm + shape.depth;
    const range = tiles.range(shape.minX - reach, shape.minY - reach, shape.maxX + reach, shape.maxY + reach);
    return { body, axis, x, y, low: middle - half, high: middle + half, shape, cells, range };
  }
}

function direction(degrees: number): readonly [number, number] {
  const turn = (degrees * Math.PI) / 180;
  return degrees % 90 === 0
    ? [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))]
    : [Math.cos(turn), Math.sin(turn)];
}

/** Visits the free cells before the front of a footprint, up to what stands opposite. */
function eachBefore(raster: FloorRaster, shape: Footprint, visit: (cell: number) => void): void {
  const isQuarter = shape.facing % 90 === 0;
  const [ux, uy] = direction(shape.facing);
  const cx = (shape.minX + shape.maxX) / 2 + (uy * shape.depth) / 2;
  const cy = (shape.minY + shape.maxY) / 2 - (ux * shape.depth) / 2;
  const half = shape.width / 2;
  const step = isQuarter ? raster.cellMm : raster.cellMm / 2;
  const steps = Math.ceil(shape.width / step);
  for (let k = -1; k <= steps; k++) {
    let u = -half + k * step;
    if (isQuarter) {
      // Through the middles of cells, so that no point lies between two of them.
      const cell = raster.at(cx + u * ux, cy + u * uy);
      if (cell === 0) continue;
      u = (raster.centreX(cell) - cx) * ux + (raster.centreY(cell) - cy) * uy;
    }
    if (Math.abs(u) > half) continue;
    let last = 0;
    for (let v = raster.cellMm / 4; v <= aisleMm; v += raster.cellMm / 4) {
      const cell = raster.at(cx + u * ux + v * uy, cy + u * uy - v * ux);
      if (cell === last) continue;
      last = cell;
      const deep = (raster.centreX(cell) - cx) * uy - (raster.centreY(cell) - cy) * ux;
      if (raster.state[cell] === free) {
        if (deep > 0 && deep <= aisleMm) visit(cell);
      } else if (deep > 1.6 * raster.cellMm) break;
    }
  }
}
