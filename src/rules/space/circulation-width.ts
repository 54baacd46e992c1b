import type { Bottleneck } from '../../analysis/space/bottlenecks';
import { egress } from '../../analysis/space/egress';
import type { Body } from '../../analysis/space/floorBodies';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { NarrowGap } from '../../analysis/space/narrowGaps';
import { serviceFronts } from '../../analysis/space/serviceFronts';
import { clearWidth } from '../../model/footprint';
import { naturalCompare } from '../../text/naturalCompare';
import { figure } from '../limits';
import { sizeDoubt, thingOrWall } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

/** More things than these are not listed with a finding. */
const mostObjects = 24;

export const rule = defineRule({
  id: 'space/circulation-width',
  title: 'A wide enough way leads from an exit to everything that is worked on',
  severity: 'error',
  subjects: ['hall'],
  reads: ['layout'],
  options: {
    minMm: {
      default: 1200,
      unit: 'mm',
      description: 'Least clear width of a way to an exit.',
      source: 'BICSI-derived national directive (Rwanda data centre guidelines): circulation at least 1.2 m',
    },
  },
  source:
    'Checks default 1200 mm (basis: national data centre guidelines of Rwanda, derived from BICSI; the text of the standard is not public).',
  check(hall, _index, { minMm }) {
    const ways = hall.get(egress(minMm));
    const fronts = hall.get(serviceFronts(minMm));
    if (!ways || !fronts) return blocked('The room has no readable outline.');
    if (ways.exits.length === 0) return notApplicable('The hall names no door that is an exit.');
    if (!ways.isFine) return notApplicable('The room is too large to look for ways this narrow.');
    const behind = new Map<Bottleneck | undefined, number[]>();
    for (const { index, at } of fronts.cutOff()) {
      if (at?.gaps.some((gap) => isJudgedElsewhere(hall, gap, index, minMm))) continue;
      const list = behind.get(at);
      if (list) list.push(index);
      else behind.set(at, [index]);
    }
    if (behind.size === 0) return passed;
    return failed(...[...behind].map(([at, things]) => failure(hall, at?.gaps[0], things, minMm)));
  },
});

/**
 * The clear width before a thing's own front, and between two rows, is told by the rules of aisles, walls and service
 * clearance.
 */
function isJudgedElsewhere(
  { floor, rows }: HallAnalysis,
  { a, b }: NarrowGap,
  index: number,
  reach: number,
): boolean {
  const isAcross = (of: Body, other: Body) =>
    (['front', 'rear'] as const).some((face) => clearWidth(of.shape, face, other.shape, reach) !== undefined);
  const own = a.members.includes(index) ? [a, b] : b.members.includes(index) ? [b, a] : undefined;
  if (own && clearWidth(own[0]!.shape, 'front', own[1]!.shape, reach) !== undefined) return true;
  // A place left free in a row is no way.
  const rowOf = ({ members }: Body) =>
    members[0] === undefined ? -1 : rows.of(floor.thing(members[0]).index);
  const areRacks = [a, b].every(
    ({ members }) => members[0] !== undefined && floor.thing(members[0]).collection === 'racks',
  );
  return areRacks && (rowOf(a) === rowOf(b) || isAcross(a, b) || isAcross(b, a));
}

function failure(
  hall: HallAnalysis,
  gap: NarrowGap | undefined,
  things: readonly number[],
  minMm: number,
): Failure {
  const { floor } = hall;
  const cutOff = things.map((i) => floor.thing(i).id).sort(naturalCompare);
  if (!gap) {
    return {
      message: said(
        'No way leads from an exit to the front of {0}; one of {1} mm is needed.',
        cutOff,
        figure(minMm),
      ),
      objects: cutOff.slice(0, mostObjects),
      path: ['at'],
    };
  }
  const ends = [nearestIn(hall, gap.a, gap.b), nearestIn(hall, gap.b, gap.a)];
  // What can be moved comes first: a column or a wall cannot.
  const named = ends
    .filter((end) => end !== undefined)
    .sort((p, q) => Number(p.isFixed) - Number(q.isFixed) || naturalCompare(p.id, q.id));
  const [one, other] = [...named, ...ends.filter((end) => end === undefined)];
  const mm = Math.round(gap.mm);
  return {
    message: said(
      'The way to the front of {0} is {1} mm wide between {2} and {3}; {4} mm are needed{5}.',
      cutOff,
      mm,
      thingOrWall(one),
      thingOrWall(other),
      figure(minMm),
      sizeDoubt(...named),
    ),
    objects: [...new Set([...named.map((end) => end.id), ...cutOff])].slice(0, mostObjects),
    path: ['at'],
    measured: mm,
    limit: minMm,
    unit: 'mm',
    ...(named.some((end) => end.assumed) ? { severity: 'warning' as const } : {}),
  };
}

/** Of a body the thing that is nearest to another body; undefined of a wall. */
function nearestIn({ floor }: HallAnalysis, { members }: Body, { shape: other }: Body) {
  const things = members.map((i) => {
    const { id, shape, assumed, collection } = floor.thing(i);
    const dx = Math.max(0, other.minX - shape.maxX, shape.minX - other.maxX);
    const dy = Math.max(0, other.minY - shape.maxY, shape.minY - other.maxY);
    return { id, assumed, isFixed: collection === 'columns', mm: Math.round(Math.hypot(dx, dy)) };
  });
  return things.sort((a, b) => a.mm - b.mm || naturalCompare(a.id, b.id))[0];
}
