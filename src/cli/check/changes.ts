/** Which files, or what they are judged by, are otherwise than at a revision: the rest has the same findings. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileKind } from '../../model/fileKind';
import type { InputFile } from '../files/inputFiles';
import { namedDrawing, namedHalls } from '../files/namedFiles';
import { readText } from '../files/readText';
import { changedFiles } from '../git/changedFiles';
import { commitOf, topLevel } from '../git/git';
import type { CheckContexts } from '../settings/checkContexts';

export class Changes {
  private readonly tops = new Map<string, string>();
  private readonly commits = new Map<string, string>();
  private readonly changed = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly revision: string,
    private readonly contexts: CheckContexts,
  ) {}

  /**
   * Whether the file has changed, or a hall or a drawing that it names, or the settings or equipment that it is judged
   * by.
   * @throws UsageError where it is in no repository, the revision is none, or its settings are wrong.
   */
  has(input: InputFile): boolean {
    const changed = this.since(this.topOf(input));
    return (
      changed.has(input.realPath) || this.isJudgedOtherwise(input, changed) || namesChanged(input, changed)
    );
  }

  /** Whether a file of one of the names was written, moved or taken away in a repository. @param top of it */
  touches(top: string, names: ReadonlySet<string>): boolean {
    return [...this.since(top)].some((file) => names.has(path.basename(file)));
  }

  /** The folder of the repository that a file is in. @throws UsageError where it is in none. */
  topOf({ realPath }: InputFile): string {
    const folder = path.dirname(realPath);
    let top = this.knownTopOf(folder);
    if (top === undefined) top = realpathSync.native(topLevel(folder));
    this.tops.set(folder, top).set(top, top);
    return top;
  }

  /** The commit that the revision is in a repository. @throws UsageError where it is none. */
  commitIn(top: string): string {
    let commit = this.commits.get(top);
    if (commit === undefined) this.commits.set(top, (commit = commitOf(top, this.revision)));
    return commit;
  }

  /** That of the folder above, where no repository begins in between: git is asked once, and not for every folder. */
  private knownTopOf(folder: string): string | undefined {
    for (let at = folder; ; at = path.dirname(at)) {
      const top = this.tops.get(at);
      if (top !== undefined) return top;
      if (existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
    }
  }

  private since(top: string): ReadonlySet<string> {
    let changed = this.changed.get(top);
    if (!changed) this.changed.set(top, (changed = changedFiles(top, this.commitIn(top))));
    return changed;
  }

  private isJudgedOtherwise(input: InputFile, changed: ReadonlySet<string>): boolean {
    const { settings, workspace } = this.contexts.of(input);
    if ([...settings.files, ...workspace.files].some((file) => changed.has(realpathSync.native(file))))
      return true;
    // Those that are gone are in no list: a catalogue anywhere, settings in a folder above.
    return [...changed].some((file) => {
      const kind = fileKind(file);
      if (kind === 'catalog') return true;
      return kind === 'settings' && input.realPath.startsWith(path.dirname(file) + path.sep);
    });
  }
}

/** By the words of the file: what is gone counts too. */
function namesChanged(input: InputFile, changed: ReadonlySet<string>): boolean {
  const { text, problem } = readText(input.path);
  if (problem) return false;
  const named = input.kind === 'campus' ? namedHalls(text) : [namedDrawing(text) ?? []].flat();
  const folder = path.dirname(input.realPath);
  return named.some((file) => changed.has(path.join(folder, ...file.split('/'))));
}
