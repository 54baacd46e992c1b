/** Shows how far long work over several files is: on a terminal only, and only once it has taken a moment. */

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const PATIENCE_MS = 300;
const INTERVAL_MS = 80;
const WIDTH = 24;

export class ProgressBar {
  private readonly begun: number;
  private drawn = -Infinity;

  /** @param now in milliseconds; may begin anywhere. */
  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
    private readonly now: () => number,
  ) {
    this.begun = now();
  }

  /** `done` files are finished, `name` the last of them. */
  show(done: number, name: string): void {
    if (!this.terminal.isTTY || this.total < 2) return;
    const now = this.now();
    if (now - this.begun < PATIENCE_MS || now - this.drawn < INTERVAL_MS) return;
    this.drawn = now;
    const full = Math.floor((done / this.total) * WIDTH);
    const line = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${this.total} ${name}`;
    // A line that wraps would not be erased by the next one.
    this.terminal.write(`\r\u001b[2K${line.slice(0, (this.terminal.columns ?? 80) - 1)}`);
  }

  end(): void {
    if (this.drawn > -Infinity) this.terminal.write('\r\u001b[2K');
  }
}
