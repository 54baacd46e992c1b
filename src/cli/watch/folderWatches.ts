/**
 * Hears of changes in a set of folders. Each folder has a watch of its own: a recursive one would walk into
 * node_modules and whatever else git leaves out.
 */
import { watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../usageError';

/** @param file undefined where the system does not say which. */
export type Heard = (folder: string, file: string | undefined) => void;

export class FolderWatches {
  private readonly watchers = new Map<string, FSWatcher>();

  /** @param failed for what cannot be watched any more: the end of all watching. */
  constructor(
    private readonly heard: Heard,
    private readonly failed: (error: UsageError) => void,
  ) {}

  has(folder: string): boolean {
    return this.watchers.has(folder);
  }

  /** Watches these folders and no others. One that is gone is left out. @throws UsageError where the system has too many watches. */
  follow(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.watchers) {
      if (!folders.has(folder)) this.drop(folder, watcher);
    }
    for (const folder of folders) {
      if (!this.watchers.has(folder)) this.add(folder);
    }
  }

  close(): void {
    for (const [folder, watcher] of this.watchers) this.drop(folder, watcher);
  }

  private add(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => {
        this.heard(folder, name === null ? undefined : path.join(folder, name));
      });
      watcher.on('error', (error: NodeJS.ErrnoException) => {
        this.drop(folder, watcher);
        // Windows says so of a folder that is removed.
        if (error.code === 'EPERM' || error.code === 'ENOENT') this.heard(folder, undefined);
        else this.failed(unwatchable(folder, error));
      });
      this.watchers.set(folder, watcher);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Gone or closed to us: what it held is gone for the check too.
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EPERM') return;
      throw unwatchable(folder, error as NodeJS.ErrnoException);
    }
  }

  private drop(folder: string, watcher: FSWatcher): void {
    watcher.close();
    if (this.watchers.get(folder) === watcher) this.watchers.delete(folder);
  }
}

function unwatchable(folder: string, { code, message }: NodeJS.ErrnoException): UsageError {
  const isTooMany = code === 'ENOSPC' || code === 'EMFILE';
  const help = isTooMany
    ? 'the system allows no more watches. Name fewer folders, or raise its limit (Linux: fs.inotify.max_user_watches).'
    : message;
  return new UsageError(`${folder} cannot be watched: ${help}`);
}
