/** The liquid side of a hall, prepared so that any loss is a sum away. */
import { exceeds } from '../exceeds';
import type { HallAnalysis } from '../hallAnalysis';

export interface PlannedCdu {
  /** Its place in `cdus`. */
  readonly cdu: number;
  /** What it carries in its loop [kW], and its highest flow [L/min]; Infinity where not known: no shortage is invented. */
  readonly usableKw: number;
  readonly flowLpm: number;
}

export interface LoopPlan {
  /** By place in `racks`: the loop that cools it, -1 for none; its heat to liquid [kW] and its flow [L/min], 0 where not known. */
  readonly loopOfRack: Int32Array;
  readonly liquidKw: Float64Array;
  readonly flowLpm: Float64Array;
  /** By place in `loops`: its CDUs. A loop of which none is modelled cannot run short. */
  readonly cdus: readonly (readonly PlannedCdu[])[];
  /** By place in `cdus`: the plant it draws from, -1 for none. */
  readonly plantOfCdu: Int32Array;
  /** With all racks lit: what most losses leave as it is. */
  readonly lit: LoopHeat;
}

/** By place in `loops`: heat of its racks [kW] and the flow they need [L/min]. */
interface LoopHeat {
  readonly heatKw: Float64Array;
  readonly flowLpm: Float64Array;
}

export interface LoopState {
  /** Heat of its lit racks [kW] and the flow they need [L/min]. */
  readonly heatKw: number;
  readonly flowLpm: number;
  /** What its running CDUs carry [kW] and [L/min]; Infinity where not known, or where none is modelled. */
  readonly capacityKw: number;
  readonly capacityLpm: number;
}

export const isShort = ({ heatKw, flowLpm, capacityKw, capacityLpm }: LoopState): boolean =>
  exceeds(heatKw, capacityKw) || exceeds(flowLpm, capacityLpm);

export function planLoops(hall: HallAnalysis): LoopPlan {
  const { model, equipment, loops } = hall;
  const racks = model.size('racks');
  const plan = {
    loopOfRack: new Int32Array(racks).fill(-1),
    liquidKw: new Float64Array(racks),
    flowLpm: new Float64Array(racks),
    plantOfCdu: new Int32Array(model.size('cdus')).fill(-1),
  };
  for (const [index, rack] of model.elements('racks').entries()) {
    if (!rack || rack.loop === undefined) continue;
    const { liquidKw } = equipment.rackAt(index);
    if (liquidKw === 0) continue;
    plan.loopOfRack[index] = model.indexOf('loops', rack.loop);
    plan.liquidKw[index] = liquidKw;
    plan.flowLpm[index] = equipment.rackFlow(rack, liquidKw) ?? 0;
  }
  for (const [index, cdu] of model.elements('cdus').entries()) {
    if (cdu && !equipment.isLiquidToAir(cdu)) plan.plantOfCdu[index] = model.indexOf('plants', cdu.plant);
  }
  const cdus = Array.from({ length: model.size('loops') }, (_, loop) => {
    const shares = loops.balance(loop).cdus;
    return loops.cdusOf(loop).flatMap((cdu, i): PlannedCdu[] => {
      const share = shares[i];
      if (!share) return [];
      return [{ cdu, usableKw: share.usableKw ?? Infinity, flowLpm: share.flowLpm ?? Infinity }];
    });
  });
  const planned = { ...plan, cdus };
  return { ...planned, lit: loopHeat(planned, undefined) };
}

function loopHeat(plan: Omit<LoopPlan, 'lit'>, dark: Uint8Array | undefined): LoopHeat {
  const heatKw = new Float64Array(plan.cdus.length);
  const flowLpm = new Float64Array(plan.cdus.length);
  for (let rack = 0; rack < plan.loopOfRack.length; rack++) {
    const loop = plan.loopOfRack[rack]!;
    if (loop === -1 || dark?.[rack]) continue;
    heatKw[loop]! += plan.liquidKw[rack]!;
    flowLpm[loop]! += plan.flowLpm[rack]!;
  }
  return { heatKw, flowLpm };
}

/**
 * @param dark by place in `racks`: 1 for a rack that gives off no heat; undefined where all are lit.
 * @param runs by place in `cdus`: 1 for one that runs.
 */
export function loopStates(
  plan: LoopPlan,
  dark: Uint8Array | undefined,
  runs: Uint8Array,
  lostLoops: readonly number[],
): readonly LoopState[] {
  const heat = dark ? loopHeat(plan, dark) : plan.lit;
  return plan.cdus.map((_, loop) => loopState(plan, loop, heat, runs, lostLoops.includes(loop)));
}

/** One of them, with all racks lit. */
export const litLoopState = (plan: LoopPlan, loop: number, runs: Uint8Array, isLost: boolean): LoopState =>
  loopState(plan, loop, plan.lit, runs, isLost);

function loopState(
  plan: LoopPlan,
  loop: number,
  heat: LoopHeat,
  runs: Uint8Array,
  isLost: boolean,
): LoopState {
  const cdus = plan.cdus[loop]!;
  let capacityKw = cdus.length === 0 && !isLost ? Infinity : 0;
  let capacityLpm = capacityKw;
  for (const { cdu, usableKw, flowLpm } of cdus) {
    if (!runs[cdu] || isLost) continue;
    capacityKw += usableKw;
    capacityLpm += flowLpm;
  }
  return { heatKw: heat.heatKw[loop]!, flowLpm: heat.flowLpm[loop]!, capacityKw, capacityLpm };
}
