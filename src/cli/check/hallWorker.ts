/** The worker's side of checking halls on several threads: takes its share, posts what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import type { InputFile } from '../files/inputFiles';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { checkHallFile, type CheckedFile } from './checkHallFile';

export interface HallShare {
  readonly task: 'halls';
  readonly halls: readonly InputFile[];
  readonly options: ContextOptions;
  readonly cwd: string;
}

export type HallWorkerMessage =
  | { readonly kind: 'hall'; readonly number: number; readonly hall: CheckedFile }
  /** What the user can put right: a class does not cross between threads. */
  | { readonly kind: 'usage'; readonly message: string };

export function runHallWorker(): void {
  const { halls, options, cwd } = workerData as HallShare;
  const post = (message: HallWorkerMessage) => parentPort?.postMessage(message);
  try {
    const contexts = new CheckContexts(options, cwd);
    halls.forEach((input, number) =>
      post({ kind: 'hall', number, hall: checkHallFile(input, contexts, cwd) }),
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    post({ kind: 'usage', message: error.message });
  }
}
