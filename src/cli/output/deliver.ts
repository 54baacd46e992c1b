/** Brings a report to where it was wanted. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../files/fileProblem';
import { UsageError } from '../usageError';

/** @param file undefined for standard output. @throws UsageError where the file cannot be written. */
export function deliver(file: string | undefined, text: string, cwd: string): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(path.resolve(cwd, file), text);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`The report ${file} cannot be written: ${problem}.`);
  }
}
