/**
 * The real session, editor, queue and protocol with a simulated document and two pages. Every message, every answer of
 * VS Code and of its clipboard waits in a line of its own, and arrives when the run delivers it.
 */
import type * as vscode from 'vscode';
import { vi } from 'vitest';
import type { Gesture } from '../../../src/edits/gesture';
import { HallEditor } from '../../../src/extension/hallEditor';
import { HallSession } from '../../../src/extension/hallSession';
import type { FromWebview, ToWebview } from '../../../src/protocol/messages';
import { pick, type Random } from '../../support/seededRandom';
import { drawing, otherEditOf, type OtherEdit } from './otherEdits';
import { EventEmitter, host, type WorkspaceEdit } from './fakeVscode';
import { SimulatedDocument } from './simulatedDocument';
import { SimulatedPage } from './simulatedPage';
import { watch } from './watch';

type Context = ConstructorParameters<typeof HallSession>[1];

/** What is handed over stands for all of it: the parts that nobody asks for are left out. */
const standIn = <T>(parts: object): T => parts as T;

export interface Canvas {
  page: SimulatedPage | undefined;
  /** Pages that it has had. */
  pages: number;
  readonly toPage: ToWebview[];
  readonly toExtension: FromWebview[];
  readonly received: EventEmitter<unknown>;
  readonly viewState: EventEmitter<void>;
  readonly panel: { visible: boolean; active: boolean };
}

/** An edit that a page has sent, and what has become of it. */
export interface SentEdit {
  /** The canvas, its page and the serial of the edit. */
  readonly name: string;
  /** What it does; a paste does what the clipboard held when it was read. */
  gesture: Gesture | OtherEdit | undefined;
  /** `applied`, `unchanged`, or why not. */
  outcome?: unknown;
}

interface Applied {
  readonly edit: SentEdit;
  readonly before: string;
  readonly after: string;
}

export class World {
  readonly log: string[] = [];
  readonly canvases: Canvas[] = [];
  sent: SentEdit[] = [];
  applied: Applied[] = [];
  /** Edits and steps in the history of each page by their serials, in the order in which they took their turn. */
  readonly turns = new Map<string, number[]>();
  clipboard = '';
  /** Copies that came onto the clipboard. */
  copied = 0;
  private picks = 0;
  /** Answers of VS Code, in their order. */
  private readonly answers: (() => void)[] = [];
  private readonly messagesOf = new Map<object, Canvas>();
  private building: SentEdit | undefined;
  private readPasted = '';
  readonly document: SimulatedDocument;
  readonly session: HallSession;

  constructor(text: string, context: Context) {
    this.document = new SimulatedDocument(text, (changes) =>
      this.session.follow(standIn<readonly vscode.TextDocumentContentChangeEvent[]>([...changes])),
    );
    this.session = new HallSession(standIn<vscode.TextDocument>(this.document), context);
    host.applyEdit = (edit) => this.applyEdit(edit);
    host.readClipboard = () =>
      this.answered(() => {
        this.readPasted = this.clipboard;
        return this.clipboard;
      });
    host.writeClipboard = (copied) =>
      this.answered(() => {
        this.clipboard = copied;
        this.copied++;
      });
    host.command = (id) =>
      this.answered(() => {
        if (id === 'undo') this.document.undo();
        else this.document.redo();
      });
    host.drawings = [`/${drawing}`];
    // Now and then a person changes their mind.
    host.pick = ([first]) => this.answered(() => (this.picks++ % 3 === 2 ? undefined : first));
    const { edits } = this.session;
    const runWith = edits.runWith.bind(edits);
    const inTurn = edits.inTurn.bind(edits);
    let begun: SentEdit | undefined;
    let takeTurn = () => {};
    watch.began = (messages, page, serial) => {
      const canvas = this.canvases.indexOf(this.messagesOf.get(messages)!);
      const name = nameOf(canvas, page, serial);
      begun = this.sent.find((edit) => edit.name === name);
      takeTurn = () => {
        // It has its turn when the person has chosen.
        if (this.sent.find((edit) => edit.name === name)?.gesture?.kind === 'chooseUnderlay') return;
        const of = `canvas ${canvas}, page ${page}`;
        this.turns.set(of, [...(this.turns.get(of) ?? []), serial]);
      };
    };
    /** What begins now, to be called when it has its turn. */
    const beginning = () => {
      const turn = takeTurn;
      takeTurn = () => {};
      return turn;
    };
    edits.inTurn = (work) => {
      const turn = beginning();
      return inTurn(() => {
        turn();
        return work();
      });
    };
    edits.runWith = (ask, build) => {
      const edit = begun;
      begun = undefined;
      const turn = beginning();
      const askInTurn = () => {
        turn();
        return ask();
      };
      const outcome = runWith(askInTurn, (answer) => {
        this.building = edit;
        if (edit && !edit.gesture) edit.gesture = { kind: 'paste', text: this.readPasted, place: { dx: 0, dy: 0 } }; // prettier-ignore
        return build(answer);
      });
      if (edit) void outcome.then((result) => (edit.outcome = result));
      return outcome;
    };
  }

