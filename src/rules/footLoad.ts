/** Holds the load of a rack's foot against the floor: what the point load at rest and while moving share. */
import { floorOf, pointKn, rackMassKg, workingLoadKn } from '../analysis/space/floorLoad';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { Room } from '../model/types';
import { exceeds, figure, noMargin, percent, standing } from './limits';
import { blocked, failed, notApplicable, passed, passedBut, type Failure, type Verdict } from './rule';
import { andOthers, mostListed, racksWith, readRow } from './rowReading';
import { nothing, said, type Said } from '../words/said';

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
  const failure = (counts: (value: number) => boolean, tail: Said): Failure => {
    const racks = racksWith(hall, row, counts, measure);
    const ids = racks.map((r) => hall.model.idAt('racks', r)!);
    const first = racks[0]!;
    return {
      message: said(
        '{0}{1} {2?loads|load} {3} with {4} kN a foot of {5} kN ({6}) by the point method: {7} kg on {8} feet{9}{10}.',
        ids[0]!,
        andOthers(ids),
        ids.length,
        floorName(floor, floorClass),
        figure(measured),
        figure(limit),
        percent(measured, limit),
        figure(rackMassKg(hall, first)!),
        feetOf(first),
        factor === 1 ? nothing : said(' · {0} while moving', figure(factor)),
        tail,
      ),
      objects: ids.slice(0, mostListed),
      measured,
      limit,
      unit: 'kN',
    };
  };
  const verdict = standing(measured, limit, marginShare ?? Infinity);
  if (verdict === 'over') return failed(failure((value) => exceeds(value, limit), nothing));
  if (unknown !== -1) return blocked(`The mass of ${hall.model.idAt('racks', unknown)} is not known.`);
  return verdict === 'bare'
    ? passedBut(failure((value) => value >= limit * (marginShare ?? 1), noMargin))
    : passed;
}

/** The floor by what it is held against: its own figure, or that of a class. */
function floorName(floor: NonNullable<Room['floor']>, floorClass = 0): Said {
  if (floor.pointKn !== undefined) return said('its floor');
  return floor.class === undefined
    ? said('a floor of class {0} (assumed)', floorClass)
    : said('a floor of class {0}', floorClass);
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
