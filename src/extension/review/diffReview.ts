/** Keeps the two canvases of a diff editor marked and in step. */
import type * as vscode from 'vscode';
import type { ReviewFromWebview } from '../../protocol/review';
import { LiveHall } from '../../rules/liveHall';
import { Disposables } from '../disposables';
import type { HallContext } from '../hallContexts';
import type { HallEditor } from '../hallEditor';
import { compareSides, reviewFor, type ReviewSide } from './buildReview';
import type { DiffPair, DiffPairing } from './diffPairing';
import { gitRevisionOf, type Git } from './gitApi';
import { sayChange, unreadable, versionLabel } from './reviewWords';
import type { VersionSources } from './versionSource';
import { inPersonsLanguage } from '../inPersonsLanguage';

/** After an edit the comparison waits until there is a moment without one [ms]. */
const pauseMs = 150;

export interface DiffReviewParts {
  readonly git: Git;
  readonly sources: VersionSources;
  readonly showText: (pair: DiffPair) => Promise<void>;
}

export class DiffReview implements vscode.Disposable {
  private readonly owned = new Disposables();
  private sessions: PairSession[] = [];

  constructor(
    pairing: DiffPairing,
    private readonly parts: DiffReviewParts,
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
      .map((pair) => new PairSession(pair, this.parts, this.log));
    this.sessions = [...kept, ...added];
  }
}

class PairSession implements vscode.Disposable {
  private readonly owned = new Disposables();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private comparing = 0;
  /** Of committed sides, whose text never changes. */
  private readonly livesThen = new WeakMap<HallContext, LiveHall>();

  constructor(
    readonly pair: DiffPair,
    private readonly parts: DiffReviewParts,
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
    this.owned.add(parts.sources.onDidChange(() => this.compareSoon()));
    this.compare();
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.comparing++;
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
        this.parts.showText(this.pair).then(undefined, (error: unknown) => this.log.error(String(error)));
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
    this.compareSides().then(undefined, (error: unknown) => this.log.error(String(error)));
  }

  private async compareSides(): Promise<void> {
    const number = ++this.comparing;
    const { before, after } = this.pair;
    const [was, is] = await Promise.all([this.sideOf(before), this.sideOf(after)]);
    // A later one was asked for in the meantime, or the diff is no longer there.
    if (number !== this.comparing) return;
    const compared = compareSides(was, is, true, unreadable, sayChange, inPersonsLanguage);
    before.showReview(reviewFor('before', compared));
    after.showReview(reviewFor('after', compared));
  }

  /** A committed side is judged as it was then: its canvas shows it under the settings of now. */
  private async sideOf({ session }: HallEditor): Promise<ReviewSide> {
    const { document } = session;
    const label = versionLabel(document.uri);
    const text = document.getText();
    const then = await this.judgedThen(document.uri);
    if (!then) return { label, hall: { text, live: session.current(), context: session.judgedBy } };
    let live = this.livesThen.get(then);
    if (!live) this.livesThen.set(then, (live = new LiveHall(text, then)));
    return { label, hall: { text, live, context: then } };
  }

  /** Undefined for what is not committed, and where it is judged by the same now. */
  private async judgedThen(uri: vscode.Uri): Promise<HallContext | undefined> {
    const revision = gitRevisionOf(uri);
    if (revision === undefined || revision === 'index') return undefined;
    const file = uri.with({ scheme: 'file', query: '' });
    const repository = await this.parts.git.repositoryOf(file);
    return repository && this.parts.sources.judgedAt(repository, revision, file);
  }
}
