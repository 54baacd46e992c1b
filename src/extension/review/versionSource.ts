/** Where a version of a hall comes from: a revision, a file, or the document that is being edited. */
import * as vscode from 'vscode';
import { LiveHall } from '../../rules/liveHall';
import { stripBom } from '../../text/position';
import type { HallContexts } from '../hallContexts';
import type { HallSessions } from '../hallSessions';
import type { ReviewSide } from './buildReview';
import { textAt, type GitRepository } from './gitApi';

export interface VersionSource {
  readonly label: string;
  /** The file that it is a version of: its settings and catalogues judge it. */
  readonly file: vscode.Uri;
  /** The document itself, where it is that one: changes of it are followed. */
  readonly document?: vscode.Uri;
  load(): Promise<ReviewSide>;
}

/** Makes sources; keeps the halls of revisions that were read, since a commit does not change. */
export class VersionSources {
  private readonly read = new Map<string, ReviewSide['hall']>();

  constructor(
    private readonly sessions: HallSessions,
    private readonly contexts: HallContexts,
  ) {}

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
        return { label, hall: this.judged(new TextDecoder().decode(bytes), file) };
      },
    };
  }

  /** @param revision as git understands it. */
  revision(repository: GitRepository, revision: string, file: vscode.Uri, label: string): VersionSource {
    return {
      label,
      file,
      load: async () => {
        // A name can come to mean another commit.
        const isCommit = /^[0-9a-f]{40}$/.test(revision);
        const key = `${revision} ${file.toString()}`;
        if (isCommit && this.read.has(key)) return { label, hall: this.read.get(key) };
        const text = await textAt(repository, revision, file);
        const hall = text === undefined ? undefined : this.judged(text, file);
        if (isCommit) this.keep(key, hall);
        return { label, hall };
      },
    };
  }

  private judged(text: string, file: vscode.Uri): NonNullable<ReviewSide['hall']> {
    const context = this.contexts.contextOf(file);
    const plain = stripBom(text).text;
    return { text: plain, live: new LiveHall(plain, context), context };
  }

  /** The last few: a hall of 10,000 objects takes tens of megabytes with its analyses. */
  private keep(key: string, hall: ReviewSide['hall']): void {
    this.read.set(key, hall);
    const [oldest] = this.read.keys();
    if (this.read.size > mostKept && oldest !== undefined) this.read.delete(oldest);
  }
}

const mostKept = 6;
