/** Heat that each FWS plant must reject, and through what it gets there. */
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';

export interface PlantLoad {
  /** Heat of TCS loops, by their CDUs [kW]. */
  readonly liquidKw: number;
  /** Heat of the room's air, by coils of fan walls, CRAHs and in-row coolers [kW]. */
  readonly airKw: number;
  /** Heat that rear doors take from their racks [kW]. */
  readonly doorKw: number;
  /** Loops, by place, whose CDUs draw from it. */
  readonly loops: readonly number[];
  /** Racks and units whose heat is not known: the sums are without it. */
  readonly unknown: readonly string[];
}

const noLoad: PlantLoad = { liquidKw: 0, airKw: 0, doorKw: 0, loops: [], unknown: [] };
export const totalKw = ({ liquidKw, airKw, doorKw }: PlantLoad): number => liquidKw + airKw + doorKw;

interface Sum {
  liquidKw: number;
  airKw: number;
  doorKw: number;
  loops: number[];
  unknown: string[];
}

/**
 * By place in `plants`. The heat of a loop is shared between its CDUs by rating, that of the room between its air
 * units by capacity: with one plant for all of them, as is usual, that is exact.
 */
export const plantLoads = derived(['cooling'], (hall): readonly PlantLoad[] => {
  const sums: Sum[] = hall.model
    .elements('plants')
    .map(() => ({ liquidKw: 0, airKw: 0, doorKw: 0, loops: [], unknown: [] }));
  if (sums.length === 0) return sums;
  for (let loop = 0; loop < hall.model.size('loops'); loop++) addLoop(hall, sums, loop);
  addRoom(hall, sums);
  addDoors(hall, sums);
  return sums;
});

/** The load of one plant. */
export const plantLoad = (hall: HallAnalysis, plant: number): PlantLoad =>
  hall.get(plantLoads)[plant] ?? noLoad;

function addLoop({ model, loops, equipment }: HallAnalysis, sums: readonly Sum[], loop: number): void {
  const { heatKw, unknownHeat } = loops.balance(loop);
  const cdus = loops.cdusOf(loop).map((i) => model.element('cdus', i)!);
  const weights = cdus.map((cdu) => cdu.coolingKw ?? equipment.type(cdu.type)?.coolingKw ?? 0);
  const all = weights.reduce((a, b) => a + b, 0);
  cdus.forEach((cdu, i) => {
    if (equipment.isLiquidToAir(cdu)) return;
    const sum = sums[model.indexOf('plants', cdu.plant)];
    if (!sum) return;
    sum.liquidKw += heatKw * (all > 0 ? weights[i]! / all : 1 / cdus.length);
    if (sum.loops.at(-1) === loop) return;
    sum.loops.push(loop);
    for (const id of unknownHeat) sum.unknown.push(id);
  });
}

function addRoom({ model, air }: HallAnalysis, sums: readonly Sum[]): void {
  const room = air.balances[0];
  if (!room) return;
  const heatKw = room.rackKw + room.cduKw + room.fanKw;
  const told = new Set<Sum>();
  for (const id of room.units) {
    const unit = model.get('airUnits', id);
    const sum = unit && sums[model.indexOf('plants', unit.plant)];
    if (!sum) continue;
    const share = room.coolingKw > 0 ? (air.coolingKw(unit) ?? 0) / room.coolingKw : 1 / room.units.length;
    sum.airKw += heatKw * share;
    if (told.has(sum)) continue;
    told.add(sum);
    for (const unknown of [...room.unknownHeat, ...room.unknownCooling]) sum.unknown.push(unknown);
  }
}

function addDoors({ model, air }: HallAnalysis, sums: readonly Sum[]): void {
  air.doors.forEach((door, i) => {
    const sum = door && sums[model.indexOf('plants', model.element('airUnits', i)?.plant)];
    if (sum) sum.doorKw += door.takenKw;
  });
}
