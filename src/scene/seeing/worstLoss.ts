/** The worst that the loss of any one component does. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { damageOf, isHarmless, worseFirst, type Damage } from '../../analysis/scenario/damage';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import { componentsOf, findLost } from '../../analysis/scenario/lostParts';
import { simulate } from '../../analysis/scenario/simulate';

export interface WorstLoss {
  /** Undefined where no loss does harm. */
  readonly id: string | undefined;
  readonly examined: number;
  readonly harmless: number;
}

/** Scenarios looked at between two pauses: about ten milliseconds in a large hall. */
const perStep = 64;

/**
 * Goes through every single loss beside what is lost already, with a pause every few so that an editor stays alive.
 * @returns, when done, the worst; of equal ones the first in the file.
 */
export function* worstLoss(
  hall: HallAnalysis,
  always: readonly string[],
  limits: LoadLimits,
): Generator<void, WorstLoss> {
  const ids = componentsOf(hall).filter((id) => !always.includes(id));
  let worst: { readonly id: string; readonly damage: Damage } | undefined;
  let harmless = 0;
  for (const [at, id] of ids.entries()) {
    if (at % perStep === perStep - 1) yield;
    const damage = damageOf(hall, simulate(hall, findLost(hall, [...always, id]).parts), limits);
    if (isHarmless(damage)) harmless++;
    else if (!worst || worseFirst(damage, worst.damage) < 0) worst = { id, damage };
  }
  return { id: worst?.id, examined: ids.length, harmless };
}
