/** `datahall merge` and the merge driver that git calls. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exitCode, type ExitCode } from '../exitCodes';
import { fileProblem } from '../files/fileProblem';
import { MARKER_SIZE, wholeConflict } from '../merge/textConflict';
import { mergeVersions, type Merged } from '../merge/mergeVersions';
import { readVersion } from '../merge/version';
import { UsageError } from '../usageError';

export interface MergeOptions {
  readonly output?: string;
  readonly path?: string;
}

/** Writes to standard output, or to a file. @returns 1 where something is left to a person. */
export function merge(base: string, ours: string, theirs: string, options: MergeOptions): ExitCode {
  const cwd = process.cwd();
  const named = options.path ?? options.output ?? ours;
  const merged = mergeVersions({
    base: readVersion(base, base === '/dev/null'),
    ours: readVersion(ours, false),
    theirs: readVersion(theirs, false),
    path: path.resolve(cwd, named),
    root: cwd,
    markerSize: MARKER_SIZE,
  });
  if (options.output === undefined) process.stdout.write(merged.content);
  else write(options.output, merged.content);
  tell(named, merged);
  return merged.isClean ? exitCode.clean : exitCode.findings;
}

export interface DriverOptions {
  readonly markerSize: number;
  /** What it ends with where something is left to a person. */
  readonly conflictCode: number;
}

/**
 * What git calls with %O %A %B %P: the result goes to %A. Before anything else both versions go there between
 * markers, so that whatever ends this process early leaves a conflict that is seen. Never throws: git would take the
 * file as it is for ours.
 */
export function mergeDriver(
  base: string,
  ours: string,
  theirs: string,
  named: string,
  { markerSize, conflictCode }: DriverOptions,
): number {
  try {
    const versions = {
      base: readVersion(base, true),
      ours: readVersion(ours, false),
      theirs: readVersion(theirs, false),
    };
    const bytes = {
      base: versions.base.bytes,
      ours: versions.ours.bytes,
      theirs: versions.theirs.bytes,
    };
    write(ours, wholeConflict(bytes, markerSize));
    const root = process.cwd();
    const merged = mergeVersions({ ...versions, path: path.resolve(root, named), root, markerSize });
    write(ours, merged.content);
    tell(named, merged);
    return merged.isClean ? exitCode.clean : conflictCode;
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `datahall: ${named} could not be merged by objects: look at its markers\n${message}\n`,
    );
    return conflictCode;
  }
}

function write(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${file} cannot be written: ${problem}.`);
  }
}

function tell(named: string, { isClean, notes }: Merged): void {
  if (notes.length === 0) return;
  const lines = notes.map((note) => `  ${note}\n`).join('');
  process.stderr.write(`${named}: ${isClean ? 'merged' : 'not merged cleanly'}\n${lines}`);
}
