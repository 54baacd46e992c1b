import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { Rack } from '../../model/types';
import { isSinglePath, powerScheme } from '../designIntent';
import { listed } from '../naming';
import { blocked, defineRule, failed, passed } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/min-feeds',
  title: 'A rack has as many cords as the declared scheme asks for',
  severity: 'error',
  subjects: ['racks'],
  options: {
    singlePath: {
      default: 1,
      unit: '1',
      description: 'Least cords of a rack where design.power is n or n+1.',
      source: 'One distribution path: spare units stand upstream of it',
    },
    dualPath: {
      default: 2,
      unit: '1',
      description: 'Least cords of a rack under every other scheme, and where none is declared.',
      source: 'Schneider WP75: fault tolerance needs dual-corded loads',
    },
  },
  source: 'Schneider WP75, as traced by a public case collection.',
  check(hall, index, { singlePath, dualPath }) {
    const rack = hall.model.element('racks', index)!;
    const scheme = powerScheme(hall);
    const single = isSinglePath(scheme);
    const needed = rack.feedsNeeded ?? 1;
    // A rack that needs more than one live cord needs its spare cords on top of those.
    const least = (single ? singlePath : dualPath) + needed - 1;
    const { cords, unresolved } = cordsOf(hall, rack);
    if (cords.length < least) {
      if (unresolved.length > 0 && cords.length + unresolved.length >= least) {
        return blocked(`${rack.id} plugs into ${listed(unresolved)}, which is no feed of this hall.`);
      }
      const count = cords.length + unresolved.length;
      const need = needed > 1 ? said(', as it needs {0} live ones', needed) : nothing;
      return failed({
        message: said(
          '{0} has {1} {1?cord|cords}; the scheme {2} asks for {3}{4}.',
          rack.id,
          count,
          scheme,
          least,
          need,
        ),
        objects: [rack.id],
        path: ['feeds'],
        measured: count,
        limit: least,
        unit: '1',
      });
    }
    return single || needed === 1 ? passed : afterLoss(rack, cords, needed);
  },
});

/** The feeds that the cords of a rack plug into, one entry a cord, and the names that no feed has. */
function cordsOf(hall: HallAnalysis, rack: Rack): { cords: string[]; unresolved: string[] } {
  const cords: string[] = [];
  const unresolved: string[] = [];
  for (const cord of rack.feeds ?? []) {
    const id = typeof cord === 'string' ? cord : cord.feed;
    if (hall.model.isAbsent(id)) continue;
    (hall.model.indexOf('feeds', id) === -1 ? unresolved : cords).push(id);
  }
  return { cords, unresolved };
}

/** Enough cords can still be too few when several of them plug into the feed that is lost. */
function afterLoss(rack: Rack, cords: readonly string[], needed: number) {
  const perFeed = new Map<string, number>();
  for (const id of cords) perFeed.set(id, (perFeed.get(id) ?? 0) + 1);
  // All on one feed is what redundancy/same-side tells.
  if (perFeed.size < 2) return passed;
  const [lost, most] = [...perFeed].reduce((a, b) => (b[1] > a[1] ? b : a));
  const left = cords.length - most;
  if (left >= needed) return passed;
  return failed({
    message: said(
      'Losing {0} leaves {1} with {2} live {2?cord|cords} of the {3} that it needs.',
      lost,
      rack.id,
      left,
      needed,
    ),
    objects: [rack.id, lost],
    path: ['feeds'],
    measured: left,
    limit: needed,
    unit: '1',
    scenario: { lost: [lost] },
  });
}
