/**
 * What one canvas sees beside the plan: its overlay, its losses, its phase. Computed from the session's hall, kept in
 * step with it, and never written.
 */
import type { Gesture } from '../edits/gesture';
import { isRefusal, type Refusal } from '../edits/hallEdit';
import type { SeeingFromWebview, SeeingToWebview } from '../protocol/seeingMessages';
import { loadLimits } from '../rules/loadLimits';
import type { SceneObject } from '../scene/scene';
import { gesturePreview } from '../scene/seeing/gesturePreview';
import { pastedObjects } from '../scene/seeing/pastedObjects';
import { TrialHall } from '../scene/seeing/trialHall';
import { losables } from '../scene/seeing/losable';
import type { SeeingWish } from '../scene/seeing/seen';
import { seenHall } from '../scene/seeing/seenHall';
import { worstLoss } from '../scene/seeing/worstLoss';
import type { HallClipboard } from './hallClipboard';
import type { HallContext } from './hallContexts';
import type { HallSession } from './hallSession';
import { becauseInWords, inPersonsLanguage } from './inPersonsLanguage';
import { shownNumbers } from './shownNumbers';

/** A preview that takes longer than this is tried only when the hand rests [ms]. */
const quickMs = 50;
/** How long a hand has to rest then [ms]. */
const restMs = 250;
/** How long the copy for trials is kept after the last of them [ms]. */
const trialKeptMs = 10_000;
/** Work on a sweep between two turns of the editor [ms]. */
const turnMs = 12;

type PreviewQuestion = Extract<SeeingFromWebview, { type: 'preview' | 'previewPaste' }>;

export class CanvasSeeing {
  private wish: SeeingWish = { lost: [] };
  private preview: PreviewQuestion | undefined;
  private trial: { readonly hall: TrialHall; readonly context: HallContext } | undefined;
  private trialTimer: ReturnType<typeof setTimeout> | undefined;
  private previewTimer: ReturnType<typeof setTimeout> | undefined;
  /** How long the last preview took [ms]. */
  private lastMs = 0;
  private updateTimer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the sweeps asked for: an older one ends where a newer has begun. */
  private sweeps = 0;

  constructor(
    private readonly session: HallSession,
    private readonly clipboard: HallClipboard,
    private readonly send: (message: SeeingToWebview) => void,
  ) {}

  /** What the canvas sees beside the plan. */
  get wished(): SeeingWish {
    return this.wish;
  }

  dispose(): void {
    clearTimeout(this.previewTimer);
    clearTimeout(this.updateTimer);
    clearTimeout(this.trialTimer);
    this.sweeps++;
  }

  answer(message: SeeingFromWebview): void {
    switch (message.type) {
      case 'see':
        this.wish = message.wish;
        this.show();
        return;
      case 'listLosables': {
        const hall = this.session.current().finished;
        this.send({ type: 'losables', list: hall ? losables(hall) : [] });
        return;
      }
      case 'findWorstLoss':
        void this.sweep();
        return;
      case 'preview':
      case 'previewPaste':
        this.preview = message;
        this.previewSoon();
        return;
    }
  }

  /**
   * The hall has changed: the picture and the findings first, what is laid over them a moment later, once. A question
   * that waits is answered by the hall as it is then: a hand that rests does not ask again.
   */
  update(): void {
    clearTimeout(this.updateTimer);
    this.updateTimer = setTimeout(() => this.show(), 0);
  }

  /** An edit has come: what was still to be tried out has been decided. */
  forgetPreview(): void {
    // What is pasted is asked once, and waited for.
    if (this.preview?.type === 'previewPaste' && this.preview.wantsObjects) return;
    clearTimeout(this.previewTimer);
    this.previewTimer = undefined;
    this.preview = undefined;
  }

  private show(): void {
    clearTimeout(this.updateTimer);
    const { session } = this;
    const findings = this.shownFindings();
    const seen = seenHall(session.current(), this.wish, session.rules, findings);
    if (seen) this.send({ type: 'seen', version: session.version, seen });
  }

