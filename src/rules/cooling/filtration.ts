import { loopRacks } from '../../analysis/cooling/loopRacks';
import { exceeds, figure } from '../limits';
import { namedRacks, verb } from '../likeRacks';
import { listed } from '../naming';
import { defineRule, failed, notApplicable, passed } from '../rule';

export const rule = defineRule({
  id: 'cooling/filtration',
  title: 'CDUs filter as finely as their racks need',
  severity: 'warning',
  subjects: ['loops'],
  options: {
    neededUm: {
      default: 50,
      unit: 'µm',
      description: 'What a rack needs whose type states nothing.',
      source: 'Vertiv: 50 µm required on the TCS side; 25 µm as an option',
    },
  },
  source:
    'Vertiv: 50 µm; OCP MGX: 25 µm for GB200 and GB300; ASHRAE: 7 to 10 times finer than the narrowest passage.',
  check(hall, index, { neededUm }) {
    const loop = hall.model.element('loops', index)!;
    const groups = hall.get(loopRacks).of(index);
    if (groups.length === 0) return notApplicable('No liquid-cooled rack draws from it.');
    let finest = { um: Infinity, ids: [] as readonly string[] };
    for (const { type, ids } of groups) {
      const um = type?.filterUm ?? neededUm;
      if (um < finest.um) finest = { um, ids };
    }
    let coarsest: number | undefined;
    const coarse: string[] = [];
    for (const place of hall.loops.cdusOf(index)) {
      const cdu = hall.model.element('cdus', place);
      const um = cdu?.filterUm ?? hall.equipment.type(cdu?.type)?.filterUm;
      if (!cdu || um === undefined) continue;
      coarsest = Math.max(coarsest ?? 0, um);
      if (exceeds(um, finest.um)) coarse.push(cdu.id);
    }
    if (coarsest === undefined) return notApplicable('None of its CDUs states how it filters.');
    if (coarse.length === 0) return passed;
    return failed({
      message: `${listed(coarse)} ${verb(coarse, 'filters', 'filter')} to ${figure(coarsest)} µm; ${namedRacks(finest.ids)} of ${loop.id} ${verb(finest.ids, 'needs', 'need')} ${figure(finest.um)} µm.`,
      objects: [...coarse, loop.id],
      measured: coarsest,
      limit: finest.um,
      unit: 'µm',
    });
  },
});
