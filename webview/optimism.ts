/**
 * Gestures that are shown before the extension has answered. Each has a serial, and every state that the extension
 * sends says up to which serial it holds them: those are let go, and the rest is laid over the new state again. So
 * five quick key presses move a rack five steps without a jump back between.
 *
 * The invariant: what the store shows is the last state of the extension with all unanswered gestures over it.
 */
import { changedIds, type Gesture } from '../src/edits/gesture';
import type { Scene, SceneObject } from '../src/scene/scene';
import { previewGesture } from '../src/scene/previewGesture';
import type { SceneStore } from './sceneStore';

interface Pending {
  readonly serial: number;
  /** Undefined for what has no picture before its answer. */
  readonly gesture: Gesture | undefined;
  readonly sentAt: number;
}

/** An answer that got lost must not show a wrong picture for ever: after this long any newer state settles it. */
const SETTLED_AFTER_MS = 10_000;

/** Of a patch with more objects it is not worth the time to find that all are shown as they are. */
const COMPARED = 200;

export class Optimism {
  #serial = 0;
  #pending: Pending[] = [];
  /** The last word of the extension about objects that a pending gesture shows otherwise; undefined: not there. */
  #truth = new Map<string, SceneObject | undefined>();

  constructor(
    private readonly store: SceneStore,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Waits for the answer to an edit that has no picture before it. @returns the serial to send it with. */
  hold(): number {
    return this.#wait(undefined);
  }

  /** Shows a gesture at once. @returns the serial to send it with. */
  show(gesture: Gesture): number {
    const serial = this.#wait(gesture);
    this.#apply(gesture);
    return serial;
  }

  #wait(gesture: Gesture | undefined): number {
    const serial = ++this.#serial;
    this.#pending.push({ serial, gesture, sentAt: this.now() });
    return serial;
  }

  /** Whether an edit waits for its answer. */
  get isPending(): boolean {
    return this.#pending.length > 0;
  }

  /** Takes every pending gesture back. */
  revert(): void {
    this.#restore();
    this.#pending = [];
  }

  /** Lets go of what was answered without a new state: given up, or without a change. */
  settle(answered: number | undefined): void {
    this.patch([], [], answered);
  }

  /** Puts the whole state of the extension under what is still pending. */
  replaceAll(scene: Scene, answered: number | undefined): void {
    this.#truth.clear();
    this.store.replaceAll(scene);
    this.#letGo(answered);
    for (const { gesture } of this.#pending) this.#apply(gesture);
  }

  /**
   * Applies a patch of the extension under what is still pending.
   * @returns whether the store shows anything else than before: mostly the answer is what was shown ahead of it
   */
  patch(upsert: readonly SceneObject[], remove: readonly string[], answered: number | undefined): boolean {
    const touched = new Set([...this.#truth.keys(), ...upsert.map(({ id }) => id), ...remove]);
    const isSmall = touched.size <= COMPARED;
    const before = isSmall ? [...touched].map((id) => [id, this.#shown(id)] as const) : [];
    this.#restore();
    this.store.upsert(upsert);
    this.store.remove(remove);
    this.#letGo(answered);
    for (const { gesture } of this.#pending) this.#apply(gesture);
    return !isSmall || before.some(([id, shown]) => shown !== this.#shown(id));
  }

  #shown(id: string): string | undefined {
    return JSON.stringify(this.store.get(id));
  }

  #letGo(answered = 0): void {
    const now = this.now();
    this.#pending = this.#pending.filter(
      ({ serial, sentAt }) => serial > answered && now - sentAt < SETTLED_AFTER_MS,
    );
  }

  #restore(): void {
    const objects: SceneObject[] = [];
    const gone: string[] = [];
    for (const [id, object] of this.#truth) {
      if (object) objects.push(object);
      else gone.push(id);
    }
    if (objects.length > 0) this.store.upsert(objects);
    if (gone.length > 0) this.store.remove(gone);
    this.#truth.clear();
  }

  #apply(gesture: Gesture | undefined): void {
    if (!gesture) return;
    for (const id of changedIds(gesture)) if (!this.#truth.has(id)) this.#truth.set(id, this.store.get(id));
    const { upsert, remove } = previewGesture(gesture, (id) => this.store.get(id));
    if (upsert.length > 0) this.store.upsert(upsert);
    if (remove.length > 0) this.store.remove(remove);
  }
}
