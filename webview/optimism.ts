/**
 * Gestures that are shown before the extension has answered. Each keeps what it replaced; a message of the
 * extension settles those whose objects it brings, and the rest is laid over the new state again. So five
 * quick key presses move a rack five steps without a jump back between.
 */
import type { Gesture } from '../src/edits/gesture';
import type { SceneObject } from '../src/scene/scene';
import { movedBy, turnedBy } from './bounds';
import type { SceneStore } from './sceneStore';

interface Pending {
  readonly gesture: Gesture;
  readonly baseVersion: number;
  readonly sentAt: number;
}

/** An edit that changed nothing gets no answer of its own: after this long any newer state settles it. */
const SETTLED_AFTER_MS = 3000;

export class Optimism {
  #pending: Pending[] = [];
  /** The last word of the extension about objects that a pending gesture shows otherwise. */
  #truth = new Map<string, SceneObject>();

  constructor(
    private readonly store: SceneStore,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Shows a gesture at once. */
  show(gesture: Gesture, baseVersion: number): void {
    this.#pending.push({ gesture, baseVersion, sentAt: this.now() });
    for (const id of gesture.ids) {
      const object = this.store.get(id);
      if (object && !this.#truth.has(id)) this.#truth.set(id, object);
    }
    this.#apply(gesture);
  }

  /** Takes every pending gesture back. */
  revert(): void {
    this.#restore();
    this.#pending = [];
  }

  /** To be called when the extension has sent the whole scene, before it replaces the store's. */
  forget(): void {
    this.#pending = [];
    this.#truth.clear();
  }

  /** The oldest gesture changed nothing: there is no newer state that would say so. */
  settleOldest(): void {
    this.#pending.shift();
    this.patch(0, [], []);
  }

  /** Applies a patch of the extension under what is still pending. */
  patch(version: number, upsert: readonly SceneObject[], remove: readonly string[]): void {
    const answered = new Set([...upsert.map((object) => object.id), ...remove]);
    this.#restore();
    this.store.upsert(upsert);
    this.store.remove(remove);
    const now = this.now();
    // One message may answer one of two gestures on an object: only the older one is settled by it.
    const settledIds = new Set<string>();
    this.#pending = this.#pending.filter(({ gesture, baseVersion, sentAt }) => {
      const fresh = gesture.ids.some((id) => answered.has(id) && !settledIds.has(id));
      if (version > baseVersion && fresh) {
        for (const id of gesture.ids) settledIds.add(id);
        return false;
      }
      return now - sentAt < SETTLED_AFTER_MS;
    });
    for (const { gesture } of this.#pending) {
      for (const id of gesture.ids) {
        const object = this.store.get(id);
        if (object && !this.#truth.has(id)) this.#truth.set(id, object);
      }
    }
    for (const { gesture } of this.#pending) this.#apply(gesture);
  }

  #restore(): void {
    if (this.#truth.size) this.store.upsert([...this.#truth.values()]);
    this.#truth.clear();
  }

  #apply(gesture: Gesture): void {
    switch (gesture.kind) {
      case 'move':
        this.#change(gesture.ids, (object) => movedBy(object, gesture.dx, gesture.dy));
        break;
      case 'rotate':
        this.#change(gesture.ids, (object) => turnedBy(object, gesture.quarters));
        break;
      case 'remove':
        this.store.remove(gesture.ids);
        break;
      case 'set':
        // What a field means for the picture is the extension's to say.
        break;
    }
  }

  #change(ids: readonly string[], change: (object: SceneObject) => SceneObject): void {
    const changed: SceneObject[] = [];
    for (const id of ids) {
      const object = this.store.get(id);
      if (object) changed.push(change(object));
    }
    this.store.upsert(changed);
  }
}
