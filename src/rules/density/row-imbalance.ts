import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'density/row-imbalance',
  title: 'The racks of a row share the air of its aisle evenly',
  severity: 'warning',
  subjects: ['rows'],
  options: {
    ratio: {
      default: 2,
      unit: '1',
      description: 'Heat to the air of the warmest rack over the mean of its row above which it warns.',
      source: 'Common practice, not confirmed by a standard',
    },
    fromKw: {
      default: 10,
      unit: 'kW',
      description: 'Rows whose warmest rack gives less than this to the air are not looked at.',
      source: 'Common practice: below 10 kW any aisle has air to spare',
    },
  },
  source: 'Common practice: an aisle gives each rack about the same air.',
  check(hall, index, { ratio, fromKw }) {
    const row = hall.rows.list[index]!;
    let sum = 0;
    let count = 0;
    let most = 0;
    let warmest = -1;
    for (const i of row.racks) {
      const { airKw } = hall.equipment.rackAt(i);
      // Empty and wholly liquid-cooled positions take no air from the others.
      if (airKw === 0) continue;
      sum += airKw;
      count++;
      if (airKw > most) {
        most = airKw;
        warmest = i;
      }
    }
    if (count < 2) return notApplicable('Fewer than two of its racks give heat to the air.');
    if (most < fromKw) return notApplicable('None of its racks gives much heat to the air.');
    const mean = sum / count;
    if (!exceeds(most, mean * ratio)) return passed;
    const { id } = hall.model.element('racks', warmest)!;
    return failed({
      message: said(
        '{0} gives {1} kW to the air, {2} times the mean of row {3} ({4} kW).',
        id,
        figure(most),
        figure(most / mean),
        row.name,
        figure(mean),
      ),
      objects: [id],
      measured: most,
      limit: mean * ratio,
      unit: 'kW',
    });
  },
});
