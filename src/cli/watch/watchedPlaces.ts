/** Which folders a check depends on, and which changes in them matter to it. */
import path from 'node:path';
import { fileKind, SETTINGS_FILE } from '../../model/fileKind';
import { leadsTo } from '../files/fileStat';
import { foldersBelow } from '../files/folderFiles';

/** What the last check looked at; paths are absolute. */
export interface UsedFiles {
  readonly checked: readonly string[];
  /** Settings, catalogues and baselines. */
  readonly around: readonly string[];
}

/** `hall`: the text of a hall or campus. `around`: what they are judged by, or which files there are. */
export type ChangeKind = 'hall' | 'around';

export class WatchedPlaces {
  /** Folders that are searched: whatever of ours appears there counts. */
  private readonly searched = new Set<string>();
  private readonly named: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;

  constructor(args: readonly string[], used: UsedFiles, cwd: string) {
    const targets: string[] = [];
    for (const arg of args.length ? args : ['.']) {
      const target = path.resolve(cwd, arg);
      targets.push(target);
      if (isFolder(target)) for (const folder of foldersBelow(target)) this.searched.add(folder);
      // A glob, whose folders may be anywhere below the fixed part of it.
      else if (/[*?[\]{}()!]/.test(arg))
        for (const folder of foldersBelow(fixedPart(target))) this.searched.add(folder);
    }
    this.named = new Set([...targets, ...used.checked, ...used.around]);
    const folders = new Set(this.searched);
    for (const file of this.named) folders.add(path.dirname(file));
    // Settings may appear in any folder above.
    for (const file of [...used.checked, ...targets]) {
      for (let at = path.dirname(file); ; at = path.dirname(at)) {
        folders.add(at);
        if (path.dirname(at) === at) break;
      }
    }
    this.folders = folders;
  }

  /** What a change of `file`, heard of by watching `folder`, is for the check; undefined for nothing. */
  kindOf(folder: string, file: string | undefined): ChangeKind | undefined {
    if (file === undefined) return 'around';
    const name = path.basename(file);
    const kind = fileKind(name);
    if (kind === 'hall' || kind === 'campus') {
      return this.searched.has(folder) || this.named.has(file) ? 'hall' : undefined;
    }
    if (name === SETTINGS_FILE || this.named.has(file)) return 'around';
    if (!this.searched.has(folder)) return undefined;
    if (kind === 'catalog' || name === '.gitignore') return 'around';
    const isKnownFolder = this.searched.has(file);
    return isKnownFolder !== (name !== 'node_modules' && name !== '.git' && isFolder(file))
      ? 'around'
      : undefined;
  }
}

const isFolder = (file: string): boolean => leadsTo(file) === 'folder';

/** The nearest folder there is above the first part with a wildcard. */
function fixedPart(pattern: string): string {
  let at = pattern;
  while (/[*?[\]{}()!]/.test(at) || !isFolder(at)) {
    const above = path.dirname(at);
    if (above === at) return at;
    at = above;
  }
  return at;
}
