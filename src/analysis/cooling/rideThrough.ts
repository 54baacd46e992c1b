/** How long stored cold carries heat after the plant has stopped. */
import type { Fluid } from './fluids';

/** Heat that a volume takes up per kelvin [kJ/K]: ρ·cp·V. */
export const heatCapacity = (volumeM3: number, { rhoCp }: Pick<Fluid, 'rhoCp'>): number => rhoCp * volumeM3;

/** Time until what holds `capacityKj` per kelvin is `headroomK` warmer [s]: C·ΔT/Q; endless without heat. */
export const secondsToWarm = (capacityKj: number, headroomK: number, heatKw: number): number =>
  heatKw === 0 ? Infinity : (capacityKj * Math.max(0, headroomK)) / heatKw;

/** Buffer that carries `heatKw` for `seconds` within a rise of `riseK` [m³]: Q·t/(ρ·cp·ΔT). */
export const bufferFor = (
  heatKw: number,
  seconds: number,
  riseK: number,
  { rhoCp }: Pick<Fluid, 'rhoCp'>,
): number => (heatKw * seconds) / (rhoCp * riseK);
