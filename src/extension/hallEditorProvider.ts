import * as vscode from 'vscode';
import { CanvasFrames } from './canvasFrames';
import { CanvasPage } from './canvasPage';
import { Disposables } from './disposables';
import { HallEditor } from './hallEditor';
import { hallViewType, isWritable } from './hallFiles';
import type { HallSessions } from './hallSessions';
import type { TextJumps } from './navigation/textJumps';
import { webviewHtml, webviewRoots } from './webviewHtml';

/**
 * Shows hall files as a canvas.
 *
 * The invariant: the TextDocument is the only truth. A canvas draws what the text says and sends gestures;
 * each becomes the smallest edit of the text, and what the canvas shows next is read from the text again. So
 * undo, redo, save, hot exit and the dirty mark are VS Code's own, and there is no second undo stack that
 * could disagree with them.
 */
export class HallEditorProvider implements vscode.CustomTextEditorProvider, vscode.Disposable {
  private readonly owned = new Disposables();
  readonly frames = this.owned.add(new CanvasFrames());
  private readonly editors = new Set<HallEditor>();
  private readonly changes = this.owned.add(new vscode.EventEmitter<void>());
  /** A canvas was opened, closed, shown or hidden. */
  readonly onDidChange = this.changes.event;
  private readonly awaited = new Map<string, readonly string[]>();

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly sessions: HallSessions,
    private readonly jumps: TextJumps,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.owned.add(
      vscode.window.registerCustomEditorProvider(hallViewType, this, {
        supportsMultipleEditorsPerDocument: true,
      }),
    );
  }

  async resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    if (await this.wentInText(document, panel)) {
      panel.dispose();
      return;
    }
    const { extensionUri, log } = this;
    panel.webview.options = { enableScripts: true, localResourceRoots: webviewRoots(extensionUri) };
    const html = () => webviewHtml(panel.webview, extensionUri, document.uri);
    const page = new CanvasPage(panel, {
      uri: document.uri,
      html,
      frames: this.frames,
      log,
    });
    const editor = new HallEditor(this.sessions.of(document), panel, {
      editable: isWritable(document.uri),
      log,
    });
    this.editors.add(editor);
    editor.onDidChangeState(() => {
      const way = editor.isActive ? this.jumps.take(document.uri) : undefined;
      if (way) void this.jumps.go(document, way);
      this.changes.fire();
    });
    panel.onDidDispose(() => {
      this.editors.delete(editor);
      editor.dispose();
      page.dispose();
      this.changes.fire();
    });
    this.changes.fire();
    const awaited = this.awaited.get(document.uri.toString());
    if (awaited) {
      this.awaited.delete(document.uri.toString());
      editor.reveal(awaited);
    }
    page.load();
  }

  /** Whether the text is read on instead. It is shown before the canvas is: VS Code's history knows of none then. */
  private async wentInText(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<boolean> {
    const way = this.jumps.take(document.uri);
    if (!way) return false;
    const { viewColumn: column = way.column } = panel;
    try {
      await this.jumps.go(document, { to: way.to, ...(column === undefined ? {} : { column }) });
      return true;
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      return false;
    }
  }

  /** The canvases of a document. */
  editorsOf(uri: vscode.Uri): readonly HallEditor[] {
    return [...this.editors].filter((e) => e.session.document.uri.toString() === uri.toString());
  }

  /** All canvases, in the order in which they were opened. */
  get all(): readonly HallEditor[] {
    return [...this.editors];
  }

  /** The canvas that has the focus. */
  get active(): HallEditor | undefined {
    return [...this.editors].find((editor) => editor.isActive);
  }

  /** Opens the canvas of a document, beside its text if asked, with objects selected. */
  async open(uri: vscode.Uri, ids: readonly string[], column: vscode.ViewColumn): Promise<void> {
    const [known] = this.editorsOf(uri);
    this.jumps.forget();
    if (known) {
      known.show();
      known.reveal(ids);
      return;
    }
    if (ids.length > 0) this.awaited.set(uri.toString(), ids);
    await vscode.commands.executeCommand('vscode.openWith', uri, hallViewType, column);
  }

  dispose(): void {
    for (const editor of this.editors) editor.dispose();
    this.owned.dispose();
  }
}
