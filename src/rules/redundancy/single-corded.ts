import { feedIdOf } from '../../analysis/power/cordPlan';
import { isSinglePath, powerScheme } from '../designIntent';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/single-corded',
  title: 'No rack with a single power inlet under a scheme of two paths',
  severity: 'warning',
  subjects: ['racks'],
  options: {
    leastInlets: {
      default: 2,
      unit: '1',
      description: 'Power inlets that a rack must have.',
      source: 'Schneider WP75, p. 14 and 16: all loads dual-corded',
    },
  },
  source:
    'Schneider WP75, as traced by a public case collection: a transfer switch moves the single point of failure into the rack.',
  check(hall, index, { leastInlets }) {
    const rack = hall.model.element('racks', index)!;
    const scheme = powerScheme(hall);
    if (isSinglePath(scheme)) return notApplicable('The declared scheme has one path.');
    const inlets = hall.equipment.type(rack.type)?.cords;
    if (inlets === undefined) return notApplicable('Its type names no inlets.');
    if (inlets >= leastInlets) return passed;
    const feeds = [...new Set((rack.feeds ?? []).map(feedIdOf))];
    if (feeds.length === 0) return notApplicable('It plugs into nothing.');
    return failed({
      message:
        feeds.length === 1
          ? said(
              '{0} has {1} power {1?inlet|inlets} under {2}, and goes dark with {3}.',
              rack.id,
              inlets,
              scheme,
              feeds,
            )
          : said(
              '{0} has {1} power {1?inlet|inlets} under {2}, so {3} reach it over a transfer switch, and both go with that.',
              rack.id,
              inlets,
              scheme,
              feeds,
            ),
      objects: [rack.id],
      measured: inlets,
      limit: leastInlets,
      unit: '1',
    });
  },
});
