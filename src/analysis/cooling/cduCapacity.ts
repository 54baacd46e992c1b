/** What a CDU can carry where it stands, from what it is rated for. */
import { capacityRate, type Fluid } from './fluids';

export interface CduRating {
  /** Rated cooling capacity [kW] at `approachK` and the rated flows. */
  readonly coolingKw: number;
  /** Approach temperature of the rating [K]: TCS supply minus FWS supply. */
  readonly approachK: number | undefined;
  /** Highest flow on the TCS side [L/min]. */
  readonly flowLpm: number | undefined;
}

export interface CduDuty {
  /** TCS supply temperature minus FWS supply temperature [K] where it stands. */
  readonly approachK: number | undefined;
  /** TCS supply temperature [°C]. */
  readonly supplyC: number | undefined;
  /** Highest return temperature that its racks allow [°C]. */
  readonly maxReturnC: number | undefined;
  readonly fluid: Fluid;
}

/**
 * Usable capacity in kW: at constant flows the heat of a counterflow exchanger is proportional to the
 * approach (Q = Q_rated · ATD / ATD_rated, exact for constant effectiveness), never above the rating, and
 * never above what the highest TCS flow can carry up to the racks' highest return temperature.
 *
 * Where the rating names no approach, or the duty is not known, the rating itself is the bound: the caller
 * says so.
 */
export function usableKw(rating: CduRating, duty: CduDuty): number {
  let usable = rating.coolingKw;
  if (rating.approachK !== undefined && duty.approachK !== undefined) {
    usable = Math.min(usable, (rating.coolingKw * Math.max(0, duty.approachK)) / rating.approachK);
  }
  if (rating.flowLpm !== undefined && duty.supplyC !== undefined && duty.maxReturnC !== undefined) {
    const rise = Math.max(0, duty.maxReturnC - duty.supplyC);
    usable = Math.min(usable, capacityRate(rating.flowLpm, duty.fluid) * rise);
  }
  return usable;
}
