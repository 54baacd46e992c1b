/** The power shelves of a rack against its load, as far as the rules about them share it. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { Rack } from '../model/types';
import { blocked, notApplicable, type Verdict } from './rule';

export interface RackShelves {
  readonly rack: Rack;
  readonly count: number;
  /** Rating of one shelf [kW]. */
  readonly kw: number;
  /** Load of the rack [kW]. */
  readonly loadKw: number;
}

/** The shelves of a rack, or why they cannot be judged. */
export function shelvesOf(hall: HallAnalysis, index: number): RackShelves | Verdict {
  const rack = hall.model.element('racks', index)!;
  const shelves = rack.shelves ?? hall.equipment.type(rack.type)?.shelves;
  if (!shelves) return notApplicable('It names no power shelves.');
  const loadKw = hall.equipment.rackAt(index).powerKw;
  if (loadKw === undefined) return blocked(`The load of ${rack.id} is not known.`);
  return { rack, count: shelves.count, kw: shelves.kw, loadKw };
}

export const areShelves = (found: RackShelves | Verdict): found is RackShelves =>
  typeof found !== 'string' && 'rack' in found;
