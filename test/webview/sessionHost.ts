/**
 * The extension's own session and canvas, in a plain page: a hall is read, judged and edited as in VS Code, with a
 * document that lives in the page. `page.mjs` puts it in the place of the fake host where a hall is given.
 */
import type * as vscode from 'vscode';
import { builtinCatalog } from '../../src/catalog/catalog';
import { HallEditor } from '../../src/extension/hallEditor';
import { HallSession } from '../../src/extension/hallSession';
import { sayChange } from '../../src/extension/review/reviewWords';
import { compareSides, reviewFor, type ReviewSide } from '../../src/extension/review/buildReview';
import type { ToWebview } from '../../src/protocol/messages';
import type { Settings } from '../../src/model/types';
import type { ReviewMode, ReviewTimeline } from '../../src/protocol/review';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { SimulatedDocument } from '../unit/canvasFuzz/simulatedDocument';
import { EventEmitter, host, type WorkspaceEdit } from '../unit/canvasFuzz/fakeVscode';
import { bundle, env, files } from './standVscode';

interface StandPage {
  readonly text: string;
  readonly editable: boolean;
  readonly bundle: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

interface SessionHost {
  text(): string;
  undo(): void;
  /** Replaces the text, as another program or a person in the text editor would. */
  replaceText(text: string): void;
  command(id: string): void;
  /** Shows the change from another text to the hall, as VS Code's review does. */
  compareWith(before: string, mode: ReviewMode, settings?: Settings, timeline?: ReviewTimeline): void;
  send(message: ToWebview): void;
}

declare global {
  interface Window {
    stand: StandPage;
    sessionHost: SessionHost;
    acquireVsCodeApi: () => unknown;
  }
}

const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2030-01-01', known: [] };

/** What is handed over stands for all of it: the parts that nobody asks for are left out. */
const standIn = <T>(parts: object): T => parts as T;

const { stand } = window;
Object.assign(bundle, stand.bundle);
env.language = document.documentElement.lang;
for (const [path, base64] of Object.entries(stand.files)) {
  files.set(
    path,
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
  );
}
const document_ = new SimulatedDocument(stand.text, (changes) =>
  session.follow(standIn<readonly vscode.TextDocumentContentChangeEvent[]>([...changes])),
);
const session: HallSession = new HallSession(standIn<vscode.TextDocument>(document_), context);
host.applyEdit = (edit: WorkspaceEdit) => {
  document_.edit(
    edit.replacements.map(({ range, text }) => {
      const offset = document_.offsetAt(range.start);
      return { offset, length: document_.offsetAt(range.end) - offset, text };
    }),
  );
  return Promise.resolve(true);
};

const received = new EventEmitter<unknown>();
const post = (message: ToWebview) => {
  window.postMessage(message, '*');
  return Promise.resolve(true);
};
const log = { error: console.error, warn: console.error };
const editor = new HallEditor(
  session,
  standIn<vscode.WebviewPanel>({
    visible: true,
    active: true,
    webview: { onDidReceiveMessage: received.event, postMessage: post },
    onDidChangeViewState: new EventEmitter<void>().event,
  }),
  standIn<ConstructorParameters<typeof HallEditor>[2]>({ editable: stand.editable, log }),
);

const side = (label: string, text: string, judgedBy: typeof context): ReviewSide => ({
  label,
  hall: { text, live: new LiveHall(text, judgedBy), context: judgedBy },
});

window.sessionHost = {
  text: () => document_.getText(),
  undo: () => document_.undo(),
  replaceText: (text) => document_.edit([{ offset: 0, length: document_.getText().length, text }]),
  command: (id) => editor.runCommand(id),
  compareWith: (before, mode, settings, timeline) => {
    const then = settings ? { ...context, rules: new RuleSet({ settings }) } : context;
    const compared = compareSides(
      side('main', before, then),
      side('Working copy', document_.getText(), context),
      true,
      () => '',
      sayChange,
    );
    const review = reviewFor(mode, compared);
    editor.showReview(timeline ? { ...review, timeline } : review);
  },
  send: (message) => void post(message),
};

window.acquireVsCodeApi = () => ({
  postMessage: (message: unknown) => received.fire(structuredClone(message)),
  getState: (): unknown => JSON.parse(sessionStorage.getItem('state') ?? 'null'),
  setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
});

// For whoever measures: the webview's own script is the next to run.
performance.mark('session-read');
