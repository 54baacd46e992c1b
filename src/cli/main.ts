/** Entry of `datahall`: arguments in, exit code out. A worker thread starts here too. */
import { isMainThread } from 'node:worker_threads';
import { exitCode } from './exitCodes';
import { run } from './program';
import { UsageError } from './usageError';

/** Whatever was decided before, a crash ends with 2: Node's own code for it, 1, would read as "findings". */
function fail(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const isUsage = error instanceof UsageError;
  process.stderr.write(
    isUsage ? `datahall: ${error.message}\n` : `datahall: internal error, nothing was decided\n${stack}\n`,
  );
  process.exitCode = isUsage ? error.code : exitCode.usage;
  failed = true;
}
let failed = false;

if (isMainThread) {
  process.on('uncaughtException', fail);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `datahall validate | head` closes the pipe early: the reader's choice, and the exit code still counts.
    if (error.code !== 'EPIPE') fail(new UsageError(`The report cannot be written: ${error.message}.`));
  });
  run(process.argv).then((code) => {
    // Not process.exit: what is still on its way into a pipe would be cut off.
    if (!failed) process.exitCode = code;
  }, fail);
} else {
  void import('./check/hallWorker').then(({ runHallWorker }) => runHallWorker());
}
