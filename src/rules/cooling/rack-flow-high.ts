import { loopRacks, type LikeRacks } from '../../analysis/cooling/loopRacks';
import { exceeds, figure, percent } from '../limits';
import { namedRacks, worstOfTypes } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

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
    const groups = hall.get(loopRacks).of(index).filter(isKnown);
    if (groups.length === 0) return notApplicable('No rack in it has a highest flow that is stated.');
    const found = worstOfTypes(groups, ({ type, flowLpm = 0 }) =>
      exceeds(flowLpm, (type?.maxFlowLpm ?? Infinity) * share) ? flowLpm : undefined,
    );
    if (found.length === 0) return passed;
    return failed(
      ...found.map(({ worst: { type, ids, flowLpm = 0 }, ofAll }): Failure => {
        const most = type?.maxFlowLpm ?? Infinity;
        return {
          message: said(
            '{0} of {1} {2?is|are} to get {3} L/min{2?| each}{4}; {5} takes at most {6} L/min ({7}).',
            namedRacks(ids),
            loop.id,
            ids,
            figure(flowLpm),
            ofAll,
            type!.id,
            figure(most),
            percent(flowLpm, most),
          ),
          objects: [ids[0]!, loop.id],
          measured: flowLpm,
          limit: most * share,
          unit: 'L/min',
        };
      }),
    );
  },
});

const isKnown = ({ type, flowLpm }: LikeRacks): boolean =>
  flowLpm !== undefined && type?.maxFlowLpm !== undefined;
