import { leakZones } from '../../analysis/cooling/leakZones';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds } from '../limits';
import { counted, listed } from '../naming';
import { defineRule, failed, notApplicable, passed, type Failure, type Verdict } from '../rule';

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
  const tell = (ids: readonly string[], things: string) => {
    if (ids.length === 0) return;
    const many = ids.length > 1 ? `${ids.length} ${things}s` : `${things} ${ids[0]}`;
    failures.push({
      message: `${many.charAt(0).toUpperCase()}${many.slice(1)} ${ids.length > 1 ? `stand in no leak zone: ${listed(ids)}` : 'stands in no leak zone'}.`,
      objects: ids,
      measured: ids.length,
      limit: 0,
      unit: '1',
    });
  };
  tell(racksOut, 'liquid-cooled rack');
  tell(cdusOut, 'CDU');
  tell(manifoldsOut, 'manifold');
  return failures.length ? failed(...failures) : passed;
}

function zone(hall: HallAnalysis, index: number, mostRacks: number): Verdict {
  const { racksIn, haveValves } = hall.get(leakZones);
  const { id, kind, valve } = hall.model.element('zones', index)!;
  if (kind !== 'leak') return notALeakZone;
  const racks = racksIn.get(index) ?? [];
  const failures: Failure[] = [];
  if (exceeds(racks.length, mostRacks)) {
    failures.push({
      message: `Leak zone ${id} has ${counted(racks.length, 'rack')}: one leak stops them all; ${mostRacks} are the most.`,
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
      message: `Leak zone ${id} has no valve that shuts it off.`,
      objects: [id],
      path: valve === undefined ? [] : ['valve'],
      severity: 'warning',
    });
  }
  return failures.length ? failed(...failures) : passed;
}

const notALeakZone = notApplicable('It is no leak zone.');
