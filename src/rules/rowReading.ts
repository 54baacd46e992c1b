/** Racks of a row held against one limit: a row of racks that are all too heavy is one finding. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { naturalCompare } from '../text/naturalCompare';
import { nothing, said, type Said } from '../words/said';

/** A measure of a rack by its place in `racks`; undefined where an input is missing. */
export type RackMeasure = (rack: number) => number | undefined;

export interface RowReading {
  /** The highest measure of the row; -Infinity where no rack could be measured. */
  readonly measured: number;
  /** The first rack that could not be measured, or -1. */
  readonly unknown: number;
}

export function readRow({ rows }: HallAnalysis, row: number, measure: RackMeasure): RowReading {
  let measured = -Infinity;
  let unknown = -1;
  for (const rack of rows.list[row]!.racks) {
    const value = measure(rack);
    if (value === undefined) {
      if (unknown === -1) unknown = rack;
    } else if (value > measured) measured = value;
  }
  return { measured, unknown };
}

/** Places of the racks of a row with a measure that `counts`, the highest first, equal ones in natural order. */
export function racksWith(
  { rows, model }: HallAnalysis,
  row: number,
  counts: (measured: number) => boolean,
  measure: RackMeasure,
): readonly number[] {
  return rows.list[row]!.racks.map((rack) => ({
    rack,
    value: measure(rack) ?? -Infinity,
    id: model.idAt('racks', rack)!,
  }))
    .filter(({ value }) => counts(value))
    .sort((a, b) => b.value - a.value || naturalCompare(a.id, b.id))
    .map(({ rack }) => rack);
}

/** More ids than these are not listed with a finding. */
export const mostListed = 24;

/** What follows the name of the first of several: ` and 7 racks of its row`, or nothing. */
export const andOthers = (racks: readonly unknown[]): Said =>
  racks.length > 1 ? said(' and {0} {0?rack|racks} of its row', racks.length - 1) : nothing;
