/** The files that two paths name: a file and a file, or all below a folder and below another. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { readCampus } from '../../rules/campusFile';
import { naturalCompare } from '../../text/naturalCompare';
import { hallFileOf } from '../check/campusHallFiles';
import { findInputFiles, inputFile, shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { UsageError } from '../usageError';
import type { FilePair } from './filePair';

export interface NamedPairs {
  readonly pairs: readonly FilePair[];
  /** Of the two paths those that name nothing. */
  readonly unmatched: readonly string[];
}

/** @throws UsageError where the two cannot be compared. */
export function namedPairs(a: string, b: string, cwd: string): NamedPairs {
  const stats = [a, b].map((named) => statSync(path.resolve(cwd, named), { throwIfNoEntry: false }));
  const unmatched = [a, b].filter((_, i) => !stats[i]);
  if (unmatched.length > 0) return { pairs: [], unmatched };
  const isFolder = stats.map((stat) => stat?.isDirectory() ?? false);
  if (isFolder[0] !== isFolder[1]) throw new UsageError('A file cannot be compared with a folder.');
  if (isFolder[0]) return { pairs: folderPairs(a, b, cwd), unmatched };
  const [before] = findInputFiles([a], ['hall', 'campus'], cwd).files;
  const [after] = findInputFiles([b], ['hall', 'campus'], cwd).files;
  if (!before || !after) return { pairs: [], unmatched: [a, b] };
  if (before.kind !== after.kind) throw new UsageError('A hall cannot be compared with a campus.');
  const isCampus = before.kind === 'campus';
  const pair: FilePair = {
    path: shownPath(after.path, cwd),
    kind: isCampus ? 'campus' : 'hall',
    before,
    after,
  };
  return { pairs: isCampus ? [pair, ...hallPairs(before, after, cwd)] : [pair], unmatched };
}

function folderPairs(a: string, b: string, cwd: string): FilePair[] {
  const below = (folder: string) => {
    const root = path.resolve(cwd, folder);
    const { files } = findInputFiles([folder], ['hall', 'campus'], cwd);
    return new Map(files.map((file) => [path.relative(root, file.path).split(path.sep).join('/'), file]));
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
    kind: (after.get(name) ?? before.get(name))!.kind === 'campus' ? 'campus' : 'hall',
    before: before.get(name),
    after: after.get(name),
  }));
}
