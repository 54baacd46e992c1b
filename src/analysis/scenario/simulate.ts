/**
 * What a hall is like with any parts lost: which racks are dark, without a UPS or too hot, and what everything carries.
 * One engine for rules, command line and canvas. Power first, then what has lost its power on the cooling side, then
 * the heat of the racks still lit against the cooling still running. Nothing trips: what is overloaded is told.
 */
import { exceeds } from '../exceeds';
import type { HallAnalysis } from '../hallAnalysis';
import { verdictCode } from '../power/powerSnapshot';
import { airStates, type AirPlan, type AirState } from './airPlan';
import { isShort, loopStates, type LoopState } from './loopPlan';
import type { LostParts } from './lostParts';
import { scenarioPlan } from './scenarioPlan';

/**
 * From best to worst. `unprotected`: lit, but no UPS or BESS stands before it any more. `hot`: lit, but its loop or its
 * air lacks capacity. `dark`: too few of its cords are live.
 */
export const rackStates = ['ok', 'unprotected', 'hot', 'dark'] as const;
export type RackState = (typeof rackStates)[number];
const rank = { ok: 0, unprotected: 1, hot: 2, dark: 3 } as const;

export interface Scenario {
  /** By place in `racks`: its state, as a place in `rackStates`. */
  readonly racks: Uint8Array;
  /** Racks by state. */
  readonly count: Readonly<Record<RackState, number>>;
  /** By node of the power graph: 1 where it is live, and what it delivers [kW]. */
  readonly live: Uint8Array;
  readonly nodeKw: Float64Array;
  /** By place in `cdus` and in `airUnits`: 1 where it runs. */
  readonly cduRuns: Uint8Array;
  readonly airUnitRuns: Uint8Array;
  /** By place in `loops`. */
  readonly loops: readonly LoopState[];
  /** The hall first, then each zone that air units name; empty where no air unit is modelled. */
  readonly air: readonly AirState[];
}

/**
 * Whether a loss can change anything beside what the power chain carries: it takes out something that cools, or
 * leaves another set of racks, CDUs and air units without power than is without it normally. Far quicker than to
 * simulate it, and the answer to most losses in a redundant hall is no.
 */
export function reachesCooling(hall: HallAnalysis, lost: LostParts): boolean {
  const { cdus, airUnits, plants, loops, nodes } = lost;
  if (cdus.length + airUnits.length + plants.length + loops.length > 0) return true;
  const { solver, isDarkNormally } = hall.get(scenarioPlan);
  solver.lose(nodes);
  const { verdict } = solver;
  return isDarkNormally.some((dark, group) => (dark === 1) !== (verdict[group] === verdictCode.dark));
}

/** Pure, and fast enough for tens of thousands of calls: O(racks + what the loss moves in the power chain). */
export function simulate(hall: HallAnalysis, lost: LostParts): Scenario {
  const { solver, groupOf, loops, air } = hall.get(scenarioPlan);
  solver.lose(lost.nodes);
  const { verdict } = solver;
  const isDark = (group: number) => group !== -1 && verdict[group] === verdictCode.dark;

  const runs = (collection: 'cdus' | 'airUnits', out: readonly number[], plantOf: Int32Array): Uint8Array => {
    const result = groupOf[collection].map((group, i) =>
      isDark(group) || lost.plants.includes(plantOf[i]!) ? 0 : 1,
    );
    for (const place of out) result[place] = 0;
    return Uint8Array.from(result);
  };
  const cduRuns = runs('cdus', lost.cdus, loops.plantOfCdu);
  const airUnitRuns = runs('airUnits', lost.airUnits, air.plantOfUnit);

  const count = groupOf.racks.length;
  const racks = new Uint8Array(count);
  const darkOnes = new Uint8Array(count);
  let dark: Uint8Array | undefined;
  for (let rack = 0; rack < count; rack++) {
    const group = groupOf.racks[rack]!;
    const code = group === -1 ? verdictCode.ok : verdict[group];
    if (code === verdictCode.dark) (dark ??= darkOnes)[rack] = 1;
    racks[rack] =
      code === verdictCode.dark ? rank.dark : code === verdictCode.unprotected ? rank.unprotected : rank.ok;
  }

  const loopList = loopStates(loops, dark, cduRuns, lost.loops);
  const loopHeatKw = Float64Array.from(loopList, ({ heatKw }) => heatKw);
  const { states, leftByDoor } = airStates(air, dark, { airUnits: airUnitRuns, cdus: cduRuns }, loopHeatKw);
  const shortLoops = loopList.map(isShort);
  const shortAir = states.map((s) => exceeds(s.heatKw, s.capacityKw));
  if (shortLoops.includes(true) || shortAir.includes(true)) {
    for (let rack = 0; rack < count; rack++) {
      if (dark?.[rack]) continue;
      const loop = loops.loopOfRack[rack]!;
      const byLoop = loop !== -1 && shortLoops[loop]!;
      if (byLoop || isHotByAir(air, shortAir, leftByDoor, rack)) racks[rack] = rank.hot;
    }
  }
  return {
    racks,
    count: counted(racks),
    live: solver.live.slice(),
    nodeKw: solver.kw.slice(),
    cduRuns,
    airUnitRuns,
    loops: loopList,
    air: states,
  };
}

/**
 * A rack whose heat reaches the room is hot where its zone lacks capacity; where the hall as a whole does, also one
 * outside of all cooled zones, and every one where units that name no zone share themselves among all.
 */
function isHotByAir(plan: AirPlan, short: readonly boolean[], left: Float64Array, rack: number): boolean {
  if (plan.airKw[rack]! * left[rack]! === 0) return false;
  const zone = plan.zoneOfRack[rack]!;
  if (zone !== -1 && short[zone + 1]) return true;
  return short[0] === true && (zone === -1 || plan.isShared);
}

function counted(racks: Uint8Array): Record<RackState, number> {
  const count = { ok: 0, unprotected: 0, hot: 0, dark: 0 };
  for (const state of racks) count[rackStates[state]!]++;
  return count;
}
