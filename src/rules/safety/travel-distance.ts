import { egress } from '../../analysis/space/egress';
import { serviceFronts } from '../../analysis/space/serviceFronts';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'safety/travel-distance',
  title: 'No place is too far to walk from an exit',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['layout'],
  options: {
    maxM: {
      default: 61,
      byProfile: { fr: 40 },
      unit: 'm',
      description: 'Longest way to the nearest exit.',
      source: 'Common practice: IBC 200 ft (61 m) to 300 ft; France 40 m to a stair (R4216-11)',
    },
    wayMm: {
      default: 1200,
      unit: 'mm',
      description: 'Least clear width of a way that counts.',
      source: 'As space/circulation-width: 1.2 m',
    },
  },
  source:
    'Checks default 61 m, under fr 40 m (basis: common practice; the distance that holds depends on occupancy and sprinklers).',
  check(hall, _index, { maxM, wayMm }) {
    const ways = hall.get(egress(wayMm));
    if (!ways) return blocked('The room has no readable outline.');
    if (ways.exits.length === 0) return notApplicable('The hall names no door that is an exit.');
    if (ways.farthestMm === 0) return notApplicable('No floor can be reached from an exit.');
    const metres = ways.farthestMm / 1000;
    if (!exceeds(metres, maxM)) return passed;
    const last = hall.get(serviceFronts(wayMm))?.farthest;
    const worst = last
      ? said('; of what stands here {0} is the farthest, at {1} m', last.thing.id, figure(last.mm / 1000))
      : nothing;
    return failed({
      message: said(
        'From the farthest place it is {0} m to an exit{1}; {2} m are allowed.',
        figure(metres),
        worst,
        figure(maxM),
      ),
      objects: last ? [last.thing.id] : [],
      path: last ? ['at'] : ['room', 'outline'],
      measured: metres,
      limit: maxM,
      unit: 'm',
    });
  },
});
