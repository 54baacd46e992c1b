/** One of the three versions of a merge, as bytes and as text. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileProblem } from '../files/fileProblem';
import { fileStat } from '../files/fileStat';
import { MAX_BYTES } from '../files/readText';
import { UsageError } from '../usageError';

export interface Version {
  readonly bytes: Uint8Array;
  /** With its byte order mark. */
  readonly text: string;
  /** Why it is no text that can be merged by objects. */
  readonly problem?: string;
}

/** A file that was not there: both sides added it. */
const nothing: Version = { bytes: new Uint8Array(0), text: '' };

/** @param mayBeMissing a file that does not exist is an empty one. @throws UsageError where it cannot be read. */
export function readVersion(file: string, mayBeMissing: boolean): Version {
  try {
    if (mayBeMissing && !fileStat(file)) return nothing;
    const read = readFileSync(file);
    const bytes = new Uint8Array(read);
    if (bytes.length > MAX_BYTES) return { bytes, text: '', problem: 'the file is too large' };
    const text = read.toString('utf8');
    return isUtf8(bytes) ? { bytes, text } : { bytes, text, problem: 'the file is not UTF-8 text' };
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${file} cannot be read: ${problem}.`);
  }
}
