import { loopRacks } from '../../analysis/cooling/loopRacks';
import { exceeds, figure } from '../limits';
import { namedRacks } from '../likeRacks';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

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
      message: said(
        '{0} {0?filters|filter} to {1} µm; {2} of {3} {4?needs|need} {5} µm.',
        coarse,
        figure(coarsest),
        namedRacks(finest.ids),
        loop.id,
        finest.ids,
        figure(finest.um),
      ),
      objects: [...coarse, loop.id],
      measured: coarsest,
      limit: finest.um,
      unit: 'µm',
    });
  },
});
