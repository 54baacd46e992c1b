/** By what a hall was judged at a revision: its settings and catalogues as git has them there. */
import type * as vscode from 'vscode';
import { fileKind } from '../../model/fileKind';
import { currentFiles, type FileSource } from '../fileSource';
import { FileText } from '../fileText';
import type { HallContext, HallContexts } from '../hallContexts';
import { textAt, type GitRepository } from './gitApi';

interface Revision {
  readonly files: FileSource;
  /** Settings and catalogues that differ from those of the working tree, or are no longer in it. */
  readonly gone: readonly vscode.Uri[];
}

export class RevisionContexts {
  private readonly known = new Map<string, Promise<Revision>>();
  /** By revision and hall, of commits. */
  private readonly contextsKnown = new Map<string, HallContext | undefined>();

  constructor(private readonly contexts: HallContexts) {}

  /**
   * Undefined where it is judged by the same now, or git knows no such revision.
   * @param revision as git understands it; of each commit what is needed is read once.
   */
  async contextOf(
    repository: GitRepository,
    revision: string,
    hall: vscode.Uri,
  ): Promise<HallContext | undefined> {
    const commit = await commitOf(repository, revision);
    if (commit === undefined) return undefined;
    const key = `${commit} ${hall.toString()}`;
    if (this.contextsKnown.has(key)) return this.contextsKnown.get(key);
    const { files, gone } = await this.at(repository, commit);
    const context = await this.contexts.contextAt(hall, files, gone);
    this.contextsKnown.set(key, context);
    return context;
  }

  /** After settings or catalogues of the working tree have changed: what differs from them is another. */
  forget(): void {
    this.known.clear();
    this.contextsKnown.clear();
  }

  private at(repository: GitRepository, commit: string): Promise<Revision> {
    let known = this.known.get(commit);
    if (!known) {
      const [oldest] = this.known.keys();
      if (this.known.size >= mostKept && oldest !== undefined) this.known.delete(oldest);
      this.known.set(commit, (known = read(repository, commit)));
    }
    return known;
  }
}

const mostKept = 20;

/**
 * A name can come to mean another commit. Git is asked for HEAD too: what VS Code knows of it lags behind a commit made
 * elsewhere, while the text of the hall comes from git itself.
 */
async function commitOf(repository: GitRepository, revision: string): Promise<string | undefined> {
  if (isCommit(revision)) return revision;
  try {
    return (await repository.getCommit(revision)).hash;
  } catch {
    return undefined;
  }
}

export const isCommit = (revision: string): boolean => /^[0-9a-f]{40}$/.test(revision);

async function read(repository: GitRepository, commit: string): Promise<Revision> {
  const texts = new Map<string, Promise<string | undefined>>();
  const top = `${repository.rootUri.path.replace(/\/$/, '')}/`;
  const textOf = (uri: vscode.Uri) => {
    const key = uri.toString();
    let text = texts.get(key);
    if (!text) texts.set(key, (text = textAt(repository, commit, uri)));
    return text;
  };
  const isTracked = (uri: vscode.Uri) => uri.scheme === 'file' && uri.path.startsWith(top);
  const files: FileSource = {
    read: async (uri) => {
      if (!isTracked(uri)) return currentFiles.read(uri);
      const text = await textOf(uri);
      return text === undefined ? 'missing' : FileText.of(uri, text);
    },
    exists: async (uri) => (isTracked(uri) ? (await textOf(uri)) !== undefined : currentFiles.exists(uri)),
  };
  return { files, gone: await changedSince(repository, commit) };
}

async function changedSince(repository: GitRepository, commit: string): Promise<readonly vscode.Uri[]> {
  try {
    const changes = (await repository.diffWith?.(commit)) ?? [];
    return changes
      .map(({ originalUri }) => originalUri)
      .filter(({ path }) => fileKind(path) === 'settings' || fileKind(path) === 'catalog');
  } catch {
    // Only what was taken away since then is missed.
    return [];
  }
}
