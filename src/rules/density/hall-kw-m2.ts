import { loadAndArea } from '../../analysis/hallTotals';
import { exceeds, fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'density/hall-kw-m2',
  title: 'The load for each square metre is that of a data hall',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['cooling'],
  // A hall that is half built is half empty.
  states: 'finished',
  options: {
    warnKwM2: {
      default: 45,
      unit: 'kW/m²',
      description: 'Load for each square metre of the room above which it warns.',
      source:
        'Derived: a 132 kW rack of 0.6 m × 1.2 m and half a cold and half a hot aisle of 1.2 m take 1.44 m², 92 kW/m²; a hall that is half filled with such rows has 46 kW/m²',
    },
    infoKwM2: {
      default: 1,
      unit: 'kW/m²',
      description: 'Load for each square metre of the room below which an info says so.',
      source: 'Derived: enterprise halls of 5 kW racks have 1 to 2 kW/m²',
    },
    fromRacks: {
      default: 10,
      unit: '1',
      description: 'Racks from which a hall is more than a sketch, and its emptiness is worth a word.',
      source: 'House rule: the first racks of a new plan say nothing about its density',
    },
  },
  source: 'Σ P / area; what lies far outside the usual is rather a wrong area or load than a dense hall.',
  check(hall, _index, { warnKwM2, infoKwM2, fromRacks }) {
    const racks = hall.model.size('racks');
    const { itKw, areaM2 } = loadAndArea(hall);
    if (itKw === 0) return notApplicable('It has no load.');
    if (areaM2 === 0) return notApplicable('The area of the room is not known.');
    const measured = itKw / areaM2;
    const figures = [figure(itKw), figure(areaM2), figure(measured)];
    const measures = { objects: [], measured, unit: 'kW/m²' };
    if (exceeds(measured, warnKwM2)) {
      return failed({
        message: said(
          '{0} kW on {1} m² are {2} kW/m²: more than {3} leave no room for aisles and cooling. Check the outline and the loads.',
          ...figures,
          figure(warnKwM2),
        ),
        limit: warnKwM2,
        ...measures,
      });
    }
    if (racks < fromRacks || !fallsShort(measured, infoKwM2)) return passed;
    return failed({
      message: said(
        '{0} kW on {1} m² are {2} kW/m²: less than the {3} of a hall of ordinary servers. Check the outline and the loads.',
        ...figures,
        figure(infoKwM2),
      ),
      limit: infoKwM2,
      severity: 'info',
      ...measures,
    });
  },
});
