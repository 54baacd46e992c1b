import { feedIdOf } from '../../analysis/power/cordPlan';
import { mechanicalPower } from '../../analysis/power/mechanicalPower';
import { isSinglePath, powerScheme } from '../designIntent';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/mechanical-power',
  title: 'CDUs and air units are fed from two sides, and from a UPS',
  severity: 'error',
  subjects: ['cdus', 'airUnits'],
  reads: ['chain'],
  options: {
    leastFeeds: {
      default: 2,
      unit: '1',
      description: 'Feeds that a CDU or air unit plugs into, at least.',
      source: 'Continuous cooling, as a certified operator reproduces the tier table of Uptime',
    },
    leastGuarded: {
      default: 1,
      unit: '1',
      description: 'How many of its feeds have a UPS or BESS before them, at least.',
      source: 'Continuous cooling: liquid-cooled racks do not ride through a start of generators',
    },
  },
  source: 'Continuous cooling, as a certified operator reproduces the tier table of Uptime.',
  check(hall, index, { leastFeeds, leastGuarded }, kind) {
    const collection = kind === 'cdus' ? 'cdus' : 'airUnits';
    const unit = hall.model.element(collection, index)!;
    if (isSinglePath(powerScheme(hall))) return notApplicable('The declared scheme has one path.');
    const { corded, guarded } = hall.get(mechanicalPower);
    if (!corded[collection]) return notApplicable('No power of such units is modelled.');
    const kw = hall.equipment.unitKw(unit);
    const cords = unit.feeds ?? [];
    if (cords.length === 0 && !kw) return notApplicable('It is not known to draw power.');
    const ids = [...new Set(cords.map(feedIdOf))];
    const feeds = ids.flatMap((id) => hall.model.get('feeds', id) ?? []);
    const at = { objects: [unit.id, ...ids], path: ['feeds'] };
    if (ids.length < leastFeeds) {
      return failed({
        message:
          ids.length === 0
            ? said('{0} plugs into nothing; {1} feeds keep it running.', unit.id, leastFeeds)
            : said('{0} plugs into {1} only; {2} feeds keep it running.', unit.id, ids, leastFeeds),
        ...at,
        measured: ids.length,
        limit: leastFeeds,
        unit: '1',
      });
    }
    if (feeds.length < ids.length) return blocked(`${unit.id} plugs into what is no feed of this hall.`);
    const sides = new Set(feeds.map((feed) => feed.side));
    const [side] = sides;
    if (leastFeeds > 1 && sides.size === 1 && side !== undefined) {
      return failed({
        message: said('{0}, which feed {1}, are all of side {2}.', ids, unit.id, side),
        ...at,
      });
    }
    if (!guarded || feeds.some((feed) => feed.from === undefined)) return passed;
    const count = ids.filter((id) => guarded[hall.model.indexOf('feeds', id)]).length;
    if (count >= leastGuarded) return passed;
    return failed({
      message: said(
        '{0} of the feeds of {1}, {2}, draws through a UPS or BESS; {3} is needed to run on until generators start.',
        count,
        unit.id,
        ids,
        leastGuarded,
      ),
      ...at,
      measured: count,
      limit: leastGuarded,
      unit: '1',
    });
  },
});
