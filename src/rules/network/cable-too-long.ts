import { cableLengthM, cableRoutes } from '../../analysis/network/cableRoutes';
import { laneOf, reachOf } from '../../analysis/network/cableReach';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { Rack } from '../../model/types';
import { cableEnds } from '../cableLength';
import { exceeds, figure, percent } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { nothing, said, type Said } from '../../words/said';

/** At a switch a twin-port transceiver reaches farther than at the adapter of a server. */
const hasSwitch = (rack: Rack | undefined): boolean => rack?.tier !== undefined || rack?.serves === 'network';

/** Length of one cable of a link [m], and how it was found; undefined where it has no way. */
function lengthOf(
  hall: HallAnalysis,
  link: number,
  ends: Parameters<typeof cableLengthM>[1],
): readonly [metres: number, how: Said] | undefined {
  const given = hall.model.element('links', link)?.lengthMm;
  if (given !== undefined) return [given / 1000, said('as given')];
  const route = hall.get(cableRoutes).ofLink(link);
  if (route?.kind === 'beside') return [cableLengthM(route, ends), said('from rack to rack')];
  if (route?.kind !== 'trays') return undefined;
  const metres = cableLengthM(route, ends);
  const way = figure((route.trayMm + route.leadInMm[0] + route.leadInMm[1]) / 1000);
  const drops = figure(metres - ends.slackM - (route.trayMm + route.leadInMm[0] + route.leadInMm[1]) / 1000);
  return [metres, said('{0} m over trays, {1} m of drops, {2} m of slack', way, drops, figure(ends.slackM))];
}

export const rule = defineRule({
  id: 'network/cable-too-long',
  title: 'No cable is longer than its medium reaches',
  severity: 'error',
  subjects: ['links'],
  reads: ['building', 'network'],
  options: cableEnds,
  source:
    'L = Σ tray segments + drops + slack, over the tray graph; reaches by medium and lane rate as published by NVIDIA (LinkX overview, NDR and 400GbE cabling requirements, cable management FAQ, MMS4X00 overview). AEC and 200G copper are estimates.',
  check(hall, index, options) {
    const link = hall.model.element('links', index)!;
    const lane = laneOf(link);
    if (link.medium === undefined || lane === undefined) {
      return notApplicable('No medium, or no rate from 400 Gb/s on.');
    }
    const reach = reachOf(link.medium, lane);
    if (reach?.maxM === undefined) return notApplicable('No reach is known of its medium at its rate.');
    const found = lengthOf(hall, index, options);
    if (!found) return notApplicable('Its length is not known.');
    const [metres, how] = found;
    const racks = [hall.model.get('racks', link.from), hall.model.get('racks', link.to)];
    const atAdapter = reach.adapterM !== undefined && !racks.every(hasSwitch);
    const limit = atAdapter ? reach.adapterM : reach.maxM;
    if (!exceeds(metres, limit)) return passed;
    const where = atAdapter ? said(', with an adapter at one end') : nothing;
    return failed({
      message: said(
        '{0} from {1} to {2} is {3} m long ({4}); {5} at {6}G a lane reaches {7} m{8} ({9}).',
        link.id,
        link.from,
        link.to,
        figure(metres),
        how,
        link.medium,
        lane,
        figure(limit),
        where,
        percent(metres, limit),
      ),
      objects: [link.id, link.from, link.to],
      measured: metres,
      limit,
      unit: 'm',
      ...(reach.isEstimate ? { severity: 'warning' as const } : {}),
    });
  },
});
