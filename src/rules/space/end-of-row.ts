import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { rowEnds, type NarrowEnd } from '../../analysis/space/rowEnds';
import { figure } from '../limits';
import { rowName, sizeDoubt, thingOrWall } from '../naming';
import { defineRule, failed, passed, type Failure } from '../rule';
import { capital, said } from '../../words/said';

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
    const failures = hall
      .get(rowEnds(minMm, againstMm))
      .of(row)
      .map((end) => failure(hall, row, end, minMm));
    return failures.length ? failed(...failures) : passed;
  },
});

function failure(
  hall: HallAnalysis,
  row: number,
  { rack, last, clear: { mm, other } }: NarrowEnd,
  minMm: number,
): Failure {
  return {
    message: said(
      '{0} ends {1} mm from {2} at {3}; {4} mm are needed{5}.',
      capital(rowName(hall, row)),
      figure(mm),
      thingOrWall(other),
      last.id,
      figure(minMm),
      sizeDoubt(last, other),
    ),
    objects: [...new Set([rack.id, last.id, ...(other ? [other.id] : [])])],
    path: ['at'],
    measured: mm,
    limit: minMm,
    unit: 'mm',
  };
}
