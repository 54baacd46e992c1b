/** The files of a repository that two of its revisions have in different versions. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileKind } from '../../model/fileKind';
import { readCampus } from '../../rules/campusFile';
import { naturalCompare } from '../../text/naturalCompare';
import { inputFile, shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { changedPaths, mergeBase } from '../git/changedPaths';
import { commitOf, topLevel } from '../git/git';
import { RevisionFolder } from '../git/revisionFolder';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import type { FilePair, Versions } from './filePair';

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
    const write = (commit: string) => {
      const folder = RevisionFolder.write(top, commit);
      folders.push(folder);
      return folder;
    };
    const before = new GitSide(top, write(from), options, cwd);
    const after = new GitSide(top, to === undefined ? undefined : write(to), options, cwd);
    const changed = changedPaths(cwd, from, to, withHalls(paths, [before, after], top, cwd));
    const pairs = changed.flatMap((file): FilePair[] => {
      const kind = fileKind(file.after ?? file.before ?? '');
      const was = file.before === undefined ? undefined : before.file(file.before);
      const is = file.after === undefined ? undefined : after.file(file.after);
      if ((kind !== 'hall' && kind !== 'campus') || (!was && !is)) return [];
      const isSameKind = !was || !is || was.kind === is.kind;
      const pair = (b: InputFile | undefined, a: InputFile | undefined): FilePair => {
        const name = a ? file.after : file.before;
        const isRenamed = a && b && file.before !== file.after;
        return {
          path: shownPath(path.join(top, ...(name ?? '').split('/')), cwd),
          ...(isRenamed ? { pathBefore: shownPath(path.join(top, ...file.before!.split('/')), cwd) } : {}),
          kind: (a ?? b)!.kind === 'campus' ? 'campus' : 'hall',
          before: b,
          after: a,
        };
      };
      return isSameKind ? [pair(was, is)] : [pair(was, undefined), pair(undefined, is)];
    });
    pairs.push(...affectedCampuses(pairs, before, after, paths, top, cwd));
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

/** One side: a commit, written into a folder, or the working tree itself. */
class GitSide {
  private readonly root: string;
  readonly version: Versions['before'];

  constructor(
    private readonly top: string,
    private readonly revision: RevisionFolder | undefined,
    options: ContextOptions,
    private readonly cwd: string,
  ) {
    this.root = revision ? path.join(revision.folder, path.relative(top, realpathSync.native(cwd))) : cwd;
    this.version = { contexts: new CheckContexts(options, cwd), folder: revision ? revision.folder : cwd };
  }

  /** @param name from the top, with `/`. Undefined for what is not there or of no known kind. */
  file(name: string): InputFile | undefined {
    const file = path.join(this.folder, ...name.split('/'));
    return existsSync(file) ? inputFile(file, this.root) : undefined;
  }

  /** @param named as a person wrote it, in the working folder. */
  holds(named: string): boolean {
    const inTop = path.relative(this.top, path.resolve(realpathSync.native(this.cwd), named));
    return existsSync(path.join(this.folder, inTop));
  }

  /** The halls that a campus names, from the top, with `/`. */
  hallsOf(name: string): string[] {
    const campus = this.file(name);
    if (campus?.kind !== 'campus') return [];
    const { text, problem } = readText(campus.path);
    if (problem) return [];
    return readCampus(text).halls.flatMap(({ file }) =>
      file.ok ? [path.posix.join(path.posix.dirname(name), file.path)] : [],
    );
  }

  /** All campuses, from the top, with `/`. */
  campuses(): readonly string[] {
    return (this.revision?.files ?? []).filter((file) => fileKind(file) === 'campus');
  }

  private get folder(): string {
    return this.revision ? this.revision.folder : this.top;
  }
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

/** Campuses that are the same as text, and not in what their halls add up to. */
function affectedCampuses(
  pairs: readonly FilePair[],
  before: GitSide,
  after: GitSide,
  paths: readonly string[],
  top: string,
  cwd: string,
): FilePair[] {
  const known = new Set(pairs.map((pair) => pair.path));
  const changed = new Set(pairs.filter(({ kind }) => kind === 'hall').map((pair) => pair.path));
  const isAsked = (shown: string) =>
    paths.length === 0
      ? !shown.startsWith('../')
      : paths.some((named) => {
          const asked = shownPath(path.resolve(cwd, named), cwd);
          return asked === '.' || shown === asked || shown.startsWith(`${asked}/`);
        });
  const shownName = (name: string) => shownPath(path.join(top, ...name.split('/')), cwd);
  return before.campuses().flatMap((name): FilePair[] => {
    const shown = shownName(name);
    const is = after.file(name);
    if (known.has(shown) || !is || !isAsked(shown)) return [];
    const isAffected = after.hallsOf(name).some((hall) => changed.has(shownName(hall)));
    return isAffected ? [{ path: shown, kind: 'campus', before: before.file(name), after: is }] : [];
  });
}
