/** Where a version of a hall comes from: a revision, a file, or the document that is being edited. */
import * as vscode from 'vscode';
import { LiveHall } from '../../rules/liveHall';
import { stripBom } from '../../text/position';
import { Disposables } from '../disposables';
import type { HallContext, HallContexts } from '../hallContexts';
import type { HallSessions } from '../hallSessions';
import type { ReviewSide } from './buildReview';
import { textAt, type GitRepository } from './gitApi';
import { isCommit, RevisionContexts } from './revisionContexts';

export interface VersionSource {
  readonly label: string;
  /** The file that it is a version of: settings and catalogues judge it by where that is. */
  readonly file: vscode.Uri;
  /** The document itself, where it is that one: changes of it are followed. */
  readonly document?: vscode.Uri;
  load(): Promise<ReviewSide>;
}

/** Makes sources; keeps the halls of revisions that were read, since a commit does not change. */
export class VersionSources implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changes = this.owned.add(new vscode.EventEmitter<void>());
  /** Settings or catalogues have changed: what was loaded may be judged otherwise. */
  readonly onDidChange = this.changes.event;
  private readonly read = new Map<string, ReviewSide['hall']>();
  private readonly revisions: RevisionContexts;

  constructor(
    private readonly sessions: HallSessions,
    private readonly contexts: HallContexts,
  ) {
    this.revisions = new RevisionContexts(contexts);
    this.owned.add(
      contexts.onDidChange(() => {
        this.read.clear();
        this.revisions.forget();
        this.changes.fire();
      }),
    );
  }

  dispose(): void {
    this.owned.dispose();
  }

  /** By what a hall was judged at a revision; undefined where that is as now. */
  judgedAt(repository: GitRepository, revision: string, file: vscode.Uri): Promise<HallContext | undefined> {
    return this.revisions.contextOf(repository, revision, file);
  }

  /** What is in the editor, or on the disk where it is in none. */
  current(file: vscode.Uri, label: string): VersionSource {
    return {
      label,
      file,
      document: file,
      load: async () => {
        const session = this.sessions.of(await vscode.workspace.openTextDocument(file));
        const live = session.current();
        return { label, hall: { text: session.document.getText(), live, context: session.judgedBy } };
      },
    };
  }

  /** @throws (in `load`) where the file cannot be read. */
  saved(file: vscode.Uri, label: string): VersionSource {
    return {
      label,
      file,
      load: async () => {
        const bytes = await vscode.workspace.fs.readFile(file);
        const hall = judged(new TextDecoder().decode(bytes), this.contexts.contextOf(file));
        return { label, hall };
      },
    };
  }

  /** @param revision as git understands it. */
  revision(repository: GitRepository, revision: string, file: vscode.Uri, label: string): VersionSource {
    return {
      label,
      file,
      load: async () => {
        const key = `${revision} ${file.toString()}`;
        if (this.read.has(key)) return { label, hall: this.read.get(key) };
        const [text, context] = await Promise.all([
          textAt(repository, revision, file),
          this.judgedAt(repository, revision, file),
        ]);
        const hall = text === undefined ? undefined : judged(text, context ?? this.contexts.contextOf(file));
        // A name can come to mean another commit.
        if (isCommit(revision)) this.keep(key, hall);
        return { label, hall };
      },
    };
  }

  /** The last few: a hall of 10,000 objects takes tens of megabytes with its analyses. */
  private keep(key: string, hall: ReviewSide['hall']): void {
    this.read.set(key, hall);
    const [oldest] = this.read.keys();
    if (this.read.size > mostKept && oldest !== undefined) this.read.delete(oldest);
  }
}

const mostKept = 6;

function judged(text: string, context: HallContext): NonNullable<ReviewSide['hall']> {
  const plain = stripBom(text).text;
  return { text: plain, live: new LiveHall(plain, context), context };
}
