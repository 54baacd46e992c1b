/** Entry of `datahall`: arguments in, exit code out. */
import { exitCode } from './exitCodes';
import { run } from './program';
import { UsageError } from './usageError';

// `datahall validate | head` closes the pipe early; that is the reader's choice, not a failure to report.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv).then(
  (code) => {
    // Not process.exit: what is still on its way into a pipe would be cut off.
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof UsageError;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      known ? `datahall: ${error.message}\n` : `datahall: internal error, nothing was decided\n${stack}\n`,
    );
    process.exitCode = exitCode.usage;
  },
);
