import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-route-length',
  title: 'No rack is too far from its CDUs',
  severity: 'error',
  subjects: ['loops'],
  options: {
    warnM: {
      default: 60,
      unit: 'm',
      description: 'Longest TCS route without a warning.',
      source: 'AIDC-Studio, estimate for 6-inch pipe, 2.3 MW and 1.5 L/min per kW',
    },
    errorM: {
      default: 80,
      unit: 'm',
      description: 'Longest TCS route.',
      source: 'AIDC-Studio, estimate for 6-inch pipe, 2.3 MW and 1.5 L/min per kW',
    },
    fittingsShare: {
      default: 0,
      unit: '1',
      description: 'What fittings and risers add to the route, as a share of it.',
      source: 'Not known before the pipes are drawn; the plan’s own distance',
    },
  },
  source: 'Route budget of AIDC-Studio (an estimate); distances on the plan, along its axes.',
  check(hall, index, { warnM, errorM, fittingsShare }) {
    const loop = hall.model.element('loops', index)!;
    const farthest = farthestRack(hall, index);
    if (!farthest) return notApplicable('It has no CDU or no rack on the plan.');
    const metres = (farthest.mm / 1000) * (1 + fittingsShare);
    if (!exceeds(metres, warnM)) return passed;
    const over = exceeds(metres, errorM);
    const route = [farthest.rack, figure(metres), farthest.cdu, loop.id] as const;
    return failed({
      message: over
        ? said(
            '{0} is {1} m of route from {2}, the nearest CDU of {3}; {4} m are the most.',
            ...route,
            figure(errorM),
          )
        : said(
            '{0} is {1} m of route from {2}, the nearest CDU of {3}; {4} m are usual.',
            ...route,
            figure(warnM),
          ),
      objects: [loop.id],
      measured: metres,
      limit: over ? errorM : warnM,
      unit: 'm',
      severity: over ? 'error' : 'warning',
    });
  },
});

/** More CDUs than one loop has: a bound for hostile files. */
const mostCdus = 256;

/** The rack that is farthest from the CDU nearest to it, from centre to centre along the axes of the plan. */
function farthestRack(hall: HallAnalysis, loop: number) {
  const cdus = hall.loops
    .cdusOf(loop)
    .slice(0, mostCdus)
    .map((place) => hall.floor.indexOf('cdus', place))
    .filter((i) => i !== -1)
    .map((i) => hall.floor.thing(i));
  let worst: { readonly rack: string; readonly cdu: string; readonly mm: number } | undefined;
  if (cdus.length === 0) return undefined;
  for (const place of hall.loops.racksOf(loop)) {
    const at = hall.floor.indexOf('racks', place);
    if (at === -1 || hall.equipment.rackAt(place).liquidKw === 0) continue;
    const rack = hall.floor.thing(at);
    let nearest = cdus[0]!;
    let mm = Infinity;
    for (const cdu of cdus) {
      const [a, b] = [rack.shape, cdu.shape];
      const distance =
        (Math.abs(a.minX + a.maxX - b.minX - b.maxX) + Math.abs(a.minY + a.maxY - b.minY - b.maxY)) / 2;
      if (distance >= mm) continue;
      mm = distance;
      nearest = cdu;
      // Nearer than the farthest rack so far: it cannot be the farthest.
      if (worst && mm <= worst.mm) break;
    }
    if (!worst || mm > worst.mm) worst = { rack: rack.id, cdu: nearest.id, mm };
  }
  return worst;
}
