/**
 * Whether a loss does any harm, for whoever asks that of every component of a large hall: the answer is that of
 * `isHarmless(damageOf(simulate(...)))`, and only what the loss moves is looked at. No rack is hot of which nothing is
 * overloaded, so hot racks need not be counted.
 */
import { exceeds } from '../exceeds';
import type { HallAnalysis } from '../hallAnalysis';
import { verdictCode } from '../power/powerSnapshot';
import { airStates } from './airPlan';
import { nodeLimit, type LoadLimits } from './elementLoads';
import { isShort, litLoopState } from './loopPlan';
import type { LostParts } from './lostParts';
import { scenarioPlan, type ScenarioPlan } from './scenarioPlan';

/** What does not run, by place; pipes of loops that are out. */
interface Stopped {
  readonly cdus: readonly number[];
  readonly airUnits: readonly number[];
  readonly loops: readonly number[];
}

/** Holds for the hall as it is: an edit makes it void. */
export class HarmlessLosses {
  private readonly plan: ScenarioPlan;
  private readonly nodes: NodesAtLimit;
  private readonly loads: LoadsWithoutPower;
  private readonly cooling: LitCooling;

  constructor(hall: HallAnalysis, limits: LoadLimits) {
    this.plan = hall.get(scenarioPlan);
    this.nodes = new NodesAtLimit(this.plan, limits);
    this.loads = new LoadsWithoutPower(this.plan);
    this.cooling = new LitCooling(this.plan);
  }

  isHarmless(lost: LostParts): boolean {
    this.plan.solver.lose(lost.nodes);
    if (this.nodes.isAnyOver() || this.loads.isAnyRackWorse()) return false;
    // All racks are lit, so the heat is known: what is left to ask is whether what runs can carry it.
    return !this.cooling.isShortWithout(this.stopped(lost));
  }

  private stopped(lost: LostParts): Stopped {
    const { cdus, airUnits } = this.loads.unpowered();
    const { plantOfCdu } = this.plan.loops;
    const { plantOfUnit } = this.plan.air;
    cdus.push(...lost.cdus);
    airUnits.push(...lost.airUnits);
    for (const plant of lost.plants) {
      for (let cdu = 0; cdu < plantOfCdu.length; cdu++) if (plantOfCdu[cdu] === plant) cdus.push(cdu);
      for (let unit = 0; unit < plantOfUnit.length; unit++)
        if (plantOfUnit[unit] === plant) airUnits.push(unit);
    }
    return { cdus, airUnits, loops: lost.loops };
  }
}

/** The nodes of the power chain against what they may carry. */
class NodesAtLimit {
  /** By node [kW]; Infinity where it is not known. */
  private readonly limit: Float64Array;
  /** Over their limits with nothing lost. */
  private readonly overNormally: readonly number[];

  constructor(
    private readonly plan: ScenarioPlan,
    limits: LoadLimits,
  ) {
    const { graph, solver } = plan;
    this.limit = Float64Array.from(graph.nodes, (node) => nodeLimit(node, limits) ?? Infinity);
    const { kw } = solver.normal;
    this.overNormally = [...graph.nodes.keys()].filter((node) => exceeds(kw[node]!, this.limit[node]!));
  }

  /** In the state that the solver is in. */
  isAnyOver(): boolean {
    const { kw, movedNodes } = this.plan.solver;
    const isOver = (node: number) => exceeds(kw[node]!, this.limit[node]!);
    return movedNodes.some(isOver) || this.overNormally.some(isOver);
  }
}

/** The load groups that are dark or unprotected. */
class LoadsWithoutPower {
  /** By load group: 1 where racks are in it. */
  private readonly hasRacks: Uint8Array;
  /** Groups that are dark or unprotected with nothing lost. */
  private readonly worseNormally: readonly number[];

  constructor(private readonly plan: ScenarioPlan) {
    const { graph, solver } = plan;
    const { verdict } = solver.normal;
    this.hasRacks = Uint8Array.from(graph.groups, ({ members }) =>
      members.some(({ collection }) => collection === 'racks') ? 1 : 0,
    );
    this.worseNormally = [...verdict.keys()].filter((group) => verdict[group] !== verdictCode.ok);
  }

