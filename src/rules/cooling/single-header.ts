import { derived } from '../../analysis/derived';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

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
    const rows =
      kind === 'plants' ? (hall.get(rowsOfPlants).get(element.id)?.size ?? 0) : rowsOfLoop(hall, index);
    if (rows === 0) return notApplicable('No liquid-cooled rack depends on it.');
    if (element.topology === 'ring' || !exceeds(rows, mostRows)) return passed;
    return failed({
      message: said(
        '{0} has a radial header: one closed valve in it cuts off {1} {1?row|rows} of racks.',
        element.id,
        rows,
      ),
      objects: [element.id],
      path: ['topology'],
      measured: rows,
      limit: mostRows,
      unit: '1',
    });
  },
});

function addRows(hall: HallAnalysis, loop: number, rows: Set<number>): void {
  for (const rack of hall.loops.racksOf(loop)) {
    if (hall.equipment.rackAt(rack).liquidKw > 0) rows.add(hall.rows.of(rack));
  }
}

/** Rows with liquid-cooled racks that hang on a loop. */
function rowsOfLoop(hall: HallAnalysis, loop: number): number {
  const rows = new Set<number>();
  addRows(hall, loop, rows);
  return rows.size;
}

/** Rows with liquid-cooled racks that hang on each FWS, by its id. */
const rowsOfPlants = derived(['cooling'], (hall) => {
  const byPlant = new Map<string, Set<number>>();
  for (let loop = 0; loop < hall.model.size('loops'); loop++) {
    const plants = new Set(hall.loops.cdusOf(loop).map((place) => hall.model.element('cdus', place)?.plant));
    for (const plant of plants) {
      if (plant === undefined) continue;
      let rows = byPlant.get(plant);
      if (!rows) byPlant.set(plant, (rows = new Set()));
      addRows(hall, loop, rows);
    }
  }
  return byPlant;
});
