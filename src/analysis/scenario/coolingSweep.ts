/** The most that each loop, CDU and air unit has to carry after the loss of any one component, of what it then can. */
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';
import { planAir } from './airPlan';
import { componentsOf, findLost, nothingLost } from './lostParts';
import { reachesCooling, simulate, type Scenario } from './simulate';

/** What something carries, and what it can. */
export interface Carried {
  readonly load: number;
  /** Undefined where it is not known. */
  readonly limit: number | undefined;
}

export interface WorstCarried extends Carried {
  /** Id of the component that is lost. */
  readonly lost: string;
}

export interface CoolingLoad {
  readonly normal: Carried;
  /** Undefined where no loss makes its share larger. */
  readonly worst: WorstCarried | undefined;
}

export interface CoolingSweep {
  /** By place in `loops`: heat [kW] and flow [L/min] of its running CDUs together. */
  readonly loopHeat: readonly CoolingLoad[];
  readonly loopFlow: readonly CoolingLoad[];
  /** By place in `cdus`: its share of its loop's heat [kW] by what it carries there; undefined outside of all loops. */
  readonly cdus: readonly (CoolingLoad | undefined)[];
  /** By place in `airUnits`: its share of the heat of its zone's air [kW], of the hall's where it names no zone. */
  readonly airUnits: readonly (CoolingLoad | undefined)[];
  /** Heat of the room's air [kW]: the hall first, then each zone that air units name; empty where none is modelled. */
  readonly air: readonly (CoolingLoad & { readonly zone: string | undefined })[];
}

/** One figure over all losses. */
class Most {
  private normal: Carried = { load: 0, limit: undefined };
  private worst: WorstCarried | undefined;

  begin(normal: Carried): void {
    this.normal = normal;
  }

  take({ load, limit }: Carried, lost: string): void {
    if (shareOf({ load, limit }) > shareOf(this.worst ?? this.normal)) this.worst = { load, limit, lost };
  }

  get result(): CoolingLoad {
    return { normal: this.normal, worst: this.worst };
  }
}

/** Of nothing a load is an infinite share; of what is not known none. */
function shareOf({ load, limit }: Carried): number {
  if (limit === undefined || load === 0) return 0;
  return limit === 0 ? Infinity : load / limit;
}

const finite = (limit: number): number | undefined => (Number.isFinite(limit) ? limit : undefined);

export const coolingSweep = derived(['power', 'cooling', 'layout'], (hall): CoolingSweep => {
  const steps = coolingSweepSteps(hall);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
});

/** The same loss by loss, for whoever has other things to do meanwhile; the hall must not change before the end. */
export function* coolingSweepSteps(hall: HallAnalysis): Generator<undefined, CoolingSweep, undefined> {
  const { model, loops } = hall;
  const air = planAir(hall);
  const make = (size: number) => Array.from({ length: size }, () => new Most());
  const loopHeat = make(model.size('loops'));
  const loopFlow = make(model.size('loops'));
  const normal = simulate(hall, nothingLost);
  const airHeat = make(normal.air.length);
  const cdus = new Map<number, Most>();
  const airUnits = new Map<number, Most>(air.units.map(({ unit }) => [unit, new Most()]));
  for (let loop = 0; loop < model.size('loops'); loop++) {
    for (const cdu of loops.cdusOf(loop)) cdus.set(cdu, new Most());
  }
  const read = (scenario: Scenario, tell: (most: Most, carried: Carried) => void) => {
    scenario.loops.forEach(({ heatKw, flowLpm, capacityKw, capacityLpm }, loop) => {
      tell(loopHeat[loop]!, { load: heatKw, limit: finite(capacityKw) });
      tell(loopFlow[loop]!, { load: flowLpm, limit: finite(capacityLpm) });
      const shares = loops.balance(loop).cdus;
      for (const [i, cdu] of loops.cdusOf(loop).entries()) {
        const usable = shares[i]?.usableKw;
        if (!scenario.cduRuns[cdu]) continue;
        tell(cdus.get(cdu)!, ofWhole(heatKw, capacityKw, usable));
      }
    });
    scenario.air.forEach(({ heatKw, capacityKw }, i) => {
      tell(airHeat[i]!, { load: heatKw, limit: finite(capacityKw) });
    });
    for (const { unit, zone, coolingKw } of air.units) {
      const state = scenario.air[zone + 1];
      if (!state || !scenario.airUnitRuns[unit]) continue;
      tell(airUnits.get(unit)!, ofWhole(state.heatKw, state.capacityKw, finite(coolingKw)));
    }
  };
  read(normal, (most, carried) => most.begin(carried));
  for (const lost of componentsOf(hall)) {
    const { parts } = findLost(hall, [lost]);
    if (reachesCooling(hall, parts)) read(simulate(hall, parts), (most, carried) => most.take(carried, lost));
    yield;
  }
  const listed = (size: number, of: ReadonlyMap<number, Most>) =>
    Array.from({ length: size }, (_, i) => of.get(i)?.result);
  return {
    loopHeat: loopHeat.map((most) => most.result),
    loopFlow: loopFlow.map((most) => most.result),
    cdus: listed(model.size('cdus'), cdus),
    airUnits: listed(model.size('airUnits'), airUnits),
    air: airHeat.map((most, i) => ({ ...most.result, zone: normal.air[i]!.zone })),
  };
}

/** What one of several carries of what they carry together: each in proportion to what it can. */
function ofWhole(load: number, capacity: number, own: number | undefined): Carried {
  if (own === undefined || !Number.isFinite(capacity)) return { load: 0, limit: undefined };
  return { load: capacity > 0 ? (load * own) / capacity : 0, limit: own };
}

/** By place in `airUnits`: what each rear door takes of its racks' heat [kW], of what it can. */
export function doorLoad(hall: HallAnalysis, unit: number): Carried | undefined {
  const door = hall.air.doors[unit];
  const element = hall.model.element('airUnits', unit);
  return door && element ? { load: door.heatKw, limit: hall.air.coolingKw(element) } : undefined;
}
