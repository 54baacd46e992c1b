/** Our files below a folder, in natural order. Git-ignored files, node_modules and linked folders are left out. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileKind, type FileKind } from '../../model/fileKind';
import { naturalCompare } from '../../text/naturalCompare';
import { leadsTo } from './fileStat';
import { GitIgnore } from './gitIgnore';

export type FilesByKind = Readonly<Record<FileKind, readonly string[]>>;

interface Walked {
  readonly files: FilesByKind;
  readonly folders: readonly string[];
}

const known = new Map<string, Walked>();

/** @param folder absolute; each is walked once a run. */
export const filesBelow = (folder: string): FilesByKind => walked(folder).files;

/** The folder and those below it that are searched. @param folder absolute. */
export const foldersBelow = (folder: string): readonly string[] => walked(folder).folders;

/** For a program that stays, and looks again. */
export const forgetFolders = (): void => known.clear();

function walked(folder: string): Walked {
  let found = known.get(folder);
  if (!found) known.set(folder, (found = walk(folder)));
  return found;
}

function walk(top: string): Walked {
  const found: Record<FileKind, string[]> = { hall: [], campus: [], catalog: [], settings: [] };
  const git = GitIgnore.for(top);
  const folders: string[] = [];
  const waiting = [top];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    folders.push(folder);
    for (const entry of entriesOf(folder, folder === top)) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (name !== 'node_modules' && name !== '.git' && !git.leavesOut(folder, name, true)) {
          waiting.push(path.join(folder, name));
        }
        continue;
      }
      const kind = fileKind(name);
      if (!kind || git.leavesOut(folder, name, false)) continue;
      const file = path.join(folder, name);
      if (entry.isFile() || (entry.isSymbolicLink() && leadsTo(file) === 'file')) found[kind].push(file);
    }
  }
  for (const list of Object.values(found)) list.sort(naturalCompare);
  return { files: found, folders };
}

/** A folder below that may not be read is passed over, as git does; the one that was asked for is an error. */
function entriesOf(folder: string, asked: boolean) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!asked && (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT')) return [];
    throw error;
  }
}
