/**
 * The floor of aisles and the floor between them, as places that hang together. Places are found tile by tile, so that
 * an edit looks at the tiles that it changed only; how the places of tiles hang together is found from their edges.
 */
import type { Egress } from './egress';
import { FaceStrips, type RackFace } from './faceStrips';
import type { FloorBodies } from './floorBodies';
import { tileSide } from './floorTiles';
import type { HallAnalysis } from '../hallAnalysis';

/** What hangs together within one tile. Nodes count through all tiles: `tileSide²` numbers for each. */
export interface TilePlace {
  readonly node: number;
  /** Faces whose strip it lies in; none of floor between aisles. */
  readonly faces: readonly number[];
  readonly isAtExit: boolean;
  /** Of an aisle with an exit in it, from where to where that lies along the aisle [mm]. */
  readonly from: number;
  readonly to: number;
}

/** Where floor of an aisle meets floor outside: the cells outside, along the aisle [mm]. */
export interface Doorstep {
  readonly aisle: number;
  readonly outside: number;
  from: number;
  to: number;
}

export interface AisleTile {
  readonly places: readonly TilePlace[];
  /** Pairs of nodes that hang together, of this tile and those to the east and south of it. */
  joints: readonly number[];
  doorsteps: readonly Doorstep[];
  /** Pairs of the first face of a cell and another one. */
  readonly shared: readonly number[];
}

const empty: AisleTile = { places: [], joints: [], doorsteps: [], shared: [] };

export class AisleTiles {
  readonly list: AisleTile[];
  /** By the first face of a cell the others that have it before them, and in how many tiles they do. */
  readonly opposite = new Map<number, Map<number, number>>();
  readonly strips: FaceStrips;
  /** 1 + the first face whose strip a cell lies in; a cell between two rows is in the strips of both. */
  private readonly strip: Int32Array;
  /** 1 + the node of a cell. */
  private readonly node: Int32Array;
  /** By tile: 1 where cells of it are at an exit. */
  private readonly hasExit: Uint8Array;
  /** Cells of a tile that are still to be looked around from. */
  private readonly stack = new Int32Array(tileSide * tileSide);
  private seen = -1;

  constructor(
    hall: HallAnalysis,
    all: FloorBodies,
    private readonly ways: Egress,
  ) {
    const { raster, tiles } = ways;
    this.strips = new FaceStrips(hall, all, ways);
    this.strip = new Int32Array(raster.size);
    this.node = new Int32Array(raster.size);
    this.hasExit = new Uint8Array(tiles.count);
    for (const cell of ways.atExit) this.hasExit[tiles.of(cell)] = 1;
    this.list = new Array<AisleTile>(tiles.count).fill(empty);
    this.fill(new Uint8Array(tiles.count).fill(1));
    this.seen = tiles.now;
  }

  follow(): this {
    const { tiles } = this.ways;
    if (this.seen === tiles.now) return this;
    const isDirty = new Uint8Array(tiles.count);
    for (let t = 0; t < tiles.count; t++) if (tiles.reached[t]! > this.seen) isDirty[t] = 1;
    this.strips.follow(({ left, right, top, bottom }) => {
      for (let y = top; y <= bottom; y++)
        isDirty.fill(1, y * tiles.across + left, y * tiles.across + right + 1);
    });
    this.fill(isDirty);
    this.seen = tiles.now;
    return this;
  }

  face(f: number): RackFace {
    return this.strips.faces[f]!;
  }

  private fill(isDirty: Uint8Array): void {
    const { tiles, raster, steps } = this.ways;
    const { strip, list } = this;
    const shared = new Map<number, Set<number>>();
    for (let t = 0; t < list.length; t++) {
      if (!isDirty[t]) continue;
      this.countShared(list[t]!.shared, -1);
      const { left, right, top, bottom } = this.bounds(t);
      for (let row = top; row < bottom; row++)
        strip.fill(0, row * raster.stride + left, row * raster.stride + right);
    }
    const { faces } = this.strips;
    for (let f = 0; f < faces.length; f++) {
      const face = faces[f];
      if (!face || !tiles.isAfter(isDirty, face.range, 0)) continue;
      for (const cell of face.cells) {
        // What no way leads to is the business of the width of ways.
        if (steps[cell]! < 0) continue;
        const t = tiles.of(cell);
        if (!isDirty[t]) continue;
        if (strip[cell] === 0) strip[cell] = f + 1;
        else if (strip[cell] !== f + 1) {
          const pair = (strip[cell]! - 1) * faces.length + f;
          const pairs = shared.get(t);
          if (pairs) pairs.add(pair);
          else shared.set(t, new Set([pair]));
        }
      }
    }
    for (let t = 0; t < list.length; t++) {
      if (!isDirty[t]) continue;
      const pairs = [...(shared.get(t) ?? [])].flatMap((p) => [
        Math.floor(p / faces.length),
        p % faces.length,
      ]);
      this.countShared(pairs, 1);
      list[t] = { places: this.placesOf(t), joints: [], doorsteps: [], shared: pairs };
    }
    const { across } = tiles;
    for (let t = 0; t < list.length; t++) {
      if (isDirty[t] || isDirty[t + 1] || isDirty[t + across] || isDirty[t - 1] || isDirty[t - across])
        this.edgesOf(t, raster.stride);
    }
  }

