/** What git knows to be otherwise in the working tree than in a commit. */
import path from 'node:path';
import { git } from './git';

/**
 * Absolute paths of files that differ from the commit, are gone since then, or are new, staged or not; of new ones
 * those that git does not ignore.
 * @param top of the repository. @param commit a hash. @throws UsageError where git fails.
 */
export function changedFiles(top: string, commit: string): ReadonlySet<string> {
  const listed = (...args: readonly string[]) =>
    git(top, ...args)
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '');
  return new Set(
    [
      ...listed('diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', commit, '--'),
      ...listed('ls-files', '-z', '--others', '--exclude-standard'),
    ].map((name) => path.join(top, ...name.split('/'))),
  );
}
