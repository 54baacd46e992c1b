import { loopRacks } from '../../analysis/cooling/loopRacks';
import { couplingDrop, quickDisconnects } from '../../analysis/cooling/pipeFlow';
import { exceeds, figure, percent } from '../limits';
import { namedRacks, worstOfTypes } from '../likeRacks';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

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
    const groups = hall
      .get(loopRacks)
      .of(index)
      .filter(({ type, flowLpm }) => type?.qd !== undefined && flowLpm !== undefined);
    if (groups.length === 0) return notApplicable('None of its racks states its quick disconnects.');
    const found = worstOfTypes(groups, ({ type, flowLpm = 0 }) => {
      const each = flowLpm / (type?.qdPairs ?? Infinity);
      return exceeds(each, quickDisconnects[type!.qd!].ratedLpm * share) ? each : undefined;
    });
    if (found.length === 0) {
      const open = groups.find(({ type }) => type?.qdPairs === undefined);
      return open ? blocked(`qdPairs of ${open.type?.id} is not known.`) : passed;
    }
    return failed(
      ...found.map(({ worst: { type, ids, flowLpm = 0 }, ofAll }): Failure => {
        const { name, cv, ratedLpm } = quickDisconnects[type!.qd!];
        const pairs = type?.qdPairs ?? 1;
        const each = flowLpm / pairs;
        return {
          message: said(
            '{0} L/min through {1} {1?pair|pairs} of {2} in {3} of {4}{5} are {6} L/min each, rated {7} L/min ({8}; {9} kPa a coupling).',
            figure(flowLpm),
            pairs,
            name,
            namedRacks(ids),
            loop.id,
            ofAll,
            figure(each),
            figure(ratedLpm),
            percent(each, ratedLpm),
            figure(couplingDrop(each, cv)),
          ),
          objects: [ids[0]!, loop.id],
          measured: each,
          limit: ratedLpm * share,
          unit: 'L/min',
        };
      }),
    );
  },
});
