import { deadEnds, type DeadEnd } from '../../analysis/space/deadEnds';
import { egress } from '../../analysis/space/egress';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { naturalCompare } from '../../text/naturalCompare';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

/** More racks than these are not listed with a finding. */
const mostObjects = 24;

export const rule = defineRule({
  id: 'space/dead-end',
  title: 'Aisles that are closed at one end are short',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['layout'],
  options: {
    maxRacks: {
      default: 10,
      unit: '1',
      description: 'Most racks in a line along a dead end.',
      source: 'BICSI-derived national directive (Rwanda data centre guidelines): at most 10 cabinets',
    },
    maxM: {
      default: 15.2,
      byProfile: { fr: 10 },
      unit: 'm',
      description: 'Longest dead end.',
      source: 'Common practice: NFPA 101 and IBC 20 to 50 ft; France 10 m (R4216-11)',
    },
    wayMm: {
      default: 1200,
      unit: 'mm',
      description: 'Least clear width of a way that counts.',
      source: 'As space/circulation-width: 1.2 m',
    },
  },
  source:
    'Checks default 10 racks (basis: national data centre guidelines of Rwanda, derived from BICSI) and a length from common practice.',
  check(hall, _index, { maxRacks, maxM, wayMm }) {
    const ways = hall.get(egress(wayMm));
    if (!ways) return blocked('The room has no readable outline.');
    if (ways.exits.length === 0) return notApplicable('The hall names no door that is an exit.');
    if (hall.rows.list.length === 0) return notApplicable('The hall has no racks.');
    const failures = hall.get(deadEnds(wayMm)).flatMap((end) => judge(hall, end, maxRacks, maxM));
    return failures.length ? failed(...failures) : passed;
  },
});

function judge(
  { floor }: HallAnalysis,
  { sides, lengthMm }: DeadEnd,
  maxRacks: number,
  maxM: number,
): Failure[] {
  const racks = sides[0]!.length;
  const metres = lengthMm / 1000;
  const isLong = exceeds(metres, maxM);
  if (racks <= maxRacks && !isLong) return [];
  const ids = sides.map((side) => side.map((i) => floor.thing(i).id).sort(naturalCompare));
  ids.sort((a, b) => b.length - a.length || naturalCompare(a[0]!, b[0]!));
  const [first, last] = [ids[0]![0]!, ids[0]!.at(-1)!];
  const objects = ids.flat().slice(0, mostObjects);
  const along = first === last ? said('{0}', first) : said('{0} to {1}', first, last);
  return racks > maxRacks
    ? [
        {
          message: said(
            'The aisle along {0} is closed at one end, {1} racks deep; {2} are the most.',
            along,
            racks,
            figure(maxRacks),
          ),
          objects,
          path: ['at'],
          measured: racks,
          limit: maxRacks,
          unit: '1',
        },
      ]
    : [
        {
          message: said(
            'The aisle along {0} is closed at one end, {1} m deep; {2} m are the most.',
            along,
            figure(metres),
            figure(maxM),
          ),
          objects,
          path: ['at'],
          measured: metres,
          limit: maxM,
          unit: 'm',
        },
      ];
}
