import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { rowEnds, type NarrowEnd } from '../../analysis/space/rowEnds';
import { figure } from '../limits';
import { capital } from '../naming';
import { defineRule, failed, passed, type Failure } from '../rule';

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
  { rows, model }: HallAnalysis,
  row: number,
  { rack, last, clear: { mm, other } }: NarrowEnd,
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
