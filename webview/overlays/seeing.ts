/**
 * What this canvas sees beside the plan: the overlay, the losses, the phase. The wish lives in the kept state of the
 * view; the extension answers it and again after every change, and what it sends is laid over the picture.
 */
import type { SeeingFromWebview, SeeingToWebview } from '../../src/protocol/seeingMessages';
import type { OverlayId } from '../../src/scene/overlays/overlay';
import type { Losable } from '../../src/scene/seeing/losable';
import type { SeeingWish, Seen } from '../../src/scene/seeing/seen';
import type { WorstLoss } from '../../src/scene/seeing/worstLoss';
import type { Editor } from '../editor';
import type { KeptPart, KeptState } from '../state';
import type { Theme } from '../theme';
import { readKeptWish, type KeptWish } from './keptWish';
import { compileTint } from './tint';

export class Seeing {
  seen: Seen | undefined;
  losables: readonly Losable[] = [];
  /** The last answer; undefined while it is looked for, and before. */
  worst: WorstLoss | undefined;
  isSearching = false;
  readonly #listeners: (() => void)[] = [];
  readonly #previewListeners: ((message: Extract<SeeingToWebview, { type: 'previewed' }>) => void)[] = [];
  #compiledFor: readonly [Seen | undefined, number] | undefined;

  readonly #kept: KeptPart<KeptWish>;

  constructor(
    private readonly editor: Editor,
    private readonly theme: Theme,
    kept: KeptState,
  ) {
    this.#kept = kept.part('seeing', readKeptWish);
    editor.onChange(() => {
      // New slots: what is laid over them is compiled again before they are painted.
      if (this.#compiledFor?.[1] !== editor.store.revision) this.#compile();
    });
  }

  get wish(): SeeingWish {
    return this.#kept.value.wish;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  onPreview(listener: (message: Extract<SeeingToWebview, { type: 'previewed' }>) => void): void {
    this.#previewListeners.push(listener);
  }

  post(message: SeeingFromWebview): void {
    this.editor.post(message);
  }

  /** Says what is wished, once the extension listens. */
  start(): void {
    this.post({ type: 'see', wish: this.wish });
  }

  showOverlay(overlay: OverlayId | undefined): void {
    const { phase, lost } = this.wish;
    this.#wish({ ...(overlay ? { overlay } : {}), ...(phase === undefined ? {} : { phase }), lost });
  }

  showPhase(phase: string | undefined): void {
    const { overlay, lost } = this.wish;
    this.#wish({ ...(overlay ? { overlay } : {}), ...(phase === undefined ? {} : { phase }), lost });
  }

  setLost(lost: readonly string[]): void {
    this.worst = undefined;
    this.#wish({ ...this.wish, lost: [...new Set(lost)] });
  }

  lose(ids: readonly string[]): void {
    this.setLost([...this.wish.lost, ...ids]);
  }

  restore(id: string): void {
    this.setLost(this.wish.lost.filter((other) => other !== id));
  }

  findWorst(): void {
    this.worst = undefined;
    this.isSearching = true;
    this.post({ type: 'findWorstLoss' });
    this.#changed();
  }

  listLosables(): void {
    this.post({ type: 'listLosables' });
  }

  receive(message: SeeingToWebview): void {
    switch (message.type) {
      case 'seen':
        this.seen = message.seen;
        this.#compile();
        this.editor.showPhase(message.seen.phase);
        break;
      case 'losables':
        this.losables = message.list;
        break;
      case 'worstLoss':
        this.isSearching = false;
        this.worst = message.worst;
        if (message.worst.id !== undefined) {
          const { worst } = message;
          this.setLost([...this.wish.lost, message.worst.id]);
          this.worst = worst;
        }
        break;
      case 'previewed':
        for (const listener of this.#previewListeners) listener(message);
        return;
    }
    this.#changed();
  }

  themeChanged(): void {
    this.#compile();
    this.#changed();
  }

  #wish(wish: SeeingWish): void {
    this.#kept.update({ wish });
    this.post({ type: 'see', wish });
    this.#changed();
  }

  #compile(): void {
    const { editor, seen } = this;
    this.#compiledFor = [seen, editor.store.revision];
    editor.stage.setTint(compileTint(editor.store, this.theme.palette, seen));
    // For automation and tests: what is laid over the plan.
    const { dataset } = editor.canvas;
    dataset['overlay'] = seen?.overlay?.id ?? '';
    dataset['phase'] = seen?.phase ?? '';
    dataset['lost'] = seen?.loss?.lost.join(' ') ?? '';
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
