/** What a change does: the figures before and after, and the findings. */
import type { HallTotals } from '../analysis/hallTotals';
import type { AnyFinding, FindingChanges } from './findingChanges';
import type { HallFigures, LoadFigure, LoadKind, PhaseFigure, RedundancyFigure } from './hallFigures';
import type { Renames } from './references';

/** Undefined on the side on which there is no such thing. */
export interface Both<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

export type TotalKey = 'racks' | 'itKw' | 'liquidKw' | 'airKw' | 'massKg' | 'areaM2' | 'generatorKw';

export interface TotalChange extends Both<number> {
  readonly key: TotalKey;
}

export interface LoadChange extends Both<Pick<LoadFigure, 'load' | 'worst' | 'limit'>> {
  readonly kind: LoadKind;
  /** The id now; of what is gone the last. */
  readonly id: string | undefined;
  readonly unit: LoadFigure['unit'];
}

export interface PhaseChange extends Both<Pick<PhaseFigure, 'racks' | 'itKw'>> {
  readonly id: string | undefined;
}

export interface Impact<F extends AnyFinding = AnyFinding> {
  /** All of them, whether they changed or not. */
  readonly totals: readonly TotalChange[];
  /** Only those that changed. */
  readonly loads: readonly LoadChange[];
  /** Only those that changed. */
  readonly phases: readonly PhaseChange[];
  /** Undefined where nothing of it changed, or for a campus. */
  readonly redundancy: Both<RedundancyFigure> | undefined;
  readonly findings: FindingChanges<F>;
}

export const totalKeys: readonly TotalKey[] = [
  'racks',
  'itKw',
  'liquidKw',
  'airKw',
  'massKg',
  'areaM2',
  'generatorKw',
];

/** Less than a watt, a gram or a millilitre is the noise of binary sums. */
const noise = 1e-3;
export const differs = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a !== b : Math.abs(a - b) > noise;

export function totalChanges(before: HallTotals | undefined, after: HallTotals | undefined): TotalChange[] {
  return totalKeys.map((key) => ({ key, before: before?.[key], after: after?.[key] }));
}

export function hallImpact<F extends AnyFinding>(
  before: HallFigures | undefined,
  after: HallFigures | undefined,
  findings: FindingChanges<F>,
  renames: Renames,
): Impact<F> {
  return {
    totals: totalChanges(before?.totals, after?.totals),
    loads: loadChanges(before?.loads ?? [], after?.loads ?? [], renames),
    phases: phaseChanges(before?.phases ?? [], after?.phases ?? [], renames),
    redundancy: redundancyChange(before?.redundancy, after?.redundancy),
    findings,
  };
}

function loadChanges(
  before: readonly LoadFigure[],
  after: readonly LoadFigure[],
  renames: Renames,
): LoadChange[] {
  const pairs = paired(
    before,
    after,
    ({ kind, unit, id }) => `${kind} ${unit} ${id === undefined ? '' : (renames.get(id) ?? id)}`,
    ({ kind, unit, id }) => `${kind} ${unit} ${id ?? ''}`,
  );
  return pairs
    .filter(
      ({ before: b, after: a }) =>
        differs(b?.load, a?.load) || differs(b?.worst, a?.worst) || differs(b?.limit, a?.limit),
    )
    .map(({ before: b, after: a }) => {
      const { kind, id, unit } = (a ?? b)!;
      return { kind, id, unit, before: b, after: a };
    });
}

function phaseChanges(
  before: readonly PhaseFigure[],
  after: readonly PhaseFigure[],
  renames: Renames,
): PhaseChange[] {
  return paired(
    before,
    after,
    ({ id }) => (id === undefined ? '' : (renames.get(id) ?? id)),
    ({ id }) => id ?? '',
  )
    .filter(({ before: b, after: a }) => differs(b?.racks, a?.racks) || differs(b?.itKw, a?.itKw))
    .map(({ before: b, after: a }) => ({ id: (a ?? b)!.id, before: b, after: a }));
}

function redundancyChange(
  before: RedundancyFigure | undefined,
  after: RedundancyFigure | undefined,
): Both<RedundancyFigure> | undefined {
  const same =
    before?.scheme === after?.scheme &&
    before?.survived === after?.survived &&
    before?.components === after?.components;
  return same ? undefined : { before, after };
}

/** By key, in the order of `after`, then what is only in `before`. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyBefore: (item: T) => string,
  keyAfter: (item: T) => string,
): Both<T>[] {
  const left = new Map(before.map((item) => [keyBefore(item), item]));
  const pairs = after.map((item): Both<T> => {
    const key = keyAfter(item);
    const was = left.get(key);
    left.delete(key);
    return { before: was, after: item };
  });
  return [...pairs, ...[...left.values()].map((item): Both<T> => ({ before: item, after: undefined }))];
}
