/** TCS loops with their CDUs (N+1), the two FWS plants, and the fan walls (N+1) for what the air carries. */
import { builtinCatalog } from '../../src/catalog/catalog';
import type { AirUnit, Cdu, Compass, Loop, Plant } from '../../src/model/types';
import { casingShare, coolWater, plan, tcs, warmWater } from './assumptions';
import type { HallPlan } from './templates';
import { frameOf, two, type Row } from './rows';

export function loopsOf(hall: HallPlan, rows: readonly Row[]): readonly Loop[] {
  const count = Math.max(...rows.map((row) => row.loop ?? -1)) + 1;
  return Array.from({ length: count }, (_, i) => ({
    id: `TCS-${i + 1}`,
    fluid: 'pg25' as const,
    supplyC: tcs.supplyC,
    deltaK: tcs.deltaK,
    redundancy: 'n+1' as const,
    phase: rows.find((row) => row.loop === i)!.phase,
  }));
}

/** One at the outer end of a row, its front in line with the racks', until its loop has enough. */
export function cdusOf(hall: HallPlan, rows: readonly Row[]): readonly Cdu[] {
  const { cdu } = hall.template;
  const frame = frameOf(hall);
  const installed = new Map<number, number>();
  return rows.flatMap((row): readonly Cdu[] => {
    if (row.loop === undefined) return [];
    const before = installed.get(row.loop) ?? 0;
    if (before === cdu.perLoop) return [];
    installed.set(row.loop, before + 1);
    // A loop works from its first row on: all of its CDUs come with that one, on panels that are there by then.
    const phase = rows.find((r) => r.loop === row.loop)!.phase;
    return [
      {
        id: `CDU-${two(row.number)}`,
        type: cdu.type,
        at: [row.westOf(cdu.depth), row.south ? frame.south.outer : frame.northEnd],
        facing: row.faces,
        loop: `TCS-${row.loop + 1}`,
        plant: 'FWS-WARM',
        feeds: row.south && phase === hall.southPhase ? ['MA2', 'MB2'] : ['MA1', 'MB1'],
        ...statedRating(cdu.type),
        heatToRoomKw: round(cdu.powerKw * casingShare),
        phase,
      },
    ];
  });
}

/** Figures of some types are estimates: what the hall relies on it says itself, as it must be confirmed. */
function statedRating(id: string): Partial<Cdu> {
  const { uncertain = [], coolingKw, approachK, powerKw } = builtinCatalog().get(id) ?? {};
  const stated: Partial<Cdu> = {};
  if (uncertain.includes('coolingKw') && coolingKw !== undefined) stated.coolingKw = coolingKw;
  if (uncertain.includes('approachK') && approachK !== undefined) stated.approachK = approachK;
  if (uncertain.includes('powerKw') && powerKw !== undefined) stated.powerKw = powerKw;
  return stated;
}

export function airUnitsOf(hall: HallPlan): readonly AirUnit[] {
  const frame = frameOf(hall);
  const count = hall.template.fanWallsASide;
  const line = (prefix: string, y: number, facing: Compass, feeds: string[], phase: AirUnit['phase']) =>
    Array.from({ length: count }, (_, i): AirUnit => ({
      id: `${prefix}${i + 1}`,
      type: 'vertiv-cwa-ca80',
      at: [fanWallX(hall, i), y],
      facing,
      plant: 'FWS-COOL',
      feeds,
      ...(phase === undefined ? {} : { phase }),
    }));
  return [
    ...line('FW-N', 0, 'south', ['MA1', 'MB1'], hall.phase),
    ...line('FW-S', frame.height - plan.fanWallDepth, 'north', ['MA2', 'MB2'], hall.southPhase),
  ];
}

/** One fan wall at the end of each pair of rows, centred on its hot aisle, whose plenum leads into it. */
export const fanWallX = (hall: HallPlan, pair: number): number =>
  frameOf(hall).firstRowX +
  pair * plan.pairPitch +
  (2 * plan.rackDepth + plan.hotAisle - plan.fanWallWidth) / 2;

/** A plant is not planned fuller than this with one unit out. */
const fullest = 0.94;

/** @param liquidKw heat of the TCS loops. @param airKw heat that the fan walls carry. */
export function plantsOf(hall: HallPlan, liquidKw: number, airKw: number): readonly Plant[] {
  const units = (kw: number, unitKw: number) => Math.ceil(kw / unitKw / fullest) + 1;
  const warm = units(liquidKw, warmWater.unitKw);
  const cool = units(airKw, coolWater.unitKw);
  return [
    {
      id: 'FWS-WARM',
      name: 'Adiabatic coolers, for the CDUs',
      kind: 'adiabatic',
      supplyC: warmWater.supplyC,
      deltaK: warmWater.deltaK,
      coolingKw: warm * warmWater.unitKw,
      flowLpm: flowOf(warm * warmWater.unitKw, warmWater.deltaK),
      units: warm,
      redundantUnits: 1,
      phase: hall.phase,
    },
    {
      id: 'FWS-COOL',
      name: 'Chillers with free cooling, for the fan walls',
      kind: 'chiller',
      supplyC: coolWater.supplyC,
      deltaK: coolWater.deltaK,
      coolingKw: cool * coolWater.unitKw,
      flowLpm: flowOf(cool * coolWater.unitKw, coolWater.deltaK),
      units: cool,
      redundantUnits: 1,
      phase: hall.phase,
    },
  ];
}

/** Water flow [L/min] for a heat [kW] at a rise [K]: water holds 4167.5 kJ/(m³·K). To the next 100. */
const flowOf = (kw: number, deltaK: number): number =>
  Math.ceil((kw * 60000) / (4167.5 * deltaK) / 100) * 100;

const round = (value: number): number => Math.round(value * 10) / 10;