  /** In the state that the solver is in. */
  isAnyRackWorse(): boolean {
    const { verdict, movedGroups } = this.plan.solver;
    const isWorse = (group: number) => this.hasRacks[group] === 1 && verdict[group] !== verdictCode.ok;
    return movedGroups.some(isWorse) || this.worseNormally.some(isWorse);
  }

  /** The CDUs and air units without power in that state; some of them twice. */
  unpowered(): { readonly cdus: number[]; readonly airUnits: number[] } {
    const { graph, solver } = this.plan;
    const found = { racks: [], cdus: new Array<number>(), airUnits: new Array<number>() };
    const look = (group: number) => {
      if (solver.verdict[group] !== verdictCode.dark) return;
      for (const { collection, index } of graph.groups[group]!.members) {
        if (collection !== 'racks') found[collection].push(index);
      }
    };
    solver.movedGroups.forEach(look);
    this.worseNormally.forEach(look);
    return found;
  }
}

/** The cooling of a hall of which all racks are lit. */
class LitCooling {
  private readonly cduRuns: Uint8Array;
  private readonly airUnitRuns: Uint8Array;
  /** By place in `cdus`: the loops that it is planned in. */
  private readonly loopsOfCdu: readonly (readonly number[])[];
  /** Loops that lack capacity with everything running, and whether the air does. */
  private readonly shortLoops: ReadonlySet<number>;
  private readonly isAirShort: boolean;
  /** Whether a CDU that stops can only take heat from the air: none of them cools its loop by air. */
  private readonly cdusOnlyHeat: boolean;

  constructor(private readonly plan: ScenarioPlan) {
    const { loops, groupOf, air } = plan;
    this.cdusOnlyHeat = air.toAir.length === 0 && air.cduKw.every((kw) => kw >= 0);
    this.cduRuns = new Uint8Array(groupOf.cdus.length).fill(1);
    this.airUnitRuns = new Uint8Array(groupOf.airUnits.length).fill(1);
    const loopsOfCdu = Array.from(groupOf.cdus, () => new Array<number>());
    for (const [loop, cdus] of loops.cdus.entries()) for (const { cdu } of cdus) loopsOfCdu[cdu]!.push(loop);
    this.loopsOfCdu = loopsOfCdu;
    const all = [...loops.cdus.keys()];
    this.shortLoops = new Set(all.filter((loop) => this.isLoopShort(loop, false)));
    this.isAirShort = this.findAirShort();
  }

  isShortWithout({ cdus, airUnits, loops }: Stopped): boolean {
    const reached = new Set(loops);
    for (const cdu of cdus) {
      this.cduRuns[cdu] = 0;
      for (const loop of this.loopsOfCdu[cdu]!) reached.add(loop);
    }
    for (const unit of airUnits) this.airUnitRuns[unit] = 0;
    const isShort =
      [...this.shortLoops].some((loop) => !reached.has(loop)) ||
      [...reached].some((loop) => this.isLoopShort(loop, loops.includes(loop))) ||
      this.isAirShortWithout(cdus, airUnits);
    for (const cdu of cdus) this.cduRuns[cdu] = 1;
    for (const unit of airUnits) this.airUnitRuns[unit] = 1;
    return isShort;
  }

  private isAirShortWithout(cdus: readonly number[], airUnits: readonly number[]): boolean {
    // A sum with less in it is not larger, rounded or not.
    const isNoWorse = cdus.length === 0 || (this.cdusOnlyHeat && !this.isAirShort);
    return airUnits.length === 0 && isNoWorse ? this.isAirShort : this.findAirShort();
  }

  private isLoopShort(loop: number, isLost: boolean): boolean {
    return isShort(litLoopState(this.plan.loops, loop, this.cduRuns, isLost));
  }

  private findAirShort(): boolean {
    const { air, loops } = this.plan;
    const runs = { airUnits: this.airUnitRuns, cdus: this.cduRuns };
    const { states } = airStates(air, undefined, runs, loops.lit.heatKw);
    return states.some(({ heatKw, capacityKw }) => exceeds(heatKw, capacityKw));
  }
}
