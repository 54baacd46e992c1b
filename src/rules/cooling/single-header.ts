import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds } from '../limits';
import { counted } from '../naming';
import { defineRule, failed, notApplicable, passed, type SubjectKind } from '../rule';

export const rule = defineRule({
  id: 'cooling/single-header',
  title: 'One closed valve does not isolate more than a row',
  severity: 'warning',
  subjects: ['loops', 'plants'],
  reads: ['cooling'],
  options: {
    mostRows: {
      default: 1,
      unit: '1',
      description: 'Most rows of racks that a radial header may serve.',
      source: 'Tier III practice: rings with isolation valves',
    },
  },
  source: 'Tier III practice: every section of pipe can be shut for work without loss of cooling.',
  check(hall, index, { mostRows }, kind) {
    const element =
      kind === 'plants' ? hall.model.element('plants', index)! : hall.model.element('loops', index)!;
    if (element.topology === undefined) return notApplicable('Its topology is not stated.');
    const rows = rowsOf(hall, index, kind);
    if (rows === 0) return notApplicable('No liquid-cooled rack depends on it.');
    if (element.topology === 'ring' || !exceeds(rows, mostRows)) return passed;
    return failed({
      message: `${element.id} has a radial header: one closed valve in it cuts off ${counted(rows, 'row')} of racks.`,
      objects: [element.id],
      path: ['topology'],
      measured: rows,
      limit: mostRows,
      unit: '1',
    });
  },
});

/** Rows with liquid-cooled racks that hang on a loop or on an FWS. */
function rowsOf(hall: HallAnalysis, index: number, kind: SubjectKind): number {
  const rows = new Set<number>();
  const { loops, equipment, model } = hall;
  const plant = kind === 'plants' ? model.idAt('plants', index) : undefined;
  for (let loop = 0; loop < model.size('loops'); loop++) {
    const counts =
      plant === undefined
        ? loop === index
        : loops.cdusOf(loop).some((place) => model.element('cdus', place)?.plant === plant);
    if (!counts) continue;
    for (const rack of loops.racksOf(loop))
      if (equipment.rackAt(rack).liquidKw > 0) rows.add(hall.rows.of(rack));
  }
  return rows.size;
}
