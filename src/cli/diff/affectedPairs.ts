/**
 * Files that are the same as text, and not in what they come to: halls whose settings or equipment have changed, and
 * campuses whose halls have.
 */
import type { FilePair } from './filePair';
import type { GitSide } from './gitSide';
import { filesAround, isJudgedOtherwise } from './judgedOtherwise';

export type JudgingKind = 'settings' | 'catalog';

export interface AffectedPairs {
  readonly pairs: readonly FilePair[];
  /** The settings and catalogues of what is judged otherwise, as they are shown: they may have any name. */
  readonly judging: ReadonlyMap<string, JudgingKind>;
}

/**
 * @param pairs of files whose text has changed.
 * @param shownName of a path from the top.
 * @throws UsageError for broken settings or catalogues.
 */
export function affectedPairs(
  pairs: readonly FilePair[],
  before: GitSide,
  after: GitSide,
  isAsked: (shown: string) => boolean,
  shownName: (name: string) => string,
): AffectedPairs {
  const known = new Set(pairs.map((pair) => pair.path));
  const otherwise = new Set(pairs.filter(({ kind }) => kind === 'hall').map((pair) => pair.path));
  const found: FilePair[] = [];
  const judging = new Map<string, JudgingKind>();
  const look = (name: string, kind: 'hall' | 'campus', isElse: boolean) => {
    const was = before.file(name);
    const is = after.file(name);
    const shown = shownName(name);
    if (!was || !is || !isAsked(shown)) return;
    const contexts = [before.version.contexts.of(was), after.version.contexts.of(is)] as const;
    const isJudged = isJudgedOtherwise(...contexts, () => after.textOf(is));
    if (isJudged) {
      contexts.forEach((context, i) => {
        for (const [around, files] of Object.entries(filesAround(context)) as [JudgingKind, string[]][]) {
          for (const file of files) {
            const own = [before, after][i]!.nameOf(file);
            if (own !== undefined) judging.set(shownName(own), around);
          }
        }
      });
      if (kind === 'hall') otherwise.add(shown);
    }
    if ((isJudged || isElse) && !known.has(shown)) found.push({ path: shown, kind, before: was, after: is });
  };
  for (const name of before.filesOf('hall')) look(name, 'hall', false);
  for (const name of before.filesOf('campus')) {
    look(
      name,
      'campus',
      after.hallsOf(name).some((hall) => otherwise.has(shownName(hall))),
    );
  }
  return { pairs: found, judging };
}
