import type { Cord } from '../../model/types';
import { isSinglePath, powerScheme } from '../designIntent';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';

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
        message: `${all(cords.length)} of ${rack.id} plug into ${first}.`,
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
    return failed({
      message: `${all(cords.length)} of ${rack.id} come from side ${[...sides].join()}: ${listed([...ids])}.`,
      objects: [rack.id, ...ids],
      path: ['feeds'],
    });
  },
});

const feedOf = (cord: Cord): string => (typeof cord === 'string' ? cord : cord.feed);

const all = (cords: number): string => (cords === 2 ? 'Both cords' : `All ${cords} cords`);