  /** What the canvas shows of the findings: those of the phase that is chosen. */
  private shownFindings() {
    const { session, wish } = this;
    const holds = wish.phase === undefined ? undefined : new Set(session.hall.findingsUpTo(wish.phase));
    return session.shown
      .filter(({ finding }) => !holds || holds.has(finding))
      .map(({ finding, severity }) => ({ severity, objects: finding.objects }));
  }

  private previewSoon(): void {
    if (this.lastMs > quickMs) clearTimeout(this.previewTimer);
    else if (this.previewTimer !== undefined) return;
    // A third of the time at most goes into previews: edits and findings have the rest.
    const wait = this.lastMs > quickMs ? restMs : this.lastMs * 2;
    this.previewTimer = setTimeout(() => void this.tryOut(), wait);
  }

  private async tryOut(): Promise<void> {
    this.previewTimer = undefined;
    const { session, preview: asked } = this;
    this.preview = undefined;
    if (!asked) return;
    const { serial } = asked;
    const gesture = await this.gestureOf(asked);
    if (isRefusal(gesture)) {
      this.send({ type: 'previewed', serial, ...gesture });
      return;
    }
    const isWaitedFor = asked.type === 'previewPaste' && asked.wantsObjects;
    // Half-typed text is not a state to try anything on.
    if (!isWaitedFor && session.version !== session.document.version) {
      this.send({ type: 'previewed', serial });
      return;
    }
    const begun = performance.now();
    const live = session.current();
    const preview = gesturePreview(
      live,
      gesture,
      session.text,
      session.rules,
      this.trialHall(),
      inPersonsLanguage,
    );
    const objects = isWaitedFor ? this.objectsOf(gesture) : undefined;
    this.lastMs = performance.now() - begun;
    if (preview && isRefusal(preview)) {
      const { refused, because } = preview;
      const told = because ? { because: becauseInWords(because) } : {};
      this.send({ type: 'previewed', serial, refused, ...told });
    } else {
      this.send({
        type: 'previewed',
        serial,
        ...(preview ? { preview } : {}),
        ...(objects ? { objects } : {}),
      });
    }
  }

  private async gestureOf(asked: PreviewQuestion): Promise<Gesture | Refusal> {
    if (asked.type === 'preview') return asked.gesture;
    const text = await this.clipboard.latest();
    return typeof text === 'string' ? { kind: 'paste', text, place: asked.place } : text;
  }

  private objectsOf(gesture: Gesture): readonly SceneObject[] | undefined {
    const { analysis } = this.session.hall;
    if (!analysis || gesture.kind !== 'paste') return undefined;
    const objects = pastedObjects(gesture, analysis, shownNumbers());
    return isRefusal(objects) ? undefined : objects;
  }

  /** The copy on which gestures are tried; it goes when nothing has been tried for a while. */
  private trialHall(): TrialHall {
    const { judgedBy } = this.session;
    if (this.trial?.context !== judgedBy) this.trial = { hall: new TrialHall(judgedBy), context: judgedBy };
    clearTimeout(this.trialTimer);
    this.trialTimer = setTimeout(() => this.trial?.hall.forget(), trialKeptMs);
    return this.trial.hall;
  }

  private async sweep(): Promise<void> {
    const own = ++this.sweeps;
    const { session, wish } = this;
    const live = session.current();
    const { version } = session;
    const hall = (wish.phase === undefined ? undefined : live.stateUpTo(wish.phase)) ?? live.finished;
    if (!hall) return;
    const steps = worstLoss(hall, wish.lost, loadLimits(hall, session.rules));
    for (let step = steps.next(), begun = performance.now(); ; step = steps.next()) {
      if (step.done) {
        this.send({ type: 'worstLoss', worst: step.value });
        return;
      }
      if (performance.now() - begun < turnMs) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (own !== this.sweeps) return;
      // What was swept so far is of a hall that is no more.
      if (session.version !== version) return this.sweep();
      begun = performance.now();
    }
  }
}
