import * as vscode from 'vscode';
import type { HallContexts } from './hallContexts';
import { Disposables } from './disposables';
import { isHallFile } from './hallFiles';
import { HallSession } from './hallSession';

/** VS Code waits no longer than 1.75 s for all extensions, and asks none again that let it wait that long. */
const longestWaitMs = 1000;

const patience = () => new Promise<void>((resolve) => setTimeout(resolve, longestWaitMs));

/** The sessions of all open hall documents: made when a document opens, released when it closes. */
export class HallSessions implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly byUri = new Map<string, HallSession>();
  private readonly opened = this.owned.add(new vscode.EventEmitter<HallSession>());
  private readonly closed = this.owned.add(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidOpen = this.opened.event;
  readonly onDidClose = this.closed.event;

  constructor(private readonly contexts: HallContexts) {
    const { workspace } = vscode;
    this.owned.add(
      workspace.onDidOpenTextDocument((document) => {
        if (isHallFile(document.uri)) this.of(document);
      }),
    );
    this.owned.add(workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)));
    this.owned.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.find(document.uri)?.follow(contentChanges),
      ),
    );
    this.owned.add(
      workspace.onWillSaveTextDocument((event) => {
        const { edits } = this.find(event.document.uri) ?? {};
        // What was done on the canvas right before is on its way, and is meant to be saved.
        if (edits?.isBusy) event.waitUntil(Promise.race([edits.settled(), patience()]));
      }),
    );
    this.owned.add(
      contexts.onDidChange(() => {
        for (const session of this.byUri.values()) {
          session.useContext(contexts.contextOf(session.document.uri));
        }
      }),
    );
    this.owned.add(
      contexts.onDidChangeDrawing((drawing) => {
        for (const session of this.byUri.values()) session.drawingChanged(drawing);
      }),
    );
  }

  /** Takes up the documents that are open already; after everybody who follows sessions has subscribed. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) if (isHallFile(document.uri)) this.of(document);
  }

  find(uri: vscode.Uri): HallSession | undefined {
    return this.byUri.get(uri.toString());
  }

  /** The session of an open document. */
  of(document: vscode.TextDocument): HallSession {
    const known = this.find(document.uri);
    if (known?.document === document) return known;
    if (known) this.close(document.uri);
    const session = new HallSession(document, this.contexts.contextOf(document.uri));
    this.byUri.set(document.uri.toString(), session);
    this.opened.fire(session);
    return session;
  }

  dispose(): void {
    for (const session of this.byUri.values()) session.dispose();
    this.byUri.clear();
    this.owned.dispose();
  }

  private close(uri: vscode.Uri): void {
    const session = this.find(uri);
    if (!session) return;
    this.byUri.delete(uri.toString());
    session.dispose();
    this.closed.fire(uri);
  }
}
