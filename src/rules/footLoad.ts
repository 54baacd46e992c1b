/** Holds the load of a rack's foot against the floor: what the point load at rest and while moving share. */
import { floorOf, pointKn, rackMassKg, workingLoadKn } from '../analysis/space/floorLoad';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { exceeds, figure, percent, standing } from './limits';
import { blocked, failed, notApplicable, passed, passedBut, type Failure, type Verdict } from './rule';
import { andOthers, mostListed, racksWith, readRow } from './rowReading';

export interface FootLimits {
  /** Feet or castors of a rack whose type does not say. */
  readonly feet: number;
  /** 1 at rest; more for the worst corner of what is moved. */
  readonly factor: number;
  /** Class of a raised floor that says neither its class nor its point load. */
  readonly assumedClass: number;
  /** From this share of the limit on a pass gets a note; none where it is not given. */
  readonly marginShare?: number;
}

export function judgeFeet(
  hall: HallAnalysis,
  row: number,
  { feet, factor, assumedClass, marginShare }: FootLimits,
): Verdict {
  const floor = floorOf(hall);
  const floorClass = floor?.class ?? (floor?.kind === 'raised' ? assumedClass : undefined);
  const limit = floor?.pointKn ?? (floorClass === undefined ? undefined : workingLoadKn(floorClass));
  if (floor === undefined || limit === undefined) return notApplicable('The floor has no point load.');
  const feetOf = (rack: number) => {
    const type = hall.equipment.type(hall.model.element('racks', rack)?.type);
    return type?.feet || feet;
  };
  const measure = (rack: number) => {
    const massKg = rackMassKg(hall, rack);
    return massKg === undefined ? undefined : pointKn(massKg, feetOf(rack), factor);
  };
  const { measured, unknown } = readRow(hall, row, measure);
  const failure = (counts: (value: number) => boolean, tail: string): Failure => {
    const racks = racksWith(hall, row, counts, measure);
    const ids = racks.map((r) => hall.model.idAt('racks', r)!);
    const first = racks[0]!;
    const what =
      floor.pointKn !== undefined
        ? 'its floor'
        : `a floor of class ${floorClass}${floor.class === undefined ? ' (assumed)' : ''}`;
    const how = `${figure(rackMassKg(hall, first)!)} kg on ${feetOf(first)} feet${factor === 1 ? '' : ` · ${figure(factor)} while moving`}`;
    return {
      message: `${ids[0]}${andOthers(ids)} ${ids.length > 1 ? 'load' : 'loads'} ${what} with ${figure(measured)} kN a foot of ${figure(limit)} kN (${percent(measured, limit)}) by the point method: ${how}${tail}.`,
      objects: ids.slice(0, mostListed),
      measured,
      limit,
      unit: 'kN',
    };
  };
  const verdict = standing(measured, limit, marginShare ?? Infinity);
  if (verdict === 'over') return failed(failure((value) => exceeds(value, limit), ''));
  if (unknown !== -1) return blocked(`The mass of ${hall.model.idAt('racks', unknown)} is not known.`);
  return verdict === 'bare'
    ? passedBut(failure((value) => value >= limit * (marginShare ?? 1), '; no margin is left'))
    : passed;
}

export const feet = {
  default: 4,
  unit: '1',
  description: 'Feet of a rack whose type does not give them.',
  source: 'Table of rack loads: four feet',
} as const;

export const assumedClass = {
  default: 6,
  unit: '1',
  description: 'EN 12825 class of a raised floor that gives neither class nor pointKn.',
  source:
    'House rule: AI racks are planned for class 6, 6 kN working load (Gamma Industries, Comey on EN 12825)',
} as const;
