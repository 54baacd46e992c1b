/** What is told of one compared file, in every format. */
import { countKinds, type Change, type KindCounts } from '../../diff/change';
import type { Comparison } from '../../diff/compare';
import type { DiffDocument, DocumentKind } from '../../diff/diffDocument';
import type { AnyFinding } from '../../diff/findingChanges';
import { groupChanges } from '../../diff/groups';
import { differs, type Impact } from '../../diff/impact';
import { toldGroup, type ToldGroup } from './changeWords';

export interface ToldFinding extends AnyFinding {
  /** In the text of the side on which it is found; from 1. */
  readonly line: number;
}

export interface BrokenSide {
  readonly side: 'before' | 'after';
  readonly message: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * `affected`: nothing in it changed, but what it names or is judged by did, such as a hall of a campus, or a catalogue. `broken`: a side is no JSON
 * and the texts differ, so that what changed cannot be told.
 */
export type FileStatus = 'same' | 'changed' | 'affected' | 'added' | 'removed' | 'broken';

export interface FileDiff {
  readonly path: string;
  /** Where the file had another name. */
  readonly pathBefore?: string;
  readonly kind: DocumentKind;
  readonly status: FileStatus;
  readonly broken: readonly BrokenSide[];
  readonly changes: readonly Change[];
  readonly groups: readonly ToldGroup[];
  readonly counts: KindCounts;
  /** Undefined where it was not asked for. */
  readonly impact?: Impact<ToldFinding>;
}

export interface FileNames {
  readonly path: string;
  readonly pathBefore?: string;
  readonly kind: DocumentKind;
  /** Which of the sides exists. */
  readonly exists: 'before' | 'after' | 'both';
}

/** @param comparison of the same two documents. */
export function fileDiff(
  { exists, ...names }: FileNames,
  before: DiffDocument,
  after: DiffDocument,
  comparison: Comparison,
  impact: Impact<ToldFinding> | undefined,
): FileDiff {
  const { changes } = comparison;
  const status = exists === 'before' ? 'removed' : exists === 'after' ? 'added' : undefined;
  const isSame = changes.length === 0 && names.pathBefore === undefined;
  return {
    ...names,
    status: status ?? (!isSame ? 'changed' : impact && hasEffect(impact) ? 'affected' : 'same'),
    broken: [],
    changes,
    groups: groupChanges(changes, before, after).map((group) => toldGroup(group)),
    counts: countKinds(changes),
    ...(impact ? { impact } : {}),
  };
}

const hasEffect = ({ totals, findings }: Impact): boolean =>
  totals.some(({ before, after }) => differs(before, after)) ||
  findings.added.length + findings.fixed.length + findings.worsened.length + findings.accepted.length > 0;

export const brokenDiff = (names: Omit<FileNames, 'exists'>, broken: readonly BrokenSide[]): FileDiff => ({
  ...names,
  status: 'broken',
  broken,
  changes: [],
  groups: [],
  counts: countKinds([]),
});
