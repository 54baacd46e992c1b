import { loopRacks } from '../../analysis/loopRacks';
import { exceeds, figure, percent } from '../limits';
import { namedRacks, verb } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';

export const rule = defineRule({
  id: 'cooling/rack-flow-high',
  title: 'No rack gets more coolant than its maker allows',
  severity: 'warning',
  subjects: ['loops'],
  options: {
    share: {
      default: 1,
      unit: '1',
      description: 'Share of the highest flow above which it warns.',
      source: 'QCT and OCP MGX: at most 130 L/min for GB200 NVL72',
    },
  },
  source: 'Highest flow as the makers of the racks state it (QCT, OCP MGX 1.1, Lenovo LP2357).',
  check(hall, index, { share }) {
    const loop = hall.model.element('loops', index)!;
    const failures: Failure[] = [];
    let known = false;
    for (const { type, ids, flowLpm } of hall.get(loopRacks).of(index)) {
      if (flowLpm === undefined || type?.maxFlowLpm === undefined) continue;
      known = true;
      const limit = type.maxFlowLpm * share;
      if (!exceeds(flowLpm, limit)) continue;
      failures.push({
        message: `${namedRacks(ids)} of ${loop.id} ${verb(ids, 'is', 'are')} to get ${figure(flowLpm)} L/min${verb(ids, '', ' each')}; ${type.id} takes at most ${figure(type.maxFlowLpm)} L/min (${percent(flowLpm, type.maxFlowLpm)}).`,
        objects: [ids[0]!, loop.id],
        measured: flowLpm,
        limit,
        unit: 'L/min',
      });
    }
    if (failures.length) return failed(...failures);
    return known ? passed : notApplicable('No rack in it has a highest flow that is stated.');
  },
});
