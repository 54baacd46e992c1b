/** What a rack puts on the floor, by the three methods in use: over its footprint, over its share of floor, by foot. */
import type { Room } from '../../model/types';
import type { Face } from '../../model/footprint';
import type { HallAnalysis } from '../hallAnalysis';

/** Standard gravity [m/s²]. */
const gravity = 9.80665;

/** Weight [kN] of a mass [kg]. */
export const weightKn = (massKg: number): number => (massKg * gravity) / 1000;

/** Load over the footprint alone, q = m·g / (w·d) [kN/m²], sides in mm. */
export const footprintKpa = (massKg: number, widthMm: number, depthMm: number): number =>
  weightKn(massKg) / ((widthMm / 1000) * (depthMm / 1000));

/**
 * Load over the footprint and half of the aisles before and behind, q = m·g / (w·(d + ½ front + ½ rear)) [kN/m²],
 * lengths in mm.
 */
export const tributaryKpa = (
  massKg: number,
  widthMm: number,
  depthMm: number,
  frontMm: number,
  rearMm: number,
): number => footprintKpa(massKg, widthMm, depthMm + frontMm / 2 + rearMm / 2);

/** Load of one foot, F = m·g / n · k [kN]; k is 1 at rest and more for the worst corner of what is moved. */
export const pointKn = (massKg: number, feet: number, factor = 1): number =>
  (weightKn(massKg) / feet) * factor;

/** Working load [kN] of the raised-floor classes 1 to 6 of EN 12825: half of the ultimate load. */
const workingKn = [2, 3, 4, 4.5, 5, 6] as const;

/** Working load of a class of EN 12825 [kN]; undefined for what is no class. */
export const workingLoadKn = (floorClass: number): number | undefined => workingKn[floorClass - 1];

/** Mass of a rack as operated [kg]; undefined where neither it nor its type says. */
export function rackMassKg({ model, equipment }: HallAnalysis, rack: number): number | undefined {
  const element = model.element('racks', rack);
  return element && (element.massKg ?? equipment.type(element.type)?.massKg);
}

/** The room's floor, where the file has a readable one. */
export function floorOf({ model }: HallAnalysis): Room['floor'] {
  return model.headIsSound('room') ? model.head.room?.floor : undefined;
}

/**
 * Clear width before a face of a rack that counts as its share of the floor [mm]: as measured, and where nothing
 * stands that near, `mostMm`.
 */
export function sharedAisleMm({ floor }: HallAnalysis, thing: number, face: Face, mostMm: number): number {
  return Math.min(floor.clear(thing, face)?.mm ?? mostMm, mostMm);
}
