/** Keeps the two canvases of a diff editor marked and in step. */
import type * as vscode from 'vscode';
import type { ReviewFromWebview } from '../../protocol/review';
import { Disposables } from '../disposables';
import type { HallEditor } from '../hallEditor';
import { compareSides, reviewFor, type ReviewSide } from './buildReview';
import type { DiffPair, DiffPairing } from './diffPairing';
import { unreadable, versionLabel } from './reviewWords';

/** After an edit the comparison waits until there is a moment without one [ms]. */
const pauseMs = 150;

export class DiffReview implements vscode.Disposable {
  private readonly owned = new Disposables();
  private sessions: PairSession[] = [];

  constructor(
    pairing: DiffPairing,
    private readonly showText: (pair: DiffPair) => Promise<void>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.owned.add(pairing.onDidChange((pairs) => this.follow(pairs)));
  }

  /** Whether a canvas is the side of a diff. */
  has(editor: HallEditor): boolean {
    return this.sessions.some(({ pair }) => pair.before === editor || pair.after === editor);
  }

  /** Next or previous change of the diff that has the focus, or of the only one that is seen. */
  step(by: 1 | -1): boolean {
    const active = this.sessions.find(({ pair }) => pair.before.isActive || pair.after.isActive);
    const session = active ?? (this.sessions.length === 1 ? this.sessions[0] : undefined);
    session?.pair.after.sendReview({ type: 'stepChange', by });
    return session !== undefined;
  }

  dispose(): void {
    for (const session of this.sessions) session.dispose();
    this.owned.dispose();
  }

  private follow(pairs: readonly DiffPair[]): void {
    const isSame = (a: DiffPair, b: DiffPair) => a.before === b.before && a.after === b.after;
    const kept = this.sessions.filter(({ pair }) => pairs.some((other) => isSame(pair, other)));
    for (const session of this.sessions) if (!kept.includes(session)) session.dispose();
    const added = pairs
      .filter((pair) => !kept.some((session) => isSame(session.pair, pair)))
      .map((pair) => new PairSession(pair, this.showText, this.log));
    this.sessions = [...kept, ...added];
  }
}

class PairSession implements vscode.Disposable {
  private readonly owned = new Disposables();
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly pair: DiffPair,
    private readonly showText: (pair: DiffPair) => Promise<void>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const { before, after } = pair;
    for (const [editor, other] of [
      [before, after],
      [after, before],
    ] as const) {
      this.owned.add(editor.onDidReceiveReview((message) => this.receive(message, other)));
      this.owned.add(editor.session.onDidUpdate(() => this.compareSoon()));
    }
    this.compare();
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.owned.dispose();
    for (const editor of [this.pair.before, this.pair.after]) editor.showReview(undefined);
  }

  private receive(message: ReviewFromWebview, other: HallEditor): void {
    switch (message.type) {
      case 'cameraMoved':
        other.sendReview({ type: 'followCamera', camera: message.camera });
        return;
      case 'changeShown':
        other.sendReview({ type: 'showChange', entry: message.entry });
        return;
      case 'openTextDiff':
        this.showText(this.pair).then(undefined, (error: unknown) => this.log.error(String(error)));
        return;
      case 'showStep':
      case 'swapSides':
        // Of other kinds of comparison.
        return;
    }
  }

  private compareSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.compare(), pauseMs);
  }

  private compare(): void {
    const { before, after } = this.pair;
    const compared = compareSides(sideOf(before), sideOf(after), true, unreadable);
    before.showReview(reviewFor('before', compared));
    after.showReview(reviewFor('after', compared));
  }
}

function sideOf({ session }: HallEditor): ReviewSide {
  const live = session.current();
  return {
    label: versionLabel(session.document.uri),
    hall: { text: session.document.getText(), live, context: session.judgedBy },
  };
}
