import { isBusway } from '../../analysis/power/busway';
import { detailOf, feedIdOf } from '../../analysis/power/cordPlan';
import { distanceToFootprint, nearestAlong, pointAlong } from '../../analysis/space/runLine';
import { consumerAt, consumers } from '../consumer';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';

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
      const tap =
        detail?.tapMm === undefined ? `Busway ${feed.id}` : `The tap-off of ${element.id} on ${feed.id}`;
      const reach =
        whipMm === undefined
          ? `${figure(limit)} mm is as far as a whip reaches`
          : `with a drop of ${figure(dropMm)} mm that is more than the ${figure(limit)} mm of its whip`;
      const to = detail?.tapMm === undefined ? ` from ${element.id}` : ' away';
      failures.push({
        message: `${tap} is ${figure(awayMm)} mm${to}; ${reach}.`,
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
