/** How cold a plant without a compressor can make its water. */
import type { Plant } from '../../model/types';

export interface Outdoors {
  /** Dry bulb and wet bulb of the design day [°C], where the hall states them. */
  readonly ambientC: number | undefined;
  readonly wetBulbC: number | undefined;
}

/** Closest that the water comes to the air [K]: of a dry cooler to the dry bulb, of a tower to the wet bulb. */
export interface Approaches {
  readonly dryK: number;
  readonly wetK: number;
}

export interface ColdestSupply {
  readonly supplyC: number;
  /** Dry bulb of a dry cooler, else wet bulb [°C]. */
  readonly bulbC: number;
  readonly approachK: number;
}

/**
 * Coldest water [°C]: ambient plus approach. An adiabatic cooler is a dry cooler in air that its water has cooled, at
 * best to the wet bulb. Undefined for a chiller, which has no such bound, and where the bulb is not known.
 */
export function coldestSupply(
  { kind, approachK }: Plant,
  { ambientC, wetBulbC }: Outdoors,
  { dryK, wetK }: Approaches,
): ColdestSupply | undefined {
  if (kind === undefined || kind === 'chiller') return undefined;
  const bulbC = kind === 'dry-cooler' ? ambientC : wetBulbC;
  if (bulbC === undefined) return undefined;
  const approach = approachK ?? (kind === 'tower' ? wetK : dryK);
  return { supplyC: bulbC + approach, bulbC, approachK: approach };
}
