/** Turns what the user named (files, folders, globs, or nothing) into a list of files. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { fileKind, type FileKind } from '../../model/fileKind';
import { naturalCompare } from '../../text/naturalCompare';
import { exitCode } from '../exitCodes';
import { UsageError } from '../usageError';
import { fileStat } from './fileStat';
import { filesBelow } from './folderFiles';
import { GitIgnore } from './gitIgnore';

export interface InputFile {
  /** Absolute. */
  readonly path: string;
  /** The same for all names of one file. */
  readonly realPath: string;
  readonly kind: FileKind;
  /** The folder that the search for it began in: what lies below belongs to the same workspace. */
  readonly root: string;
}

export interface InputFiles {
  /** In natural order of their paths, each once. */
  readonly files: readonly InputFile[];
  /** Arguments that no file matched. */
  readonly unmatched: readonly string[];
}

/** @throws UsageError for a file that is named on its own and is of no such kind, or is a pipe or a device. */
export function findInputFiles(args: readonly string[], kinds: readonly FileKind[], cwd: string): InputFiles {
  const found = new Map<string, InputFile>();
  const unmatched: string[] = [];
  const below = (folder: string, root: string) =>
    kinds.flatMap((kind) => filesBelow(folder)[kind].map((f) => [f, root] as const));
  for (const arg of args.length ? args : ['.']) {
    const target = path.resolve(cwd, arg);
    const stat = fileStat(target);
    let matches: readonly (readonly [file: string, root: string])[];
    if (stat?.isDirectory()) matches = below(target, workspaceRoot(target, cwd, target));
    else if (stat && !stat.isFile()) throw new UsageError(`${arg} is neither a file nor a folder.`);
    else if (stat)
      matches = [[namedFile(target, arg, kinds), workspaceRoot(target, cwd, path.dirname(target))]];
    else matches = globbed(arg, kinds, cwd).map((f) => [f, workspaceRoot(f, cwd, path.dirname(f))]);
    if (matches.length === 0 && args.length) unmatched.push(arg);
    for (const [file, root] of matches) {
      const input = inputFile(file, root);
      if (input && !found.has(input.realPath)) found.set(input.realPath, input);
    }
  }
  return { files: [...found.values()].sort((a, b) => naturalCompare(a.path, b.path)), unmatched };
}

/** The one file that a command takes. @throws UsageError where the argument names none, or several. */
export function oneInputFile(arg: string, kind: FileKind, cwd: string): InputFile {
  const [file, ...more] = findInputFiles([arg], [kind], cwd).files;
  if (!file) throw new UsageError(`no file matched: ${arg}`, exitCode.nothingMatched);
  if (more.length > 0)
    throw new UsageError(`${arg} names ${more.length + 1} files: one ${patterns[kind]} is taken.`);
  return file;
}

/** Undefined for a file of no known kind. */
export function inputFile(file: string, root: string): InputFile | undefined {
  const kind = fileKind(file);
  return kind && { path: file, realPath: realpathSync.native(file), kind, root };
}

/** The path as reports show it: relative to the working folder, with `/` on every system. */
export const shownPath = (file: string, cwd: string): string =>
  (path.relative(cwd, file) || '.').split(path.sep).join('/');

/** Files below the working folder belong to its workspace, others to that of the folder named. */
function workspaceRoot(file: string, cwd: string, otherwise: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? otherwise : cwd;
}

function namedFile(file: string, arg: string, kinds: readonly FileKind[]): string {
  const kind = fileKind(file);
  if (kind && kinds.includes(kind)) return file;
  throw new UsageError(`${arg} is none of ${kinds.map((k) => patterns[k]).join(', ')}.`);
}

const patterns: Readonly<Record<FileKind, string>> = {
  hall: '*.hall.json',
  campus: '*.campus.json',
  catalog: '*.catalog.json',
  settings: '.datahall.json',
};

function globbed(pattern: string, kinds: readonly FileKind[], cwd: string): string[] {
  if (!/[*?[\]{}()!]/.test(pattern)) return [];
  const git = GitIgnore.for(cwd);
  return globSync(pattern.split(path.sep).join('/'), {
    cwd,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
    .map((file) => path.normalize(file))
    .filter((file) => {
      const kind = fileKind(file);
      return kind !== undefined && kinds.includes(kind) && !leftOut(git, file, cwd);
    });
}

/** Looks at every folder on the way, as a walk would have. */
function leftOut(git: GitIgnore, file: string, cwd: string): boolean {
  const relative = path.relative(cwd, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return false;
  const parts = relative.split(path.sep);
  return parts.some((name, i) =>
    git.leavesOut(path.join(cwd, ...parts.slice(0, i)), name, i < parts.length - 1),
  );
}
