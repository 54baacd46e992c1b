import { exitCode, type ExitCode } from './exitCodes';

/** What the user can put right: printed as it is, without a stack, and the program ends with `code`. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly code: ExitCode = exitCode.usage,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