  private countShared(pairs: readonly number[], by: number): void {
    for (let k = 0; k < pairs.length; k += 2) {
      const [first, other] = [pairs[k]!, pairs[k + 1]!];
      let others = this.opposite.get(first);
      if (!others) this.opposite.set(first, (others = new Map<number, number>()));
      const count = (others.get(other) ?? 0) + by;
      if (count === 0) others.delete(other);
      else others.set(other, count);
    }
  }

  /** Where a tile lies in the raster: columns and rows, the last ones excluded. */
  private bounds(t: number): {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  } {
    const { raster, tiles } = this.ways;
    const left = (t % tiles.across) * tileSide;
    const top = Math.floor(t / tiles.across) * tileSide;
    const right = Math.min(left + tileSide, raster.stride);
    return { left, right, top, bottom: Math.min(top + tileSide, Math.ceil(raster.size / raster.stride)) };
  }

  /** Numbers what hangs together within a tile: cells of aisles, and others that a way leads to. */
  private placesOf(t: number): readonly TilePlace[] {
    const { steps } = this.ways;
    const { stride } = this.ways.raster;
    const { node } = this;
    const places: TilePlace[] = [];
    const { left, right, top, bottom } = this.bounds(t);
    // What belongs to this tile and has no number yet is told by -1.
    for (let row = top; row < bottom; row++)
      for (let cell = row * stride + left; cell < row * stride + right; cell++)
        node[cell] = steps[cell]! >= 0 ? -1 : 0;
    for (let row = top; row < bottom; row++)
      for (let cell = row * stride + left; cell < row * stride + right; cell++)
        if (node[cell] === -1) places.push(this.placeFrom(cell, t, t * tileSide * tileSide + places.length));
    return places;
  }

  /** What hangs together with a cell within its tile. @param own the node that it gets. */
  private placeFrom(start: number, t: number, own: number): TilePlace {
    const { stride, cellMm } = this.ways.raster;
    const { strip, node, stack } = this;
    const isAisle = strip[start] !== 0;
    const faces: number[] = [];
    let [from, to, isAtExit] = [Infinity, -Infinity, false];
    let waiting = 0;
    const take = (next: number) => {
      if (node[next] !== -1 || (strip[next] !== 0) !== isAisle) return;
      node[next] = own + 1;
      stack[waiting++] = next;
    };
    take(start);
    while (waiting > 0) {
      const cell = stack[--waiting]!;
      const face = strip[cell]! - 1;
      // Cells of one face come together.
      if (isAisle && faces.at(-1) !== face && !faces.includes(face)) faces.push(face);
      if (this.hasExit[t] === 1 && this.ways.atExit.has(cell)) {
        isAtExit = true;
        if (isAisle) {
          const here = this.along(cell);
          from = Math.min(from, here - cellMm / 2);
          to = Math.max(to, here + cellMm / 2);
        }
      }
      take(cell - 1);
      take(cell + 1);
      take(cell - stride);
      take(cell + stride);
    }
    return { node: own, faces, isAtExit, from, to };
  }

  /** Where a cell of an aisle lies along it [mm]. */
  private along(cell: number): number {
    const { raster } = this.ways;
    const { x, y } = this.face(this.strip[cell]! - 1);
    return raster.centreX(cell) * x + raster.centreY(cell) * y;
  }

  private edgesOf(t: number, stride: number): void {
    const { raster } = this.ways;
    const { strip, node, list } = this;
    if (list[t]!.places.length === 0) return;
    const joints: number[] = [];
    const doorsteps: Doorstep[] = [];
    const join = (cell: number, next: number) => {
      if (node[next] === 0 || (strip[next] !== 0) !== (strip[cell] !== 0)) return;
      const n = joints.length;
      if (joints[n - 2] === node[cell]! - 1 && joints[n - 1] === node[next]! - 1) return;
      joints.push(node[cell]! - 1, node[next]! - 1);
    };
    const half = raster.cellMm / 2;
    /** From a cell of an aisle to one beside it, outside. */
    const step = (cell: number, next: number) => {
      if (node[next] === 0 || strip[next] !== 0) return;
      const aisle = node[cell]! - 1;
      const outside = node[next]! - 1;
      const { x, y } = this.face(strip[cell]! - 1);
      const here = raster.centreX(next) * x + raster.centreY(next) * y;
      // Cells come row by row: the last one is most often the same.
      for (let k = doorsteps.length - 1; k >= 0; k--) {
        const known = doorsteps[k]!;
        if (known.aisle !== aisle || known.outside !== outside) continue;
        if (here - half < known.from) known.from = here - half;
        if (here + half > known.to) known.to = here + half;
        return;
      }
      doorsteps.push({ aisle, outside, from: here - half, to: here + half });
    };
    const { left, right, top, bottom } = this.bounds(t);
    for (let row = top; row < bottom; row++) {
      for (let cell = row * stride + left; cell < row * stride + right; cell++) {
        if (node[cell] === 0) continue;
        // Within the tile its places have been told apart already.
        if (cell === row * stride + right - 1) join(cell, cell + 1);
        if (row === bottom - 1) join(cell, cell + stride);
        if (strip[cell] === 0) continue;
        step(cell, cell + 1);
        step(cell, cell + stride);
        step(cell, cell - 1);
        step(cell, cell - stride);
      }
    }
    list[t]!.joints = joints;
    list[t]!.doorsteps = doorsteps;
  }
}
