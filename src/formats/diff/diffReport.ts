/** All files that were compared. */
import { changeKinds, type ChangeKind, type KindCounts } from '../../diff/change';
import type { FileDiff } from './fileDiff';

export interface DiffReport {
  readonly version: string;
  /** What is compared with what, as a person named it: paths, or revisions. */
  readonly before: string;
  readonly after: string;
  /** In natural order of their paths; those without a difference included. */
  readonly files: readonly FileDiff[];
}

export const isDifferent = ({ files }: DiffReport): boolean => files.some(({ status }) => status !== 'same');

export function sumOfKinds(files: readonly FileDiff[]): KindCounts {
  const sum = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { counts } of files) for (const kind of changeKinds) sum[kind] += counts[kind];
  return sum;
}

export interface FindingCounts {
  readonly new: number;
  readonly worse: number;
  readonly fixed: number;
  readonly waived: number;
}

export function sumOfFindings(files: readonly FileDiff[]): FindingCounts {
  const sum = { new: 0, worse: 0, fixed: 0, waived: 0 };
  for (const { impact } of files) {
    if (!impact) continue;
    sum.new += impact.findings.added.length;
    sum.worse += impact.findings.worsened.length;
    sum.fixed += impact.findings.fixed.length;
    sum.waived += impact.findings.accepted.length;
  }
  return sum;
}
