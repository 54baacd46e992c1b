import type * as vscode from 'vscode';
import { Disposables } from './disposables';

export interface CanvasPageOptions {
  /** What the page is told that it shows. */
  readonly uri: vscode.Uri;
  /** Makes the page, other each time: VS Code does not load the same twice. */
  readonly html: () => string;
  readonly log: vscode.LogOutputChannel;
}

/** Counts the pages of this window, so that the log can tell those of one document apart. */
let pages = 0;

/** A page that has said nothing for so long, while it is shown, is loaded again [ms]; each time it gets twice as long. */
const patienceMs = 10_000;
const mostAgain = 3;

/**
 * The page of one canvas: told to VS Code as HTML, dropped by VS Code while its tab is hidden, and loaded by it again
 * when the tab is shown. Now and then, on a busy machine, VS Code for the Web leaves the frame of a new editor empty:
 * then it is told again. To a page that was only slow that does nothing worse: what it keeps VS Code keeps, and what
 * it shows is asked for anew. Its life is told in the log.
 */
export class CanvasPage implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly name: string;
  private runs = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = 0;

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
    this.panel.webview.html = this.options.html();
    this.note('has its HTML');
    this.wait();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.note('is closed');
    this.owned.dispose();
  }

  /** Whatever it says, it runs. */
  private heard(): void {
    if (!this.runs) this.note('runs');
    this.runs = true;
    this.again = 0;
    this.stopWaiting();
  }

  private shownOrHidden(): void {
    const { visible, active, viewColumn } = this.panel;
    this.note(visible ? `is shown in column ${viewColumn}${active ? ', active' : ''}` : 'is hidden');
    if (!visible) {
      this.runs = false;
      this.stopWaiting();
    } else if (!this.runs && this.timer === undefined) this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp(), patienceMs * 2 ** this.again);
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private giveUp(): void {
    this.timer = undefined;
    const { log } = this.options;
    if (this.again === mostAgain) {
      log.error(`${this.name} does not start.`);
      return;
    }
    this.again++;
    log.warn(`${this.name} has not started: it is loaded again.`);
    this.load();
  }

  private note(what: string): void {
    this.options.log.trace(`${this.name} ${what}.`);
  }
}
