import type { Body } from '../../analysis/space/floorBodies';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { rackLines } from '../../analysis/space/rackLines';
import { naturalCompare } from '../../text/naturalCompare';
import { fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

/** More racks than these are not listed with a finding. */
const mostObjects = 24;

export const rule = defineRule({
  id: 'space/row-length',
  title: 'A cross aisle comes before the row gets too long',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['layout'],
  options: {
    maxRacks: {
      default: 20,
      unit: '1',
      description: 'Most racks in a line without a cross aisle.',
      source: 'BICSI-derived national directive (Rwanda data centre guidelines): at most 20 cabinets',
    },
    crossAisleMm: {
      default: 1200,
      unit: 'mm',
      description: 'Clear width from which on a gap in a line is a cross aisle.',
      source: 'As space/circulation-width: 1.2 m',
    },
  },
  source: 'Checks default 20 racks (basis: national data centre guidelines of Rwanda, derived from BICSI).',
  check(hall, _index, { maxRacks, crossAisleMm }) {
    if (hall.rows.list.length === 0) return notApplicable('The hall has no racks.');
    const failures: Failure[] = [];
    for (const { parts, gaps } of hall.get(rackLines)) {
      let run: Body[] = [];
      parts.forEach((part, n) => {
        run.push(part);
        if (n < gaps.length && fallsShort(gaps[n]!, crossAisleMm)) return;
        const racks = run.reduce((sum, { members }) => sum + members.length, 0);
        if (racks > maxRacks) failures.push(failure(hall, run, racks, maxRacks));
        run = [];
      });
    }
    return failures.length ? failed(...failures) : passed;
  },
});

function failure({ floor }: HallAnalysis, run: readonly Body[], racks: number, maxRacks: number): Failure {
  const ids = run.flatMap(({ members }) => members.map((i) => floor.thing(i).id)).sort(naturalCompare);
  return {
    message: said(
      '{0} racks, {1} to {2}, stand in one line without a cross aisle; {3} are the most.',
      racks,
      ids[0]!,
      ids.at(-1)!,
      figure(maxRacks),
    ),
    objects: ids.slice(0, mostObjects),
    path: ['at'],
    measured: racks,
    limit: maxRacks,
    unit: '1',
  };
}
