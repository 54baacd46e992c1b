import * as vscode from 'vscode';
import type { Refusal } from '../edits/hallEdit';
import type { FromWebview, ToWebview } from '../protocol/messages';
import { readFromWebview } from '../protocol/readFromWebview';
import { fieldsInLanguage } from './fieldsInLanguage';
import { CanvasSeeing } from './canvasSeeing';
import { AnsweredMessages } from './answeredMessages';
import { CanvasEdits, isWriting, rejected } from './canvasEdits';
import type { Review, ReviewFromWebview, ReviewToWebview } from '../protocol/review';
import { Disposables } from './disposables';
import { referencesAnswer } from './editQuestions';
import { HallClipboard } from './hallClipboard';
import { HallConflicts } from './hallConflicts';
import { HallMessages } from './hallMessages';
import { HallPanels } from './hallPanels';
import type { HallSession } from './hallSession';
import { usualLabels } from '../scene/labelFields';
import type { SeeingWish } from '../scene/seeing/seen';
import type { ShownPart } from '../scene/shownPart';
import { SelectedLoads } from './selectedLoads';
import { ShownQuestion } from './shownQuestion';
import { elementRange } from './hallPlaces';
import { explainRule } from './rulePages';
import { answerDrawing, sendUnderlay } from './underlayEditing';
import { CanvasSelection } from './canvasSelection';
import { openTextBeside, revealInOpenText } from './textBeside';

const areYouThere: ToWebview = { type: 'areYouThere' };

export interface HallEditorOptions {
  readonly editable: boolean;
  readonly log: vscode.LogOutputChannel;
}

/**
 * One canvas: sends its webview what the session knows, and turns what the webview sends into edits of the
 * document. Holds no hall of its own.
 */
