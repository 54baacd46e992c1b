/** What nobody works with at once waits until the first picture of the hall is on the screen. */
export class FirstPicture {
  readonly #waiting = new Set<() => void>();
  #isShown = false;

  get isShown(): boolean {
    return this.#isShown;
  }

  /** Does a task at once or, until the first picture is shown, a single time after it. */
  after(task: () => void): void {
    if (this.#isShown) task();
    else this.#waiting.add(task);
  }

  /** Does what waits still. */
  shown(): void {
    this.#isShown = true;
    for (const task of this.#waiting) task();
    this.#waiting.clear();
  }
}

/** In a page that nobody sees there are no frames to wait for. */
const HIDDEN_MS = 250;

/** Calls back once, when what has been painted now has been handed over to the screen. */
export function onceOnScreen(then: () => void): void {
  let isOver = false;
  const once = () => {
    if (isOver) return;
    isOver = true;
    then();
  };
  // The second frame begins when the first is on its way; behind its own work, or that would wait as well.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once)));
  setTimeout(once, HIDDEN_MS);
}
