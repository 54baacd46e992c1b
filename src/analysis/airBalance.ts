/** Heat that the room's air must carry, and what its air units can, for the hall and by zone. */
import type { Equipment } from './equipment';
import type { HallModel } from './hallModel';
import type { LoopBalances } from './loopBalance';

export interface AirBalance {
  /** Id of the zone; undefined for the hall as a whole. */
  readonly zone: string | undefined;
  /** Heat of racks that leaves to the air [kW]. */
  readonly rackKw: number;
  /** Heat of CDUs [kW]: what they give to the room, and the whole heat of liquid-to-air loops. */
  readonly cduKw: number;
  /** Fan heat of the air units themselves [kW]. */
  readonly fanKw: number;
  /** Sensible capacity of the air units, all running [kW]. */
  readonly coolingKw: number;
  readonly units: readonly string[];
  /** Racks whose load is not known, and units without a capacity: the sums are without them. */
  readonly unknown: readonly string[];
}

/**
 * Balances the hall, and every zone that an air unit names. A CDU names no zone: its heat counts in the
 * hall only. Sums are made anew each time, in the order of the text, so that no error builds up.
 */
export function airBalances(
  model: HallModel,
  equipment: Equipment,
  loops: LoopBalances,
): readonly AirBalance[] {
  const sums = new Map<string | undefined, Sum>([[undefined, newSum()]]);
  for (const unit of model.elements('airUnits')) {
    if (unit?.zone !== undefined && !sums.has(unit.zone)) sums.set(unit.zone, newSum());
  }
  const hall = sums.get(undefined)!;
  const zoned = sums.size > 1;
  const add = (zone: string | undefined, change: (sum: Sum) => void) => {
    change(hall);
    const sum = zoned && zone !== undefined ? sums.get(zone) : undefined;
    if (sum) change(sum);
  };
  for (const rack of model.elements('racks')) {
    if (!rack) continue;
    const { airKw, powerKw } = equipment.rack(rack);
    hall.rackKw += airKw;
    const sum = zoned && rack.zone !== undefined ? sums.get(rack.zone) : undefined;
    if (sum) sum.rackKw += airKw;
    if (powerKw === undefined) {
      hall.unknown.push(rack.id);
      sum?.unknown.push(rack.id);
    }
  }
  for (const unit of model.elements('airUnits')) {
    if (!unit) continue;
    const coolingKw = unit.coolingKw ?? equipment.type(unit.type)?.coolingKw;
    const fanKw = equipment.unitKw(unit) ?? 0;
    add(unit.zone, (sum) => {
      sum.units.push(unit.id);
      sum.fanKw += fanKw;
      if (coolingKw === undefined) sum.unknown.push(unit.id);
      else sum.coolingKw += coolingKw;
    });
  }
  for (const cdu of model.elements('cdus')) if (cdu) hall.cduKw += equipment.cduHeatToRoom(cdu);
  for (let loop = 0; loop < model.size('loops'); loop++) {
    const cdus = loops.cdusOf(loop).map((i) => model.element('cdus', i)!);
    const toAir = cdus.filter((cdu) => equipment.type(cdu.type)?.airToLiquid === true).length;
    // A loop that has both kinds shares its heat between them by number.
    if (toAir > 0) hall.cduKw += (loops.balance(loop).heatKw * toAir) / cdus.length;
  }
  return [...sums].map(([zone, sum]) => ({ zone, ...sum }));
}

interface Sum {
  rackKw: number;
  cduKw: number;
  fanKw: number;
  coolingKw: number;
  units: string[];
  unknown: string[];
}

const newSum = (): Sum => ({ rackKw: 0, cduKw: 0, fanKw: 0, coolingKw: 0, units: [], unknown: [] });
