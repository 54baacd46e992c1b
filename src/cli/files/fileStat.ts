/** What stands at a path that a person, a clone or a campus names: it may be anything, or nothing. */
import { statSync, type Stats } from 'node:fs';
import { UsageError } from '../usageError';
import { fileProblem } from './fileProblem';

/** Ways in which a path leads nowhere: links that go in a circle, and a file where a folder should be, among them. */
const nowhere: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/** Undefined where the path leads nowhere. @throws UsageError where it cannot be told. */
export function fileStat(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (nowhere.has((error as NodeJS.ErrnoException).code)) return undefined;
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${file} cannot be opened: ${problem}.`);
  }
}

/** For looking around: what cannot be told is neither. */
export function leadsTo(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = fileStat(path);
    return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : undefined;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
