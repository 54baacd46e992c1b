/** Heat that the room's air must carry, and what its air units can, for the hall and by zone. */
import type { AirUnit } from '../../model/types';
import { airHeat } from './airStream';
import type { Equipment } from '../equipment';
import type { Floor } from '../space/floor';
import type { HallModel } from '../hallModel';
import type { LoopBalances } from './loopBalance';

/** How a rack's heat leaves its air: into the room, into a cooler in its row, into a door at its rear. */
export type AirMethod = 'room' | 'in-row' | 'rear-door';

export interface AirBalance {
  /** Id of the zone; undefined for the hall as a whole. */
  readonly zone: string | undefined;
  /** Heat of racks that reaches the room [kW]: what their rear doors take is not in it. */
  readonly rackKw: number;
  /** Heat of racks that their rear doors take [kW]. */
  readonly doorKw: number;
  /** Heat of CDUs [kW]: what they give to the room, and the whole heat of liquid-to-air loops. */
  readonly cduKw: number;
  /** Fan heat of the air units themselves [kW]. */
  readonly fanKw: number;
  /** Sensible capacity of the air units, all running, without rear doors [kW]. */
  readonly coolingKw: number;
  /** The air units that carry it; of a zone its own and those that name no zone. */
  readonly units: readonly string[];
  /** Racks whose load, and rear doors whose capacity, is not known: the heat is without them. */
  readonly unknownHeat: readonly string[];
  /** Air units without a capacity: the capacity is without them. */
  readonly unknownCooling: readonly string[];
}

/** What one rear door is given. */
export interface DoorBalance {
  /** Heat to the air of the racks that it hangs on [kW]; those whose load is not known are not in it. */
  readonly heatKw: number;
  /** What it takes of that: at most its capacity, and nothing where that is not known [kW]. */
  readonly takenKw: number;
  /** Racks that it hangs on, by place, and those of them whose load is not known. */
  readonly racks: readonly number[];
  readonly unknown: readonly string[];
}

export class AirBalances {
  /** By place in `racks`: heat to the air [kW], NaN where the load is not known; the door that takes it. */
  private readonly airKw: Float64Array;
  private readonly door: Int32Array;
  private list: readonly AirBalance[] | undefined;
  private doorList: readonly (DoorBalance | undefined)[] | undefined;
  private cooled: Cooled | undefined;

  constructor(
    private readonly model: HallModel,
    private readonly equipment: Equipment,
    private readonly loops: LoopBalances,
    private readonly floor: Floor,
  ) {
    this.airKw = new Float64Array(model.size('racks'));
    this.door = new Int32Array(model.size('racks'));
    for (let rack = 0; rack < this.airKw.length; rack++) this.readRack(rack);
  }

  /** The hall's balance first, then each zone's that an air unit names. */
  get balances(): readonly AirBalance[] {
    return (this.list ??= this.sum());
  }

  /** By place in `airUnits`: what each rear door is given; undefined for other units. */
  get doors(): readonly (DoorBalance | undefined)[] {
    return (this.doorList ??= this.readDoors());
  }

  /** True where a rear door hangs on a rack. */
  hasDoor(rack: number): boolean {
    return this.door[rack] !== -1;
  }

  /** How the heat of a rack leaves its air. */
  methodOf(rack: number): AirMethod {
    if (this.hasDoor(rack)) return 'rear-door';
    const { inRow, zones } = (this.cooled ??= this.readCooled());
    if (inRow.size === 0) return 'room';
    const zone = this.model.element('racks', rack)?.zone;
    return inRow.has(zone !== undefined && zones.has(zone) ? zone : undefined) ? 'in-row' : 'room';
  }

  /**
   * Reads a rack again, after it, its type or the door at its rear has changed.
   * @returns true where another door hangs on it now, or none any more.
   */
  readRack(rack: number): boolean {
    const doorBefore = this.door[rack];
    const isRead = this.model.element('racks', rack) !== undefined;
    const { powerKw, airKw } = this.equipment.rackAt(rack);
    this.airKw[rack] = isRead && powerKw === undefined ? NaN : airKw;
    const at = this.floor.indexOf('racks', rack);
    const door = at === -1 ? undefined : this.floor.attachedTo(at);
    this.door[rack] = door === undefined ? -1 : this.floor.thing(door).index;
    this.list = undefined;
    this.doorList = undefined;
    return this.door[rack] !== doorBefore;
  }

  /** Forgets the sums, after a unit, a CDU or a loop has changed its figures. */
  forget(): void {
    this.list = undefined;
    this.doorList = undefined;
    this.cooled = undefined;
  }

  /** Sensible capacity of a unit [kW]: its rating, and no more than its air carries between supplyC and returnC. */
  coolingKw(unit: AirUnit): number | undefined {
    const type = this.equipment.type(unit.type);
    const ratedKw = unit.coolingKw ?? type?.coolingKw;
    const airflowM3h = unit.airflowM3h ?? type?.airflowM3h;
    const { supplyC, returnC } = unit;
    if (ratedKw === undefined || airflowM3h === undefined) return ratedKw;
    if (supplyC === undefined || returnC === undefined) return ratedKw;
    return Math.min(ratedKw, airHeat(airflowM3h, Math.max(0, returnC - supplyC)));
  }

  isDoor(unit: AirUnit): boolean {
    return this.equipment.type(unit.type)?.kind === 'rear-door';
  }

