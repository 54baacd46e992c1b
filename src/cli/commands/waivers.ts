/** `datahall waivers`: what is accepted on purpose, and the removal of what is so for nothing. */
import { daysLeft, waiverListJson, waiverListText, waiverState } from '../../formats/waiverList';
import { hallWaivers, type HallWaiver } from '../check/hallWaivers';
import { exitCode, type ExitCode } from '../exitCodes';
import { fileProblem } from '../files/fileProblem';
import { findInputFiles, shownPath, type InputFile } from '../files/inputFiles';
import { replaceFile } from '../files/replaceFile';
import { terminalPaint } from '../output/terminalPaint';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import { UsageError } from '../usageError';

export interface WaiversOptions extends ContextOptions {
  readonly allowEmpty?: true;
}

export interface ListOptions extends WaiversOptions {
  readonly format: 'pretty' | 'json';
  /** Only those that end within so many days, or have ended. */
  readonly expiringIn?: number;
  readonly color: boolean;
}

/** Ends with 1 where a file could not be read: its waivers are not in the list. */
export function listWaivers(args: readonly string[], options: ListOptions): ExitCode {
  const cwd = process.cwd();
  const contexts = new CheckContexts(options, cwd);
  const { now } = contexts.options;
  const halls = hallsOf(args, options, cwd);
  if (!halls) return exitCode.nothingMatched;
  const listed: HallWaiver[] = [];
  const code = eachReadable(halls, contexts, cwd, (_, { waivers }) => {
    listed.push(...waivers.filter((use) => endsWithin(use, now, options.expiringIn)));
  });
  process.stdout.write(
    options.format === 'json'
      ? waiverListJson(listed, now)
      : waiverListText(listed, now, terminalPaint(process.stdout, options.color)),
  );
  return code;
}

/**
 * Removes the waivers that have ended, and those in force that are for nothing; prints their names. With `check`
 * changes nothing, and ends with 1 where there are any.
 */
export function pruneWaivers(
  args: readonly string[],
  options: WaiversOptions & { readonly check?: true },
): ExitCode {
  const cwd = process.cwd();
  const contexts = new CheckContexts(options, cwd);
  const halls = hallsOf(args, options, cwd);
  if (!halls) return exitCode.nothingMatched;
  let pruned = 0;
  const code = eachReadable(halls, contexts, cwd, (input, { waivers, without }) => {
    const idle = waivers.filter((use) => ['expired', 'unused'].includes(waiverState(use)));
    if (idle.length === 0) return;
    pruned += idle.length;
    for (const use of idle) {
      const { id, rule, on } = use.waiver;
      const name = id === undefined ? '' : `${id} `;
      process.stdout.write(`${use.file}: ${name}${rule} on ${on.join(', ')}: ${waiverState(use)}\n`);
    }
    if (!options.check) rewrite(input, cwd, without(idle.map(({ index }) => index)));
  });
  return options.check && pruned > 0 ? exitCode.findings : code;
}

function endsWithin(use: HallWaiver, now: string, days: number | undefined): boolean {
  if (days === undefined) return true;
  const left = daysLeft(use, now);
  return left !== undefined && left <= days;
}

function hallsOf(
  args: readonly string[],
  { allowEmpty }: WaiversOptions,
  cwd: string,
): readonly InputFile[] | undefined {
  const { files, unmatched } = findInputFiles(args, ['hall'], cwd);
  if (allowEmpty || (unmatched.length === 0 && files.length > 0)) return files;
  process.stderr.write(`datahall: no file matched: ${unmatched.join(', ') || '**/*.hall.json'}\n`);
  return undefined;
}

function eachReadable(
  halls: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  visit: (input: InputFile, waivers: NonNullable<ReturnType<typeof hallWaivers>>) => void,
): ExitCode {
  let code: ExitCode = exitCode.clean;
  for (const input of halls) {
    const found = hallWaivers(input, contexts, cwd);
    if (found) visit(input, found);
    else {
      process.stderr.write(
        `datahall: ${shownPath(input.path, cwd)} is not JSON; its waivers are left as they are.\n`,
      );
      code = exitCode.findings;
    }
  }
  return code;
}

function rewrite(input: InputFile, cwd: string, text: string): void {
  try {
    replaceFile(input.path, text);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${shownPath(input.path, cwd)} cannot be written: ${problem}.`);
  }
}
