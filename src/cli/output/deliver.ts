/** Brings what a command makes to where it was wanted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../files/fileProblem';
import { UsageError } from '../usageError';

/** @param file undefined for standard output. @throws UsageError where the file cannot be written. */
export function deliver(file: string | undefined, content: string | Uint8Array, cwd: string): void {
  if (file === undefined) {
    process.stdout.write(content);
    return;
  }
  const target = path.resolve(cwd, file);
  try {
    // A pipeline names `reports/halls.sarif` before anybody has made the folder.
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${file} cannot be written: ${problem}.`);
  }
}