export class HallEditor implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly tells: HallMessages;
  private readonly panels: HallPanels;
  private readonly seeing: CanvasSeeing;
  private readonly loads: SelectedLoads;
  private readonly conflicts: HallConflicts;
  private readonly edits: CanvasEdits;
  private readonly messages: AnsweredMessages;
  private readonly shown = new ShownQuestion((question) => this.send(() => [question]));
  private readonly states = this.owned.add(new vscode.EventEmitter<void>());
  private readonly reviews = this.owned.add(new vscode.EventEmitter<ReviewFromWebview>());
  /** It was shown, hidden, or went to another group. */
  readonly onDidChangeState = this.states.event;
  readonly onDidReceiveReview = this.reviews.event;
  private review: Review | undefined;
  /** False until the webview listens, and again while it is hidden: VS Code drops its page then. */
  private listens = false;
  private revealWhenReady: readonly string[] = [];
  /** What this canvas writes into racks and units. */
  private labels = usualLabels;
  private readonly selection = new CanvasSelection();
  /** What was selected on the canvas, to be shown in the text beside once a person is at the canvas. */
  private awaitsFocus: string | undefined;

  constructor(
    readonly session: HallSession,
    private readonly panel: vscode.WebviewPanel,
    private readonly options: HallEditorOptions,
  ) {
    this.tells = new HallMessages(session, options.editable);
    this.panels = this.owned.add(new HallPanels(session, (message) => this.send(() => [message])));
    this.conflicts = new HallConflicts(session, (message) => this.send(() => [message]));
    this.messages = new AnsweredMessages((message) => void panel.webview.postMessage(message));
    this.owned.add(panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.owned.add(
      panel.onDidChangeViewState(() => {
        this.showInText();
        if (!panel.visible) this.listens = false;
        // Hidden and shown within a moment its page may have stayed; a new one tells by itself that it listens.
        else if (!this.listens) void panel.webview.postMessage(areYouThere);
        this.states.fire();
      }),
    );
    this.loads = this.owned.add(new SelectedLoads(session, () => this.inspect(this.selection.ids)));
    const clipboard = new HallClipboard(session);
    this.seeing = this.owned.add(
      new CanvasSeeing(session, clipboard, (message) => this.send(() => [message])),
    );
    this.edits = new CanvasEdits(session, panel, this.messages, clipboard, options.editable, (refusal) =>
      this.reject(refusal),
    );
    this.owned.add(
      session.onDidChangeDrawing((drawing) => {
        if (this.listens) void sendUnderlay(drawing, session, (answer) => this.send(() => [answer]));
      }),
    );
    this.owned.add(
      session.onDidUpdate((update) => {
        this.send(() => this.tells.update(update, this.labels));
        this.panels.follow(update);
        this.conflicts.follow();
        if (this.listens) this.seeing.update();
      }),
    );
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** What it sees beside the plan. */
  get seen(): SeeingWish {
    return this.seeing.wished;
  }

  /** The fields that it writes into racks and units. */
  get shownLabels() {
    return this.labels;
  }

  /** What of the plan it shows; undefined where its page is not there. */
  async shownPart(): Promise<ShownPart | undefined> {
    return this.listens ? this.shown.ask() : undefined;
  }

  get viewColumn(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  /** What is compared on it, until it is told otherwise; a page that begins anew gets it again. */
  showReview(review: Review | undefined): void {
    if (review === undefined && this.review === undefined) return;
    this.review = review;
    this.sendReview({ type: 'review', review });
  }

  sendReview(message: ReviewToWebview): void {
    this.send(() => [message]);
  }

  /** Selects objects and brings them into view, once the canvas is there. */
  reveal(ids: readonly string[]): void {
    this.selection.expect(ids);
    this.awaitsFocus = undefined;
    if (!this.listens) {
      this.revealWhenReady = ids;
      return;
    }
    this.send(() => [{ type: 'reveal', ids, serial: this.selection.send() }]);
  }

  /** As `reveal`, for a cursor in the text: where the object is selected already, the canvas stays as it is. */
  follow(id: string): void {
    if (!this.selection.isOnly(id)) this.reveal([id]);
  }

  /** Runs a command of the canvas. */
  runCommand(id: string): void {
    this.send(() => [{ type: 'command', id }]);
  }

  /** Shows the text beside the canvas, at what is selected. */
  async showText(): Promise<void> {
    const [first] = this.selection.ids;
    await openTextBeside(
      this.session.document,
      first === undefined ? undefined : elementRange(this.session, first),
    );
  }

  /** Brings the editor itself to the front. */
  show(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.listens = false;
    // What is still on its way goes on, and has nobody to tell.
    this.messages.start();
    this.owned.dispose();
  }

  private send(messages: () => readonly ToWebview[]): void {
    if (this.listens) this.messages.send(messages());
  }

  private receive(value: unknown): void {
    const message = readFromWebview(value);
    if (!message) {
      this.options.log.warn('A message of the canvas was not understood.', value);
      return;
    }
    this.answer(message).then(undefined, (error: unknown) => {
      this.options.log.error(error instanceof Error ? error : String(error));
      this.reject({ refused: vscode.l10n.t('Something failed; the log of Data Hall Designer says what.') });
    });
  }

  private async answer(message: FromWebview): Promise<void> {
    if (isWriting(message)) {
      if (message.type === 'edit') this.seeing.forgetPreview();
      return this.edits.answer(message);
    }
    switch (message.type) {
      case 'ready':
        // Nothing of what is known by now is for it before the whole picture.
        this.listens = false;
        this.messages.start();
        this.begin();
        return;
      case 'stillHere':
        if (!this.listens) this.begin();
        return;
      case 'labels':
        // Told before the first scene by a canvas that has been here before.
        this.labels = message.labels;
        this.send(() => this.tells.whole(this.labels));
        return;
      case 'underlayImage':
        return answerDrawing(message.file, this.session, (answer) => this.send(() => [answer]));
      case 'see':
      case 'listLosables':
      case 'findWorstLoss':
      case 'preview':
      case 'previewPaste':
        this.seeing.answer(message);
        return;
      case 'listFixes':
        this.panels.listFixes(message.finding);
        return;
      case 'references':
        this.send(() => [referencesAnswer(this.session, message.ids)]);
        return;
      case 'inspect':
        this.inspect(message.ids);
        this.followInText(message);
        return;
      case 'openText':
        return this.openText(message.id, message.line);
      case 'explain':
        return explainRule(message.rule);
      case 'cameraMoved':
      case 'changeShown':
      case 'openTextDiff':
      case 'showStep':
      case 'swapSides':
        this.reviews.fire(message);
        return;
      case 'shown':
        this.shown.answer(message);
        return;
      case 'failed':
        this.options.log.error(`The canvas of ${this.session.document.uri.toString()}: ${message.message}`);
        return;
    }
  }

  /** Tells a page all that it has missed. */
  private begin(): void {
    this.session.current();
    this.listens = true;
    this.selection.begin();
    this.send(() => this.tells.whole(this.labels));
    this.panels.open();
    this.conflicts.open();
    if (this.review) this.sendReview({ type: 'review', review: this.review });
    this.states.fire();
    if (this.revealWhenReady.length > 0) this.reveal(this.revealWhenReady);
    this.revealWhenReady = [];
  }

  private reject(refusal: Refusal): void {
    this.send(() => [rejected(refusal, this.session.version)]);
  }

  private inspect(ids: readonly string[]): void {
    const { analysis } = this.session.current();
    const [only] = ids;
    const fields = analysis ? fieldsInLanguage(analysis, ids) : [];
    const isOne = analysis && ids.length === 1 && only !== undefined;
    const loads = isOne ? this.loads.of(analysis, only) : [];
    this.send(() => [{ type: 'inspected', version: this.session.version, ids, fields, loads }]);
  }

  /** The text beside shows what a person has selected on the canvas. */
  private followInText({ ids, revealed }: Extract<FromWebview, { type: 'inspect' }>): void {
    const [first] = ids;
    if (!this.selection.told(ids, revealed)) return;
    this.awaitsFocus = first;
    this.showInText();
  }

  /** Only from the canvas that a person is at: who has gone on to the text by now has their cursor there. */
  private showInText(): void {
    if (this.awaitsFocus === undefined || !this.panel.active) return;
    const range = elementRange(this.session, this.awaitsFocus);
    this.awaitsFocus = undefined;
    if (range) revealInOpenText(this.session.document, range);
  }

  private async openText(id: string | undefined, line: number | undefined): Promise<void> {
    const { document } = this.session;
    const object = id === undefined ? undefined : elementRange(this.session, id);
    await openTextBeside(document, lineRange(document, line) ?? object);
  }
}

/** A line as the canvas counts, from 1. */
function lineRange(document: vscode.TextDocument, line: number | undefined): vscode.Range | undefined {
  if (line === undefined) return undefined;
  const { range } = document.lineAt(Math.min(Math.max(line, 1), document.lineCount) - 1);
  return range;
}
