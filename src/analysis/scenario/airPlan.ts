/** The air side of a hall, prepared so that any loss is a sum away. Without a loss it says what AirBalances says. */
import type { HallAnalysis } from '../hallAnalysis';

interface PlannedUnit {
  /** Its place in `airUnits`. */
  readonly unit: number;
  /** The zone it names, as a place in `zones` below; -1 for none. */
  readonly zone: number;
  /** Sensible capacity [kW]; Infinity where not known: no shortage is invented. */
  readonly coolingKw: number;
  readonly fanKw: number;
}

interface PlannedDoor extends PlannedUnit {
  /** Places of the racks that it hangs on. */
  readonly racks: readonly number[];
}

export interface AirPlan {
  /** The zones that room units name: each has a balance of its own beside the hall's. */
  readonly zones: readonly string[];
  readonly units: readonly PlannedUnit[];
  readonly doors: readonly PlannedDoor[];
  /** True where some unit names no zone: it cools them all. */
  readonly isShared: boolean;
  /** By place in `racks`: heat to its air [kW], 0 where not known; its zone, -1 for none; its door in `doors`, -1 for none. */
  readonly airKw: Float64Array;
  readonly zoneOfRack: Int32Array;
  readonly doorOfRack: Int32Array;
  /** By place in `cdus`: heat to the room while it runs [kW]. */
  readonly cduKw: Float64Array;
  /** By loop: places of its CDUs, where one of them is liquid-to-air; whether each is. */
  readonly toAir: readonly {
    readonly loop: number;
    readonly cdus: readonly number[];
    readonly isToAir: readonly boolean[];
  }[];
  readonly plantOfUnit: Int32Array;
  /** With all racks lit and all doors running: what most losses leave as it is. */
  readonly lit: RackHeat;
}

/** What racks give off to the room's air. */
interface RackHeat {
  /** By zone [kW]; the hall is the last. */
  readonly kw: Float64Array;
  /** By place in `racks`: share of its heat that its door does not take, where it has one. */
  readonly leftByDoor: Float64Array;
}

export interface AirState {
  /** Undefined for the hall as a whole. */
  readonly zone: string | undefined;
  /** Heat that the room's air must carry [kW], and what its running units can; Infinity where not known. */
  readonly heatKw: number;
  readonly capacityKw: number;
}

export interface AirStates {
  /** The hall first, then each zone of the plan; empty where no air unit is modelled. */
  readonly states: readonly AirState[];
  /** By place in `racks`: share of its heat that its door does not take, where it has one. */
  readonly leftByDoor: Float64Array;
}

export function planAir(hall: HallAnalysis): AirPlan {
  const { model, equipment, floor, loops } = hall;
  const zones: string[] = [];
  const zonePlace = new Map<string, number>();
  const units: PlannedUnit[] = [];
  const doors: (PlannedDoor & { racks: number[] })[] = [];
  const doorAt = new Int32Array(model.size('airUnits')).fill(-1);
  const plantOfUnit = new Int32Array(model.size('airUnits')).fill(-1);
  const elements = model.elements('airUnits');
  const isDoor = (place: number) => equipment.type(elements[place]?.type)?.kind === 'rear-door';
  for (const [place, unit] of elements.entries()) {
    if (!unit || isDoor(place) || unit.zone === undefined || zonePlace.has(unit.zone)) continue;
    zonePlace.set(unit.zone, zones.push(unit.zone) - 1);
  }
  for (const [place, unit] of elements.entries()) {
    if (!unit) continue;
    const planned = {
      unit: place,
      zone: zonePlace.get(unit.zone ?? '') ?? -1,
      coolingKw: unit.coolingKw ?? equipment.type(unit.type)?.coolingKw ?? Infinity,
      fanKw: equipment.unitKw(unit) ?? 0,
    };
    plantOfUnit[place] = model.indexOf('plants', unit.plant);
    if (isDoor(place)) doorAt[place] = doors.push({ ...planned, racks: [] }) - 1;
    else units.push(planned);
  }

  const racks = model.size('racks');
  const airKw = new Float64Array(racks);
  const zoneOfRack = new Int32Array(racks).fill(-1);
  const doorOfRack = new Int32Array(racks).fill(-1);
  for (const [index, rack] of model.elements('racks').entries()) {
    if (!rack) continue;
    airKw[index] = equipment.rackAt(index).airKw;
    zoneOfRack[index] = zonePlace.get(rack.zone ?? '') ?? -1;
    const at = floor.indexOf('racks', index);
    const hung = at === -1 ? undefined : floor.attachedTo(at);
    const door = hung === undefined ? -1 : doorAt[floor.thing(hung).index]!;
    doorOfRack[index] = door;
    if (door !== -1) doors[door]!.racks.push(index);
  }
  const cduKw = Float64Array.from(model.elements('cdus'), (cdu) => (cdu ? equipment.cduHeatToRoom(cdu) : 0));
  const toAir = Array.from({ length: model.size('loops') }, (_, loop) => {
    const cdus = loops.cdusOf(loop);
    return { loop, cdus, isToAir: cdus.map((i) => equipment.isLiquidToAir(model.element('cdus', i)!)) };
  }).filter(({ isToAir }) => isToAir.includes(true));
  const plan = {
    zones,
    units,
    doors,
    isShared: units.some(({ zone }) => zone === -1),
    airKw,
    zoneOfRack,
    doorOfRack,
    cduKw,
    toAir,
    plantOfUnit,
  };
  return { ...plan, lit: rackHeat(plan, undefined, undefined) };
}

