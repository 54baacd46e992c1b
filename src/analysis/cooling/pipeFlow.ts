/** What a flow does in pipes, couplings and pumps: velocities, pressure drops and power. */
import type { Fluid } from './fluids';

/**
 * Inner diameters of Schedule 40 steel pipe [mm] by nominal diameter (ASME B36.10), for pipes that state their
 * nominal diameter only.
 */
const schedule40: ReadonlyMap<number, number> = new Map([
  [15, 15.8],
  [20, 20.93],
  [25, 26.64],
  [32, 35.05],
  [40, 40.89],
  [50, 52.5],
  [65, 62.71],
  [80, 77.93],
  [100, 102.26],
  [125, 128.19],
  [150, 154.05],
  [200, 202.72],
  [250, 254.51],
  [300, 303.23],
  [350, 333.35],
  [400, 381],
]);

/** Inner diameter of a nominal one [mm]; of one that no table has, the nominal one itself. */
export const innerOfNominal = (nominalMm: number): number => schedule40.get(nominalMm) ?? nominalMm;

/** Mean velocity [m/s] of a flow [L/min] in a pipe of inner diameter [mm]: 4·V / (60000·π·d²). */
export const velocity = (flowLpm: number, innerMm: number): number =>
  (4 * flowLpm) / (60000 * Math.PI * (innerMm / 1000) ** 2);

/** Reynolds number of a velocity [m/s] in a pipe of inner diameter [mm]. */
export const reynolds = (mps: number, innerMm: number, { rho, mu }: Fluid): number =>
  (rho * mps * innerMm) / mu;

/**
 * Friction factor (Darcy): 64/Re where the flow is laminar, else Haaland.
 * @param roughness of the wall, relative to the inner diameter.
 */
export const frictionFactor = (re: number, roughness: number): number =>
  re < 2300 ? 64 / re : (-1.8 * Math.log10((roughness / 3.7) ** 1.11 + 6.9 / re)) ** -2;

export interface PipeRun {
  readonly innerMm: number;
  readonly lengthM: number;
  readonly roughnessMm: number;
  /** Loss coefficients of fittings and valves together. */
  readonly fittingsK: number;
}

/** Pressure drop of a pipe [kPa]: (f·L/d + ΣK) · ρ·v²/2 (Darcy-Weisbach). */
export function pipeDrop(flowLpm: number, pipe: PipeRun, fluid: Fluid): number {
  if (flowLpm === 0) return 0;
  const mps = velocity(flowLpm, pipe.innerMm);
  const f = frictionFactor(reynolds(mps, pipe.innerMm, fluid), pipe.roughnessMm / pipe.innerMm);
  const losses = (f * pipe.lengthM) / (pipe.innerMm / 1000) + pipe.fittingsK;
  return (losses * fluid.rho * mps ** 2) / 2000;
}

/** How pressure drop grows with flow in racks: 1.78 to 1.95 in Lenovo's table for GB300 (LP2357). */
const dropExponent = 1.9;

/** Pressure drop [kPa] at another flow than the one for which it is stated. */
export const dropAt = (ratedKpa: number, ratedLpm: number, flowLpm: number): number =>
  ratedKpa * (flowLpm / ratedLpm) ** dropExponent;

/** A universal quick disconnect: flow coefficient [US gal/min at 1 psi] and rated flow [L/min]. */
export interface QuickDisconnect {
  readonly name: string;
  readonly cv: number;
  readonly ratedLpm: number;
}

/** OCP UQD 1.0. */
export const quickDisconnects: Readonly<Record<'uqd02' | 'uqd04' | 'uqd06' | 'uqd08', QuickDisconnect>> = {
  uqd02: { name: 'UQD02', cv: 0.25, ratedLpm: 2.08 },
  uqd04: { name: 'UQD04', cv: 0.8, ratedLpm: 6.44 },
  uqd06: { name: 'UQD06', cv: 1.6, ratedLpm: 11.36 },
  uqd08: { name: 'UQD08', cv: 2.5, ratedLpm: 17.79 },
};

const lpmPerGpm = 3.785412;
const kpaPerPsi = 6.894757;

/** Pressure drop of one coupling [kPa]: Δp [psi] = (gpm / Cv)². */
export const couplingDrop = (flowLpm: number, cv: number): number =>
  (flowLpm / lpmPerGpm / cv) ** 2 * kpaPerPsi;

/** Shaft power of a pump [kW]: Δp·V / (60000·η), with Δp in kPa and V in L/min. */
export const pumpKw = (dropKpa: number, flowLpm: number, efficiency: number): number =>
  (dropKpa * flowLpm) / 60000 / efficiency;
