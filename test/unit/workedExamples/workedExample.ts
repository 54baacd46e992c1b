/**
 * A worked example of the public sources that the numbers of this project are held against. Each domain lists its
 * own in a file of this folder; workedExamples.test.ts runs them all.
 */
export interface Figure {
  readonly what: string;
  /** What the project's own code computes. */
  readonly actual: number;
  /** What the source prints, or what is derived from what it prints. */
  readonly expected: number;
  /** Relative; 0.005 where it is not given. */
  readonly tolerance?: number;
}

interface Listed {
  readonly id: string;
  /** The inputs, in a few words. */
  readonly given: string;
  /** What the source says comes out, in a few words. */
  readonly expected: string;
  readonly source: string;
}

export interface ExpressedExample extends Listed {
  /** Figures to compare, and verdicts: `[what, actual, expected]`, compared deeply. */
  readonly figures?: () => readonly Figure[];
  readonly verdicts?: () => readonly (readonly [what: string, actual: unknown, expected: unknown])[];
}

export interface UnexpressedExample extends Listed {
  /** Why the format or the engine cannot say it. */
  readonly notExpressed: string;
}

export type WorkedExample = ExpressedExample | UnexpressedExample;
