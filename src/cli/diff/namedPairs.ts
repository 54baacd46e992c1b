/** The files that two paths name: a file and a file, or all below a folder and below another. */
import path from 'node:path';
import type { FileKind } from '../../model/fileKind';
import { readCampus } from '../../rules/campusFile';
import { naturalCompare } from '../../text/naturalCompare';
import { hallFileOf } from '../check/campusHallFiles';
import { fileStat } from '../files/fileStat';
import { findInputFiles, inputFile, shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { UsageError } from '../usageError';
import type { FilePair } from './filePair';

export interface NamedPairs {
  readonly pairs: readonly FilePair[];
  /** Of the two paths those that name nothing. */
  readonly unmatched: readonly string[];
}

const kinds: readonly FileKind[] = ['hall', 'campus', 'catalog', 'settings'];

const kindWords: Readonly<Record<FileKind, string>> = {
  hall: 'A hall',
  campus: 'A campus',
  catalog: 'A catalogue',
  settings: 'Settings',
};

/** @throws UsageError where the two cannot be compared. */
export function namedPairs(a: string, b: string, cwd: string): NamedPairs {
  const stats = [a, b].map((named) => fileStat(path.resolve(cwd, named)));
  const unmatched = [a, b].filter((_, i) => !stats[i]);
  if (unmatched.length > 0) return { pairs: [], unmatched };
  const isFolder = stats.map((stat) => stat?.isDirectory() ?? false);
  if (isFolder[0] !== isFolder[1]) throw new UsageError('A file cannot be compared with a folder.');
  if (isFolder[0]) return { pairs: folderPairs(a, b, cwd), unmatched };
  const [before] = findInputFiles([a], kinds, cwd).files;
  const [after] = findInputFiles([b], kinds, cwd).files;
  if (!before || !after) return { pairs: [], unmatched: [a, b] };
  if (before.kind !== after.kind) {
    throw new UsageError(
      `${kindWords[before.kind]} cannot be compared with ${kindWords[after.kind].toLowerCase()}.`,
    );
  }
  const isCampus = before.kind === 'campus';
  const pair: FilePair = {
    path: shownPath(after.path, cwd),
    kind: after.kind,
    before,
    after,
  };
  return { pairs: isCampus ? [pair, ...hallPairs(before, after, cwd)] : [pair], unmatched };
}

function folderPairs(a: string, b: string, cwd: string): FilePair[] {
  const below = (folder: string) => {
    const root = path.resolve(cwd, folder);
    const { files } = findInputFiles([folder], kinds, cwd);
    // A folder with catalogues of its own is a workspace of its own: those of the other are not for its halls.
    const isOwn = files.some(({ kind }) => kind === 'catalog');
    const inputs = isOwn ? files.map((file) => ({ ...file, root })) : files;
    return new Map(inputs.map((file) => [path.relative(root, file.path).split(path.sep).join('/'), file]));
  };
  return paired(below(a), below(b));
}

/** The halls of two campuses, by their ids. */
function hallPairs(before: InputFile, after: InputFile, cwd: string): FilePair[] {
  const halls = (campus: InputFile) => {
    const { text, problem } = readText(campus.path);
    const found = new Map<string, InputFile>();
    for (const { id, file } of problem ? [] : readCampus(text).halls) {
      const hall = file.ok ? hallFileOf(path.dirname(campus.path), file.path) : undefined;
      const input = hall?.kind === 'found' ? inputFile(hall.path, campus.root) : undefined;
      if (id !== undefined && input && !found.has(id)) found.set(id, input);
    }
    return found;
  };
  const was = halls(before);
  const is = halls(after);
  return paired(was, is).map((pair) => ({
    ...pair,
    path: shownPath((pair.after ?? pair.before)!.path, cwd),
  }));
}

function paired(before: ReadonlyMap<string, InputFile>, after: ReadonlyMap<string, InputFile>): FilePair[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(naturalCompare).map((name) => ({
    path: name,
    kind: (after.get(name) ?? before.get(name))!.kind,
    before: before.get(name),
    after: after.get(name),
  }));
}