  private readDoors(): readonly (DoorBalance | undefined)[] {
    const sums = this.model
      .elements('airUnits')
      .map(
        (unit) => unit && this.isDoor(unit) && { heatKw: 0, racks: [] as number[], unknown: [] as string[] },
      );
    this.door.forEach((door, rack) => {
      const sum = door === -1 ? undefined : sums[door];
      if (!sum) return;
      sum.racks.push(rack);
      const kw = this.airKw[rack]!;
      if (Number.isNaN(kw)) sum.unknown.push(this.model.element('racks', rack)!.id);
      else sum.heatKw += kw;
    });
    return sums.map((sum, i) => {
      if (!sum) return undefined;
      const takenKw = Math.min(sum.heatKw, this.coolingKw(this.model.element('airUnits', i)!) ?? 0);
      return { ...sum, takenKw };
    });
  }

  private readCooled(): Cooled {
    const cooled: Cooled = { inRow: new Set(), zones: new Set() };
    for (const unit of this.model.elements('airUnits')) {
      if (!unit || this.isDoor(unit)) continue;
      if (unit.zone !== undefined) cooled.zones.add(unit.zone);
      if (this.equipment.type(unit.type)?.kind === 'in-row') cooled.inRow.add(unit.zone);
    }
    return cooled;
  }

  /** Sums are made anew each time, in the order of the text, so that no error builds up. */
  private sum(): readonly AirBalance[] {
    const hall = newSum();
    const zones = new Map<string, Sum>();
    this.addUnits(hall, zones);
    this.addRacks(hall, zones);
    this.addCdus(hall);
    return [{ zone: undefined, ...hall }, ...[...zones].map(([zone, sum]) => ({ zone, ...sum }))];
  }

  private addUnits(hall: Sum, zones: Map<string, Sum>): void {
    const shared = newSum();
    for (const unit of this.model.elements('airUnits')) {
      if (!unit || this.isDoor(unit)) continue;
      let sums = [hall, shared];
      if (unit.zone !== undefined) {
        let zone = zones.get(unit.zone);
        if (!zone) zones.set(unit.zone, (zone = newSum()));
        sums = [hall, zone];
      }
      const kw = this.coolingKw(unit);
      for (const sum of sums) {
        sum.units.push(unit.id);
        if (sum !== shared) sum.fanKw += this.equipment.unitKw(unit) ?? 0;
        if (kw === undefined) sum.unknownCooling.push(unit.id);
        else sum.coolingKw += kw;
      }
    }
    // A unit that names no zone cools them all; that it cannot cool each in full shows in the hall's balance.
    for (const zone of zones.values()) {
      zone.coolingKw += shared.coolingKw;
      zone.units.push(...shared.units);
      zone.unknownCooling.push(...shared.unknownCooling);
    }
  }

  private addRacks(hall: Sum, zones: ReadonlyMap<string, Sum>): void {
    const left = this.leftByDoor(hall, zones);
    for (let rack = 0; rack < this.airKw.length; rack++) {
      const kw = this.airKw[rack]!;
      const door = this.door[rack]!;
      if (kw === 0) continue;
      const zone = zones.size ? zones.get(this.model.element('racks', rack)!.zone ?? '') : undefined;
      if (Number.isNaN(kw)) {
        const { id } = this.model.element('racks', rack)!;
        hall.unknownHeat.push(id);
        zone?.unknownHeat.push(id);
        continue;
      }
      const toRoom = door === -1 ? kw : kw * left[door]!;
      hall.rackKw += toRoom;
      hall.doorKw += kw - toRoom;
      if (!zone) continue;
      zone.rackKw += toRoom;
      zone.doorKw += kw - toRoom;
    }
  }

  /** By place in `airUnits`, the share of its racks' heat that a rear door leaves to the room. */
  private leftByDoor(hall: Sum, zones: ReadonlyMap<string, Sum>): Float64Array {
    const units = this.model.elements('airUnits');
    const load = new Float64Array(units.length);
    for (let rack = 0; rack < this.door.length; rack++) {
      const door = this.door[rack]!;
      if (door !== -1 && !Number.isNaN(this.airKw[rack]!)) load[door]! += this.airKw[rack]!;
    }
    return load.map((kw, i) => {
      const unit = units[i];
      if (!unit || !this.isDoor(unit)) return 1;
      const zone = zones.get(unit.zone ?? '');
      const fanKw = this.equipment.unitKw(unit) ?? 0;
      hall.fanKw += fanKw;
      if (zone) zone.fanKw += fanKw;
      if (kw === 0) return 0;
      const coolingKw = this.coolingKw(unit);
      if (coolingKw === undefined) {
        hall.unknownHeat.push(unit.id);
        zone?.unknownHeat.push(unit.id);
        return 0;
      }
      return 1 - Math.min(1, coolingKw / kw);
    });
  }

  /** A CDU names no zone: its heat counts in the hall only. */
  private addCdus(hall: Sum): void {
    const { model, equipment, loops } = this;
    for (const cdu of model.elements('cdus')) if (cdu) hall.cduKw += equipment.cduHeatToRoom(cdu);
    for (let loop = 0; loop < model.size('loops'); loop++) {
      const cdus = loops.cdusOf(loop);
      const toAir = cdus.filter((i) => equipment.isLiquidToAir(model.element('cdus', i)!)).length;
      // A loop that has both kinds shares its heat between them by number.
      if (toAir > 0) hall.cduKw += (loops.balance(loop).heatKw * toAir) / cdus.length;
    }
  }
}

/** The zones that units other than rear doors name, and those (or none: the hall) that have in-row coolers. */
interface Cooled {
  readonly zones: Set<string>;
  readonly inRow: Set<string | undefined>;
}

interface Sum {
  rackKw: number;
  doorKw: number;
  cduKw: number;
  fanKw: number;
  coolingKw: number;
  units: string[];
  unknownHeat: string[];
  unknownCooling: string[];
}

const newSum = (): Sum => ({
  rackKw: 0,
  doorKw: 0,
  cduKw: 0,
  fanKw: 0,
  coolingKw: 0,
  units: [],
  unknownHeat: [],
  unknownCooling: [],
});
