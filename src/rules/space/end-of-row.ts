import {
  clearBefore,
  movedAhead,
  turnedTo,
  type ClearDepth,
  type Side,
} from '../../analysis/space/clearDepth';
import type { FloorThing } from '../../analysis/space/floor';
import { floorBodies, type Body } from '../../analysis/space/floorBodies';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { farFrom, type Footprint } from '../../model/footprint';
import { naturalCompare } from '../../text/naturalCompare';
import { fallsShort, figure } from '../limits';
import { capital } from '../naming';
import { defineRule, failed, passed, type Failure } from '../rule';

/** What stands in the line of a row beyond its last rack, at most. */
const mostBeyond = 8;

export const rule = defineRule({
  id: 'space/end-of-row',
  title: 'There is a way around the end of a row',
  severity: 'warning',
  subjects: ['rows'],
  reads: ['layout'],
  options: {
    minMm: {
      default: 1200,
      unit: 'mm',
      description: 'Least clear width at the end of a row.',
      source: 'BICSI 002 as cited by a public layout guide: 48 in (1.2 m)',
    },
    againstMm: {
      default: 150,
      unit: 'mm',
      description: 'Up to this gap the row stands against what is there, and no way around it is meant.',
      source: 'House rule: nobody walks through 150 mm; space/dead-end judges the aisle',
    },
  },
  source: 'Checks default 1200 mm (basis: BICSI 002 as summarised by a secondary source).',
  check(hall, row, { minMm, againstMm }) {
    const failures: Failure[] = [];
    for (const body of hall.get(floorBodies).ofRow[row]!) {
      for (const side of ['left', 'right'] as const) {
        const found = narrowEnd(hall, row, body, side, minMm, againstMm);
        if (found) failures.push(found);
      }
    }
    return failures.length ? failed(...failures) : passed;
  },
});

function narrowEnd(
  hall: HallAnalysis,
  row: number,
  body: Body,
  side: Side,
  minMm: number,
  againstMm: number,
): Failure | undefined {
  const { floor, rows } = hall;
  let edge: Footprint = turnedTo(body.shape, side);
  const end = edge;
  let last: FloorThing | undefined;
  for (let hop = 0; hop < mostBeyond; hop++) {
    const clear = clearBefore(hall, edge, minMm, (j) => body.members.includes(j) || floor.thing(j).isDoor);
    if (!clear || !fallsShort(clear.mm, minMm)) return undefined;
    const { mm, other } = clear;
    // A place left free in a row is no end of it.
    if (other?.collection === 'racks' && rows.of(other.index) === row) return undefined;
    if (mm > againstMm) {
      const rack = endOf(hall, body, end);
      return failure(hall, row, rack, last ?? rack, clear, minMm);
    }
    if (!other || other.collection === 'columns' || other.collection === 'racks') return undefined;
    // A CDU or panel that stands against the last rack ends the row in its place.
    last = other;
    edge = movedAhead(edge, farFrom(edge, 'front', other.shape));
  }
  return undefined;
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

function failure(
  { rows, model }: HallAnalysis,
  row: number,
  rack: FloorThing,
  last: FloorThing,
  { mm, other }: ClearDepth,
  minMm: number,
): Failure {
  const { name, racks } = rows.list[row]!;
  const isNamed = model.element('racks', racks[0]!)?.row !== undefined;
  const guessed = [last, other].filter((t) => t?.assumed).map((t) => t!.id);
  const doubt = guessed.length ? ` (the size of ${guessed.join(' and ')} is assumed)` : '';
  return {
    message: `${capital(isNamed ? `row ${name}` : name)} ends ${figure(mm)} mm from ${other?.id ?? 'a wall'} at ${last.id}; ${figure(minMm)} mm are needed${doubt}.`,
    objects: [...new Set([rack.id, last.id, ...(other ? [other.id] : [])])],
    path: ['at'],
    measured: mm,
    limit: minMm,
    unit: 'mm',
  };
}
