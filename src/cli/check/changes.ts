/** Which files, or what they are judged by, are otherwise than at a revision: the rest has the same findings. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileKind } from '../../model/fileKind';
import { readCampus } from '../../rules/campusFile';
import type { InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { changedFiles } from '../git/changedFiles';
import { commitOf, topLevel } from '../git/git';
import type { CheckContexts } from '../settings/checkContexts';

export class Changes {
  private readonly tops = new Map<string, string>();
  private readonly changed = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly revision: string,
    private readonly contexts: CheckContexts,
  ) {}

  /**
   * Whether the file has changed, or a hall that it names, or the settings or equipment that it is judged by.
   * @throws UsageError where it is in no repository, the revision is none, or its settings are wrong.
   */
  has(input: InputFile): boolean {
    const changed = this.since(this.topOf(input));
    return (
      changed.has(input.realPath) ||
      this.isJudgedOtherwise(input, changed) ||
      (input.kind === 'campus' && this.namesChanged(input, changed))
    );
  }

  /** Whether a file of one of the names was written, moved or taken away in a repository. @param top of it */
  touches(top: string, names: ReadonlySet<string>): boolean {
    return [...this.since(top)].some((file) => names.has(path.basename(file)));
  }

  /** The folder of the repository that a file is in. @throws UsageError where it is in none. */
  topOf({ realPath }: InputFile): string {
    const folder = path.dirname(realPath);
    let top = this.tops.get(folder);
    if (top === undefined) this.tops.set(folder, (top = realpathSync.native(topLevel(folder))));
    return top;
  }

  private since(top: string): ReadonlySet<string> {
    let changed = this.changed.get(top);
    if (!changed) this.changed.set(top, (changed = changedFiles(top, commitOf(top, this.revision))));
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

  /** By the words of the campus: a hall that is gone counts too. */
  private namesChanged(input: InputFile, changed: ReadonlySet<string>): boolean {
    const { text, problem } = readText(input.path);
    if (problem) return false;
    const folder = path.dirname(input.realPath);
    return readCampus(text).halls.some(
      ({ file }) => file.ok && changed.has(path.join(folder, ...file.path.split('/'))),
    );
  }
}
