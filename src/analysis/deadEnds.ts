/** Aisles that people can leave at one end only. */
import type { Footprint } from '../model/footprint';
import { turnedTo } from './clearDepth';
import { derived, type Derived } from './derived';
import { egress, type Egress } from './egress';
import { floorBodies } from './floorBodies';
import { free, type FloorRaster } from './floorRaster';
import type { HallAnalysis } from './hallAnalysis';
import { isRacks } from './rackLines';

export interface DeadEnd {
  /** Floor indices of the racks along it, by the way they face: the longest side first. */
  readonly sides: readonly (readonly number[])[];
  /** From its closed end to where another way begins [mm]. */
  readonly lengthMm: number;
}

/** How far from the racks an aisle reaches where nothing stands opposite [mm]: two aisles' width. */
const aisleMm = 2400;

const byWidth = new Map<number, Derived<readonly DeadEnd[]>>();

/** Aisles of racks, at least `widthMm` wide, that are closed at one end. */
export function deadEnds(widthMm: number): Derived<readonly DeadEnd[]> {
  let figures = byWidth.get(widthMm);
  if (!figures) {
    figures = derived(['layout'], (hall) => {
      const ways = hall.get(egress(widthMm));
      return ways && ways.exits.length > 0 ? find(hall, ways) : [];
    });
    byWidth.set(widthMm, figures);
  }
  return figures;
}

interface Aisle {
  readonly cells: number[];
  /** Indices of the faces along it. */
  readonly faces: Set<number>;
}

interface FaceOfRacks {
  readonly shape: Footprint;
  readonly members: readonly number[];
}

function find(hall: HallAnalysis, ways: Egress): DeadEnd[] {
  const { raster, steps } = ways;
  const faces: FaceOfRacks[] = [];
  for (const body of hall.get(floorBodies).bodies) {
    if (!isRacks(hall, body)) continue;
    for (const side of ['front', 'rear'] as const)
      faces.push({ shape: turnedTo(body.shape, side), members: body.members });
  }
  /** 1 + the face whose strip a cell lies in; a cell between two rows is in the strips of both. */
  const strip = new Int32Array(raster.size);
  const opposite = new Map<number, Set<number>>();
  faces.forEach(({ shape }, f) =>
    eachBefore(raster, shape, (cell) => {
      // What no way leads to is the business of the width of ways.
      if (steps[cell]! < 0) return;
      if (strip[cell] === 0) strip[cell] = f + 1;
      else {
        const other = strip[cell]! - 1;
        const set = opposite.get(other);
        if (set) set.add(f);
        else opposite.set(other, new Set([f]));
      }
    }),
  );
  const aisleOf = new Int32Array(raster.size).fill(-1);
  const aisles: Aisle[] = [];
  for (let cell = 0; cell < strip.length; cell++) {
    if (strip[cell] === 0 || aisleOf[cell] !== -1) continue;
    const aisle: Aisle = { cells: [], faces: new Set() };
    flood(
      raster.stride,
      cell,
      aisleOf,
      aisles.length,
      (c) => strip[c] !== 0,
      (c) => {
        aisle.cells.push(c);
        const f = strip[c]! - 1;
        if (aisle.faces.has(f)) return;
        aisle.faces.add(f);
        for (const other of opposite.get(f) ?? []) aisle.faces.add(other);
      },
    );
    aisles.push(aisle);
  }
  const outside = placesOutside(ways, strip, aisleOf);
  return aisles.flatMap((aisle, n) => closedEnds(hall, ways, faces, aisle, n, outside));
}

interface Outside {
  readonly placeOf: Int32Array;
  /** Of each place whether an exit or a further aisle opens on it: a way on for who comes from one aisle. */
  readonly leadsOn: (place: number, aisle: number) => boolean;
}

