/** One side of a comparison in git. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileKind, type FileKind } from '../../model/fileKind';
import { readCampus } from '../../rules/campusFile';
import { inputFile, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import type { RevisionFolder } from '../git/revisionFolder';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import type { Versions } from './filePair';

/** One side: a commit, written into a folder, or the working tree itself. */
export class GitSide {
  private readonly root: string;
  readonly version: Versions['before'];

  constructor(
    private readonly top: string,
    private readonly revision: RevisionFolder | undefined,
    options: ContextOptions,
    private readonly cwd: string,
  ) {
    this.root = revision ? path.join(revision.folder, path.relative(top, realpathSync.native(cwd))) : cwd;
    this.version = { contexts: new CheckContexts(options, cwd), folder: revision ? revision.folder : cwd };
  }

  /**
   * Undefined for what is not there or of no known kind.
   * @param name from the top, with `/`.
   * @param kind of a file whose name does not tell it.
   */
  file(name: string, kind?: FileKind): InputFile | undefined {
    const file = path.join(this.folder, ...name.split('/'));
    if (!existsSync(file)) return undefined;
    const known = inputFile(file, this.root);
    return known ?? (kind && { path: file, realPath: realpathSync.native(file), kind, root: this.root });
  }

  /** @param named as a person wrote it, in the working folder. */
  holds(named: string): boolean {
    const inTop = path.relative(this.top, path.resolve(realpathSync.native(this.cwd), named));
    return existsSync(path.join(this.folder, inTop));
  }

  /** The halls that a campus names, from the top, with `/`. */
  hallsOf(name: string): string[] {
    const campus = this.file(name);
    if (campus?.kind !== 'campus') return [];
    const { text, problem } = readText(campus.path);
    if (problem) return [];
    return readCampus(text).halls.flatMap(({ file }) =>
      file.ok ? [path.posix.join(path.posix.dirname(name), file.path)] : [],
    );
  }

  /** All halls or campuses of a commit, from the top, with `/`. */
  filesOf(kind: 'hall' | 'campus'): readonly string[] {
    return (this.revision?.files ?? []).filter((file) => fileKind(file) === kind);
  }

  /** A file of this side by its path from the top, with `/`; undefined for one that stands elsewhere. */
  nameOf(file: string): string | undefined {
    const inside = path.relative(this.folder, file);
    return inside.startsWith('..') || path.isAbsolute(inside) ? undefined : inside.split(path.sep).join('/');
  }

  private get folder(): string {
    return this.revision ? this.revision.folder : this.top;
  }
}
