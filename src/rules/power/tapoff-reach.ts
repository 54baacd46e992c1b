import { isBusway } from '../../analysis/power/busway';
import { detailOf, feedIdOf } from '../../analysis/power/cordPlan';
import { distanceToFootprint, nearestAlong, pointAlong } from '../../analysis/space/runLine';
import { consumerAt, consumers } from '../consumer';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/tapoff-reach',
  title: 'The whip of a cord reaches from its tap-off to what it feeds',
  severity: 'warning',
  subjects: consumers,
  options: {
    reachMm: {
      default: 2000,
      unit: 'mm',
      description: 'Farthest that a tap-off may be, seen from above, where the cord names no whipMm.',
      source: 'Common practice: whips of 3 m with a drop of 1 m',
    },
  },
  source: 'Common practice; not confirmed by a public source.',
  check(hall, index, { reachMm }, kind) {
    const { element, collection } = consumerAt(hall, kind, index);
    const failures: Failure[] = [];
    let judged = false;
    for (const [place, cord] of (element.feeds ?? []).entries()) {
      const feed = hall.model.get('feeds', feedIdOf(cord));
      const path = feed?.path;
      if (!feed || !path || !isBusway(hall.equipment, feed)) continue;
      const detail = detailOf(cord);
      judged = true;
      const { shape } = hall.floor.thing(hall.floor.indexOf(collection, index));
      const middle = [(shape.minX + shape.maxX) / 2, (shape.minY + shape.maxY) / 2] as const;
      const tapMm = detail?.tapMm ?? nearestAlong(path, ...middle).alongMm;
      const awayMm = distanceToFootprint(shape, ...pointAlong(path, tapMm));
      const height = hall.equipment.type(element.type)?.heightMm;
      const dropMm =
        feed.heightMm === undefined || height === undefined ? 0 : Math.max(0, feed.heightMm - height);
      const whipMm = detail?.whipMm;
      const measured = whipMm === undefined ? awayMm : awayMm + dropMm;
      const limit = whipMm ?? reachMm;
      if (!exceeds(measured, limit)) continue;
      const reach =
        whipMm === undefined
          ? said('{0} mm is as far as a whip reaches', figure(limit))
          : said(
              'with a drop of {0} mm that is more than the {1} mm of its whip',
              figure(dropMm),
              figure(limit),
            );
      failures.push({
        message:
          detail?.tapMm === undefined
            ? said('Busway {0} is {1} mm from {2}; {3}.', feed.id, figure(awayMm), element.id, reach)
            : said(
                'The tap-off of {0} on {1} is {2} mm away; {3}.',
                element.id,
                feed.id,
                figure(awayMm),
                reach,
              ),
        objects: [element.id, feed.id],
        path: ['feeds', place],
        measured,
        limit,
        unit: 'mm',
      });
    }
    if (failures.length > 0) return failed(...failures);
    return judged ? passed : notApplicable('It plugs into no busway with a path.');
  },
});
