/** Which files git leaves out, read from the .gitignore files between the repository's top and the file. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

export class GitIgnore {
  private readonly levels = new Map<string, readonly Level[]>();

  private constructor(private readonly top: string) {}

  /** For a walk that begins at `folder`. Outside a repository only .gitignore files in and below it count. */
  static for(folder: string): GitIgnore {
    for (let at = folder; ; at = path.dirname(at)) {
      if (existsSync(path.join(at, '.git'))) return new GitIgnore(at);
      if (path.dirname(at) === at) return new GitIgnore(folder);
    }
  }

  /** Whether git leaves an entry of `folder` out. The folders above it are taken as not left out themselves. */
  leavesOut(folder: string, name: string, isFolder: boolean): boolean {
    const levels = this.levelsOf(folder);
    const entry = path.join(folder, name);
    // The nearest file that says anything about the entry decides.
    for (let i = levels.length - 1; i >= 0; i--) {
      const level = levels[i];
      if (!level) continue;
      // Every level's folder is above the entry: a slice does, and a walk asks this for each entry it meets.
      const relative = entry
        .slice(level.folder.length + (level.folder.endsWith(path.sep) ? 0 : 1))
        .replaceAll(path.sep, '/');
      const { ignored, unignored } = level.rules.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  private levelsOf(folder: string): readonly Level[] {
    let levels = this.levels.get(folder);
    if (!levels) {
      const above =
        folder === this.top || path.dirname(folder) === folder ? [] : this.levelsOf(path.dirname(folder));
      const names = folder === this.top ? ['.git/info/exclude', '.gitignore'] : ['.gitignore'];
      const texts = names.flatMap((name) => readIfThere(path.join(folder, name)) ?? []);
      levels = texts.length ? [...above, { folder, rules: ignore().add(texts.join('\n')) }] : above;
      this.levels.set(folder, levels);
    }
    return levels;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ENOTDIR: .git is a file in a work tree or submodule.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}
