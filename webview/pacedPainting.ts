/**
 * A picture that is painted over several frames, in steps, so that each frame has as much to do as the others. Some
 * steps take ten times as long as others; what each will take is known from the picture before.
 */
import type { Camera } from './camera';

/** A step for each call of `next`, with what the browser has still to do of it when the frame ends, about [ms]. */
export type Steps = Iterator<number | void, void, undefined>;

/** What the browser does of a step after it, where nothing is said of it [ms]. */
const STEP_MS = 0.02;
/** No step is so long: what took longer was interrupted, and will not take as long the next time [ms]. */
const LONGEST_MS = 2;

/** A frame has at least so much to do: a small picture is done before a large one beside it is handed over [ms]. */
const LEAST_MS = 0.15;

/** What steps are taken to cost where there was no picture before [ms]. */
export const UNKNOWN: readonly number[] = [0.1];

export class PacedPainting {
  /** What each step so far took [ms]. */
  readonly #costs: number[] = [];
  /** What is still to be done of what the frames so far should have done; below zero where they did more [ms]. */
  #owed = 0;

  /**
   * @param camera what the picture shows
   * @param expected what the steps of the picture before took
   */
  constructor(
    readonly camera: Camera,
    private readonly steps: Steps,
    private readonly expected: readonly number[],
  ) {}

  get costs(): readonly number[] {
    return this.#costs;
  }

  /**
   * The share of one frame, which may be nothing: a long step is made up for by the frames around it.
   * @param frames that are left, this one included
   * @param thenMs what is to be done in them once the picture is whole, for each to have as much to do [ms]
   * @returns whether the picture is whole
   */
  advance(frames: number, thenMs: number): boolean {
    let left = 0;
    for (let i = this.#costs.length; i < this.expected.length; i++) left += this.expected[i] ?? 0;
    this.#owed += Math.max(LEAST_MS, (left + thenMs) / Math.max(1, frames));
    const isLast = frames <= 1;
    for (;;) {
      const next = this.expected[this.#costs.length];
      // Where there is more to paint than in the picture before, a step costs what it turns out to.
      if (next === undefined ? this.#owed <= 0 : next > this.#owed && !isLast) return false;
      if (this.step()) return true;
      this.#owed -= Math.max(next ?? 0, this.#costs.at(-1) ?? 0);
    }
  }

  /** Takes one step. True where it was the last. */
  step(): boolean {
    const begun = performance.now();
    const { done, value } = this.steps.next();
    this.#costs.push(Math.min(LONGEST_MS, performance.now() - begun) + (value ?? STEP_MS));
    return done === true;
  }

  finish(): void {
    while (!this.step());
  }
}
