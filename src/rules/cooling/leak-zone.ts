import { leakZones } from '../../analysis/cooling/leakZones';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure, type Verdict } from '../rule';
import { said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/leak-zone',
  title: 'A leak is noticed and shut off wherever there is coolant',
  severity: 'error',
  subjects: ['hall', 'zones'],
  reads: ['layout', 'cooling'],
  // Which racks stand outside differs from phase to phase: it would be told once for each.
  states: 'finished',
  options: {
    mostRacks: {
      default: 8,
      unit: '1',
      description: 'Most liquid-cooled racks of one leak zone; more warn.',
      source: 'OCP Deschutes CDU and NVIDIA GB300: detection by zone, one for a manifold of a row',
    },
  },
  source:
    'OCP Deschutes CDU: leak rope in 3 zones; NVIDIA GB300: tray and rack detection; a zone per row manifold and CDU.',
  check(hall, index, { mostRacks }, kind) {
    const found = hall.get(leakZones);
    if (found.count === 0) return notApplicable('The hall shows no leak zones.');
    return kind === 'hall' ? covered(hall) : zone(hall, index, mostRacks);
  },
});

/** Racks, CDUs and manifolds outside every zone: one finding for each kind of thing. */
function covered(hall: HallAnalysis): Verdict {
  const { racksOut, cdusOut, manifoldsOut } = hall.get(leakZones);
  const failures: Failure[] = [];
  const tell = (ids: readonly string[], { one, many }: Words) => {
    const [first, ...others] = ids;
    if (first === undefined) return;
    failures.push({
      message: others.length > 0 ? many(ids) : one(first),
      objects: ids,
      measured: ids.length,
      limit: 0,
      unit: '1',
    });
  };
  tell(racksOut, ofRacks);
  tell(cdusOut, ofCdus);
  tell(manifoldsOut, ofManifolds);
  return failures.length ? failed(...failures) : passed;
}

/** How a message speaks of one thing outside every zone, and of several. */
interface Words {
  readonly one: (id: string) => Said;
  readonly many: (ids: readonly string[]) => Said;
}

const ofRacks: Words = {
  one: (id) => said('Liquid-cooled rack {0} stands in no leak zone.', id),
  many: (ids) => said('{0} liquid-cooled racks stand in no leak zone: {1}.', ids.length, ids),
};
const ofCdus: Words = {
  one: (id) => said('CDU {0} stands in no leak zone.', id),
  many: (ids) => said('{0} CDUs stand in no leak zone: {1}.', ids.length, ids),
};
const ofManifolds: Words = {
  one: (id) => said('Manifold {0} stands in no leak zone.', id),
  many: (ids) => said('{0} manifolds stand in no leak zone: {1}.', ids.length, ids),
};

function zone(hall: HallAnalysis, index: number, mostRacks: number): Verdict {
  const { racksIn, haveValves } = hall.get(leakZones);
  const { id, kind, valve } = hall.model.element('zones', index)!;
  if (kind !== 'leak') return notALeakZone;
  const racks = racksIn.get(index) ?? [];
  const failures: Failure[] = [];
  if (exceeds(racks.length, mostRacks)) {
    failures.push({
      message: said(
        'Leak zone {0} has {1} {1?rack|racks}: one leak stops them all; {2} are the most.',
        id,
        racks.length,
        mostRacks,
      ),
      objects: [id],
      measured: racks.length,
      limit: mostRacks,
      unit: '1',
      severity: 'warning',
    });
  }
  // Where no zone says anything about valves, valves are not in the file.
  if (haveValves && valve !== true) {
    failures.push({
      message: said('Leak zone {0} has no valve that shuts it off.', id),
      objects: [id],
      path: valve === undefined ? [] : ['valve'],
      severity: 'warning',
    });
  }
  return failures.length ? failed(...failures) : passed;
}

const notALeakZone = notApplicable('It is no leak zone.');
