import { loopRacks } from '../../analysis/loopRacks';
import { couplingDrop, quickDisconnects } from '../../analysis/pipeFlow';
import { exceeds, figure, percent } from '../limits';
import { namedRacks } from '../likeRacks';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';

export const rule = defineRule({
  id: 'cooling/qd-rating',
  title: 'No quick disconnect carries more than its rated flow',
  severity: 'error',
  subjects: ['loops'],
  options: {
    share: {
      default: 1,
      unit: '1',
      description: 'Share of the rated flow of a coupling that may be used.',
      source: 'OCP UQD 1.0: rated flows of UQD02, 04, 06 and 08',
    },
  },
  source: 'OCP UQD 1.0: 2.08, 6.44, 11.36 and 17.79 L/min; Δp [psi] = (gpm / Cv)².',
  check(hall, index, { share }) {
    const loop = hall.model.element('loops', index)!;
    const failures: Failure[] = [];
    let known = false;
    let open: string | undefined;
    for (const { type, ids, flowLpm } of hall.get(loopRacks).of(index)) {
      if (type?.qd === undefined || flowLpm === undefined) continue;
      if (type.qdPairs === undefined) {
        open ??= type.id;
        continue;
      }
      known = true;
      const { name, cv, ratedLpm } = quickDisconnects[type.qd];
      const each = flowLpm / type.qdPairs;
      if (!exceeds(each, ratedLpm * share)) continue;
      failures.push({
        message: `${figure(flowLpm)} L/min through ${type.qdPairs} ${type.qdPairs === 1 ? 'pair' : 'pairs'} of ${name} in ${namedRacks(ids)} of ${loop.id} are ${figure(each)} L/min each, rated ${figure(ratedLpm)} L/min (${percent(each, ratedLpm)}; ${figure(couplingDrop(each, cv))} kPa a coupling).`,
        objects: [ids[0]!, loop.id],
        measured: each,
        limit: ratedLpm * share,
        unit: 'L/min',
      });
    }
    if (failures.length) return failed(...failures);
    if (open !== undefined) return blocked(`qdPairs of ${open} is not known.`);
    return known ? passed : notApplicable('None of its racks states its quick disconnects.');
  },
});
