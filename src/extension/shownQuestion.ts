/** Asks a canvas what it shows, and waits for its answer. Knows nothing of VS Code. */
import type { AskShown, ShownMessage } from '../protocol/shownMessages';
import type { ShownPart } from '../scene/shownPart';

/** A page that has not answered by then was closed or hangs. */
const patienceMs = 3000;

export class ShownQuestion {
  private readonly waiting = new Map<number, (shown: ShownPart | undefined) => void>();
  private last = 0;

  constructor(private readonly post: (question: AskShown) => void) {}

  /** Undefined where no answer comes. */
  ask(): Promise<ShownPart | undefined> {
    const serial = ++this.last;
    return new Promise((resolve) => {
      const settle = (shown: ShownPart | undefined) => {
        clearTimeout(timer);
        this.waiting.delete(serial);
        resolve(shown);
      };
      const timer = setTimeout(() => settle(undefined), patienceMs);
      this.waiting.set(serial, settle);
      this.post({ type: 'askShown', serial });
    });
  }

  answer({ serial, shown }: ShownMessage): void {
    this.waiting.get(serial)?.(shown);
  }
}
