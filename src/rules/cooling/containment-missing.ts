import { naturalCompare } from '../../text/naturalCompare';
import { containedAisles } from '../../analysis/cooling/containedAisles';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/containment-missing',
  title: 'Racks that give much heat to the air stand at a contained aisle',
  severity: 'warning',
  subjects: ['rows'],
  options: {
    airKw: {
      default: 10,
      unit: 'kW',
      description: 'Heat to the air above which a rack needs containment.',
      source: 'Common practice; published AI reference designs contain every such aisle',
    },
    hybridKw: {
      default: 3,
      unit: 'kW',
      description: 'The same for a rack that is partly liquid-cooled.',
      source: 'House rule: what a fully liquid-cooled rack (97 % and more of 100 kW) may leave to the air',
    },
  },
  source:
    'Common practice: published AI reference designs contain the aisles of air-cooled and hybrid racks.',
  check(hall, index, { airKw: mostAir, hybridKw }) {
    const row = hall.rows.list[index]!;
    const aisles = hall.get(containedAisles);
    if (!aisles.drawsAisles && hall.model.size('airUnits') === 0) {
      return notApplicable('The hall draws neither aisles nor air units.');
    }
    const open: string[] = [];
    let warmest = 0;
    let breathing = 0;
    for (const i of row.racks) {
      const { airKw, liquidKw } = hall.equipment.rackAt(i);
      if (!exceeds(airKw, liquidKw > 0 ? hybridKw : mostAir)) continue;
      breathing++;
      if (hall.air.hasDoor(i) || aisles.holds(i)) continue;
      open.push(hall.model.element('racks', i)!.id);
      warmest = Math.max(warmest, airKw);
    }
    if (breathing === 0) return notApplicable('None of its racks gives much heat to the air.');
    if (open.length === 0) return passed;
    open.sort(naturalCompare);
    return failed({
      message:
        open.length > 1
          ? said(
              '{0} racks of row {1} that give up to {2} kW each to the air stand at no contained aisle.',
              open.length,
              row.name,
              figure(warmest),
            )
          : said('{0} gives {1} kW to the air and stands at no contained aisle.', open[0]!, figure(warmest)),
      objects: open,
    });
  },
});
