/** Whether a hall survives every loss of one or two components: the answer to what a designer asserts of it. */
import { componentsOf, findLost } from '../analysis/scenario/lostParts';
import { overloads, type LoadLimits } from '../analysis/scenario/elementLoads';
import { simulate, type Scenario } from '../analysis/scenario/simulate';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { CollectionKey, Expectation } from '../model/types';

export type Survival = NonNullable<Expectation['survives']>;

/** A loss that the hall does not survive. */
export interface CounterExample {
  readonly lost: readonly string[];
  /** Racks that are dark, and racks that are lit and too hot. */
  readonly dark: number;
  readonly hot: number;
  /** Ids of power nodes and feeds above their rating. */
  readonly overloaded: readonly string[];
}

export type SurvivalResult =
  | {
      readonly kind: 'examined';
      readonly losses: number;
      readonly worst: CounterExample | undefined;
      readonly failed: number;
    }
  /** More to examine than allowed. */
  | { readonly kind: 'too-many'; readonly losses: number };

const lossesOf: Readonly<Record<Survival['of'], readonly CollectionKey[]>> = {
  power: ['power', 'feeds'],
  cooling: ['cdus', 'airUnits', 'plants'],
  all: ['power', 'feeds', 'cdus', 'airUnits', 'plants'],
};

/**
 * Examines every loss of `n` components. The worst is the one with the most racks dark or hot, of equal ones the
 * first in the order of the file.
 * @param mostWork bound for losses × racks: beyond it nothing is examined.
 */
export function survival(
  hall: HallAnalysis,
  { n, of }: Survival,
  limits: LoadLimits,
  mostWork: number,
): SurvivalResult {
  const components = componentsOf(hall).filter((id) => {
    const collection = hall.model.collectionOf(id);
    return collection !== undefined && lossesOf[of].includes(collection);
  });
  const count = components.length;
  const losses = n === 1 ? count : (count * (count - 1)) / 2;
  if (losses * Math.max(1, hall.model.size('racks')) > mostWork) return { kind: 'too-many', losses };
  let worst: CounterExample | undefined;
  let failed = 0;
  const examine = (lost: readonly string[]) => {
    const scenario = simulate(hall, findLost(hall, lost).parts);
    const example = counterExample(hall, scenario, lost, limits);
    if (!example) return;
    failed++;
    if (!worst || example.dark + example.hot > worst.dark + worst.hot) worst = example;
  };
  components.forEach((id, i) => {
    if (n === 1) examine([id]);
    else for (const other of components.slice(i + 1)) examine([id, other]);
  });
  return { kind: 'examined', losses, worst, failed };
}

function counterExample(
  hall: HallAnalysis,
  scenario: Scenario,
  lost: readonly string[],
  limits: LoadLimits,
): CounterExample | undefined {
  const { dark, hot } = scenario.count;
  const overloaded = overloads(hall, scenario, limits)
    .filter(({ kind }) => kind === 'power' || kind === 'feed')
    .map(({ id }) => id!);
  return dark || hot || overloaded.length ? { lost, dark, hot, overloaded } : undefined;
}
