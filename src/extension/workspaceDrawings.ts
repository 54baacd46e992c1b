/** The drawings that halls name: what is wrong with each, looked at once and again whenever its file changes. */
import * as vscode from 'vscode';
import type { DrawingLookup, DrawingProblem } from '../model/drawing';
import { isUnderlayFile } from '../model/underlayFile';
import { Disposables } from './disposables';
import type { FolderWatch } from './folderWatch';
import { drawingUri, readDrawing } from './underlayImages';

interface Known {
  readonly hall: vscode.Uri;
  readonly file: string;
  /** Undefined while it is being looked at for the first time. */
  found?: DrawingProblem | 'sound';
}

export class WorkspaceDrawings implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changes = this.owned.add(new vscode.EventEmitter<vscode.Uri>());
  /** A drawing that a hall names was written, or has come or gone; its place. */
  readonly onDidChange = this.changes.event;
  /** By the place of the drawing. */
  private readonly known = new Map<string, Known>();

  constructor(folders: FolderWatch) {
    const watcher = this.owned.add(vscode.workspace.createFileSystemWatcher('**/*.{png,svg,PNG,SVG}'));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.owned.add(event((uri) => this.lookAgain(uri)));
    }
    this.owned.add(
      folders.onDidDelete((folder) => {
        const below = `${folder.toString()}/`;
        for (const key of this.known.keys()) if (key.startsWith(below)) this.lookAgain(vscode.Uri.parse(key));
      }),
    );
    this.owned.add(
      folders.onDidAppear(() => {
        for (const key of this.known.keys()) this.lookAgain(vscode.Uri.parse(key));
      }),
    );
  }

  /** Of a hall: what it names is looked at in the background, and told of when it is known to be wrong. */
  beside(hall: vscode.Uri): DrawingLookup {
    return (file) => {
      if (!isUnderlayFile(file)) return undefined;
      const uri = drawingUri(hall, file);
      const known = this.known.get(uri.toString());
      if (known) return known.found;
      this.known.set(uri.toString(), { hall, file });
      this.lookAgain(uri);
      return undefined;
    };
  }

  dispose(): void {
    this.owned.dispose();
  }

  private lookAgain(uri: vscode.Uri): void {
    const known = this.known.get(uri.toString());
    if (!known) return;
    const isFirst = known.found === undefined;
    void readDrawing(known.hall, known.file).then(({ problem }) => {
      known.found = problem ?? 'sound';
      // Sound at the first look, as nearly always: nothing that was said has changed.
      if (!isFirst || problem) this.changes.fire(uri);
    });
  }
}
