import type * as vscode from 'vscode';
import type { CanvasFrames } from './canvasFrames';
import { Disposables } from './disposables';

export interface CanvasPageOptions {
  /** What the page is told that it shows. */
  readonly uri: vscode.Uri;
  /** Makes the page, other each time: VS Code does not load the same twice. */
  readonly html: () => string;
  readonly frames: Pick<CanvasFrames, 'renew' | 'tellThatItFailed'>;
  readonly log: vscode.LogOutputChannel;
}

/** Counts the pages of this window, so that the log can tell those of one document apart. */
let pages = 0;

/** How long a page that is shown may say nothing, at first and after each thing that is tried then [ms]. */
const patienceMs = [10_000, 10_000, 20_000, 40_000] as const;

/**
 * The page of one canvas: told to VS Code as HTML, dropped by VS Code while its tab is hidden, and loaded by it again
 * when the tab is shown. Now and then, on a busy machine, VS Code leaves the frame of a new editor empty: then it is
 * told again. To a page that was only slow that does nothing worse: what it keeps VS Code keeps, and what it shows is
 * asked for anew. Of two frames that are the first of their kind in a new window one may wait for ever for the service
 * worker that serves them; to such a frame telling is no use, and it is made anew. Its life is told in the log.
 */
export class CanvasPage implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly name: string;
  private runs = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tried = 0;

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
    this.tried = 0;
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
    this.timer = undefined;
    const patience = patienceMs[this.tried];
    if (patience !== undefined) this.timer = setTimeout(() => this.tryAgain(), patience);
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private tryAgain(): void {
    this.timer = undefined;
    const { log, frames, uri } = this.options;
    const failed = (error: unknown) => log.error(String(error));
    this.tried++;
    if (this.tried === patienceMs.length) {
      log.error(`${this.name} does not start.`);
      frames.tellThatItFailed(uri).then(undefined, failed);
    } else if (this.tried === 2) {
      log.warn(`${this.name} has not started: its frame is made anew.`);
      this.wait();
      frames.renew(this.panel).then(undefined, failed);
    } else {
      log.warn(`${this.name} has not started: it is loaded again.`);
      this.load();
    }
  }

  private note(what: string): void {
    this.options.log.trace(`${this.name} ${what}.`);
  }
}
