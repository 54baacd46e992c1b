import {
  cableRoutes,
  currentRoutes,
  mostLeadInMm,
  type CableRoutes,
} from '../../analysis/network/cableRoutes';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { naturalCompare } from '../../text/naturalCompare';
import { figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

/** More links than these are not listed with a finding. */
const mostLinks = 24;

interface Gap {
  /** The rack without a tray, or the two trays that do not meet. */
  readonly ends: readonly string[];
  readonly links: string[];
}

function gapsOf({ model }: HallAnalysis, routes: CableRoutes): ReadonlyMap<string, Gap> {
  const gaps = new Map<string, Gap>();
  for (const place of [...routes.astray].sort((a, b) => a - b)) {
    const link = model.element('links', place)!;
    const route = routes.ofLink(place);
    let ends: readonly string[];
    if (route?.kind === 'no tray') ends = [link[route.at]];
    else if (route?.kind === 'no way') {
      ends = [...new Set(route.trays.map((t) => model.idAt('trays', t)!))].sort(naturalCompare);
    } else continue;
    const key = ends.join(' ');
    const gap = gaps.get(key);
    if (gap) gap.links.push(link.id);
    else gaps.set(key, { ends, links: [link.id] });
  }
  return gaps;
}

export const rule = defineRule({
  id: 'network/route-missing',
  title: 'Trays lead from rack to rack',
  severity: 'error',
  subjects: ['hall'],
  reads: ['layout', 'network'],
  options: {},
  source: 'Geometry: trays join where their sides touch or cross; a rack drops onto trays near it.',
  check(hall) {
    if (!hall.get(cableRoutes).graph)
      return notApplicable('The hall has no data trays, or more than can be followed.');
    const routes = hall.get(currentRoutes);
    const gaps = gapsOf(hall, routes);
    if (routes.judged === 0) return notApplicable('No link runs between racks of the hall.');
    if (gaps.size === 0) return passed;
    const failures = [...gaps.values()].map(({ ends, links }): Failure => {
      const named = [...links].sort(naturalCompare);
      const [first = '', second] = ends;
      return {
        message:
          second === undefined
            ? said(
                'No tray is within {0} mm of {1}: {2} {2?has|have} no way.',
                figure(mostLeadInMm),
                first,
                named,
              )
            : said('No tray leads from {0} to {1}: {2} {2?has|have} no way.', first, second, named),
        objects: [...ends, ...named.slice(0, mostLinks)],
      };
    });
    return failed(...failures);
  },
});
