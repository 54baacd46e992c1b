/** Aisles that people can leave at one end only. */
import type { Footprint } from '../model/footprint';
import { turnedTo } from './clearDepth';
import { derived, type Derived } from './derived';
import { egress, type Egress } from './egress';
import { floorBodies } from './floorBodies';
import { free, type FloorRaster } from './floorRaster';
import type { HallAnalysis } from './hallAnalysis';
import { Places } from './places';
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

interface FaceOfRacks {
  readonly shape: Footprint;
  readonly members: readonly number[];
}

function find(hall: HallAnalysis, ways: Egress): DeadEnd[] {
  const { raster, steps } = ways;
  const faces: FaceOfRacks[] = [];
  for (const body of hall.get(floorBodies).bodies) {
    if (!body || !isRacks(hall, body)) continue;
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
  const inAisles = new Places(raster, (cell) => strip[cell] !== 0);
  const outside = new Places(raster, (cell) => steps[cell]! >= 0 && strip[cell] === 0);
  const aisles = aislesOf(strip, inAisles, opposite, faces);
  const leadsOn = waysOn(ways, inAisles, outside);
  for (let cell = 0; cell < strip.length; cell++) {
    if (strip[cell] === 0) continue;
    const place = inAisles.of(cell);
    const aisle = aisles.get(place);
    if (!aisle) continue;
    if (ways.atExit.has(cell)) aisle.opensAt(raster, cell);
    for (const step of [-1, 1, -raster.stride, raster.stride]) {
      const next = cell + step;
      if (strip[next] === 0 && steps[next]! >= 0 && leadsOn(outside.of(next), place))
        aisle.opensAt(raster, next);
    }
  }
  return [...aisles.values()].flatMap((aisle) => closedEnds(hall, aisle));
}

/** An aisle and from where to where along its axis there is a way out of it [mm]. */
class Aisle {
  readonly faces = new Set<FaceOfRacks>();
  readonly x: number;
  readonly y: number;
  from = Infinity;
  to = -Infinity;

  constructor(readonly axis: number) {
    const turn = (axis * Math.PI) / 180;
    const isQuarter = axis % 90 === 0;
    this.x = isQuarter ? Math.round(Math.cos(turn)) : Math.cos(turn);
    this.y = isQuarter ? Math.round(Math.sin(turn)) : Math.sin(turn);
  }

  opensAt(raster: FloorRaster, cell: number): void {
    const here = raster.centreX(cell) * this.x + raster.centreY(cell) * this.y;
    this.from = Math.min(this.from, here - raster.cellMm / 2);
    this.to = Math.max(this.to, here + raster.cellMm / 2);
  }
}

/** The aisles by place; none where rows of different axes meet in one place. */
function aislesOf(
  strip: Int32Array,
  places: Places,
  opposite: ReadonlyMap<number, ReadonlySet<number>>,
  faces: readonly FaceOfRacks[],
): Map<number, Aisle> {
  const aisles = new Map<number, Aisle>();
  const mixed = new Set<number>();
  const lastFace = new Map<number, number>();
  const add = (place: number, f: number) => {
    const face = faces[f]!;
    const axis = face.shape.facing % 180;
    let aisle = aisles.get(place);
    if (!aisle) aisles.set(place, (aisle = new Aisle(axis)));
    if (aisle.axis !== axis) mixed.add(place);
    aisle.faces.add(face);
  };
  for (let cell = 0; cell < strip.length; cell++) {
    if (strip[cell] === 0) continue;
    const place = places.of(cell);
    const f = strip[cell]! - 1;
    if (lastFace.get(place) === f) continue;
    lastFace.set(place, f);
    add(place, f);
    for (const other of opposite.get(f) ?? []) add(place, other);
  }
  for (const place of mixed) aisles.delete(place);
  return aisles;
}

/** Whether an exit or a further aisle opens on a place outside: a way on for who comes from one aisle. */
function waysOn(
  { raster, atExit }: Egress,
  inAisles: Places,
  outside: Places,
): (place: number, aisle: number) => boolean {
  const withExit = new Set<number>();
  for (const cell of atExit) if (outside.has(cell)) withExit.add(outside.of(cell));
  const firstAisle = new Map<number, number>();
  const withMore = new Set<number>();
  for (let cell = 0; cell < raster.size; cell++) {
    if (!inAisles.has(cell)) continue;
    for (const step of [-1, 1, -raster.stride, raster.stride]) {
      if (!outside.has(cell + step)) continue;
      const place = outside.of(cell + step);
      const aisle = inAisles.of(cell);
      const first = firstAisle.get(place);
      if (first === undefined) firstAisle.set(place, aisle);
      else if (first !== aisle) withMore.add(place);
    }
  }
  return (place, aisle) => withExit.has(place) || withMore.has(place) || firstAisle.get(place) !== aisle;
}

function closedEnds({ floor }: HallAnalysis, { faces, x, y, from, to }: Aisle): DeadEnd[] {
  if (from > to) return [];
  const members = [...new Set([...faces].flatMap((face) => face.members))];
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
      const deep = (raster.centreX(cell) - cx) * uy - (raster.centreY(cell) - cy) * ux;
      if (raster.state[cell] === free) {
        if (deep > 0 && deep <= aisleMm) visit(cell);
      } else if (deep > 1.6 * raster.cellMm) break;
    }
  }
}