  openCanvas(): void {
    const received = new EventEmitter<unknown>();
    const viewState = new EventEmitter<void>();
    const toPage: ToWebview[] = [];
    const panel = { visible: true, active: true };
    const canvas: Canvas = { page: undefined, pages: 0, toPage, toExtension: [], received, viewState, panel };
    const webview = {
      onDidReceiveMessage: received.event,
      postMessage: (message: ToWebview) => {
        if (panel.visible) toPage.push(structuredClone(message));
        return Promise.resolve(true);
      },
    };
    Object.assign(panel, { webview, onDidChangeViewState: viewState.event });
    const log = {
      error: (error: unknown) => this.log.push(error instanceof Error ? String(error.stack) : String(error)),
      warn: (text: string, value: unknown) => this.log.push(`${text} ${JSON.stringify(value)}`),
    };
    const editor = new HallEditor(
      this.session,
      standIn<vscode.WebviewPanel>(panel),
      standIn<ConstructorParameters<typeof HallEditor>[2]>({ editable: true, log }),
    );
    this.messagesOf.set(editor['messages'], canvas);
    this.canvases.push(canvas);
    this.show(canvas);
  }

  show(canvas: Canvas): void {
    canvas.panel.visible = true;
    canvas.viewState.fire();
    const page = ++canvas.pages;
    canvas.page = new SimulatedPage((message) => {
      const gesture = gestureOf(message);
      if (gesture !== 'none') {
        const name = nameOf(this.canvases.indexOf(canvas), page, gesture.serial);
        this.sent.push({ name, gesture: gesture.gesture });
      }
      canvas.toExtension.push(message);
    });
  }

  /** Hides and shows it within a moment: its page stays. */
  blink(canvas: Canvas): void {
    for (const visible of [false, true]) {
      canvas.panel.visible = visible;
      canvas.viewState.fire();
    }
  }

  hide(canvas: Canvas): void {
    canvas.panel.visible = false;
    canvas.viewState.fire();
    canvas.page = undefined;
    canvas.toPage.length = 0;
  }

  /** Delivers the oldest message of one of the lines. False where all are empty. */
  async deliver(random: Random): Promise<boolean> {
    const lines: (() => void)[] = [];
    for (const { page, toPage, toExtension, received } of this.canvases) {
      if (toPage.length > 0) lines.push(() => page?.receive(toPage.shift()!));
      if (toExtension.length > 0) lines.push(() => received.fire(structuredClone(toExtension.shift()!)));
    }
    if (this.answers.length > 0) lines.push(() => this.answers.shift()?.());
    if (lines.length > 0) pick(random, lines)();
    // All that follows from it, however many promises that takes.
    await new Promise((resolve) => setImmediate(resolve));
    return lines.length > 0;
  }

  /** Everything on its way arrives, and every pause ends. */
  async settle(random: Random): Promise<void> {
    do {
      while (await this.deliver(random));
      vi.advanceTimersByTime(1000);
    } while (
      this.answers.length > 0 ||
      this.canvases.some(({ toPage, toExtension }) => toPage.length + toExtension.length > 0)
    );
  }

  private answered<T>(answer: () => T): Promise<T> {
    return new Promise((resolve) => this.answers.push(() => resolve(answer())));
  }

  private applyEdit(edit: WorkspaceEdit): Promise<boolean> {
    const { version } = this.document;
    const { building } = this;
    return new Promise((resolve) => {
      this.answers.push(() => {
        if (this.document.version !== version || !building) {
          resolve(false);
          return;
        }
        const before = this.document.getText();
        this.document.edit(
          edit.replacements.map(({ range, text }) => {
            const offset = this.document.offsetAt(range.start);
            return { offset, length: this.document.offsetAt(range.end) - offset, text };
          }),
        );
        this.applied.push({ edit: building, before, after: this.document.getText() });
        // The event comes first, and others may come before the answer.
        this.answers.push(() => resolve(true));
      });
    });
  }
}

const nameOf = (canvas: number, page: number, serial: number) => `canvas ${canvas}, page ${page}, ${serial}`;

/** What a message does to the hall; undefined in a paste, which is known when the clipboard was read. */
function gestureOf(
  message: FromWebview,
): { readonly serial: number; readonly gesture: Gesture | OtherEdit | undefined } | 'none' {
  switch (message.type) {
    case 'edit':
      return { serial: message.serial, gesture: message.gesture };
    case 'paste':
      return { serial: message.serial, gesture: undefined };
    case 'copy':
      return message.cut && message.serial !== undefined
        ? { serial: message.serial, gesture: { kind: 'remove', ids: message.ids } }
        : 'none';
    case 'chooseUnderlay':
    case 'setUnderlay':
    case 'resolve':
      return { serial: message.serial, gesture: otherEditOf(message) };
    default:
      return 'none';
  }
}
