/**
 * The halls, campuses, catalogues and settings of a repository as one of its commits has them, in a folder of their
 * own: checked there, they are judged by the limits and the equipment of that commit.
 */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileKind, SETTINGS_FILE } from '../../model/fileKind';
import { isObject } from '../../text/jsonValue';
import { blobs, git } from './git';

/** Paths from the top of the repository, with `/` between their parts, and the hash of what stands there. */
type Tree = ReadonlyMap<string, string>;

export class RevisionFolder {
  private constructor(
    readonly folder: string,
    /** Every hall and campus in it: paths from the folder, with `/` between their parts. */
    readonly files: readonly string[],
  ) {}

  /** @param commit a hash. @throws UsageError where git fails. */
  static write(top: string, commit: string): RevisionFolder {
    const folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'datahall-')));
    try {
      const tree = treeOf(top, commit);
      const ours = [...tree.keys()].filter((file) => fileKind(file) !== undefined);
      const settings = ours.filter((file) => fileKind(file) === 'settings');
      const written = new Set(ours);
      let named = namedBy(write(top, folder, tree, ours).filter(({ file }) => settings.includes(file)));
      while (named.length > 0) {
        const wanted = [...new Set(named)].filter((file) => tree.has(file) && !written.has(file));
        for (const file of wanted) written.add(file);
        named = namedBy(write(top, folder, tree, wanted));
      }
      extendOuterSettings(top, folder);
      const checked = ours.filter((file) => ['hall', 'campus'].includes(fileKind(file) ?? ''));
      return new RevisionFolder(folder, checked);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Plain files only: what a link leads to is not of this commit. Names come apart at NUL, and may hold all else. */
function treeOf(top: string, commit: string): Tree {
  const listing = git(top, 'ls-tree', '-r', '-z', '--full-tree', commit).toString('utf8');
  return new Map(
    listing.split('\0').flatMap((line): [string, string][] => {
      const tab = line.indexOf('\t');
      const [mode = '', , hash = ''] = line.slice(0, tab).split(' ');
      const file = line.slice(tab + 1);
      return mode.startsWith('100') && staysInside(file) ? [[file, hash]] : [];
    }),
  );
}

/** A tree made by hand can hold names that git itself would refuse to check out. */
const staysInside = (file: string): boolean => file.split('/').every((part) => !isRefused(part));

const isRefused = (part: string): boolean =>
  ['', '.', '..', '.git', 'node_modules'].includes(part) || (path.sep === '\\' && /[\\:]/.test(part));

function write(top: string, folder: string, tree: Tree, files: readonly string[]) {
  const contents = blobs(
    top,
    files.map((file) => tree.get(file)!),
  );
  return files.map((file, i) => {
    const target = path.join(folder, ...file.split('/'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, new Uint8Array(contents[i]!));
    return { file, text: contents[i]!.toString('utf8') };
  });
}

/**
 * The settings and catalogues that settings name, which may have any name themselves: by paths from the top. Broken
 * settings name nothing: the check says so.
 */
function namedBy(settings: readonly { readonly file: string; readonly text: string }[]): string[] {
  return settings.flatMap(({ file, text }) =>
    namesIn(text).map((name) => path.posix.join(path.posix.dirname(file), name)),
  );
}

function namesIn(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    const named = isObject(value) ? [value['extends'], value['catalogs']] : [];
    return named.flat().filter((name) => typeof name === 'string');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}

/** Settings above the repository hold in it too, and have no revisions. */
function extendOuterSettings(top: string, folder: string): void {
  const own = path.join(folder, SETTINGS_FILE);
  if (existsSync(own)) return;
  for (let above = path.dirname(top); ; above = path.dirname(above)) {
    const outer = path.join(above, SETTINGS_FILE);
    if (existsSync(outer)) {
      const base = path.relative(folder, outer).split(path.sep).join('/');
      writeFileSync(own, JSON.stringify({ extends: base }));
      return;
    }
    if (above === path.dirname(above)) return;
  }
}
