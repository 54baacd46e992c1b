/** Aisles that people can leave at one end only. */
import { AisleTiles } from './aisleTiles';
import { derived, outlives, type Derived } from '../derived';
import { egress, type Egress } from './egress';
import type { RackFace } from './faceStrips';
import { floorBodies } from './floorBodies';
import { tileSide } from './floorTiles';
import type { HallAnalysis } from '../hallAnalysis';
import { Joined } from './joined';

export interface DeadEnd {
  /** Floor indices of the racks along it, by the way they face: the longest side first. */
  readonly sides: readonly (readonly number[])[];
  /** From its closed end to where another way begins [mm]. */
  readonly lengthMm: number;
}

const byWidth = new Map<number, Derived<readonly DeadEnd[]>>();

/** Aisles of racks, at least `widthMm` wide, that are closed at one end. */
export function deadEnds(widthMm: number): Derived<readonly DeadEnd[]> {
  let figures = byWidth.get(widthMm);
  if (!figures) {
    const kept = derived([], (): { ends?: DeadEnds } => ({}), undefined, outlives);
    figures = derived(['layout'], (hall) => {
      const ways = hall.get(egress(widthMm));
      if (!ways || ways.exits.length === 0) return [];
      const last = hall.get(kept);
      if (last.ends?.ways !== ways) last.ends = new DeadEnds(hall, ways);
      return last.ends.find();
    });
    byWidth.set(widthMm, figures);
  }
  return figures;
}

const nowhere = -1;
const several = -2;

class DeadEnds {
  private readonly aisles: AisleTiles;
  private readonly joined: Joined;
  /** By the first node of an aisle, from where to where along it there is a way out of it [mm]. */
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  /** By the first node of a place: the only aisle that opens on it, `several` where it leads on. */
  private readonly opensOn: Int32Array;

  constructor(
    private readonly hall: HallAnalysis,
    readonly ways: Egress,
  ) {
    this.aisles = new AisleTiles(hall, hall.get(floorBodies), ways);
    const nodes = ways.tiles.count * tileSide * tileSide;
    this.joined = new Joined(nodes);
    this.from = new Float64Array(nodes);
    this.to = new Float64Array(nodes);
    this.opensOn = new Int32Array(nodes);
  }

  find(): DeadEnd[] {
    this.aisles.follow();
    this.join();
    this.open();
    return this.closed();
  }

  private join(): void {
    const { joined, from, to, opensOn } = this;
    const { list } = this.aisles;
    for (const { places } of list) {
      for (const { node } of places) {
        joined.reset(node);
        from[node] = Infinity;
        to[node] = -Infinity;
        opensOn[node] = nowhere;
      }
    }
    for (const { joints } of list)
      for (let k = 0; k < joints.length; k += 2) joined.join(joints[k]!, joints[k + 1]!);
  }

  /** Finds where each aisle opens on an exit, or on floor with an exit or a further aisle. */
  private open(): void {
    const { joined, from, to, opensOn } = this;
    const { list } = this.aisles;
    for (const { places, doorsteps } of list) {
      for (const place of places) {
        if (!place.isAtExit) continue;
        const first = joined.first(place.node);
        opensOn[first] = several;
        from[first] = Math.min(from[first]!, place.from);
        to[first] = Math.max(to[first]!, place.to);
      }
      for (const { aisle, outside } of doorsteps) {
        const place = joined.first(outside);
        const own = joined.first(aisle);
        if (opensOn[place] === nowhere) opensOn[place] = own;
        else if (opensOn[place] !== own) opensOn[place] = several;
      }
    }
    for (const { doorsteps } of list) {
      for (const step of doorsteps) {
        if (opensOn[joined.first(step.outside)] !== several) continue;
        const own = joined.first(step.aisle);
        from[own] = Math.min(from[own]!, step.from);
        to[own] = Math.max(to[own]!, step.to);
      }
    }
  }

  private closed(): DeadEnd[] {
    const { from, to } = this;
    const facesOf = new Map<number, Set<RackFace>>();
    const mixed = new Set<number>();
    // Most aisles are open at both ends: their racks are not gathered.
    const isLong = new Set<number>();
    const isOpen = (first: number) => from[first]! <= to[first]!;
    this.eachFace(isOpen, (first, { low, high }) => {
      if (low < from[first]! || high > to[first]!) isLong.add(first);
    });
    if (isLong.size === 0) return [];
    const isAsked = (first: number) => isLong.has(first);
    this.eachFace(isAsked, (first, face) => {
      const faces = facesOf.get(first);
      if (!faces) facesOf.set(first, new Set([face]));
      else {
        // None where rows of different axes meet in one place.
        for (const { axis } of faces) if (axis !== face.axis) mixed.add(first);
        faces.add(face);
      }
    });
    return [...facesOf].flatMap(([first, faces]) =>
      mixed.has(first) ? [] : closedEnds(this.hall, faces, from[first]!, to[first]!),
    );
  }

  /** Calls `visit` with the first node of each aisle asked for and each face along it, some more than once. */
  private eachFace(
    isAsked: (first: number) => boolean,
    visit: (first: number, face: RackFace) => void,
  ): void {
    const { aisles, joined } = this;
    for (const { places } of aisles.list) {
      for (const { node, faces } of places) {
        if (faces.length === 0) continue;
        const first = joined.first(node);
        if (!isAsked(first)) continue;
        for (const f of faces) {
          visit(first, aisles.face(f));
          const others = aisles.opposite.get(f);
          if (others) for (const other of others.keys()) visit(first, aisles.face(other));
        }
      }
    }
  }
}

function closedEnds(
  { floor }: HallAnalysis,
  faces: ReadonlySet<RackFace>,
  from: number,
  to: number,
): DeadEnd[] {
  const { x, y } = [...faces][0]!;
  const members = [...new Set([...faces].flatMap(({ body }) => body.members))];
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
