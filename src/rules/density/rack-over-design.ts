import { exceeds, figure, percent } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

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
    const figures = [rack.id, figure(powerKw), figure(designKw), percent(powerKw, designKw)];
    return failed({
      message:
        rack.designKw === undefined
          ? said('{0} draws {1} kW; a position in {4} is designed for {2} kW ({3}).', ...figures, rack.zone!)
          : said('{0} draws {1} kW; its position is designed for {2} kW ({3}).', ...figures),
      objects: rack.designKw === undefined ? [rack.id, rack.zone!] : [rack.id],
      measured: powerKw,
      limit,
      unit: 'kW',
    });
  },
});
