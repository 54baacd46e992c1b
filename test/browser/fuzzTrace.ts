import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../harness/projectRoot';

const folder = path.join(projectRoot, 'out/fuzz');
/** So many steps before the one that failed are told with it. */
const told = 12;

/** What a run of the fuzz test did, step by step with the time: in a file for whoever looks for a race. */
export class FuzzTrace {
  private readonly file: string;
  private readonly steps: string[] = [];
  private readonly kinds = new Map<string, number>();
  private last = Date.now();

  constructor(private readonly seed: number) {
    mkdirSync(folder, { recursive: true });
    this.file = path.join(folder, `seed-${seed}.log`);
    writeFileSync(this.file, '');
  }

  get count(): number {
    return this.steps.length;
  }

  /** A step begins. */
  step(what: string): void {
    this.steps.push(what);
    this.note(`${this.count}. ${what}`);
  }

  /** A step of a kind has ended as it has to. */
  did(kind: string): void {
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
  }

  /**
   * Says how many steps of which kinds were done.
   * @param takenBack undo steps that were all taken back in the end, and made again
   */
  done(takenBack: number): void {
    const kinds = [...this.kinds].sort(([a], [b]) => a.localeCompare(b));
    const total = kinds.reduce((sum, [, count]) => sum + count, 0);
    const each = kinds.map(([kind, count]) => `${kind} ${count}`).join(', ');
    const told = `seed ${this.seed}: ${total} steps (${each}), ${takenBack} edits taken back and made again`;
    this.note(told);
    console.log(`    ${told}`);
  }

  /** Something happened within a step. */
  note(what: string): void {
    const now = Date.now();
    const time = new Date(now).toISOString().slice(11, 23);
    appendFileSync(this.file, `${time} +${String(now - this.last).padStart(5)} ms  ${what}\n`);
    this.last = now;
  }

  /**
   * The error with the seed that replays it and the last steps.
   * @param window what happened in it, kept with the trace
   */
  failed(error: unknown, window: string): Error {
    this.note(`${String(error)}\n${window}`);
    const last = this.steps.slice(-told).join('\n    ');
    return new Error(
      `Seed ${this.seed}, step ${this.count} (DATAHALL_FUZZ_SEED=${this.seed} replays it; ${this.file} tells all). The last steps:\n    ${last}\n${String(error)}`,
      { cause: error },
    );
  }
}
