/** Ends of rows that are too near to what stands beyond them for a way around. */
import { farFrom, type Footprint } from '../../model/footprint';
import { naturalCompare } from '../../text/naturalCompare';
import { derived, outlives, type Derived } from '../derived';
import { fallsShort } from '../exceeds';
import type { HallAnalysis } from '../hallAnalysis';
import { clearBefore, movedAhead, turnedTo, type ClearDepth, type Side } from './clearDepth';
import type { FloorThing } from './floorThing';
import { floorBodies, type Body, type FloorBodies } from './floorBodies';
import { KeptByPlace, type LookedAt } from './keptByPlace';

export interface NarrowEnd {
  /** The rack at the end of the row, and what ends the row in its place: a CDU or panel that stands against it. */
  readonly rack: FloorThing;
  readonly last: FloorThing;
  /** What is left beyond. */
  readonly clear: ClearDepth;
}

/** What stands in the line of a row beyond its last rack, at most. */
const mostBeyond = 8;

/** The same by floor indices, which things keep as others come and go around them in the text. */
interface KeptEnd {
  readonly rack: number;
  readonly last: number;
  readonly mm: number;
  /** Undefined for a wall. */
  readonly other: number | undefined;
}

export class RowEnds {
  /** By slot of bodies. */
  private readonly kept: KeptByPlace<readonly KeptEnd[]>;

  constructor(
    private readonly hall: HallAnalysis,
    private readonly all: FloorBodies,
    private readonly minMm: number,
    private readonly againstMm: number,
  ) {
    this.kept = new KeptByPlace(all);
  }

  follow(): this {
    this.kept.follow();
    return this;
  }

  /** By row, those of its bodies in the order of the text. */
  of(row: number): readonly NarrowEnd[] {
    const { floor } = this.hall;
    return this.all.ofRow[row]!.flatMap((body) => {
      const ends = this.kept.get(body.members[0]!, (looked) => {
        looked.around(body.shape, this.minMm);
        return (['left', 'right'] as const).flatMap((side) => this.find(body, side, looked) ?? []);
      });
      return ends.map(({ rack, last, mm, other }) => ({
        rack: floor.thing(rack),
        last: floor.thing(last),
        clear: { mm, other: other === undefined ? undefined : floor.thing(other) },
      }));
    });
  }

  private find(body: Body, side: Side, looked: LookedAt): KeptEnd | undefined {
    const { hall, minMm } = this;
    const { floor, rows } = hall;
    const row = rows.of(floor.thing(body.members[0]!).index);
    let edge: Footprint = turnedTo(body.shape, side);
    const end = edge;
    let last: FloorThing | undefined;
    for (let hop = 0; hop < mostBeyond; hop++) {
      looked.around(edge, minMm);
      const clear = clearBefore(hall, edge, minMm, (j) => body.members.includes(j) || floor.thing(j).isDoor);
      if (!clear || !fallsShort(clear.mm, minMm)) return undefined;
      const { mm, other } = clear;
      // A place left free in a row is no end of it.
      if (other?.collection === 'racks' && rows.of(other.index) === row) return undefined;
      if (mm > this.againstMm) {
        const rack = endOf(hall, body, end);
        return {
          rack,
          last: last ? indexOf(hall, last) : rack,
          mm,
          other: other && indexOf(hall, other),
        };
      }
      if (!other || other.collection === 'columns' || other.collection === 'racks') return undefined;
      // A CDU or panel that stands against the last rack ends the row in its place.
      last = other;
      edge = movedAhead(edge, farFrom(edge, 'front', other.shape));
    }
    return undefined;
  }
}

const indexOf = ({ floor }: HallAnalysis, { collection, index }: FloorThing): number =>
  floor.indexOf(collection, index);

/** Floor index of the rack of a body at the edge. */
function endOf({ floor }: HallAnalysis, { members }: Body, edge: Footprint): number {
  let found = members[0]!;
  let least = Infinity;
  for (const i of members) {
    const { id, shape } = floor.thing(i);
    // Behind the edge the farthest point of the rack that ends there is the nearest to it.
    const behind = Math.round(-farFrom(edge, 'front', shape));
    if (behind > least || (behind === least && naturalCompare(floor.thing(found).id, id) <= 0)) continue;
    least = behind;
    found = i;
  }
  return found;
}

const byLimits = new Map<string, Derived<RowEnds>>();

/**
 * @param minMm least clear width beyond the end of a row.
 * @param againstMm up to this gap the row stands against what is there, and no way around it is meant.
 */
export function rowEnds(minMm: number, againstMm: number): Derived<RowEnds> {
  const key = `${minMm} ${againstMm}`;
  let figures = byLimits.get(key);
  if (!figures) {
    const kept = derived(
      [],
      (hall) => new RowEnds(hall, hall.get(floorBodies), minMm, againstMm),
      undefined,
      outlives,
    );
    figures = derived(['layout'], (hall) => {
      hall.get(floorBodies);
      return hall.get(kept).follow();
    });
    byLimits.set(key, figures);
  }
  return figures;
}
