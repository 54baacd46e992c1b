/** One canvas with two versions of a hall over each other: what is there now, what is gone, and what moved where. */
import * as vscode from 'vscode';
import type { FromWebview, ToWebview } from '../../protocol/messages';
import { readFromWebview } from '../../protocol/readFromWebview';
import type { ReviewTimeline } from '../../protocol/review';
import { buildScene } from '../../scene/buildScene';
import { fieldsInLanguage } from '../fieldsInLanguage';
import type { CanvasFrames } from '../canvasFrames';
import { CanvasPage } from '../canvasPage';
import { Disposables } from '../disposables';
import { explainRule } from '../rulePages';
import { webviewHtml, webviewRoots } from '../webviewHtml';
import { compareSides, reviewFor, type ReviewSide } from './buildReview';
import { sayChange, unreadable } from './reviewWords';
import { showSidesAsText } from './textVersions';
import type { VersionSource } from './versionSource';
import { shownNumbers } from '../shownNumbers';
import { inPersonsLanguage } from '../inPersonsLanguage';

export const compareViewType = 'dataHallDesigner.compare';

export interface Comparison {
  readonly title: string;
  readonly before: VersionSource;
  readonly after: VersionSource;
  readonly timeline?: ReviewTimeline;
}

export interface ComparePanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** The sides may be judged otherwise than they were. */
  readonly onDidChangeJudging: vscode.Event<void>;
  readonly frames: CanvasFrames;
  /** Of a timeline: the comparison of another step. */
  readonly stepAt?: (at: number) => Comparison | undefined;
}

const noFindings = { errors: 0, warnings: 0, infos: 0, list: [], titles: {} };
const pauseMs = 200;

export class ComparePanel implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly panel: vscode.WebviewPanel;
  private listens = false;
  private version = 0;
  private loading = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private shown: { readonly before: ReviewSide; readonly after: ReviewSide } | undefined;

  constructor(
    private comparison: Comparison,
    private readonly options: ComparePanelOptions,
  ) {
    const { extensionUri, log } = options;
    this.panel = vscode.window.createWebviewPanel(
      compareViewType,
      comparison.title,
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: webviewRoots(extensionUri) },
    );
    const uri = comparison.after.file.with({ fragment: 'compare' });
    const html = () => webviewHtml(this.panel.webview, extensionUri, uri);
    const page = this.owned.add(new CanvasPage(this.panel, { uri, html, frames: options.frames, log }));
    this.owned.add(this.panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.owned.add(
      this.panel.onDidChangeViewState(() => {
        if (!this.panel.visible) this.listens = false;
        // Hidden and shown within a moment its page may have stayed; a new one tells by itself that it listens.
        else if (!this.listens)
          void this.panel.webview.postMessage({ type: 'areYouThere' } satisfies ToWebview);
      }),
    );
    this.owned.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const { before, after } = this.comparison;
        const changed = document.uri.toString();
        if ([before, after].some((source) => source.document?.toString() === changed)) this.loadSoon();
      }),
    );
    this.owned.add(options.onDidChangeJudging(() => this.loadSoon()));
    this.panel.onDidDispose(() => this.dispose());
    page.load();
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  step(by: 1 | -1): void {
    this.post({ type: 'stepChange', by });
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.loading++;
    this.owned.dispose();
  }

  private post(message: ToWebview): void {
    if (this.listens) void this.panel.webview.postMessage(message);
  }

  private receive(value: unknown): void {
    const message = readFromWebview(value);
    if (!message) {
      this.options.log.warn('A message of a comparison was not understood.', value);
      return;
    }
    this.answer(message).then(undefined, (error: unknown) => {
      this.options.log.error(error instanceof Error ? error : String(error));
    });
  }

  private async answer(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
      case 'stillHere':
        if (message.type === 'stillHere' && this.listens) return;
        this.listens = true;
        return this.load();
      case 'showStep': {
        const next = this.options.stepAt?.(message.at);
        if (!next) return;
        this.comparison = next;
        this.panel.title = next.title;
        return this.load();
      }
      case 'swapSides': {
        const { before, after } = this.comparison;
        this.comparison = { ...this.comparison, before: after, after: before };
        return this.load();
      }
      case 'openTextDiff':
        if (this.shown) await showSidesAsText(this.comparison.after.file, this.shown);
        return;
      case 'inspect':
        this.inspect(message.ids);
        return;
      case 'openText':
        await vscode.window.showTextDocument(this.comparison.after.file, {
          viewColumn: vscode.ViewColumn.Beside,
        });
        return;
      case 'explain':
        return explainRule(message.rule);
      case 'failed':
        this.options.log.error(`A comparison: ${message.message}`);
        return;
      case 'edit':
      case 'paste':
        this.post({
          type: 'rejected',
          version: this.version,
          answered: message.serial,
          reason: vscode.l10n.t('A comparison cannot be edited.'),
        });
        return;
      default:
        // What only the canvas of a document can answer.
        return;
    }
  }

  private loadSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.load().then(undefined, (error: unknown) => this.options.log.error(String(error)));
    }, pauseMs);
  }

  private async load(): Promise<void> {
    const number = ++this.loading;
    const { before, after, timeline } = this.comparison;
    const [was, is] = await Promise.all([before.load(), after.load()]);
    // A later one was asked for in the meantime.
    if (number !== this.loading) return;
    this.shown = { before: was, after: is };
    const compared = compareSides(was, is, true, unreadable, sayChange, inPersonsLanguage);
    const hall = (is.hall ?? was.hall)?.live.analysis;
    if (hall) {
      this.post({
        type: 'scene',
        version: ++this.version,
        scene: buildScene(hall, undefined, shownNumbers()),
        findings: noFindings,
        editable: false,
      });
    }
    const review = reviewFor('overlay', compared);
    this.post({ type: 'review', review: timeline ? { ...review, timeline } : review });
  }

  private inspect(ids: readonly string[]): void {
    const analysis = this.shown?.after.hall?.live.analysis;
    const fields = analysis ? fieldsInLanguage(analysis, ids) : [];
    this.post({ type: 'inspected', version: this.version, ids, fields });
  }
}
