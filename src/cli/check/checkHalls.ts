/** Checks halls on several threads, where there are enough of them to pay for starting one. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ProgressBar } from '../output/progressBar';
import { shownPath, type InputFile } from '../files/inputFiles';
import type { CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { checkHallFile, type CheckedFile } from './checkHallFile';
import type { HallShare, HallWorkerMessage } from './hallWorker';
import type { KnownHalls } from './knownHalls';

/**
 * Each thread runs the checks cold at first, which costs some 0.4 s of a processor: as long as warm checks of
 * this much text take. With less text a second thread makes a run dearer and hardly shorter [bytes].
 */
const worthAThread = 4 * 1024 * 1024;

export interface CheckingOptions {
  /** Threads; where undefined, as many as the machine has and the text is worth. */
  readonly jobs?: number | undefined;
  /** Of a program that checks again and again. */
  readonly again?: CheckingAgain | undefined;
}

export interface CheckingAgain {
  readonly known: KnownHalls;
  /** Ends the checks: then they throw its reason. */
  readonly signal: AbortSignal;
}

/**
 * In the order of `halls`.
 * @throws UsageError for a file that cannot be opened, or broken settings.
 */
export async function checkHalls(
  halls: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  { jobs, again }: CheckingOptions,
): Promise<CheckedFile[]> {
  if (again) return checkAgain(halls, contexts, cwd, jobs, again);
  return checkAll(halls, contexts, cwd, jobs);
}

/** Judges only what is not as it was. */
async function checkAgain(
  halls: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  jobs: number | undefined,
  { known, signal }: CheckingAgain,
): Promise<CheckedFile[]> {
  const states = halls.map((hall) => known.stateOf(hall));
  const before = halls.map((hall, at) => known.of(hall, states[at], contexts.of(hall)));
  const left = halls.filter((_, at) => before[at] === undefined);
  const fresh = (await checkAll(left, contexts, cwd, jobs, signal)).values();
  return before.map((hall, at) => {
    if (hall) return hall;
    const now: CheckedFile = fresh.next().value!;
    known.keep(halls[at]!, states[at], contexts.of(halls[at]!), now);
    return now;
  });
}

async function checkAll(
  halls: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  jobs: number | undefined,
  signal?: AbortSignal,
): Promise<CheckedFile[]> {
  const results = new Array<CheckedFile>(halls.length);
  const progress = new ProgressBar(process.stderr, halls.length, () => performance.now());
  let done = 0;
  const keep = (at: number, hall: CheckedFile) => {
    results[at] = hall;
    progress.show(++done, shownPath(halls[at]!.path, cwd));
  };
  const [own = [], ...others] = shares(halls, jobs);
  // Before the own share: a worker works while this thread does.
  const workers = others.map((share) => inWorker(share, halls, contexts, cwd, keep));
  try {
    for (const at of own) {
      keep(at, checkHallFile(halls[at]!, contexts, cwd));
      if (signal) await heardOf(signal);
    }
    await Promise.all(workers.map((worker) => worker.finished));
    signal?.throwIfAborted();
  } finally {
    for (const worker of workers) worker.stop();
    progress.end();
  }
  return results;
}

/** Between two halls Ctrl+C is heard. */
async function heardOf(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

/** Places in `halls`, by thread, so that each has about as much text. */
function shares(halls: readonly InputFile[], jobs: number | undefined): readonly number[][] {
  const sizes = halls.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const worth = jobs ?? Math.min(availableParallelism(), Math.floor(total / worthAThread));
  const threads = Math.max(1, Math.min(worth, halls.length));
  const list = Array.from({ length: threads }, () => ({ bytes: 0, places: [] as number[] }));
  const bySize = halls.map((_, at) => at).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  for (const at of bySize) {
    const least = list.reduce((best, share) => (share.bytes < best.bytes ? share : best));
    least.bytes += sizes[at]!;
    least.places.push(at);
  }
  return list.map(({ places }) => places);
}

function inWorker(
  places: readonly number[],
  halls: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  keep: (at: number, hall: CheckedFile) => void,
): { readonly finished: Promise<void>; stop(): void } {
  const share = places.map((at) => halls[at]!);
  // The report's hash tells of every setting used, whichever thread used it.
  for (const input of share) contexts.of(input);
  const workerData: HallShare = { task: 'halls', halls: share, options: contexts.options, cwd };
  // The bundle is one file: a worker starts from the same.
  const worker = new Worker(__filename, { workerData });
  let left = places.length;
  const finished = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: HallWorkerMessage) => {
      if (message.kind === 'usage') reject(new UsageError(message.message));
      else {
        keep(places[message.number]!, message.hall);
        if (--left === 0) resolve();
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (left > 0) reject(new Error('A worker ended before its work.'));
    });
  });
  // A failure of the own share must not leave this one's unheard.
  finished.catch(() => undefined);
  return { finished, stop: () => void worker.terminate() };
}
