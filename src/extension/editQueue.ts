/**
 * Edits of one document, one after the other. Two at once would be built from the same text, and VS Code
 * refuses the second without an exception: a drag followed quickly by a key would lose the key.
 */
import { isRefusal, type Refusal } from '../edits/hallEdit';
import type { TextEdit } from '../text/source';

/** Builds the edits from the text as it is when its turn comes. */
export type BuildEdits = () => readonly TextEdit[] | Refusal;

export type EditOutcome = 'applied' | 'unchanged' | Refusal;

/** A person who types fast comes between again and again; a document that cannot be written refuses every time. */
const mostAttempts = 10;

export class EditQueue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /**
   * @param apply false where the document was changed meanwhile or cannot be written.
   * @param refused what the person is told when it stays false.
   */
  constructor(
    private readonly apply: (edits: readonly TextEdit[]) => PromiseLike<boolean>,
    private readonly refused: () => string,
  ) {}

  /** Resolves when the edit is in the document or has been given up. Rejects with what `build` throws. */
  run(build: BuildEdits): Promise<EditOutcome> {
    return this.runWith(() => Promise.resolve(), build);
  }

  /**
   * As `run`, with what has to be waited for when its turn comes, such as what the clipboard holds: nothing that was
   * asked for later overtakes it meanwhile.
   */
  runWith<T>(ask: () => PromiseLike<T>, build: (answer: T) => ReturnType<BuildEdits>): Promise<EditOutcome> {
    const outcome = this.last.then(async () => {
      const answer = await ask();
      return this.attempt(() => build(answer));
    });
    this.follow(outcome);
    return outcome;
  }

  /** Does something else with the document when its turn comes; the edits after it are built from what it leaves. */
  async inTurn(work: () => PromiseLike<unknown>): Promise<void> {
    const done = this.last.then(work);
    this.follow(done);
    await done;
  }

  /** Whether anything is on its way. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** Resolves when every edit so far is in the document or has been given up. */
  async settled(): Promise<void> {
    await this.last;
  }

  private follow(work: Promise<unknown>): void {
    this.waiting++;
    const ended = () => {
      this.waiting--;
    };
    this.last = work.then(ended, ended);
  }

  private async attempt(build: BuildEdits): Promise<EditOutcome> {
    // A foreign edit may come between building and applying: then once more, from the text after it.
    for (let attempts = 0; attempts < mostAttempts; attempts++) {
      const edits = build();
      if (isRefusal(edits)) return edits;
      if (edits.length === 0) return 'unchanged';
      if (await this.apply(edits)) return 'applied';
    }
    return { refused: this.refused() };
  }
}
