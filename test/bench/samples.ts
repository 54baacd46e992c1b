/** Times of things that are compared: taken in turns, so that whatever slows the machine slows all of them. */

/** Milliseconds, in the order in which they were taken. */
export type Samples = readonly number[];

/** One contender's samples. */
export interface Taken {
  /** Wall-clock time. */
  readonly wall: number[];
  /** Of the processor, on all threads: also right while other programs run, but includes collecting garbage. */
  readonly cpu: number[];
}

export interface Contender {
  readonly name: string;
  /** Does the work once. What it returns is looked at, so that no engine can leave the work out. */
  run(): unknown;
}

export interface Turns {
  readonly warmUp: number;
  readonly runs: number;
}

/**
 * Runs all contenders in turns, the first one last in every second round, so that each pays as often for the
 * garbage of the others. Nothing collects it on purpose: a full collection throws away the hidden classes of
 * parsed objects, and with them the code that was compiled for them.
 */
export function takeTurns(contenders: readonly Contender[], { warmUp, runs }: Turns): Map<string, Taken> {
  const times = new Map(contenders.map(({ name }): [string, Taken] => [name, { wall: [], cpu: [] }]));
  for (let round = 0; round < warmUp + runs; round++) {
    const order = round % 2 ? [...contenders].reverse() : contenders;
    for (const { name, run } of order) {
      const cpuBefore = process.cpuUsage();
      const start = performance.now();
      const result = run();
      const wall = performance.now() - start;
      const { user, system } = process.cpuUsage(cpuBefore);
      if (result === undefined) throw new Error(`${name} did nothing.`);
      if (round < warmUp) continue;
      const taken = times.get(name)!;
      taken.wall.push(wall);
      taken.cpu.push((user + system) / 1000);
    }
  }
  return times;
}

/** The value below which `part` of the samples lie: 0.5 for the median. */
export function quantile(samples: Samples, part: number): number {
  if (samples.length === 0) throw new RangeError('No samples.');
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = Math.floor(at);
  const below = sorted[low]!;
  return below + (sorted[Math.min(low + 1, sorted.length - 1)]! - below) * (at - low);
}

export const median = (samples: Samples): number => quantile(samples, 0.5);

/** Milliseconds of the processor that `run` takes, and what it returns: short steps, on a machine that may be busy. */
export function costOf<T>(run: () => T): { readonly ms: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** Medians by name of what `measure` returns. */
export function mediansOf(measure: () => Map<string, number>, { warmUp, runs }: Turns): Map<string, number> {
  const all = new Map<string, number[]>();
  for (let round = 0; round < warmUp + runs; round++) {
    for (const [name, ms] of measure()) {
      if (round < warmUp) continue;
      const list = all.get(name);
      if (list) list.push(ms);
      else all.set(name, [ms]);
    }
  }
  return new Map([...all].map(([name, list]) => [name, median(list)]));
}
