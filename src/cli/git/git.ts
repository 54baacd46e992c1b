/** Runs git: without a shell, and in the repository that a folder lies in, whatever a hook has set. */
import { spawnSync } from 'node:child_process';
import { UsageError } from '../usageError';

/** More than any tree listing, or the halls of any campus. */
const maxBuffer = 2 ** 30;

/** What a hook sets to point git at its own repository: halls may lie in another. */
const ofHooks = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
];

/** What git prints, as bytes. @throws UsageError with git's own words. */
export const git = (folder: string, ...args: readonly string[]): Buffer => gitWith('', folder, args);

/** The contents of blobs, by their hashes, in their order. */
export function blobs(folder: string, hashes: readonly string[]): Buffer[] {
  if (hashes.length === 0) return [];
  const output = gitWith(`${hashes.join('\n')}\n`, folder, ['cat-file', '--batch']);
  let at = 0;
  return hashes.map((hash) => {
    // `<hash> blob <size>` LF, the content, LF.
    const end = output.indexOf(0x0a, at);
    const [, kind, size = ''] = output.subarray(at, end).toString('latin1').split(' ');
    if (kind !== 'blob') throw new UsageError(`git: ${hash} is no file of this repository.`);
    const content = output.subarray(end + 1, end + 1 + Number(size));
    at = end + 1 + content.length + 1;
    return content;
  });
}

/** How many bytes blobs have, by their hashes, in their order. */
export function blobSizes(folder: string, hashes: readonly string[]): number[] {
  if (hashes.length === 0) return [];
  const output = gitWith(`${hashes.join('\n')}\n`, folder, ['cat-file', '--batch-check=%(objectsize)']);
  return output.toString('latin1').trimEnd().split('\n').map(Number);
}

/** As `git`, with text on its standard input. */
export function gitWith(input: string, folder: string, args: readonly string[]): Buffer {
  const env = { ...process.env, LC_ALL: 'C' };
  for (const name of ofHooks) Reflect.deleteProperty(env, name);
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, '--literal-pathspecs', ...args], {
    env,
    maxBuffer,
    input,
  });
  if (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(isMissing ? 'git is not installed, or not on the PATH.' : `git: ${error.message}`);
  }
  if (status !== 0) {
    const [first = 'it failed'] = stderr.toString('utf8').trim().split('\n');
    throw new UsageError(`git: ${first.replace(/^fatal: /, '')}`);
  }
  return stdout;
}

/** The folder of the repository that `folder` lies in. @throws UsageError where it lies in none. */
export const topLevel = (folder: string): string =>
  git(folder, 'rev-parse', '--show-toplevel').toString('utf8').replace(/\n$/, '');

/** The commit that a revision names. @throws UsageError where it names none. */
export function commitOf(top: string, revision: string): string {
  try {
    return git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
      .toString('utf8')
      .trim();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`"${revision}" is no revision of ${top}.`);
  }
}
