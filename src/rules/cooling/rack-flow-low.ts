import { flowAt } from '../../analysis/cooling/flowCurve';
import { flowFor, fluids } from '../../analysis/cooling/fluids';
import type { EquipmentType, Loop } from '../../model/types';
import { fallsShort, figure, percent } from '../limits';
import { fluidName } from '../loopCapacity';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/rack-flow-low',
  title: 'A rack is set to the flow that its heat needs',
  severity: 'error',
  subjects: ['racks'],
  options: {
    leastShare: {
      default: 1,
      unit: '1',
      description: 'Least share of the needed flow.',
      source: 'Lenovo LP2357, Table 27: the flow is what keeps the return temperature',
    },
  },
  source: 'Flow by the maker’s curve (Lenovo LP2357 for GB300), else V = Q · 60000 / (ρ · cp · ΔT).',
  check(hall, index, { leastShare }) {
    const rack = hall.model.element('racks', index)!;
    // A rack that states no flow of its own gets what its type or the loop's rise asks for.
    if (rack.flowLpm === undefined) return noFlow;
    const loop = hall.model.get('loops', rack.loop);
    const { liquidKw } = hall.equipment.rackAt(index);
    if (!loop || liquidKw === 0) return notApplicable('It is in no loop or gives no heat to it.');
    const type = hall.equipment.type(rack.type);
    const needed = neededFlow(loop, type, liquidKw);
    if (needed === undefined) return notApplicable('Neither a flow curve nor a temperature rise is known.');
    const limit = needed.lpm * leastShare;
    if (!fallsShort(rack.flowLpm, limit)) return passed;
    return failed({
      message: said(
        '{0} is set to {1} L/min; {2} kW {3} need {4} L/min of {5} ({6}).',
        rack.id,
        figure(rack.flowLpm),
        figure(liquidKw),
        needed.why,
        figure(needed.lpm),
        fluidName(loop),
        percent(rack.flowLpm, needed.lpm),
      ),
      objects: [rack.id, loop.id],
      path: ['flowLpm'],
      measured: rack.flowLpm,
      limit,
      unit: 'L/min',
    });
  },
});

const noFlow = notApplicable('It states no flow of its own.');

/** By the maker's curve, less where the rack has less heat than its type; else by the loop's temperature rise. */
function neededFlow(loop: Loop, type: EquipmentType | undefined, liquidKw: number) {
  if (type?.flowCurve && loop.supplyC !== undefined) {
    const lpm = flowAt(type.flowCurve, loop.supplyC);
    if (lpm === undefined) return undefined;
    const ratedKw = (type.powerKw ?? 0) * (type.liquidFraction ?? 0);
    const share = ratedKw > 0 ? Math.min(1, liquidKw / ratedKw) : 1;
    return { lpm: lpm * share, why: said('from {0} °C', figure(loop.supplyC)) };
  }
  if (loop.deltaK === undefined) return undefined;
  return {
    lpm: flowFor(liquidKw, loop.deltaK, fluids[loop.fluid ?? 'pg25']),
    why: said('at the {0} K of {1}', figure(loop.deltaK), loop.id),
  };
}
