/** What each FWS supply must bring to the CDUs and air units that draw from it. */
import { derived } from '../derived';
import { flowFor, fluids } from './fluids';
import type { HallAnalysis } from '../hallAnalysis';

export interface PlantDraw {
  readonly cdus: readonly string[];
  /** Heat that its CDUs give it [kW]: each has its share of its loop's, by rated capacity. */
  readonly heatKw: number;
  /** Flow that carries the heat of the CDUs at the plant's temperature rise; undefined without one [L/min]. */
  readonly cduLpm: number | undefined;
  /** Rated flow of the air units that draw from it, as far as it is stated [L/min]. */
  readonly airLpm: number;
  /** Rated FWS flow of all its CDUs [L/min]; undefined where that of one is not known. */
  readonly ratedLpm: number | undefined;
  /** Racks of its loops whose load is not known: the heat is without them. */
  readonly unknownHeat: readonly string[];
}

/**
 * What share of its loop's heat each CDU takes, in the order of the loop's balance: by rated capacity where all
 * are known, else evenly.
 */
export function heatShares(cdus: readonly { readonly ratedKw: number | undefined }[]): readonly number[] {
  const all = cdus.reduce((sum, c) => sum + (c.ratedKw ?? NaN), 0);
  return cdus.map((c) => (all > 0 ? c.ratedKw! / all : 1 / cdus.length));
}

function drawsOf(hall: HallAnalysis): readonly PlantDraw[] {
  const { model, equipment, loops } = hall;
  const sums = Array.from({ length: model.size('plants') }, () => ({
    cdus: [] as string[],
    heatKw: 0,
    airLpm: 0,
    ratedLpm: 0,
    unknownHeat: new Set<string>(),
  }));
  for (let loop = 0; loop < model.size('loops'); loop++) {
    const { heatKw, unknownHeat, cdus } = loops.balance(loop);
    const shares = heatShares(cdus);
    loops.cdusOf(loop).forEach((place, i) => {
      const cdu = model.element('cdus', place);
      const sum = cdu && sums[model.indexOf('plants', cdu.plant)];
      if (!sum || equipment.isLiquidToAir(cdu)) return;
      sum.cdus.push(cdu.id);
      sum.heatKw += heatKw * (shares[i] ?? 0);
      sum.ratedLpm += cdu.plantFlowLpm ?? equipment.type(cdu.type)?.plantFlowLpm ?? NaN;
      for (const id of unknownHeat) sum.unknownHeat.add(id);
    });
  }
  for (const unit of model.elements('airUnits')) {
    const sum = unit && sums[model.indexOf('plants', unit.plant)];
    if (sum) sum.airLpm += equipment.type(unit.type)?.plantFlowLpm ?? 0;
  }
  return sums.map(({ cdus, heatKw, airLpm, ratedLpm, unknownHeat }, index) => {
    const deltaK = model.element('plants', index)?.deltaK;
    return {
      cdus,
      heatKw,
      cduLpm: deltaK === undefined ? undefined : flowFor(heatKw, deltaK, fluids.water),
      airLpm,
      ratedLpm: Number.isNaN(ratedLpm) ? undefined : ratedLpm,
      unknownHeat: [...unknownHeat],
    };
  });
}

/** By place in `plants`. */
export const plantDraws = derived(['cooling'], drawsOf);
