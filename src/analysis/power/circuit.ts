/** Formulas of a circuit: currents, imbalance, neutral and voltage drop. Voltages are line to line for AC. */
import type { TapPhases } from '../../model/types';

const sqrt3 = Math.sqrt(3);

/** What a circuit is fed with: volts [V], and whether they are direct. */
export interface Supply {
  readonly volts: number;
  readonly dc: boolean;
}

/** Line current of a balanced three-phase load [A]: P / (√3 · U · cos φ); of a DC one P / U. */
export const lineAmps = (kw: number, { volts, dc }: Supply, powerFactor: number): number =>
  dc ? (kw * 1000) / volts : (kw * 1000) / (sqrt3 * volts * powerFactor);

/** Voltage across what a cord connects [V]: line to neutral for one phase, else line to line. */
export const cordVolts = ({ volts, dc }: Supply, phases: TapPhases = '3ph'): number =>
  !dc && usesNeutral(phases) ? volts / sqrt3 : volts;

/** Current in each conductor that a cord connects [A]. One phase: P / (U/√3 · cos φ); two phases: P / (U · cos φ). */
export function cordAmps(kw: number, supply: Supply, powerFactor: number, phases: TapPhases = '3ph'): number {
  if (supply.dc || phases === '3ph') return lineAmps(kw, supply, powerFactor);
  return (kw * 1000) / (cordVolts(supply, phases) * powerFactor);
}

/** The phases that a cord connects, as places in [L1, L2, L3]. */
export const phasePlaces: Readonly<Record<TapPhases, readonly number[]>> = {
  '3ph': [0, 1, 2],
  L1: [0],
  L2: [1],
  L3: [2],
  'L1-L2': [0, 1],
  'L2-L3': [1, 2],
  'L3-L1': [2, 0],
};

/** True for a cord between one phase and the neutral. */
export const usesNeutral = (phases: TapPhases = '3ph'): boolean => phasePlaces[phases].length === 1;

/** Phase imbalance: the largest deviation from the mean, as a share of the mean (calcspec.com); 0 without load. */
export function phaseImbalance(a: number, b: number, c: number): number {
  const mean = (a + b + c) / 3;
  if (mean === 0) return 0;
  return Math.max(Math.abs(a - mean), Math.abs(b - mean), Math.abs(c - mean)) / mean;
}

/** Neutral current without harmonics [A]: √(a² + b² + c² − ab − bc − ca) (pingdo.net). */
export const neutralAmps = (a: number, b: number, c: number): number =>
  Math.sqrt(Math.max(0, a * a + b * b + c * c - a * b - b * c - c * a));

/** Impedance of one conductor [mΩ/m]. */
export interface Impedance {
  readonly resistance: number;
  readonly reactance: number;
}

/**
 * Voltage drop of a length of circuit [V]: √3 · I · L · (r · cos φ + x · sin φ) of three phases, 2 · I · L · (…) where
 * the current returns in a second conductor, and 2 · I · L · r of DC. Source: IEC 60364-5-52, annex, as summarised.
 */
export function voltageDrop(
  amps: number,
  lengthM: number,
  { resistance, reactance }: Impedance,
  powerFactor: number,
  kind: 'three-phase' | 'single-phase' | 'dc',
): number {
  const perMetre =
    kind === 'dc' ? resistance : resistance * powerFactor + reactance * Math.sqrt(1 - powerFactor ** 2);
  return ((kind === 'three-phase' ? sqrt3 : 2) * amps * lengthM * perMetre) / 1000;
}

/** Resistance of a conductor [mΩ/m] by resistivity [Ω·mm²/m] and cross-section [mm²]. */
export const conductorResistance = (resistivity: number, mm2: number): number => (resistivity * 1000) / mm2;

/** Input current of power shelves [A] that give `kw` at an efficiency: P / (η · √3 · U · cos φ) of three phases. */
export const shelfInputAmps = (
  kw: number,
  efficiency: number,
  supply: Supply,
  powerFactor: number,
  phases?: TapPhases,
): number => cordAmps(kw / efficiency, supply, powerFactor, phases);
