import type { Cord } from '../../model/types';
import { isSinglePath, powerScheme } from '../designIntent';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/same-side',
  title: 'The cords of a rack come from more than one side',
  severity: 'error',
  subjects: ['racks'],
  options: {},
  source: 'Two cords of one feed, or of one side, are one path: it has no disjoint second (Menger).',
  check(hall, index) {
    const rack = hall.model.element('racks', index)!;
    const cords = (rack.feeds ?? []).filter((cord) => !hall.model.isAbsent(feedOf(cord)));
    if (cords.length < 2) return notApplicable('It has fewer than two cords.');
    if (isSinglePath(powerScheme(hall))) return notApplicable('The declared scheme has one path.');
    const ids = new Set(cords.map(feedOf));
    const [first] = ids;
    if (ids.size === 1 && first !== undefined && hall.model.indexOf('feeds', first) !== -1) {
      return failed({
        message:
          cords.length === 2
            ? said('Both cords of {0} plug into {1}.', rack.id, first)
            : said('All {0} cords of {1} plug into {2}.', cords.length, rack.id, first),
        objects: [rack.id, first],
        path: ['feeds'],
        scenario: { lost: [first] },
      });
    }
    const sides = new Set<string>();
    const without: string[] = [];
    for (const id of ids) {
      const side = hall.model.get('feeds', id)?.side;
      if (side === undefined) without.push(id);
      else sides.add(side);
    }
    if (sides.size > 1) return passed;
    if (without.length > 0) return blocked(`The side of ${listed(without)} is not known.`);
    const [side = ''] = sides;
    return failed({
      message:
        cords.length === 2
          ? said('Both cords of {0} come from side {1}: {2}.', rack.id, side, [...ids])
          : said('All {0} cords of {1} come from side {2}: {3}.', cords.length, rack.id, side, [...ids]),
      objects: [rack.id, ...ids],
      path: ['feeds'],
    });
  },
});

const feedOf = (cord: Cord): string => (typeof cord === 'string' ? cord : cord.feed);
