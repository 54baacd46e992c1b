import * as vscode from 'vscode';
import { Disposables } from './disposables';

/** Quiet time after files were written before they are looked at [ms]: a build writes many. */
const quietMs = 300;
/** Beyond this many written files a search is cheaper than asking what each is. */
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
  private changed: vscode.Uri[] = [];
  private quiet: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { workspace } = vscode;
    const watcher = this.owned.add(workspace.createFileSystemWatcher('**'));
    this.owned.add(watcher.onDidDelete((uri) => this.gone.fire(uri)));
    this.owned.add(watcher.onDidCreate((uri) => this.lookSoon(this.created, uri)));
    this.owned.add(watcher.onDidChange((uri) => this.lookSoon(this.changed, uri)));
    this.owned.add(workspace.onDidChangeWorkspaceFolders(() => this.appeared.fire()));
  }

  dispose(): void {
    clearTimeout(this.quiet);
    this.owned.dispose();
  }

  private lookSoon(written: vscode.Uri[], uri: vscode.Uri): void {
    written.push(uri);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => void this.look(this.created.splice(0), this.changed.splice(0)), quietMs);
  }

  private async look(created: readonly vscode.Uri[], changed: readonly vscode.Uri[]): Promise<void> {
    if (created.length + changed.length > mostAsked) {
      this.appeared.fire();
      return;
    }
    // A folder that was deleted and written again at once is told as changed, and its files not at all.
    const replaced = await foldersOf(changed);
    for (const folder of replaced) this.gone.fire(folder);
    if (replaced.length > 0 || (await foldersOf(created)).length > 0) this.appeared.fire();
  }
}

async function foldersOf(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const types = await Promise.all(
    uris.map((uri) =>
      vscode.workspace.fs.stat(uri).then(
        ({ type }) => type,
        () => vscode.FileType.Unknown,
      ),
    ),
  );
  return uris.filter((_, i) => ((types[i] ?? vscode.FileType.Unknown) & vscode.FileType.Directory) !== 0);
}
