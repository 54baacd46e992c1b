/** What each TCS loop must carry, and what its CDUs can: heat in kW and flow in L/min. */
import type { Cdu, Loop, Plant } from '../model/types';
import { usableKw } from './cduCapacity';
import type { Equipment } from './equipment';
import { fluids } from './fluids';
import type { HallModel } from './hallModel';

/** One CDU in its loop. */
export interface CduShare {
  readonly id: string;
  /** What it can carry here [kW]; undefined where its rating is not known. */
  readonly usableKw: number | undefined;
  /** Highest flow on the TCS side [L/min]. */
  readonly flowLpm: number | undefined;
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
  /**
   * What is missing to know the approach temperature; where something is, the CDUs count with their rating,
   * which they cannot exceed.
   */
  readonly missing: readonly string[];
  /** Approach temperature that the CDUs have [K]: loop supply minus the warmest plant supply. */
  readonly approachK: number | undefined;
}

const idle: LoopBalance = {
  heatKw: 0,
  flowLpm: 0,
  racks: 0,
  unknownHeat: [],
  unknownFlow: [],
  cdus: [],
  missing: [],
  approachK: undefined,
};

export class LoopBalances {
  /** Places of the racks and CDUs of each loop, ascending: sums are always made in the same order. */
  private readonly racks: number[][];
  private readonly cdus: number[][];
  private readonly balances: LoopBalance[];

  constructor(
    private readonly model: HallModel,
    private readonly equipment: Equipment,
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
    this.balances = this.racks.map((_, loop) => this.sum(loop));
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
      const figures = this.equipment.rack(rack);
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
    const plants = cdus.map((cdu) => this.model.get('plants', cdu.plant));
    const approaches = plants.map((plant) => approachOf(element, plant)).filter((k) => k !== undefined);
    return {
      heatKw,
      flowLpm,
      racks: this.racks[loop]!.length,
      unknownHeat,
      unknownFlow,
      cdus: cdus.map((cdu, i) => this.share(cdu, element, plants[i], maxReturnC)),
      missing: missingFor(element, cdus, plants, (cdu) => this.isLiquidToAir(cdu)),
      approachK: approaches.length ? Math.min(...approaches) : undefined,
    };
  }

  private isLiquidToAir(cdu: Cdu): boolean {
    return this.equipment.type(cdu.type)?.airToLiquid === true;
  }

  private share(cdu: Cdu, loop: Loop, plant: Plant | undefined, maxReturnC: number | undefined): CduShare {
    const type = this.equipment.type(cdu.type);
    const coolingKw = cdu.coolingKw ?? type?.coolingKw;
    const flowLpm = cdu.flowLpm ?? type?.maxFlowLpm ?? type?.flowLpm;
    if (coolingKw === undefined) return { id: cdu.id, usableKw: undefined, flowLpm };
    const ratedK = cdu.approachK ?? type?.approachK;
    const ratedFlow = cdu.flowLpm ?? type?.flowLpm;
    const approachK = approachOf(loop, plant);
    const usable = usableKw(
      {
        coolingKw,
        ...(ratedK === undefined ? {} : { approachK: ratedK }),
        ...(ratedFlow === undefined ? {} : { flowLpm: ratedFlow }),
      },
      {
        // A liquid-to-air unit has no plant: its rating stands.
        ...(approachK === undefined || this.isLiquidToAir(cdu) ? {} : { approachK }),
        ...(loop.supplyC === undefined ? {} : { supplyC: loop.supplyC }),
        ...(maxReturnC === undefined ? {} : { maxReturnC }),
        fluid: fluids[loop.fluid ?? 'pg25'],
      },
    );
    return { id: cdu.id, usableKw: usable, flowLpm };
  }
}

const approachOf = (loop: Loop, plant: Plant | undefined): number | undefined =>
  loop.supplyC === undefined || plant?.supplyC === undefined ? undefined : loop.supplyC - plant.supplyC;

function missingFor(
  loop: Loop,
  cdus: readonly Cdu[],
  plants: readonly (Plant | undefined)[],
  needsNoPlant: (cdu: Cdu) => boolean,
): readonly string[] {
  const missing: string[] = [];
  const wet = cdus.some((cdu) => !needsNoPlant(cdu));
  if (wet && loop.supplyC === undefined) missing.push(`supplyC of ${loop.id}`);
  cdus.forEach((cdu, i) => {
    if (needsNoPlant(cdu)) return;
    const plant = plants[i];
    const what = plant
      ? plant.supplyC === undefined
        ? `supplyC of ${plant.id}`
        : undefined
      : `plant of ${cdu.id}`;
    if (what && !missing.includes(what)) missing.push(what);
  });
  return missing;
}
