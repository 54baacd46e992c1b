import * as vscode from 'vscode';
import { Disposables } from './disposables';

/** Quiet time after new files before they are looked at [ms]: a build writes many. */
const quietMs = 300;
/** Beyond this many new files a search is cheaper than asking what each is. */
const mostAsked = 50;

/**
 * Folders that come and go as a whole. A watcher of files hears nothing of those in a folder that was moved,
 * restored or deleted at once.
 */
export class FolderWatch implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly gone = this.owned.add(new vscode.EventEmitter<vscode.Uri>());
  private readonly appeared = this.owned.add(new vscode.EventEmitter<void>());
  /** A file or folder is no longer there. */
  readonly onDidDelete = this.gone.event;
  /** Some folder may have come, with anything in it. */
  readonly onDidAppear = this.appeared.event;
  private created: vscode.Uri[] = [];
  private quiet: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { workspace } = vscode;
    const watcher = this.owned.add(workspace.createFileSystemWatcher('**', false, true, false));
    this.owned.add(watcher.onDidDelete((uri) => this.gone.fire(uri)));
    this.owned.add(watcher.onDidCreate((uri) => this.lookSoon(uri)));
    this.owned.add(workspace.onDidChangeWorkspaceFolders(() => this.appeared.fire()));
  }

  dispose(): void {
    clearTimeout(this.quiet);
    this.owned.dispose();
  }

  private lookSoon(uri: vscode.Uri): void {
    this.created.push(uri);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => void this.look(this.created.splice(0)), quietMs);
  }

  private async look(created: readonly vscode.Uri[]): Promise<void> {
    if (created.length > mostAsked || (await someFolder(created))) this.appeared.fire();
  }
}

async function someFolder(uris: readonly vscode.Uri[]): Promise<boolean> {
  for (const uri of uris) {
    const type = await vscode.workspace.fs.stat(uri).then(
      (stat) => stat.type,
      () => vscode.FileType.Unknown,
    );
    if ((type & vscode.FileType.Directory) !== 0) return true;
  }
  return false;
}
