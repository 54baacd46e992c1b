import { exceeds, figure, percent } from '../limits';
import { carried, cdusCarry, heatCapacities, judge, missingHeat, together } from '../loopCapacity';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-overload',
  title: 'The CDUs of a loop carry the heat of its racks',
  severity: 'error',
  subjects: ['loops'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of what the CDUs carry above which it is an error.',
      source: 'CDU ratings at their approach temperature and flows, as their makers state them',
    },
    warnShare: {
      default: 0.9,
      unit: '1',
      description: 'Share of what the CDUs carry above which it warns.',
      source: 'Common practice: 10 % margin',
    },
  },
  source:
    'Counterflow heat exchanger at constant flows: Q = Q rated · ATD / ATD rated. Ratings as published by the makers.',
  check(hall, index, shares) {
    const loop = hall.model.element('loops', index)!;
    const { heatKw, unknownHeat, cdus } = hall.loops.balance(index);
    if (heatKw === 0 && unknownHeat.length === 0)
      return notApplicable('No liquid-cooled rack draws from it.');
    if (cdus.length === 0) {
      if (!exceeds(heatKw, 0)) return blocked(missingHeat(loop, unknownHeat, cdus));
      return failed({
        message: said('{0} has no CDU; its racks give it {1} kW.', loop.id, figure(heatKw)),
        objects: [loop.id],
        measured: heatKw,
        limit: 0,
        unit: 'kW',
      });
    }
    const capacity = together(heatCapacities(cdus));
    const judgement = judge(heatKw, unknownHeat.length === 0, capacity, shares);
    if (judgement === 'passed') return passed;
    if (judgement === 'blocked') return blocked(missingHeat(loop, unknownHeat, cdus));
    return failed({
      message: said(
        '{0}; its racks give it {1} kW ({2}).',
        cdusCarry(cdus, loop.id, carried(cdus, capacity.high, loop)),
        figure(heatKw),
        percent(heatKw, capacity.high),
      ),
      objects: [loop.id, ...cdus.map((c) => c.id)],
      measured: heatKw,
      limit: judgement.limit,
      unit: 'kW',
      severity: judgement.severity,
    });
  },
});
