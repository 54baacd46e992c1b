import * as vscode from 'vscode';
import { LiveHall } from '../rules/liveHall';
import { shownFindings } from '../rules/shownFindings';
import { Disposables } from './disposables';
import { fileNameOf, FileText } from './fileText';
import { findingDiagnostics } from './findingDiagnostics';
import type { HallContexts } from './hallContexts';
import { isWritable } from './hallFiles';
import type { HallSession } from './hallSession';
import type { HallSessions } from './hallSessions';
import type { WorkspaceFiles } from './workspaceFiles';
import type { WorkspaceTotals } from './workspaceTotals';

/**
 * The findings of every hall of the workspace in the Problems panel, open or not. An open document is
 * followed by its session; all others are read from disk, one at a time, and let go again.
 */
export class HallDiagnostics implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly waiting = new Map<string, vscode.Uri>();
  private isChecking = false;
  private isDisposed = false;

  constructor(
    private readonly collection: vscode.DiagnosticCollection,
    private readonly sessions: HallSessions,
    private readonly contexts: HallContexts,
    private readonly files: WorkspaceFiles,
    private readonly totals: WorkspaceTotals,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.owned.add(sessions.onDidOpen((session) => this.followSession(session)));
    this.owned.add(sessions.onDidClose((uri) => this.recheck(uri)));
    this.owned.add(files.onDidChange((uri) => this.recheck(uri)));
    this.owned.add(contexts.onDidChange(() => this.recheckAll()));
  }

  dispose(): void {
    this.isDisposed = true;
    this.waiting.clear();
    this.owned.dispose();
  }

  private followSession(session: HallSession): void {
    const { uri } = session.document;
    // The same hall as git or a diff tool has it is not a file of this workspace.
    if (!isWritable(uri)) return;
    const publish = () => {
      // Half-typed text: its ranges are known when it has been read, which is an update too.
      if (session.version !== session.document.version) return;
      const checked = { uri, text: session.text, range: session.text.range.bind(session.text) };
      this.collection.set(uri, findingDiagnostics(session.shown, session.hall, checked));
      this.totals.checked(uri, session.hall);
    };
    let isWaiting = false;
    session.onDidUpdate(() => {
      if (isWaiting) return;
      isWaiting = true;
      // The canvas first: it is what the person is looking at, and a burst of edits is published once.
      setTimeout(() => {
        isWaiting = false;
        if (this.sessions.find(uri) === session) publish();
      }, 0);
    });
    publish();
  }

  private recheckAll(): void {
    for (const uri of this.files.all) this.recheck(uri);
  }

  private recheck(uri: vscode.Uri): void {
    this.waiting.set(uri.toString(), uri);
    if (this.isChecking) return;
    this.isChecking = true;
    void this.checkWaiting().finally(() => (this.isChecking = false));
  }

  private async checkWaiting(): Promise<void> {
    // A file that changes again while it waits is checked once.
    for (let next = first(this.waiting); next && !this.isDisposed; next = first(this.waiting)) {
      const [key, uri] = next;
      this.waiting.delete(key);
      try {
        await this.checkFile(uri);
      } catch (error) {
        this.log.error(error instanceof Error ? error : String(error));
      }
      // Lets the editor have its turn between two halls.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  private async checkFile(uri: vscode.Uri): Promise<void> {
    if (this.sessions.find(uri)) return;
    const file = this.files.has(uri) ? await FileText.read(uri) : 'missing';
    // It may have been opened, and deleted, while it was read.
    if (this.isDisposed || this.sessions.find(uri)) return;
    if (!(file instanceof FileText)) {
      this.totals.checked(uri, undefined);
      if (file === 'missing') this.collection.delete(uri);
      else this.collection.set(uri, [tooLarge()]);
    } else {
      const context = this.contexts.contextOf(uri);
      const hall = new LiveHall(file.text, context);
      const shown = shownFindings(hall.findings, fileNameOf(uri), context.known);
      const checked = { uri, text: file.text, range: file.range.bind(file) };
      this.collection.set(uri, findingDiagnostics(shown, hall, checked));
      this.totals.checked(uri, hall);
    }
  }
}

const first = <K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | undefined => map.entries().next().value;

function tooLarge(): vscode.Diagnostic {
  const message = vscode.l10n.t('Files above 50 MB are not checked: split the hall.');
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 1),
    message,
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'datahall';
  return diagnostic;
}
