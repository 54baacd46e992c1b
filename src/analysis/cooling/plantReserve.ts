/** What carries the heat of a plant's racks after the plant has stopped and while the pumps still run. */
import type { Plant } from '../../model/types';
import { derived } from '../derived';
import { fluids } from './fluids';
import type { HallAnalysis } from '../hallAnalysis';
import { plantLoad, totalKw } from './plantLoads';
import { heatCapacity, secondsToWarm } from './rideThrough';

export interface PlantReserve {
  /** Time that the buffer tank carries all of the heat [s]. */
  readonly bufferS: number;
  /** Time that the coolant of its TCS loops carries it on, in the loop that is warm first [s]; 0 with air units. */
  readonly loopS: number;
  /** True where a buffer or the volume of a loop is stated. */
  readonly isStated: boolean;
}

const none: PlantReserve = { bufferS: 0, loopS: 0, isStated: false };

/** By place in `plants`. */
const plantReserves = derived(['cooling'], (hall): readonly PlantReserve[] =>
  hall.model.elements('plants').map((plant, i) => (plant ? reserveOf(hall, plant, i) : none)),
);

export const plantReserve = (hall: HallAnalysis, plant: number): PlantReserve =>
  hall.get(plantReserves)[plant] ?? none;

/** A buffer is used up over `deltaK` of its plant: what comes back displaces what was stored. */
function reserveOf(hall: HallAnalysis, { bufferM3, deltaK }: Plant, index: number): PlantReserve {
  const load = plantLoad(hall, index);
  const bufferKj = heatCapacity(bufferM3 ?? 0, fluids.water);
  let loopS = Infinity;
  let isStated = bufferM3 !== undefined;
  for (const loop of load.loops) {
    const seconds = loopSeconds(hall, loop);
    isStated ||= seconds !== undefined;
    loopS = Math.min(loopS, seconds ?? 0);
  }
  const isLiquidOnly = load.loops.length > 0 && load.airKw === 0 && load.doorKw === 0;
  return {
    bufferS: bufferM3 === undefined ? 0 : secondsToWarm(bufferKj, deltaK ?? 0, totalKw(load)),
    loopS: isLiquidOnly ? loopS : 0,
    isStated,
  };
}

/** Time until the coolant of a loop is as warm as its racks allow [s]; undefined without a volume or a limit. */
function loopSeconds({ model, loops, equipment }: HallAnalysis, index: number): number | undefined {
  const loop = model.element('loops', index);
  if (loop?.volumeL === undefined || loop.supplyC === undefined) return undefined;
  let maxC = Infinity;
  for (const i of loops.racksOf(index)) {
    maxC = Math.min(maxC, equipment.type(model.element('racks', i)?.type)?.maxSupplyC ?? Infinity);
  }
  if (maxC === Infinity) return undefined;
  const kj = heatCapacity(loop.volumeL / 1000, fluids[loop.fluid ?? 'pg25']);
  return secondsToWarm(kj, maxC - loop.supplyC, loops.balance(index).heatKw);
}