/** The floor outside the aisles, in places that hang together. */
function placesOutside({ raster, steps, atExit }: Egress, strip: Int32Array, aisleOf: Int32Array): Outside {
  const placeOf = new Int32Array(raster.size).fill(-1);
  const hasExit: boolean[] = [];
  const firstAisle: number[] = [];
  const hasMore: boolean[] = [];
  const { stride } = raster;
  for (let cell = 0; cell < steps.length; cell++) {
    if (steps[cell]! < 0 || strip[cell] !== 0 || placeOf[cell] !== -1) continue;
    const place = hasExit.length;
    hasExit.push(false);
    firstAisle.push(-1);
    hasMore.push(false);
    flood(
      stride,
      cell,
      placeOf,
      place,
      (c) => steps[c]! >= 0 && strip[c] === 0,
      (c) => {
        if (atExit.has(c)) hasExit[place] = true;
        for (const next of [c - 1, c + 1, c - stride, c + stride]) {
          const aisle = aisleOf[next]!;
          if (aisle === -1) continue;
          if (firstAisle[place] === -1) firstAisle[place] = aisle;
          else if (firstAisle[place] !== aisle) hasMore[place] = true;
        }
      },
    );
  }
  return {
    placeOf,
    leadsOn: (place, aisle) => hasExit[place]! || hasMore[place]! || firstAisle[place] !== aisle,
  };
}

function closedEnds(
  { floor }: HallAnalysis,
  { raster, atExit }: Egress,
  faces: readonly FaceOfRacks[],
  aisle: Aisle,
  n: number,
  { placeOf, leadsOn }: Outside,
): DeadEnd[] {
  const along = [...aisle.faces].map((f) => faces[f]!);
  const axis = along[0]!.shape.facing % 180;
  if (along.some(({ shape }) => shape.facing % 180 !== axis)) return [];
  const turn = (axis * Math.PI) / 180;
  const [x, y] = axis === 0 ? [1, 0] : axis === 90 ? [0, 1] : [Math.cos(turn), Math.sin(turn)];
  let from = Infinity;
  let to = -Infinity;
  const opensAt = (cell: number) => {
    const here = raster.centreX(cell) * x + raster.centreY(cell) * y;
    from = Math.min(from, here - raster.cellMm / 2);
    to = Math.max(to, here + raster.cellMm / 2);
  };
  for (const cell of aisle.cells) {
    if (atExit.has(cell)) opensAt(cell);
    for (const next of [cell - 1, cell + 1, cell - raster.stride, cell + raster.stride]) {
      const place = placeOf[next]!;
      if (place !== -1 && leadsOn(place, n)) opensAt(next);
    }
  }
  if (from > to) return [];
  const members = [...new Set(along.flatMap((face) => face.members))];
  const placed = members.map((i) => {
    const { shape } = floor.thing(i);
    const middle = ((shape.minX + shape.maxX) / 2) * x + ((shape.minY + shape.maxY) / 2) * y;
    return { i, middle, half: shape.width / 2, facing: shape.facing };
  });
  const ends = [placed.filter((p) => p.middle < from), placed.filter((p) => p.middle > to)];
  return ends.flatMap((racks) => {
    if (racks.length === 0) return [];
    const bySide = new Map<number, number[]>();
    let lengthMm = 0;
    for (const { i, middle, half, facing } of racks) {
      lengthMm = Math.max(lengthMm, from - (middle - half), middle + half - to);
      const side = bySide.get(facing);
      if (side) side.push(i);
      else bySide.set(facing, [i]);
    }
    return [{ sides: [...bySide.values()].sort((a, b) => b.length - a.length), lengthMm }];
  });
}

/** Marks what hangs together with `from` by straight steps. */
function flood(
  stride: number,
  from: number,
  mark: Int32Array,
  value: number,
  belongs: (cell: number) => boolean,
  visit: (cell: number) => void,
): void {
  const waiting = [from];
  mark[from] = value;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    visit(cell);
    for (const next of [cell - 1, cell + 1, cell - stride, cell + stride]) {
      if (mark[next] !== -1 || !belongs(next)) continue;
      mark[next] = value;
      waiting.push(next);
    }
  }
}

/** Visits the free cells before the front of a footprint, up to what stands opposite. */
function eachBefore(raster: FloorRaster, shape: Footprint, visit: (cell: number) => void): void {
  const turn = (shape.facing * Math.PI) / 180;
  const isQuarter = shape.facing % 90 === 0;
  const [ux, uy] = isQuarter
    ? [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))]
    : [Math.cos(turn), Math.sin(turn)];
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
      if (raster.state[cell] === free) {
        const deep = (raster.centreX(cell) - cx) * uy - (raster.centreY(cell) - cy) * ux;
        if (deep > 0 && deep <= aisleMm) visit(cell);
      } else if (v > 1.6 * raster.cellMm) break;
    }
  }
}
