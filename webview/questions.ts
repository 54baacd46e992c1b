/** Questions to the extension that have an answer of their own. */
import type { EditAnswer } from '../src/protocol/editMessages';
import type { FromWebview } from '../src/protocol/messages';

type ReferencesAnswer = Extract<EditAnswer, { type: 'references' }>;

/** Answered in the order in which they are asked: the extension takes one message after the other. */
export class Questions {
  readonly #references: ((answer: ReferencesAnswer) => void)[] = [];

  constructor(private readonly post: (message: FromWebview) => void) {}

  /** What names these objects, to be told before they are removed. */
  references(ids: readonly string[]): Promise<ReferencesAnswer> {
    return new Promise((resolve) => {
      this.#references.push(resolve);
      this.post({ type: 'references', ids });
    });
  }

  receive(answer: ReferencesAnswer): void {
    this.#references.shift()?.(answer);
  }
}
