import { loopRacks, type LikeRacks } from '../../analysis/cooling/loopRacks';
import { exceeds, figure } from '../limits';
import { namedRacks, worstOfTypes } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/rack-return-temp',
  title: 'Coolant leaves the racks no warmer than they allow',
  severity: 'error',
  subjects: ['loops'],
  options: {
    maxC: {
      default: 65,
      unit: '°C',
      description: 'Highest return temperature of a rack that states none.',
      source: 'QCT, GB200 NVL72: at most 65 °C',
    },
    warnMarginK: {
      default: 5,
      unit: 'K',
      description: 'Nearer than this to the limit it warns.',
      source: 'Common practice: a warning at 60 °C of 65 °C',
    },
  },
  source: 'T return = T supply + Q / C, C = ρ·cp·V / 60000; highest return by QCT for GB200 NVL72.',
  check(hall, index, { maxC, warnMarginK }) {
    const loop = hall.model.element('loops', index)!;
    const groups = hall.get(loopRacks).of(index);
    const maxOf = ({ maxReturnC }: LikeRacks): number => maxReturnC ?? maxC;
    const found = worstOfTypes(groups, (racks) => {
      const { returnC } = racks;
      return returnC !== undefined && exceeds(returnC, maxOf(racks) - warnMarginK)
        ? returnC - maxOf(racks)
        : undefined;
    });
    if (found.length === 0) {
      return groups.some((racks) => racks.returnC !== undefined)
        ? passed
        : notApplicable('No rack in it has a return temperature that is known.');
    }
    return failed(
      ...found.map(({ worst, ofAll }): Failure => {
        const { ids, liquidKw, flowLpm = 0, returnC = 0 } = worst;
        const max = maxOf(worst);
        const over = exceeds(returnC, max);
        return {
          message: said(
            '{0} kW into {1} L/min from {2} leave {3} at {4} °C{5}; {6?it allows|they allow} {7} °C.',
            figure(liquidKw),
            figure(flowLpm),
            loop.id,
            namedRacks(ids),
            figure(returnC),
            ofAll,
            ids,
            figure(max),
          ),
          objects: [loop.id, ids[0]!],
          measured: returnC,
          limit: over ? max : max - warnMarginK,
          unit: '°C',
          severity: over ? 'error' : 'warning',
        };
      }),
    );
  },
});
