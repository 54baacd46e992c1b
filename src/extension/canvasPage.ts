import type * as vscode from 'vscode';
import { Disposables } from './disposables';
import { webviewHtml } from './webviewHtml';

export interface CanvasPageOptions {
  readonly extensionUri: vscode.Uri;
  /** What the page is told that it shows. */
  readonly uri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** Counts the pages of this window, so that the log can tell those of one document apart. */
let pages = 0;

/**
 * The page of one canvas: told to VS Code as HTML, dropped by VS Code while its tab is hidden, and loaded by it again
 * when the tab is shown. Its life is told in the log.
 */
export class CanvasPage implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly name: string;
  private runs = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly options: CanvasPageOptions,
  ) {
    this.name = `Canvas ${++pages} of ${options.uri.toString()}`;
    this.note('is opened');
    this.owned.add(panel.webview.onDidReceiveMessage(() => this.heard()));
    this.owned.add(panel.onDidChangeViewState(() => this.shownOrHidden()));
  }

  /** Has VS Code load it. It says that it is ready as soon as it runs: whoever is to hear it listens by now. */
  load(): void {
    const { webview } = this.panel;
    webview.html = webviewHtml(webview, this.options.extensionUri, this.options.uri);
    this.note('has its HTML');
  }

  dispose(): void {
    this.note('is closed');
    this.owned.dispose();
  }

  /** Whatever it says, it runs. */
  private heard(): void {
    if (!this.runs) this.note('runs');
    this.runs = true;
  }

  private shownOrHidden(): void {
    const { visible, active, viewColumn } = this.panel;
    if (!visible) this.runs = false;
    this.note(visible ? `is shown in column ${viewColumn}${active ? ', active' : ''}` : 'is hidden');
  }

  private note(what: string): void {
    this.options.log.trace(`${this.name} ${what}.`);
  }
}
