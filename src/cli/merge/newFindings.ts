/** Findings of a merge that neither side had: each change was right by itself, and together they are not. */
import { findingChanges, type AnyFinding } from '../../diff/findingChanges';
import type { MergeKind } from '../../diff/merge/fieldNature';
import type { SideRenames } from '../../diff/merge/mergeSides';
import { checkCampus } from '../../rules/campusCheck';
import { readCampus } from '../../rules/campusFile';
import { checkHall } from '../../rules/hallCheck';
import { stripBom } from '../../text/position';
import type { CheckContext } from '../settings/checkContexts';

/** @returns sentences, worst first. Hall files that a campus names are not opened. */
export function newFindings(
  kind: MergeKind,
  texts: { readonly ours: string; readonly theirs: string; readonly merged: string },
  renames: SideRenames,
  context: CheckContext,
): string[] {
  const check = (raw: string): readonly AnyFinding[] => {
    const { text } = stripBom(raw);
    if (kind === 'hall') return checkHall(text, context).findings;
    return checkCampus(readCampus(text), { ...context, hallFiles: new Map() }).findings;
  };
  const after = check(texts.merged);
  const since = (before: string, names: SideRenames['ours']): ReadonlySet<AnyFinding> => {
    const { added, worsened } = findingChanges(check(before), after, names);
    return new Set([...added, ...worsened.map(({ finding }) => finding)]);
  };
  // What one side renamed, the other's findings know by its old id.
  const sinceOurs = since(texts.ours, renames.theirs);
  const sinceTheirs = since(texts.theirs, renames.ours);
  return after
    .filter((finding) => sinceOurs.has(finding) && sinceTheirs.has(finding))
    .map(({ severity, rule, message }) => `${severity}: ${message} (${rule})`);
}
