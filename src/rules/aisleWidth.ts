/** Judges the clear width before or behind a row: what the two aisle rules share. */
import type { FloorThing } from '../analysis/space/floorThing';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { Face } from '../model/footprint';
import { naturalCompare } from '../text/naturalCompare';
import { fallsShort, figure } from './limits';
import { rowName, sizeDoubt } from './naming';
import { failed, passed, type Failure, type Verdict } from './rule';
import { nothing, capital, said, type Said } from '../words/said';

export interface AisleLimits {
  readonly face: Face;
  /** Clear widths [mm]: an error below the first; a warning below the second. */
  readonly errorBelowMm: number;
  readonly warnBelowMm: number;
}

/** More racks of a side than these are not listed with a finding. */
const mostRacks = 24;

/** A rack of a row that has too little clear width before one obstacle. */
interface Narrow {
  readonly rack: FloorThing;
  readonly mm: number;
  readonly obstacle: FloorThing;
}

/** One finding for each row or thing that stands too near. */
export function judgeAisle(hall: HallAnalysis, row: number, limits: AisleLimits): Verdict {
  const groups = narrowPlaces(hall, row, limits);
  if (groups.size === 0) return passed;
  const failures: Failure[] = [];
  for (const [key, mine] of groups) {
    const other = typeof key === 'number' ? key : undefined;
    const theirs =
      other === undefined || other === row ? [] : (narrowPlaces(hall, other, limits).get(row) ?? []);
    // An aisle between two rows is one thing: the row that stands first in natural order tells of it.
    if (other !== undefined && theirs.length > 0 && standsBefore(hall, other, row)) continue;
    failures.push(failure(hall, row, other, mine, theirs, limits));
  }
  return failures.length ? failed(...failures) : passed;
}

/** By obstacle (the place of a row, or the id of what is no rack) the racks of a row that it stands too near. */
function narrowPlaces(
  { floor, rows }: HallAnalysis,
  row: number,
  { face, errorBelowMm, warnBelowMm }: AisleLimits,
): ReadonlyMap<number | string, readonly Narrow[]> {
  const limit = Math.max(errorBelowMm, warnBelowMm);
  let groups: Map<number | string, Narrow[]> | undefined;
  for (const index of rows.list[row]!.racks) {
    const i = floor.indexOf('racks', index);
    const clear = i === -1 ? undefined : floor.clear(i, face);
    if (!clear || !fallsShort(clear.mm, limit)) continue;
    const obstacle = floor.thing(clear.other);
    // A rear door is a part of the rack that carries it.
    const carrier = obstacle.isDoor ? floor.attachedTo(clear.other) : undefined;
    const body = carrier === undefined ? obstacle : floor.thing(carrier);
    const key = body.collection === 'racks' ? rows.of(body.index) : body.id;
    groups ??= new Map();
    const group = groups.get(key);
    const narrow = { rack: floor.thing(i), mm: clear.mm, obstacle: body };
    if (group) group.push(narrow);
    else groups.set(key, [narrow]);
  }
  return groups ?? noGroups;
}

const noGroups: ReadonlyMap<number | string, readonly Narrow[]> = new Map();

function failure(
  hall: HallAnalysis,
  row: number,
  other: number | undefined,
  mine: readonly Narrow[],
  theirs: readonly Narrow[],
  limits: AisleLimits,
): Failure {
  const own = [...mine].sort(narrowestFirst);
  const facing = [...theirs].sort(narrowestFirst);
  const narrowest = own[0]!;
  const across = facing[0];
  const mm = Math.round(10 * Math.min(narrowest.mm, across?.mm ?? Infinity)) / 10;
  const isError = fallsShort(mm, limits.errorBelowMm);
  const limit = isError ? limits.errorBelowMm : limits.warnBelowMm;
  const doubt = sizeDoubt(narrowest.rack, narrowest.obstacle);
  const where = narrowest.rack.id;
  const isCold = limits.face === 'front';
  const width = [figure(mm), where, figure(limit), doubt] as const;
  return {
    message:
      other !== undefined && facing.length > 0
        ? between(isCold, rowName(hall, row), rowName(hall, other), width)
        : beside(isCold, capital(rowName(hall, row)), narrowest.obstacle.id, width),
    objects: objectsOf(own, facing),
    path: ['at'],
    measured: mm,
    limit,
    unit: 'mm',
    ...(isError && doubt === nothing ? {} : { severity: 'warning' as const }),
  };
}

type Width = readonly [mm: number, rack: string, limit: number, doubt: Said];

const between = (isCold: boolean, row: Said, other: Said, width: Width): Said =>
  isCold
    ? said(
        'The cold aisle between {0} and {1} is {2} mm wide at {3}; {4} mm are needed{5}.',
        row,
        other,
        ...width,
      )
    : said(
        'The hot aisle between {0} and {1} is {2} mm wide at {3}; {4} mm are needed{5}.',
        row,
        other,
        ...width,
      );

const beside = (isCold: boolean, row: Said, to: string, [mm, rack, limit, doubt]: Width): Said =>
  isCold
    ? said(
        '{0} has {1} mm clear before the front of {2}, up to {3}; a cold aisle needs {4} mm{5}.',
        row,
        mm,
        rack,
        to,
        limit,
        doubt,
      )
    : said(
        '{0} has {1} mm clear behind the rear of {2}, up to {3}; a hot aisle needs {4} mm{5}.',
        row,
        mm,
        rack,
        to,
        limit,
        doubt,
      );

const narrowestFirst = (a: Narrow, b: Narrow): number => a.mm - b.mm || naturalCompare(a.rack.id, b.rack.id);

/** The narrowest rack, the other racks of its row, then what stands opposite, each in natural order. */
function objectsOf(own: readonly Narrow[], facing: readonly Narrow[]): readonly string[] {
  const first = own[0]!.rack.id;
  const seen = new Set([first]);
  const side = (ids: readonly string[]): string[] => {
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id)).sort(naturalCompare);
    for (const id of fresh) seen.add(id);
    return fresh.slice(0, mostRacks);
  };
  const mine = side(own.map((n) => n.rack.id));
  return [first, ...mine, ...side([...own.map((n) => n.obstacle.id), ...facing.map((n) => n.rack.id)])];
}

function standsBefore({ rows, model }: HallAnalysis, a: number, b: number): boolean {
  const p = rows.list[a]!;
  const q = rows.list[b]!;
  // A rack on its own can be named like a row.
  const order =
    naturalCompare(p.name, q.name) ||
    naturalCompare(model.idAt('racks', p.racks[0]!) ?? '', model.idAt('racks', q.racks[0]!) ?? '');
  return order < 0;
}
