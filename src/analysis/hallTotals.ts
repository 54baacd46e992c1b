/** What a hall holds in sum: the figures that reports begin with. */
import type { Point } from '../model/types';
import type { HallAnalysis } from './hallAnalysis';

export interface HallTotals {
  /** Rack positions in the file, readable or not. */
  readonly racks: number;
  /** Nominal load of the racks [kW]; a rack whose load is not known counts 0. */
  readonly itKw: number;
  /** What of it leaves by liquid, and what to the air [kW]. */
  readonly liquidKw: number;
  readonly airKw: number;
  /** Mass of the racks as operated [kg]; a rack whose mass is not known counts 0. */
  readonly massKg: number;
  /** Area inside the room's outline [m²]; 0 without a readable one. */
  readonly areaM2: number;
  /** Rated power of the generators that stand in the hall's own power chain [kW]. */
  readonly generatorKw: number;
}

export const noTotals: HallTotals = {
  racks: 0,
  itKw: 0,
  liquidKw: 0,
  airKw: 0,
  massKg: 0,
  areaM2: 0,
  generatorKw: 0,
};

/** Nominal load of the racks [kW] and the area that they share [m²], as `hallTotals` has them, without the rest. */
export function loadAndArea({
  model,
  equipment,
  outline,
}: HallAnalysis): Pick<HallTotals, 'itKw' | 'areaM2'> {
  let itKw = 0;
  for (let index = 0; index < model.size('racks'); index++) itKw += equipment.rackAt(index).powerKw ?? 0;
  return { itKw, areaM2: outline ? enclosedMm2(outline) / 1e6 : 0 };
}

export function hallTotals({ model, equipment, outline }: HallAnalysis): HallTotals {
  let racks = 0;
  let itKw = 0;
  let liquidKw = 0;
  let airKw = 0;
  let massKg = 0;
  for (const [index, rack] of model.elements('racks').entries()) {
    // Of a state of the build-out those of later phases are not there.
    if (!rack) continue;
    racks++;
    const figures = equipment.rackAt(index);
    itKw += figures.powerKw ?? 0;
    liquidKw += figures.liquidKw;
    airKw += figures.airKw;
    massKg += rack.massKg ?? equipment.type(rack.type)?.massKg ?? 0;
  }
  const areaM2 = outline ? enclosedMm2(outline) / 1e6 : 0;
  let generatorKw = 0;
  for (const node of model.elements('power')) {
    if (node?.kind === 'generator') generatorKw += node.ratingKw ?? (node.ratingKva ?? 0) * (node.pf ?? 1);
  }
  return { racks, itKw, liquidKw, airKw, massKg, areaM2, generatorKw };
}

export function sumOfTotals(list: Iterable<HallTotals>): HallTotals {
  const sum = { ...noTotals };
  for (const totals of list) {
    for (const key of Object.keys(sum) as (keyof HallTotals)[]) sum[key] += totals[key];
  }
  return sum;
}

/** Area inside a polygon [mm²], by the shoelace formula: half the sum of the cross products of its sides. */
function enclosedMm2(outline: readonly Point[]): number {
  let twice = 0;
  outline.forEach(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}
