/** Air that the IT draws through itself, and what the air units move, for the hall and by zone. */
import type { AirBalance } from './airBalance';
import { airflowFor } from './airStream';
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';

export interface AirflowBalance {
  /** Id of the zone; undefined for the hall as a whole. */
  readonly zone: string | undefined;
  /** Air of racks whose maker states it, and of liquid-to-air CDUs [m³/h]. */
  readonly statedM3h: number;
  /** Heat of racks whose air is not stated [kW]: how much air carries it depends on its rise. */
  readonly heatKw: number;
  /** Air that the units move, all running [m³/h]. */
  readonly supplyM3h: number;
  readonly units: number;
  /** Units whose airflow, and racks whose load, is not known: the sums are without them. */
  readonly unknown: readonly string[];
}

/** Air that the IT of a balance draws, where air of unstated racks rises by `riseK` [m³/h]. */
export const drawnM3h = ({ statedM3h, heatKw }: AirflowBalance, riseK: number): number =>
  statedM3h + airflowFor(heatKw, riseK);

interface Draw {
  statedM3h: number;
  heatKw: number;
  unknown: string[];
}

const newDraw = (): Draw => ({ statedM3h: 0, heatKw: 0, unknown: [] });

function add(draw: Draw, id: string, statedM3h: number | undefined, heatKw: number | undefined): void {
  if (statedM3h !== undefined) draw.statedM3h += statedM3h;
  else if (heatKw === undefined) draw.unknown.push(id);
  else draw.heatKw += heatKw;
}

/**
 * The hall's first, then each zone's that an air unit names. A rack with a rear door breathes what its door has
 * cooled, and is not in it.
 */
export const airflowBalances = derived(['cooling'], (hall): readonly AirflowBalance[] => {
  const { model, equipment, air } = hall;
  const draws = new Map<string | undefined, Draw>(air.balances.map(({ zone }) => [zone, newDraw()]));
  const ofHall = draws.get(undefined)!;
  // Racks that follow each other mostly are of one type and in one zone.
  let type: string | undefined;
  let stated: number | undefined;
  let zone: string | undefined;
  let ofZone: Draw | undefined;
  for (let i = 0; i < model.size('racks'); i++) {
    const rack = model.element('racks', i);
    if (!rack) continue;
    const { powerKw, airKw } = equipment.rackAt(i);
    if (powerKw !== undefined && airKw === 0) continue;
    if (air.hasDoor(i)) continue;
    if (rack.type !== type) {
      type = rack.type;
      stated = equipment.type(type)?.airflowM3h;
    }
    if (rack.zone !== zone) {
      zone = rack.zone;
      ofZone = zone === undefined ? undefined : draws.get(zone);
    }
    const heatKw = powerKw === undefined ? undefined : airKw;
    add(ofHall, rack.id, stated, heatKw);
    if (ofZone) add(ofZone, rack.id, stated, heatKw);
  }
  for (const cdu of model.elements('cdus')) {
    if (cdu && equipment.isLiquidToAir(cdu)) {
      ofHall.statedM3h += equipment.type(cdu.type)?.airflowM3h ?? 0;
    }
  }
  return air.balances.map((balance) => supplied(hall, balance, draws.get(balance.zone)!));
});

function supplied(
  { model, equipment }: HallAnalysis,
  { zone, units }: AirBalance,
  draw: Draw,
): AirflowBalance {
  let supplyM3h = 0;
  const unknown = draw.unknown;
  for (const id of units) {
    const unit = model.get('airUnits', id);
    const m3h = unit && (unit.airflowM3h ?? equipment.type(unit.type)?.airflowM3h);
    if (m3h === undefined) unknown.push(id);
    else supplyM3h += m3h;
  }
  return { zone, statedM3h: draw.statedM3h, heatKw: draw.heatKw, supplyM3h, units: units.length, unknown };
}
