/** One side of a comparison in git. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileKind, type FileKind } from '../../model/fileKind';
import type { InputFile } from '../files/inputFiles';
import { namedHalls } from '../files/namedFiles';
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
   * Undefined for what is not there or of no known kind. Of a commit it has to be brought before it is read.
   * @param name from the top, with `/`.
   * @param otherwise kind of a file whose name does not tell it.
   */
  file(name: string, otherwise?: FileKind): InputFile | undefined {
    const kind = fileKind(name) ?? otherwise;
    const file = path.join(this.folder, ...name.split('/'));
    if (this.revision) {
      return this.revision.has(name) && kind
        ? { path: file, realPath: file, kind, root: this.root }
        : undefined;
    }
    if (!existsSync(file) || !kind) return undefined;
    return { path: file, realPath: realpathSync.native(file), kind, root: this.root };
  }

  /** Reads files of a commit, and the halls that campuses among them name, so that they can be opened. */
  bring(names: readonly string[]): void {
    if (!this.revision) return;
    this.revision.bring(names);
    this.revision.bring(names.flatMap((name) => this.hallsOf(name)));
  }

  /** The text of a hall or campus that is there. Of a commit all of them are read at once: who asks for one asks on. */
  textOf(input: InputFile): string {
    this.revision?.bring(this.revision.files);
    return readText(input.path).text;
  }

  /** @param named as a person wrote it, in the working folder. */
  holds(named: string): boolean {
    const inTop = path.relative(this.top, path.resolve(realpathSync.native(this.cwd), named));
    return this.revision
      ? this.revision.holds(inTop.split(path.sep).join('/'))
      : existsSync(path.join(this.folder, inTop));
  }

  /** The halls that a campus names, from the top, with `/`. */
  hallsOf(name: string): string[] {
    const campus = this.file(name);
    if (campus?.kind !== 'campus') return [];
    this.revision?.bring([name]);
    const { text, problem } = readText(campus.path);
    return problem ? [] : namedHalls(text).map((hall) => path.posix.join(path.posix.dirname(name), hall));
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
