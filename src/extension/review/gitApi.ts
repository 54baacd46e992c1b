/** What is used of VS Code's own git extension (API version 1), and only where it is there: not on the web. */
import * as vscode from 'vscode';
import { Disposables } from '../disposables';

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

/** As git's `RefType`. */
export const refType = { branch: 0, remoteBranch: 1, tag: 2 } as const;

export interface GitRef {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly commit?: string; readonly name?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  /** @throws where the revision has no such file. */
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly path?: string; readonly maxEntries?: number }): Promise<GitCommit[]>;
  /** What differs between the working tree and a revision. */
  diffWith?(ref: string): Promise<readonly GitChange[]>;
  getRefs?(query: object): Promise<GitRef[]>;
  getCommit(ref: string): Promise<GitCommit>;
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

/** Finds repositories; none where git is missing, switched off, or the host is a browser. */
export class Git implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changes = this.owned.add(new vscode.EventEmitter<void>());
  /** A repository was opened, or another commit is checked out in one. */
  readonly onDidChange = this.changes.event;
  private api: Promise<GitApi | undefined> | undefined;

  /** The repository that a file lies in. */
  async repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
    if (uri.scheme !== 'file') return undefined;
    const api = await (this.api ??= this.start());
    return api?.getRepository(uri) ?? undefined;
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async start(): Promise<GitApi | undefined> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return undefined;
    try {
      const git = await extension.activate();
      this.owned.add(
        git.onDidChangeEnablement(() => {
          this.api = undefined;
          this.changes.fire();
        }),
      );
      if (!git.enabled) return undefined;
      const api = git.getAPI(1);
      const follow = (repository: GitRepository) => {
        this.owned.add(repository.state.onDidChange(() => this.changes.fire()));
        this.changes.fire();
      };
      this.owned.add(api.onDidOpenRepository(follow));
      api.repositories.forEach(follow);
      return api;
    } catch {
      // Without a git to run its extension refuses to start: there is then no history to compare with.
      return undefined;
    }
  }
}

/** Of a document that VS Code's git extension gives: `index` for what is staged; undefined for any other. */
export function gitRevisionOf(uri: vscode.Uri): string | undefined {
  if (uri.scheme !== 'git') return undefined;
  const ref = /"ref":"([^"]*)"/.exec(uri.query)?.[1];
  // `~`, `~1` and the empty name are those of the index.
  return ref === '' || ref?.startsWith('~') ? 'index' : ref;
}

/** The text of a file at a revision; undefined where it is not there. */
export async function textAt(
  repository: GitRepository,
  revision: string,
  file: vscode.Uri,
): Promise<string | undefined> {
  try {
    return await repository.show(revision, file.fsPath);
  } catch {
    return undefined;
  }
}
