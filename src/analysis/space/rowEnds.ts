/** Ends of rows that are too near to what stands beyond them for a way around. */
import { farFrom, type Footprint } from '../../model/footprint';
import { naturalCompare } from '../../text/naturalCompare';
import { derived, type Derived } from '../derived';
import { fallsShort } from '../exceeds';
import type { HallAnalysis } from '../hallAnalysis';
import { clearBefore, movedAhead, turnedTo, type ClearDepth, type Side } from './clearDepth';
import type { FloorThing } from './floor';
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

export class RowEnds {
  private readonly kept: KeptByPlace<readonly NarrowEnd[]>;

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
    return this.kept.get(row, (looked) =>
      this.all.ofRow[row]!.flatMap((body) => {
        looked.around(body.shape, this.minMm);
        return (['left', 'right'] as const).flatMap((side) => this.find(row, body, side, looked) ?? []);
      }),
    );
  }

  private find(row: number, body: Body, side: Side, looked: LookedAt): NarrowEnd | undefined {
    const { hall, minMm } = this;
    const { floor, rows } = hall;
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
        return { rack, last: last ?? rack, clear };
      }
      if (!other || other.collection === 'columns' || other.collection === 'racks') return undefined;
      // A CDU or panel that stands against the last rack ends the row in its place.
      last = other;
      edge = movedAhead(edge, farFrom(edge, 'front', other.shape));
    }
    return undefined;
  }
}

/** The rack of a body at the edge. */
function endOf({ floor }: HallAnalysis, { members }: Body, edge: Footprint): FloorThing {
  let found = floor.thing(members[0]!);
  let least = Infinity;
  for (const i of members) {
    // Behind the edge the farthest point of the rack that ends there is the nearest to it.
    const behind = Math.round(-farFrom(edge, 'front', floor.thing(i).shape));
    if (behind > least || (behind === least && naturalCompare(found.id, floor.thing(i).id) <= 0)) continue;
    least = behind;
    found = floor.thing(i);
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
    const kept = derived([], (hall) => new RowEnds(hall, hall.get(floorBodies), minMm, againstMm));
    figures = derived(['layout'], (hall) => {
      hall.get(floorBodies);
      return hall.get(kept).follow();
    });
    byLimits.set(key, figures);
  }
  return figures;
}
