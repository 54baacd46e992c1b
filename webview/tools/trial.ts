/**
 * The gesture under way: what would be done if it were made now, drawn as ghosts and tried by the extension, which
 * answers with the numbers. One at a time; nothing of it is written.
 */
import type { Gesture } from '../../src/edits/gesture';
import type { PastePlace } from '../../src/edits/insert/gestures';
import type { SceneObject } from '../../src/scene/scene';
import type { GesturePreview } from '../../src/scene/seeing/gesturePreview';
import type { ToolShape } from '../painters/toolShapes';

/** A gesture, or the place for what the clipboard holds. */
export type Tried =
  | Gesture
  | {
      readonly kind: 'pasteHere';
      readonly place: PastePlace;
      /** Asks what it holds too. */
      readonly wantsObjects?: true;
    };

export interface TrialAnswer {
  readonly tried: Tried;
  readonly preview: GesturePreview | undefined;
  /** What would be pasted, where that was asked. */
  readonly objects: readonly SceneObject[] | undefined;
  /** Why the gesture would be refused. */
  readonly refused: string | undefined;
}

export class Trial {
  #tried: Tried | undefined;
  #ghosts: readonly ToolShape[] = [];
  readonly #listeners: (() => void)[] = [];
  readonly #answerListeners: ((answer: TrialAnswer) => void)[] = [];

  /** @param repaint draws the ghosts anew */
  constructor(private readonly repaint: () => void) {}

  get tried(): Tried | undefined {
    return this.#tried;
  }

  get ghosts(): readonly ToolShape[] {
    return this.#ghosts;
  }

  /** @param ghosts what of it a tool does not draw by itself */
  show(tried: Tried, ghosts: readonly ToolShape[] = []): void {
    this.#tried = tried;
    this.#setGhosts(ghosts);
    this.#changed();
  }

  /** It has been made or given up. */
  end(): void {
    if (!this.#tried) return;
    this.#tried = undefined;
    this.#setGhosts([]);
    this.#changed();
  }

  /** The extension has tried it; an answer to what is over is passed over. */
  answered(answer: TrialAnswer): void {
    if (!this.#tried) return;
    for (const listener of this.#answerListeners) listener(answer);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  onAnswer(listener: (answer: TrialAnswer) => void): void {
    this.#answerListeners.push(listener);
  }

  #setGhosts(ghosts: readonly ToolShape[]): void {
    if (ghosts.length === 0 && this.#ghosts.length === 0) return;
    this.#ghosts = ghosts;
    this.repaint();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
