/** What one object carries, or what carries it, against what may be carried: normally and after the worst single loss. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import {
  coolingSweep,
  doorLoad,
  type Carried,
  type CoolingLoad,
  type CoolingSweep,
} from '../analysis/scenario/coolingSweep';
import type { Cord } from '../model/types';
import { loadLimits } from '../rules/loadLimits';
import type { RuleSet } from '../rules/ruleSet';
import { nodeLoads } from './overlays/nodeLoads';

export interface ObjectLoad {
  /** `power`: of a feed or anything before it; `heat` and `flow`: of a loop or a CDU; `air`: of the room's air. */
  readonly kind: 'power' | 'heat' | 'flow' | 'air';
  /** What carries it, where that is not the object itself: a rack's feed, loop or zone; `''`: the hall as a whole. */
  readonly by?: string;
  readonly unit: 'kW' | 'L/min';
  readonly load: number;
  /** Absent where it is not known. */
  readonly limit?: number;
  /** Where a loss leaves more to carry, or less to carry it with. */
  readonly worst?: { readonly load: number; readonly limit?: number; readonly lost: string };
}

/** More cords than these say nothing new. */
const mostFeeds = 8;

/** Answers undefined where the sweep over all losses is still to be made: what hangs on it is left out. */
export type SweepOf = (hall: HallAnalysis) => CoolingSweep | undefined;

const sweepNow: SweepOf = (hall) => hall.get(coolingSweep);

/** The loads of the object of this id; none for one that carries nothing, and for one that is not there. */
export function objectLoads(
  hall: HallAnalysis,
  rules: RuleSet,
  id: string,
  sweepOf: SweepOf = sweepNow,
): readonly ObjectLoad[] {
  const place = hall.model.find(id);
  if (!place) return [];
  const { collection, index } = place;
  switch (collection) {
    case 'racks': {
      const rack = hall.model.element('racks', index);
      if (!rack) return [];
      const { airKw, liquidKw } = hall.equipment.rackAt(index);
      const loop = hall.model.indexOf('loops', rack.loop);
      return [
        ...feedLoads(hall, rules, rack.feeds),
        ...(loop === -1 || liquidKw === 0 ? [] : loopLoads(sweepOf(hall), loop, rack.loop)),
        ...(airKw > 0 ? airLoads(sweepOf(hall), rack.zone) : []),
      ];
    }
    case 'feeds':
    case 'power':
      return powerLoads(hall, rules, [id]).map(({ by: _, ...own }) => own);
    case 'loops':
      return hall.model.element('loops', index) ? loopLoads(sweepOf(hall), index) : [];
    case 'cdus': {
      const cdu = hall.model.element('cdus', index);
      const own = sweepOf(hall)?.cdus[index];
      return [...(own ? [objectLoad('heat', own)] : []), ...feedLoads(hall, rules, cdu?.feeds)];
    }
    case 'airUnits': {
      const unit = hall.model.element('airUnits', index);
      const door = doorLoad(hall, index);
      const own = door ? { normal: door, worst: undefined } : sweepOf(hall)?.airUnits[index];
      return [...(own ? [objectLoad('air', own)] : []), ...feedLoads(hall, rules, unit?.feeds)];
    }
    case 'zones':
      return sweepOf(hall)?.air.some(({ zone }) => zone === id)
        ? airLoads(sweepOf(hall), id).map(({ by: _, ...own }) => own)
        : [];
    default:
      return [];
  }
}

function feedLoads(
  hall: HallAnalysis,
  rules: RuleSet,
  cords: readonly Cord[] | undefined,
): readonly ObjectLoad[] {
  const ids = new Set((cords ?? []).map((cord) => (typeof cord === 'string' ? cord : cord.feed)));
  return powerLoads(hall, rules, [...ids].slice(0, mostFeeds));
}

function powerLoads(hall: HallAnalysis, rules: RuleSet, ids: readonly string[]): readonly ObjectLoad[] {
  if (ids.length === 0) return [];
  const limits = loadLimits(hall, rules);
  const normal = nodeLoads(hall, limits, 'normal');
  const failover = nodeLoads(hall, limits, 'failover');
  return ids.flatMap((id): readonly ObjectLoad[] => {
    const at = normal.findIndex((node) => node.id === id);
    const [own, after] = [normal[at], failover[at]];
    if (!own || !after) return [];
    const { load, limit, lost } = after;
    const worst = lost === undefined ? undefined : { load, limit, lost };
    return [{ ...objectLoad('power', { normal: { load: own.load, limit: own.limit }, worst }), by: id }];
  });
}

function loopLoads(sweep: CoolingSweep | undefined, loop: number, by?: string): readonly ObjectLoad[] {
  if (!sweep) return [];
  const { loopHeat, loopFlow } = sweep;
  const named = by === undefined ? {} : { by };
  return [
    ...(loopHeat[loop] ? [{ ...objectLoad('heat', loopHeat[loop]), ...named }] : []),
    ...(loopFlow[loop] ? [{ ...objectLoad('flow', loopFlow[loop]), ...named }] : []),
  ];
}

/** Of the zone, where air units name it; else of the hall as a whole. */
function airLoads(sweep: CoolingSweep | undefined, zone: string | undefined): readonly ObjectLoad[] {
  if (!sweep) return [];
  const { air } = sweep;
  const own = air.find((state) => state.zone !== undefined && state.zone === zone) ?? air[0];
  return own ? [{ ...objectLoad('air', own), by: own.zone ?? '' }] : [];
}

function objectLoad(kind: ObjectLoad['kind'], { normal, worst }: CoolingLoad): ObjectLoad {
  const unit = kind === 'flow' ? 'L/min' : 'kW';
  return {
    kind,
    unit,
    ...known(normal),
    ...(worst ? { worst: { ...known(worst), lost: worst.lost } } : {}),
  };
}

const known = ({ load, limit }: Carried): { readonly load: number; readonly limit?: number } => ({
  load,
  ...(limit === undefined ? {} : { limit }),
});
