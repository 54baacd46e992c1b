import * as vscode from 'vscode';
import { Disposables } from './disposables';
import type { FolderWatch } from './folderWatch';

/** Dependencies bring files of their own, which are not the workspace's. */
const excluded = '**/node_modules/**';

/** Pause after a change of an open document [ms], so that a word is read once and not letter by letter. */
const typingPauseMs = 200;

/** The files of the workspace that match a pattern, and every change of one. */
export class WorkspaceFiles implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly known = new Map<string, vscode.Uri>();
  private readonly changes = this.owned.add(new vscode.EventEmitter<vscode.Uri>());
  /** A file was found, written, or has gone. */
  readonly onDidChange = this.changes.event;
  private readonly typed = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * @param pattern such as `*.hall.json`, in any folder.
   * @param followTyping tells of changes of open documents too, before they are saved.
   */
  constructor(
    private readonly pattern: string,
    folders: FolderWatch,
    followTyping: boolean,
  ) {
    if (followTyping) {
      const { workspace } = vscode;
      this.owned.add(workspace.onDidChangeTextDocument(({ document }) => this.changedSoon(document.uri)));
      this.owned.add(workspace.onDidCloseTextDocument(({ uri }) => this.changedSoon(uri)));
    }
    const watcher = this.owned.add(vscode.workspace.createFileSystemWatcher(`**/${pattern}`));
    this.owned.add(watcher.onDidCreate((uri) => this.found(uri)));
    this.owned.add(watcher.onDidChange((uri) => this.found(uri)));
    this.owned.add(watcher.onDidDelete((uri) => this.gone(uri)));
    this.owned.add(folders.onDidDelete((uri) => this.folderGone(uri)));
    this.owned.add(folders.onDidAppear(() => void this.find()));
  }

  /** Looks for the files that are there; resolves when all of them have been announced. */
  async find(): Promise<void> {
    const uris = await vscode.workspace.findFiles(`**/${this.pattern}`, excluded);
    const now = new Set(uris.map((uri) => uri.toString()));
    for (const [key, uri] of [...this.known]) if (!now.has(key)) this.gone(uri);
    for (const uri of uris) if (!this.has(uri)) this.found(uri);
  }

  get all(): readonly vscode.Uri[] {
    return [...this.known.values()];
  }

  has(uri: vscode.Uri): boolean {
    return this.known.has(uri.toString());
  }

  dispose(): void {
    for (const timer of this.typed.values()) clearTimeout(timer);
    this.owned.dispose();
  }

  private found(uri: vscode.Uri): void {
    if (uri.path.includes('/node_modules/')) return;
    this.known.set(uri.toString(), uri);
    this.changes.fire(uri);
  }

  private changedSoon(uri: vscode.Uri): void {
    const key = uri.toString();
    if (!this.known.has(key)) return;
    clearTimeout(this.typed.get(key));
    const tell = () => {
      this.typed.delete(key);
      if (this.known.has(key)) this.changes.fire(uri);
    };
    this.typed.set(key, setTimeout(tell, typingPauseMs));
  }

  private folderGone(folder: vscode.Uri): void {
    const below = `${folder.toString()}/`;
    for (const [key, uri] of [...this.known]) if (key.startsWith(below)) this.gone(uri);
  }

  private gone(uri: vscode.Uri): void {
    if (this.known.delete(uri.toString())) this.changes.fire(uri);
  }
}
