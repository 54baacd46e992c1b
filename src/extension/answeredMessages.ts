/**
 * Messages to one canvas. While an edit of the canvas is on its way they wait for what becomes of it, so that the
 * state that holds the edit and the word that it is answered arrive as one. Knows nothing of VS Code.
 */
import type { ToWebview } from '../protocol/messages';

/**
 * To be called once when an edit is in the document or was given up, with the first version whose state tells so
 * (0: any), and with what else there is to say.
 */
export type Settle = (version: number, messages: readonly ToWebview[]) => void;

/** Where a canvas finds what became of its edits up to a serial: in every state from a version on. */
interface Answer {
  readonly serial: number;
  readonly version: number;
}

export class AnsweredMessages {
  private held: ToWebview[] = [];
  private onTheirWay = 0;
  /** Answers that no state has carried yet, in the order in which they came. */
  private answers: Answer[] = [];
  private answered = 0;
  private current = 0;

  constructor(private readonly post: (message: ToWebview) => void) {}

  /** Number of the page. */
  get page(): number {
    return this.current;
  }

  /** A new page counts its edits anew and knows of nothing. */
  start(): void {
    this.current++;
    this.held = [];
    this.onTheirWay = 0;
    this.answers = [];
    this.answered = 0;
  }

  send(messages: readonly ToWebview[]): void {
    this.held.push(...messages);
    if (this.onTheirWay === 0) this.flush();
  }

  /** An edit is on its way. */
  edit(serial: number): Settle {
    const { page } = this;
    this.onTheirWay++;
    return (version, messages) => {
      // The page that waited for it is gone.
      if (page !== this.page) return;
      this.onTheirWay--;
      this.answers.push({ serial, version });
      this.held.push(...messages);
      // What waits was made before the next edit was built: it must not wait for that one too.
      this.flush();
    };
  }

  /**
   * As `edit`, for one that the person is asked about first, for as long as they like: what there is to tell does not
   * wait for that. @returns to be called when it goes on its way.
   */
  later(serial: number): () => Settle {
    const { page } = this;
    // The serials of another page mean other edits.
    return () => (page === this.page ? this.edit(serial) : () => undefined);
  }

  private flush(): void {
    const messages = this.held;
    this.held = [];
    for (const message of messages) this.post(this.stamped(message));
  }

  private stamped(message: ToWebview): ToWebview {
    switch (message.type) {
      case 'scene':
      case 'patch':
      case 'broken':
      case 'rejected': {
        let next = this.answers[0];
        while (next && next.version <= message.version) {
          // One that the person was asked about may come behind later ones.
          this.answered = Math.max(this.answered, next.serial);
          this.answers.shift();
          next = this.answers[0];
        }
        return this.answered > 0 ? { ...message, answered: this.answered } : message;
      }
      default:
        return message;
    }
  }
}
