/** How bad a scenario is, and which of two is worse. */
import type { HallAnalysis } from '../hallAnalysis';
import { overloads, type ElementLoad, type LoadLimits } from './elementLoads';
import type { Scenario } from './simulate';

export interface Damage {
  /** Racks. */
  readonly dark: number;
  readonly hot: number;
  readonly unprotected: number;
  /** What carries more than it may. */
  readonly overloads: readonly ElementLoad[];
}

export const damageOf = (hall: HallAnalysis, scenario: Scenario, limits: LoadLimits): Damage => ({
  dark: scenario.count.dark,
  hot: scenario.count.hot,
  unprotected: scenario.count.unprotected,
  overloads: overloads(hall, scenario, limits),
});

export const isHarmless = ({ dark, hot, unprotected, overloads }: Damage): boolean =>
  dark + hot + unprotected + overloads.length === 0;

/** Negative where `a` is worse: dark racks count first, then hot ones, then unprotected ones, then the worst overload. */
export const worseFirst = (a: Damage, b: Damage): number =>
  b.dark - a.dark ||
  b.hot - a.hot ||
  b.unprotected - a.unprotected ||
  b.overloads.length - a.overloads.length ||
  finiteDifference(worstShare(b), worstShare(a));

const worstShare = ({ overloads }: Damage): number =>
  overloads.reduce((worst, { load, limit = Infinity }) => Math.max(worst, load / limit), 0);

/** What has a limit of 0 is over it by an infinite share: two of them are alike. */
const finiteDifference = (a: number, b: number): number => (a === b ? 0 : a - b);
