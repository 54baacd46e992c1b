/** What the CDUs of a loop carry, as the cooling rules hold it against a need and print it. */
import type { CduShare } from '../analysis/cooling/loopBalance';
import type { Loop } from '../model/types';
import { exceeds, figure } from './limits';
import { listed } from './naming';
import type { Severity } from '../model/types';
import { said, type Said } from '../words/said';

/**
 * The capacity of one CDU or of several. Where an input is missing it lies between `low` and `high`: a rule
 * fails what even `high` cannot carry, passes what `low` can, and is blocked between them.
 */
export interface Capacity {
  readonly low: number;
  readonly high: number;
}

/** Capacity in kW of each CDU: known, or between nothing and its rating. */
export const heatCapacities = (cdus: readonly CduShare[]): readonly Capacity[] =>
  cdus.map(({ usableKw, missing }) => ({
    low: missing.length ? 0 : (usableKw ?? 0),
    high: usableKw ?? Infinity,
  }));

/** Highest flow in L/min of each CDU. */
export const flowCapacities = (cdus: readonly CduShare[]): readonly Capacity[] =>
  cdus.map(({ flowLpm }) => ({ low: flowLpm ?? 0, high: flowLpm ?? Infinity }));

/** All of them together, without the `lost` largest. */
export function together(list: readonly Capacity[], lost = 0): Capacity {
  const sum = (values: number[]) =>
    values
      .sort((a, b) => a - b)
      .slice(0, Math.max(0, values.length - lost))
      .reduce((a, b) => a + b, 0);
  return { low: sum(list.map((c) => c.low)), high: sum(list.map((c) => c.high)) };
}

/** The ids of the `lost` largest; of equal ones the first in the order of `ids`. */
export function largest(ids: readonly string[], list: readonly Capacity[], lost: number): readonly string[] {
  return ids
    .map((id, i) => ({ id, high: list[i]!.high }))
    .sort((a, b) => (a.high === b.high ? 0 : a.high > b.high ? -1 : 1))
    .slice(0, lost)
    .map(({ id }) => id);
}

export interface Shares {
  /** Shares of the capacity: an error above the first, a warning above the second. */
  readonly errorShare: number;
  readonly warnShare: number;
}

export type Judgement = 'passed' | 'blocked' | { readonly severity: Severity; readonly limit: number };

/** Holds a need, of which `isWhole` says whether all of it is known, against a capacity. */
export function judge(
  need: number,
  isWhole: boolean,
  capacity: Capacity,
  { errorShare, warnShare }: Shares,
): Judgement {
  if (exceeds(need, capacity.high * errorShare)) {
    return { severity: 'error', limit: capacity.high * errorShare };
  }
  if (capacity.low === capacity.high && exceeds(need, capacity.high * warnShare)) {
    return { severity: 'warning', limit: capacity.high * warnShare };
  }
  return isWhole && !exceeds(need, capacity.low * Math.min(warnShare, errorShare)) ? 'passed' : 'blocked';
}

/** What is missing for a judgement about heat, as a sentence. */
export function missingHeat(loop: Loop, unknownHeat: readonly string[], cdus: readonly CduShare[]): string {
  const parts: string[] = [];
  if (unknownHeat.length) parts.push(`the load of ${listed(unknownHeat)}`);
  const inputs = new Set(cdus.flatMap((c) => c.missing));
  for (const cdu of cdus) if (cdu.usableKw === undefined) inputs.add(`coolingKw of ${cdu.id}`);
  if (inputs.size) parts.push(listed([...inputs]));
  return `${loop.id}: not known: ${parts.join('; ')}.`;
}

/** What is missing for a judgement about flow, as a sentence. */
export function missingFlow(loop: Loop, unknownFlow: readonly string[], cdus: readonly CduShare[]): string {
  const parts: string[] = [];
  if (unknownFlow.length) parts.push(`the flow that ${listed(unknownFlow)} needs`);
  const without = cdus.filter((c) => c.flowLpm === undefined).map((c) => c.id);
  if (without.length) parts.push(`flowLpm of ${listed(without)}`);
  return `${loop.id}: not known: ${parts.join('; ')}.`;
}

export const fluidName = ({ fluid = 'pg25' }: Pick<Loop, 'fluid'>): Said =>
  fluid === 'water' ? said('water') : said('PG25');

/**
 * `carries 3078 kW at 3 K approach (rated 4104 kW at 4 K and 3600 L/min, PG25)`, without the verb: a capacity
 * means nothing without the approach and the flow for which it is stated.
 */
export function carried(cdus: readonly CduShare[], capacityKw: number, loop: Loop): Said {
  const kw = figure(capacityKw);
  const rated = rating(cdus, loop);
  if (cdus.some((c) => c.missing.length > 0)) return said('{0} kW at most ({1})', kw, rated);
  const here = range(cdus.map((c) => c.approachK));
  return here ? said('{0} kW at {1} approach ({2})', kw, here, rated) : said('{0} kW ({1})', kw, rated);
}

function rating(cdus: readonly CduShare[], loop: Loop): Said {
  const kw = figure(cdus.reduce((sum, c) => sum + (c.ratedKw ?? 0), 0));
  const fluid = fluidName(loop);
  const approach = range(cdus.map((c) => c.ratedApproachK));
  const flow = cdus.some((c) => c.ratedFlowLpm === undefined)
    ? undefined
    : figure(cdus.reduce((sum, c) => sum + c.ratedFlowLpm!, 0));
  if (flow === undefined)
    return approach
      ? said('rated {0} kW at {1}, {2}', kw, approach, fluid)
      : said('rated {0} kW, approach and flow not stated, {1}', kw, fluid);
  return approach
    ? said('rated {0} kW at {1} and {2} L/min, {3}', kw, approach, flow, fluid)
    : said('rated {0} kW at {1} L/min, {2}', kw, flow, fluid);
}

/** `4 K`, or `3 to 5 K` where they differ; undefined where none is known. */
function range(values: readonly (number | undefined)[]): Said | undefined {
  const known = values.filter((v) => v !== undefined);
  if (known.length === 0) return undefined;
  const low = figure(Math.min(...known));
  const high = figure(Math.max(...known));
  return low === high ? said('{0} K', low) : said('{0} to {1} K', low, high);
}

/** `The CDU of TCS-1 carries 3078 kW`, `The 3 CDUs of TCS-1 carry 3078 kW`. */
export const cdusCarry = (cdus: readonly CduShare[], of: string, what: Said): Said =>
  cdus.length === 1
    ? said('The CDU of {0} carries {1}', of, what)
    : said('The {0} CDUs of {1} carry {2}', cdus.length, of, what);
