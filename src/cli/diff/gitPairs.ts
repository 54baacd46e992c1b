/** The files of a repository that two of its revisions have in different versions. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileKind, type FileKind } from '../../model/fileKind';
import { naturalCompare } from '../../text/naturalCompare';
import { shownPath, type InputFile } from '../files/inputFiles';
import { changedPaths, mergeBase, type ChangedPath } from '../git/changedPaths';
import { commitOf, topLevel } from '../git/git';
import { RevisionFolder } from '../git/revisionFolder';
import type { ContextOptions } from '../settings/checkContexts';
import { affectedPairs } from './affectedPairs';
import type { FilePair, Versions } from './filePair';
import { GitSide } from './gitSide';

export interface GitPairs {
  /** In natural order of their paths. */
  readonly pairs: readonly FilePair[];
  readonly versions: Versions;
  /** How the sides are called. */
  readonly before: string;
  readonly after: string;
  /** Paths that are on neither side. */
  readonly unmatched: readonly string[];
  /** Removes what was written for the comparison. */
  remove(): void;
}

/**
 * @param revisions `REV` (against the working tree), `REV..REV`, or `REV...REV` (since they went apart); a missing
 * side is HEAD.
 * @throws UsageError where git fails, or a revision is none.
 */
export function gitPairs(
  revisions: string,
  paths: readonly string[],
  options: ContextOptions,
  cwd: string,
): GitPairs {
  const top = realpathSync.native(topLevel(cwd));
  const { from, to } = resolved(top, revisions);
  const folders: RevisionFolder[] = [];
  const remove = () => folders.forEach((folder) => folder.remove());
  try {
    const open = (commit: string) => {
      const folder = RevisionFolder.open(top, commit);
      folders.push(folder);
      return folder;
    };
    const before = new GitSide(top, open(from), options, cwd);
    const after = new GitSide(top, to === undefined ? undefined : open(to), options, cwd);
    const asked = withHalls(paths, [before, after], top, cwd);
    const shownName = (name: string) => shownPath(path.join(top, ...name.split('/')), cwd);
    const pairsOf = (changed: readonly ChangedPath[], judging?: ReadonlyMap<string, FileKind>) => {
      const fileOn = (side: GitSide, name: string | undefined) =>
        name === undefined ? undefined : side.file(name, judging?.get(shownName(name)));
      return changed.flatMap((names) =>
        changedPairs(names, fileOn(before, names.before), fileOn(after, names.after), shownName),
      );
    };
    const pairs = pairsOf(changedPaths(cwd, from, to, asked));
    const affected = affectedPairs(pairs, before, after, (shown) => isAsked(shown, asked, cwd), shownName);
    pairs.push(...affected.pairs);
    const known = new Set(pairs.map((pair) => pair.path));
    // What judges them may stand elsewhere than what was asked for.
    const judging = pairsOf(changedPaths(top, from, to, []), affected.judging).filter(
      (pair) => !known.has(pair.path) && affected.judging.has(pair.path),
    );
    pairs.push(...judging);
    const changed = pairs.map((pair) => [pair.before, pair.after] as const);
    bring(
      before,
      changed.map(([input]) => input),
    );
    bring(
      after,
      changed.map(([, input]) => input),
    );
    return {
      pairs: pairs.sort((a, b) => naturalCompare(a.path, b.path)),
      versions: { before: before.version, after: after.version },
      before: revisions.includes('..') ? revisions.split('..')[0] || 'HEAD' : revisions,
      after: to === undefined ? 'the working tree' : revisions.split(/\.{2,3}/)[1] || 'HEAD',
      unmatched: paths.filter((named) => !before.holds(named) && !after.holds(named)),
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** So that what is compared can be opened. */
function bring(side: GitSide, inputs: readonly (InputFile | undefined)[]): void {
  side.bring(inputs.flatMap((input) => (input ? (side.nameOf(input.path) ?? []) : [])));
}

function resolved(
  top: string,
  revisions: string,
): { readonly from: string; readonly to: string | undefined } {
  const match = /^(.*?)(\.{2,3})(.*)$/.exec(revisions);
  if (!match) return { from: commitOf(top, revisions), to: undefined };
  const [, left = '', dots = '', right = ''] = match;
  const from = commitOf(top, left || 'HEAD');
  const to = commitOf(top, right || 'HEAD');
  return { from: dots === '...' ? mergeBase(top, from, to) : from, to };
}

/** A campus is compared with its halls: they count as named too. */
function withHalls(
  paths: readonly string[],
  [before, after]: [GitSide, GitSide],
  top: string,
  cwd: string,
): string[] {
  const all = new Set(paths);
  for (const named of paths) {
    if (fileKind(named) !== 'campus') continue;
    const inTop = path
      .relative(top, path.resolve(realpathSync.native(cwd), named))
      .split(path.sep)
      .join('/');
    for (const hall of [...before.hallsOf(inTop), ...after.hallsOf(inTop)]) {
      all.add(path.relative(realpathSync.native(cwd), path.join(top, ...hall.split('/'))) || '.');
    }
  }
  return [...all];
}

/** A file that is another kind of file now is one that is gone and one that is new. */
function changedPairs(
  names: ChangedPath,
  was: InputFile | undefined,
  is: InputFile | undefined,
  shownName: (name: string) => string,
): FilePair[] {
  if (!was && !is) return [];
  const pair = (b: InputFile | undefined, a: InputFile | undefined): FilePair => ({
    path: shownName((a ? names.after : names.before) ?? ''),
    ...(a && b && names.before !== names.after ? { pathBefore: shownName(names.before!) } : {}),
    kind: (a ?? b)!.kind,
    before: b,
    after: a,
  });
  const isSameKind = !was || !is || was.kind === is.kind;
  return isSameKind ? [pair(was, is)] : [pair(was, undefined), pair(undefined, is)];
}

/** @param shown a path as it is shown; @param asked paths as a person names them, none for all below `cwd`. */
function isAsked(shown: string, asked: readonly string[], cwd: string): boolean {
  if (asked.length === 0) return !shown.startsWith('../');
  return asked.some((named) => {
    const one = shownPath(path.resolve(cwd, named), cwd);
    return one === '.' || shown === one || shown.startsWith(`${one}/`);
  });
}
