import { routePairs, sharedFireZone, sharedTray, sideBySide } from '../../analysis/power/routePairs';
import { isSinglePath, powerScheme } from '../designIntent';
import { figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/cable-route-diversity',
  title: 'Two feeds that back each other up run on routes of their own',
  severity: 'warning',
  subjects: ['feeds'],
  // The other feed's run, trays and fire zones; what plugs into both feeds touches both.
  reads: ['building'],
  options: {
    apartMm: {
      default: 150,
      unit: 'mm',
      description: 'Distance between two runs up to which one event can damage both.',
      source: 'House rule; stacked row busways are published with more',
    },
    sharedMm: {
      default: 1000,
      unit: 'mm',
      description: 'Length that they may share: crossings and the last step to a rack.',
      source: 'House rule',
    },
  },
  source:
    'Compartmentalised distribution paths, as a certified operator reproduces the tier table of Uptime.',
  check(hall, index, { apartMm, sharedMm }) {
    const feed = hall.model.element('feeds', index)!;
    if (isSinglePath(powerScheme(hall))) return notApplicable('The declared scheme has one path.');
    const pairs = feed.path ? routePairs(hall, index) : [];
    if (!feed.path || !pairs.some(({ other }) => hall.model.element('feeds', other)?.path))
      return notApplicable('No later feed with a path backs it up.');
    const failures: Failure[] = [];
    for (const pair of pairs) {
      const other = hall.model.element('feeds', pair.other);
      if (!other?.path) continue;
      const names = () =>
        [
          feed.id,
          other.id,
          pair.shared.map(({ collection, index }) => hall.model.element(collection, index)!.id),
        ] as const;
      const objects = [feed.id, other.id];
      const zone = sharedFireZone(hall, feed, other, pair);
      if (zone !== undefined) {
        failures.push({
          message: said(
            '{0} and {1}, which feed {2}, both pass the fire zone {3}, outside of which some of that stands.',
            ...names(),
            zone,
          ),
          objects: [...objects, zone],
          path: ['path'],
        });
        continue;
      }
      const tray = sharedTray(hall, feed, other, sharedMm);
      if (tray !== undefined) {
        failures.push({
          message: said('{0} and {1}, which feed {2}, both follow the tray {3}.', ...names(), tray),
          objects: [...objects, tray],
          path: ['path'],
        });
        continue;
      }
      const near = sideBySide(feed, other, apartMm);
      if (near.mm <= sharedMm) continue;
      failures.push({
        message: said(
          '{0} and {1}, which feed {2}, run {3} mm apart for {4} mm; {5} mm at up to {6} mm are allowed.',
          ...names(),
          figure(near.apartMm),
          figure(near.mm),
          figure(sharedMm),
          figure(apartMm),
        ),
        objects,
        path: ['path'],
        measured: near.mm,
        limit: sharedMm,
        unit: 'mm',
      });
    }
    return failures.length > 0 ? failed(...failures) : passed;
  },
});
