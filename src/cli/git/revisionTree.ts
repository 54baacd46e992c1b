/** The files of a commit: paths from the top of the repository, with `/` between their parts. */
import path from 'node:path';
import { git } from './git';

export interface RevisionTree {
  /** Plain files, each with the hash of its content. */
  readonly files: ReadonlyMap<string, string>;
  /** What leads elsewhere, to nothing of this commit. */
  readonly links: ReadonlySet<string>;
  /** Whether a file stands there, or any in a folder of that name; '' is the top. */
  holds(name: string): boolean;
}

/** @param commit a hash. @throws UsageError where git fails. */
export function revisionTree(top: string, commit: string): RevisionTree {
  const files = new Map<string, string>();
  const links = new Set<string>();
  // Names come apart at NUL, and may hold all else.
  for (const line of git(top, 'ls-tree', '-r', '-z', '--full-tree', commit).toString('utf8').split('\0')) {
    const tab = line.indexOf('\t');
    const [mode = '', , hash = ''] = line.slice(0, tab).split(' ');
    const file = line.slice(tab + 1);
    if (!staysInside(file)) continue;
    if (mode.startsWith('100')) files.set(file, hash);
    if (mode === '120000') links.add(file);
  }
  const holds = (name: string) =>
    name === '' || files.has(name) || [...files.keys()].some((file) => file.startsWith(`${name}/`));
  return { files, links, holds };
}

/** A tree made by hand can hold names that git itself would refuse to check out. */
const staysInside = (file: string): boolean => file.split('/').every((part) => !isRefused(part));

const isRefused = (part: string): boolean =>
  ['', '.', '..', '.git', 'node_modules'].includes(part) || (path.sep === '\\' && /[\\:]/.test(part));
