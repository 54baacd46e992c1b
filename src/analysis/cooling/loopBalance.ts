/** What each TCS loop must carry, and what its CDUs can: heat in kW and flow in L/min. */
import type { Cdu, Loop, Plant } from '../../model/types';
import { usableKw } from './cduCapacity';
import type { Equipment } from '../equipment';
import { fluids } from './fluids';
import type { HallModel } from '../hallModel';
import { isSameList, placeNow, type Renumberings } from '../renumbering';

/** One CDU in its loop. */
export interface CduShare {
  readonly id: string;
  /**
   * What it can carry here [kW], and no more even where something is missing; undefined where its rating is
   * not known.
   */
  readonly usableKw: number | undefined;
  /** Highest flow on the TCS side [L/min]. */
  readonly flowLpm: number | undefined;
  /** Approach temperature that it has here [K]; undefined where not known or of no meaning (liquid-to-air). */
  readonly approachK: number | undefined;
  /** Its rating [kW], and the approach [K] and the TCS flow [L/min] for which its maker states it. */
  readonly ratedKw: number | undefined;
  readonly ratedApproachK: number | undefined;
  readonly ratedFlowLpm: number | undefined;
  /** What is missing to turn the rating into what it carries here, each as `field of id`. */
  readonly missing: readonly string[];
}

export interface LoopBalance {
  /** Heat of the loop's racks that leaves by liquid [kW]. */
  readonly heatKw: number;
  /** Flow that its racks need [L/min]. */
  readonly flowLpm: number;
  readonly racks: number;
  /** Racks whose load or flow is not known: the sums are without them. */
  readonly unknownHeat: readonly string[];
  readonly unknownFlow: readonly string[];
  readonly cdus: readonly CduShare[];
}

const idle: LoopBalance = {
  heatKw: 0,
  flowLpm: 0,
  racks: 0,
  unknownHeat: [],
  unknownFlow: [],
  cdus: [],
};

export class LoopBalances {
  /** Places of the racks and CDUs of each loop, ascending: sums are always made in the same order. */
  private readonly racks: number[][];
  private readonly cdus: number[][];
  private readonly balances: LoopBalance[];

  /** @param before the balances before elements came or went: loops that kept their racks and CDUs are not summed again. */
  constructor(
    private readonly model: HallModel,
    private readonly equipment: Equipment,
    before?: { readonly loops: LoopBalances; readonly renumberings: Renumberings },
  ) {
    const size = model.size('loops');
    this.racks = Array.from({ length: size }, () => []);
    this.cdus = Array.from({ length: size }, () => []);
    model.elements('racks').forEach((rack, i) => {
      const loop = rack?.loop === undefined ? -1 : model.indexOf('loops', rack.loop);
      if (loop !== -1) this.racks[loop]!.push(i);
    });
    model.elements('cdus').forEach((cdu, i) => {
      const loop = cdu?.loop === undefined ? -1 : model.indexOf('loops', cdu.loop);
      if (loop !== -1) this.cdus[loop]!.push(i);
    });
    this.balances = this.racks.map((_, loop) =>
      before && this.isAsBefore(loop, before.loops, before.renumberings)
        ? before.loops.balance(before.renumberings.get('loops')?.toBefore[loop] ?? loop)
        : this.sum(loop),
    );
  }

  /** Whether a loop has the same racks and CDUs as before elements came or went. */
  isAsBefore(loop: number, before: LoopBalances, renumberings: Renumberings): boolean {
    const was = renumberings.get('loops')?.toBefore[loop] ?? loop;
    if (was === -1 || renumberings.has('plants')) return false;
    const now = (collection: 'racks' | 'cdus') => (place: number) =>
      placeNow(renumberings, collection, place);
    return (
      isSameList(before.racksOf(was), this.racksOf(loop), now('racks')) &&
      isSameList(before.cdusOf(was), this.cdusOf(loop), now('cdus'))
    );
  }

  balance(loop: number): LoopBalance {
    return this.balances[loop] ?? idle;
  }

  racksOf(loop: number): readonly number[] {
    return this.racks[loop] ?? [];
  }

  cdusOf(loop: number): readonly number[] {
    return this.cdus[loop] ?? [];
  }

  /** Sums one loop again, after it, its plant, a rack or a CDU of it has changed its figures. */
  recalculate(loop: number): void {
    if (loop >= 0) this.balances[loop] = this.sum(loop);
  }

  private sum(loop: number): LoopBalance {
    const element = this.model.element('loops', loop);
    if (!element) return idle;
    let heatKw = 0;
    let flowLpm = 0;
    let maxReturnC: number | undefined;
    const unknownHeat: string[] = [];
    const unknownFlow: string[] = [];
    for (const i of this.racks[loop]!) {
      const rack = this.model.element('racks', i)!;
      const figures = this.equipment.rackAt(i);
      if (figures.powerKw === undefined) unknownHeat.push(rack.id);
      heatKw += figures.liquidKw;
      const flow = this.equipment.rackFlow(rack, figures.liquidKw);
      if (flow === undefined) unknownFlow.push(rack.id);
      else flowLpm += flow;
      if (figures.maxReturnC !== undefined) {
        maxReturnC = Math.min(maxReturnC ?? Infinity, figures.maxReturnC);
      }
    }
    const cdus = this.cdus[loop]!.map((i) => this.model.element('cdus', i)!);
    return {
      heatKw,
      flowLpm,
      racks: this.racks[loop]!.length,
      unknownHeat,
      unknownFlow,
      cdus: cdus.map((cdu) => this.share(cdu, element, maxReturnC)),
    };
  }

  private share(cdu: Cdu, loop: Loop, maxReturnC: number | undefined): CduShare {
    const type = this.equipment.type(cdu.type);
    const ratedKw = cdu.coolingKw ?? type?.coolingKw;
    const ratedApproachK = cdu.approachK ?? type?.approachK;
    const flowLpm = cdu.flowLpm ?? type?.maxFlowLpm ?? type?.flowLpm;
    // A liquid-to-air unit has no plant: its rating stands.
    const toAir = this.equipment.isLiquidToAir(cdu);
    const plant = toAir ? undefined : this.model.get('plants', cdu.plant);
    const approachK =
      loop.supplyC === undefined || plant?.supplyC === undefined ? undefined : loop.supplyC - plant.supplyC;
    const fluid = fluids[loop.fluid ?? 'pg25'];
    return {
      id: cdu.id,
      usableKw:
        ratedKw === undefined
          ? undefined
          : usableKw(
              { coolingKw: ratedKw, approachK: ratedApproachK, flowLpm },
              { approachK, supplyC: loop.supplyC, maxReturnC, fluid },
            ),
      flowLpm,
      approachK,
      ratedKw,
      ratedApproachK,
      ratedFlowLpm: cdu.flowLpm ?? type?.flowLpm,
      missing: toAir ? none : missingFor(cdu, loop, plant, ratedApproachK),
    };
  }
}

const none: readonly string[] = [];

function missingFor(
  cdu: Cdu,
  loop: Loop,
  plant: Plant | undefined,
  ratedApproachK: number | undefined,
): readonly string[] {
  if (loop.supplyC !== undefined && plant?.supplyC !== undefined && ratedApproachK !== undefined) return none;
  const missing: string[] = [];
  if (loop.supplyC === undefined) missing.push(`supplyC of ${loop.id}`);
  if (!plant) missing.push(`plant of ${cdu.id}`);
  else if (plant.supplyC === undefined) missing.push(`supplyC of ${plant.id}`);
  if (ratedApproachK === undefined) missing.push(`approachK of ${cdu.id}`);
  return missing;
}
