/** Sweeps over many losses, within a time, with the worst of them kept. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { damageOf, isHarmless, worseFirst, type Damage } from '../../analysis/scenario/damage';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import { findLost } from '../../analysis/scenario/lostParts';
import type { LossSets } from '../../analysis/scenario/lossSets';
import { simulate } from '../../analysis/scenario/simulate';
import type { Sweep } from '../../formats/simulationReport';
import { ProgressBar } from '../output/progressBar';

export interface SweepBounds {
  /** Time for all sweeps together [s]. */
  readonly maxSeconds: number;
  /** How many of the worst scenarios are kept. */
  readonly list: number;
}

/** Looking at the clock costs as much as a scenario of a small hall. */
const scenariosPerLook = 64;

export interface Harm {
  readonly lost: readonly string[];
  readonly damage: Damage;
}

/** Goes through all sweeps until they or the time are at their end, and keeps the worst. */
export function runSweeps(
  hall: HallAnalysis,
  always: readonly string[],
  sweeps: readonly LossSets[],
  limits: LoadLimits,
  { maxSeconds, list }: SweepBounds,
): { readonly harmful: readonly Harm[]; readonly sums: readonly Sweep[] } {
  const begun = performance.now();
  const total = sweeps.reduce((sum, { count }) => sum + count, 0);
  const progress = new ProgressBar(process.stderr, total, () => performance.now());
  const harmful: Harm[] = [];
  let isOver = false;
  let done = 0;
  const sums = sweeps.map(({ kind, count, sets }) => {
    let examined = 0;
    let survived = 0;
    for (const set of sets) {
      if (done % scenariosPerLook === 0) {
        progress.show(done, set.join(', '));
        isOver ||= performance.now() - begun > maxSeconds * 1000;
      }
      if (isOver) break;
      done++;
      examined++;
      const lost = [...always, ...set];
      const damage = damageOf(hall, simulate(hall, findLost(hall, lost).parts), limits);
      if (isHarmless(damage)) survived++;
      else keep(harmful, { lost, damage }, list);
    }
    return { kind, examined, of: count, survived };
  });
  progress.end();
  return { harmful, sums };
}

/** Into the list of the worst, in its place; of equally bad ones the first stays first. */
function keep(harmful: Harm[], harm: Harm, most: number): void {
  const last = harmful.at(-1);
  if (harmful.length >= most && (!last || worseFirst(harm.damage, last.damage) >= 0)) return;
  let at = harmful.length;
  while (at > 0 && worseFirst(harm.damage, harmful[at - 1]!.damage) < 0) at--;
  harmful.splice(at, 0, harm);
  if (harmful.length > most) harmful.pop();
}
