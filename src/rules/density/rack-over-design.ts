import { exceeds, figure, percent } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';

/** One object for thousands of racks. */
const unplanned = notApplicable('Neither its position nor its zone has a design load.');

export const rule = defineRule({
  id: 'density/rack-over-design',
  title: 'A rack draws no more than its position is designed for',
  severity: 'error',
  subjects: ['racks'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the design load above which it is an error.',
      source: 'Reference designs state a load for each rack position',
    },
  },
  source:
    'Reference designs state a load for each rack position; cords, tap-offs, branches and air are sized for it.',
  check({ model, equipment }, index, { errorShare }) {
    const rack = model.element('racks', index)!;
    const designKw = rack.designKw ?? model.get('zones', rack.zone)?.designKw;
    if (designKw === undefined) return unplanned;
    const { powerKw } = equipment.rackAt(index);
    if (powerKw === undefined) return blocked(`The load of ${rack.id} is not known.`);
    const limit = designKw * errorShare;
    if (!exceeds(powerKw, limit)) return passed;
    const where = rack.designKw === undefined ? `a position in ${rack.zone!}` : 'its position';
    return failed({
      message: `${rack.id} draws ${figure(powerKw)} kW; ${where} is designed for ${figure(designKw)} kW (${percent(powerKw, designKw)}).`,
      objects: rack.designKw === undefined ? [rack.id, rack.zone!] : [rack.id],
      measured: powerKw,
      limit,
      unit: 'kW',
    });
  },
});
