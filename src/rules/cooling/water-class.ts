import { waterClass } from '../designIntent';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

/** Highest FWS supply temperature of each class [°C]; W+ has none. */
const highestC = { W17: 17, W27: 27, W32: 32, W40: 40, W45: 45, 'W+': Infinity } as const;

export const rule = defineRule({
  id: 'cooling/water-class',
  title: 'The FWS is no warmer than its declared class',
  severity: 'error',
  subjects: ['plants'],
  options: {
    marginK: {
      default: 0,
      unit: 'K',
      description: 'How far below the limit of the class the supply must stay.',
      source: 'ASHRAE TC 9.9: the class names the highest supply temperature itself',
    },
  },
  source: 'ASHRAE TC 9.9 water classes W17, W27, W32, W40, W45 and W+, as quoted by public summaries.',
  check(hall, index, { marginK }) {
    const plant = hall.model.element('plants', index)!;
    const declared = waterClass(hall);
    if (declared === undefined) return notApplicable('The design declares no water class.');
    if (plant.supplyC === undefined) return notApplicable('Its supply temperature is not stated.');
    const limit = highestC[declared] - marginK;
    if (!exceeds(plant.supplyC, limit)) return passed;
    return failed({
      message: said(
        '{0} supplies {1} °C; class {2} ends at {3} °C.',
        plant.id,
        figure(plant.supplyC),
        declared,
        figure(limit),
      ),
      objects: [plant.id],
      path: ['supplyC'],
      measured: plant.supplyC,
      limit,
      unit: '°C',
    });
  },
});