/**
 * @param dark by place in `racks`: 1 for a rack that gives off no heat; undefined where all are lit.
 * @param runs by place in `airUnits`: 1 for one that runs; undefined where all do.
 */
function rackHeat(
  plan: Omit<AirPlan, 'lit'>,
  dark: Uint8Array | undefined,
  runs: Uint8Array | undefined,
): RackHeat {
  const { airKw, zoneOfRack } = plan;
  const hall = plan.zones.length;
  const kw = new Float64Array(hall + 1);
  const leftByDoor = new Float64Array(airKw.length).fill(1);
  for (const { unit, coolingKw, racks } of plan.doors) {
    if (runs && !runs[unit]) continue;
    let behind = 0;
    for (const rack of racks) if (!dark?.[rack]) behind += airKw[rack]!;
    const left = behind === 0 ? 0 : 1 - Math.min(1, coolingKw / behind);
    for (const rack of racks) leftByDoor[rack] = left;
  }
  for (let rack = 0; rack < airKw.length; rack++) {
    if (dark?.[rack]) continue;
    const heat = airKw[rack]! * leftByDoor[rack]!;
    const zone = zoneOfRack[rack]!;
    kw[hall]! += heat;
    if (zone !== -1) kw[zone]! += heat;
  }
  return { kw, leftByDoor };
}

/**
 * @param dark by place in `racks`: 1 for a rack that gives off no heat; undefined where all are lit.
 * @param runs by place in `airUnits` and in `cdus`: 1 for one that runs.
 * @param loopHeatKw by place in `loops`.
 */
export function airStates(
  plan: AirPlan,
  dark: Uint8Array | undefined,
  runs: { readonly airUnits: Uint8Array; readonly cdus: Uint8Array },
  loopHeatKw: Float64Array,
): AirStates {
  if (plan.units.length + plan.doors.length === 0) {
    return { states: [], leftByDoor: new Float64Array(plan.airKw.length).fill(1) };
  }
  const isLit = !dark && plan.doors.every(({ unit }) => runs.airUnits[unit]);
  const { kw: rackKw, leftByDoor } = isLit ? plan.lit : rackHeat(plan, dark, runs.airUnits);
  // The hall is the last place of each: -1 of a zone must not hit it.
  const count = plan.zones.length;
  const heat = rackKw.slice();
  const capacity = new Float64Array(count + 1);
  const add = (sums: Float64Array, zone: number, kw: number) => {
    sums[count]! += kw;
    if (zone !== -1) sums[zone]! += kw;
  };

  let sharedKw = 0;
  for (const { unit, zone, coolingKw, fanKw } of plan.units) {
    if (!runs.airUnits[unit]) continue;
    add(capacity, zone, coolingKw);
    if (zone === -1) sharedKw += coolingKw;
    add(heat, zone, fanKw);
  }
  for (let zone = 0; zone < count; zone++) capacity[zone]! += sharedKw;
  for (const { unit, zone, fanKw } of plan.doors) if (runs.airUnits[unit]) add(heat, zone, fanKw);
  for (let cdu = 0; cdu < plan.cduKw.length; cdu++) if (runs.cdus[cdu]) heat[count]! += plan.cduKw[cdu]!;
  for (const { loop, cdus, isToAir } of plan.toAir) {
    // A loop that has both kinds shares its heat between them by number.
    const running = cdus.filter((cdu) => runs.cdus[cdu]).length;
    const giving = cdus.filter((cdu, i) => runs.cdus[cdu] && isToAir[i]).length;
    if (giving > 0) heat[count]! += ((loopHeatKw[loop] ?? 0) * giving) / running;
  }
  const states = [
    { zone: undefined, heatKw: heat[count]!, capacityKw: capacity[count]! },
    ...plan.zones.map((zone, i) => ({ zone, heatKw: heat[i]!, capacityKw: capacity[i]! })),
  ];
  return { states, leftByDoor };
}
