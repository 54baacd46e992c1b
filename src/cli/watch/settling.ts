/** Waits until a burst of events is over: editors and git write files in several steps. */

export interface Patience {
  /** With no event for this long the burst is over [ms]. */
  readonly quietMs: number;
  /** Events that never end are answered after this long [ms]. */
  readonly atMostMs: number;
}

export class Settling {
  private begun: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param now in milliseconds; may begin anywhere. */
  constructor(
    private readonly patience: Patience,
    private readonly now: () => number,
    private readonly settled: () => void,
  ) {}

  event(): void {
    const now = this.now();
    this.begun ??= now;
    clearTimeout(this.timer);
    const left = this.begun + this.patience.atMostMs - now;
    this.timer = setTimeout(
      () => {
        this.begun = undefined;
        this.timer = undefined;
        this.settled();
      },
      Math.max(0, Math.min(this.patience.quietMs, left)),
    );
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
