/** The names that a user gives to what fails, and what to say of wrong ones. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { compartmentsOf, componentsOf, findLost, utilitiesOf } from '../../analysis/scenario/lostParts';
import { nearestWords } from '../output/nearestWords';
import { UsageError } from '../usageError';

/** @throws UsageError where the hall has none. */
export function utilities(hall: HallAnalysis, shown: string): readonly string[] {
  const ids = utilitiesOf(hall);
  if (ids.length === 0)
    throw new UsageError(`${shown} has no power node of kind "utility" that could be lost.`);
  return ids;
}

/** @throws UsageError where there is none. */
export function expectSome(compartments: readonly string[], shown: string): readonly string[] {
  if (compartments.length > 0) return compartments;
  throw new UsageError(`Nothing in the power chain of ${shown} names a compartment ("room").`);
}

/** @throws UsageError naming what comes nearest. */
export function expectKnown(hall: HallAnalysis, names: readonly string[]): void {
  const { unknown } = findLost(hall, names);
  const name = unknown[0];
  if (name === undefined) return;
  const collection = hall.model.collectionOf(name);
  if (collection !== undefined)
    throw new UsageError(
      `"${name}" is one of the ${collection}: what can fail are power nodes, feeds, CDUs, air units, plants, loops and compartments.`,
    );
  const { model } = hall;
  const ids = (['plants', 'loops'] as const).flatMap((key) =>
    model.elements(key).flatMap((e) => e?.id ?? []),
  );
  const near = nearestWords(name, [...componentsOf(hall), ...ids, ...compartmentsOf(hall)]);
  throw new UsageError(
    `Nothing that can fail is called "${name}".${near.length ? ` Did you mean ${[...new Set(near)].join(' or ')}?` : ''}`,
  );
}
