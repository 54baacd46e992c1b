import { cableLengthM } from '../../analysis/network/cableRoutes';
import { unitRoutes } from '../../analysis/network/unitRoutes';
import { cableEnds } from '../cableLength';
import { exceeds, figure, percent } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'network/su-span',
  title: 'Every rack of a scalable unit is within reach of its leaves',
  severity: 'error',
  subjects: ['hall'],
  reads: ['layout', 'network'],
  options: {
    reachM: {
      default: 50,
      unit: 'm',
      description: 'Longest cable from a rack of a scalable unit to its leaf rack.',
      source: 'NVIDIA cabling requirements, NDR and 400GbE: OM4 and splitters reach 50 m',
    },
    ...cableEnds,
  },
  source:
    'NVIDIA cabling requirements, NDR and 400GbE (50 m); routed over the tray graph. In a SuperPOD the leaves stand in the middle of their unit.',
  check(hall, _index, { reachM, ...ends }) {
    const { model } = hall;
    const units = hall.get(unitRoutes);
    if (!units) return blocked('Scalable units have too many racks to route all of their cables.');
    const failures: Failure[] = [];
    let routed = 0;
    for (const [su, pairs] of units) {
      let worst = -1;
      let farthest: readonly [leaf: number, host: number] | undefined;
      const far = new Set<number>();
      for (const { leaf, host, route } of pairs) {
        if (route.kind !== 'trays' && route.kind !== 'beside') continue;
        routed++;
        const metres = cableLengthM(route, ends);
        if (exceeds(metres, reachM)) far.add(host);
        if (metres <= worst) continue;
        worst = metres;
        farthest = [leaf, host];
      }
      if (!farthest || far.size === 0) continue;
      const [leaf, host] = farthest.map((rack) => model.idAt('racks', rack)!) as [string, string];
      failures.push({
        message: said(
          '{0} {0?rack|racks} of {1} {0?is|are} too far from the leaves: {2} is {3} m of cable from {4}; {5} m is the most ({6}).',
          far.size,
          su,
          host,
          figure(worst),
          leaf,
          figure(reachM),
          percent(worst, reachM),
        ),
        objects: [leaf, host],
        measured: worst,
        limit: reachM,
        unit: 'm',
      });
    }
    if (failures.length) return failed(...failures);
    return routed ? passed : notApplicable('No scalable unit has leaves that trays lead to.');
  },
});
