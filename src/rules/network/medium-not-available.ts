import { laneOf, reachOf } from '../../analysis/network/cableReach';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'network/medium-not-available',
  title: 'The medium of a link is offered at its rate',
  severity: 'error',
  subjects: ['links'],
  options: {},
  source: 'NVIDIA 800G 200G-PAM4 product list: no passive copper, no AOC and no multimode at 200G a lane.',
  check({ model }, index) {
    const link = model.element('links', index)!;
    const lane = laneOf(link);
    if (link.medium === undefined || lane === undefined) {
      return notApplicable('No medium, or no rate from 400 Gb/s on.');
    }
    const reach = reachOf(link.medium, lane);
    if (!reach) return notApplicable('Nothing is known of its medium at its rate.');
    if (reach.maxM !== undefined) return passed;
    const told = [link.medium, lane, link.id, link.from, link.to];
    return failed({
      message:
        link.medium.toLowerCase() === 'dac'
          ? said(
              '{0} is not offered at {1}G a lane: {2} from {3} to {4} needs single mode or active copper.',
              ...told,
            )
          : said('{0} is not offered at {1}G a lane: {2} from {3} to {4} needs single mode.', ...told),
      objects: [link.id, link.from, link.to],
      path: ['medium'],
    });
  },
});
