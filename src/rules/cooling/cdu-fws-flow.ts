import { plantDraws } from '../../analysis/cooling/plantDraw';
import { figure, marginShare, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-fws-flow',
  title: 'The FWS brings the flow that its CDUs need',
  severity: 'error',
  subjects: ['plants'],
  reads: ['cooling'],
  options: { marginShare },
  source: 'Energy balance: V FWS = Q · 60000 / (ρ · cp · ΔT), with water.',
  check(hall, index, options) {
    const plant = hall.model.element('plants', index)!;
    const draw = hall.get(plantDraws)[index]!;
    if (draw.cdus.length === 0 || (draw.heatKw === 0 && draw.unknownHeat.length === 0))
      return notApplicable('No CDU draws from it.');
    if (plant.flowLpm === undefined) return notApplicable('The flow it can bring is not stated.');
    if (draw.cduLpm === undefined) return blocked(`${plant.id}: deltaK is not known.`);
    const need = draw.cduLpm + draw.airLpm;
    const state = standing(need, plant.flowLpm, options.marginShare);
    const air = draw.airLpm > 0 ? said(', its air units {0} L/min', figure(draw.airLpm)) : nothing;
    const figures = said(
      '{0} kW from {1} at {2} K need {3} L/min of water{4}; {5} brings {6} L/min ({7})',
      figure(draw.heatKw),
      draw.cdus,
      figure(plant.deltaK!),
      figure(draw.cduLpm),
      air,
      plant.id,
      figure(plant.flowLpm),
      percent(need, plant.flowLpm),
    );
    const failure = {
      objects: [plant.id],
      path: ['flowLpm'],
      measured: need,
      limit: plant.flowLpm,
      unit: 'L/min',
    } as const;
    if (state === 'over') return failed({ message: said('{0}.', figures), ...failure });
    if (draw.unknownHeat.length)
      return blocked(`${plant.id}: not known: the load of ${listed(draw.unknownHeat)}.`);
    return state === 'bare'
      ? passedBut({ message: said('{0}: no margin is left.', figures), ...failure })
      : passed;
  },
});
