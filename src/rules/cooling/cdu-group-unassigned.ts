import { figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-group-unassigned',
  title: 'Every liquid-cooled rack is in a loop',
  severity: 'error',
  subjects: ['racks'],
  options: {},
  source: 'House rule: heat that no loop takes is in no balance.',
  check(hall, index) {
    const rack = hall.model.element('racks', index)!;
    const { liquidKw } = hall.equipment.rackAt(index);
    if (liquidKw === 0) return allAir;
    if (hall.model.size('loops') === 0 && hall.model.size('cdus') === 0) return noLiquidSide;
    // A loop that does not exist is told of by data/unresolved-reference, one without a CDU by cooling/cdu-overload.
    if (rack.loop !== undefined) return passed;
    return failed({
      message: said('{0} gives {1} kW to liquid and is in no loop.', rack.id, figure(liquidKw)),
      objects: [rack.id],
      measured: liquidKw,
      limit: 0,
      unit: 'kW',
    });
  },
});

const allAir = notApplicable('It gives no heat to liquid.');
const noLiquidSide = notApplicable('The hall has neither loops nor CDUs.');
