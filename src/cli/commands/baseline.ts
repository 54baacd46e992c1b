/** `datahall baseline`: records what is found now, so that only what is new or worse fails from here on. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { baselineEntries, fileName } from '../../formats/baselineText';
import { markKnown } from '../../formats/knownReport';
import type { ReportFile } from '../../formats/report';
import type { BaselineEntry } from '../../model/types';
import { checkFiles } from '../check/checkFiles';
import { exitCode, type ExitCode } from '../exitCodes';
import { findInputFiles, shownPath } from '../files/inputFiles';
import { BASELINE_FILE, readBaseline, writeBaseline } from '../settings/baselineFile';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';

export interface BaselineOptions extends ContextOptions {
  readonly allowEmpty?: true;
  readonly jobs?: number;
}

/**
 * Writes what is found in the files into their baselines. Of files that are not checked in this run, a baseline
 * keeps what it knows.
 */
export async function createBaseline(args: readonly string[], options: BaselineOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  const checked = await checkedByBaseline(args, options, cwd);
  if (!checked) return exitCode.nothingMatched;
  for (const [baseline, files] of checked) {
    const isJudged = judges(files, args, baseline, cwd);
    const known = existsSync(baseline) ? readBaseline(baseline) : [];
    const entries = files.flatMap(baselineEntries);
    writeBaseline(baseline, [...entries, ...known.filter((entry) => !isJudged(entry))]);
    process.stdout.write(
      `${shownPath(baseline, cwd)}: ${counted(entries.length, 'finding')} of ${counted(files.length, 'file')} recorded\n`,
    );
  }
  return exitCode.clean;
}

/**
 * Takes out what is no longer found, and prints it. With `check` changes nothing, and ends with 1 where there is
 * any.
 */
export async function pruneBaseline(
  args: readonly string[],
  options: BaselineOptions & { readonly check?: true },
): Promise<ExitCode> {
  const cwd = process.cwd();
  const checked = await checkedByBaseline(args, options, cwd);
  if (!checked) return exitCode.nothingMatched;
  let stale = 0;
  for (const [baseline, files] of checked) {
    const known = readBaseline(baseline);
    const isFixed = new Set(markKnown(files, known).fixed.filter(judges(files, args, baseline, cwd)));
    stale += isFixed.size;
    for (const { file, rule, message } of isFixed) process.stdout.write(`${file}: ${rule}: ${message}\n`);
    if (isFixed.size > 0 && !options.check) {
      writeBaseline(
        baseline,
        known.filter((entry) => !isFixed.has(entry)),
      );
    }
  }
  return options.check && stale > 0 ? exitCode.findings : exitCode.clean;
}

/** The files by their baselines; undefined where there are none. */
async function checkedByBaseline(
  args: readonly string[],
  options: BaselineOptions,
  cwd: string,
): Promise<ReadonlyMap<string, readonly ReportFile[]> | undefined> {
  const { files, unmatched } = findInputFiles(args, ['campus', 'hall'], cwd);
  if (!options.allowEmpty && (unmatched.length > 0 || files.length === 0)) {
    const what = unmatched.join(', ') || '**/*.hall.json, **/*.campus.json';
    process.stderr.write(`datahall: no file matched: ${what}\n`);
    return undefined;
  }
  const contexts = new CheckContexts(options, cwd);
  const byBaseline = new Map<string, ReportFile[]>();
  const checked = await checkFiles(files, contexts, cwd, { jobs: options.jobs });
  for (const { report } of checked.files) {
    const baseline = contexts.baselineOf(path.resolve(cwd, report.path)) ?? path.join(cwd, BASELINE_FILE);
    const list = byBaseline.get(baseline);
    if (list) list.push(report);
    else byBaseline.set(baseline, [report]);
  }
  return byBaseline;
}

/**
 * What a run can say of a known finding: whether it is gone. It can of the files that it checked; and where it checked
 * all files around the baseline, a file that is not among them is not there any more.
 */
function judges(
  files: readonly ReportFile[],
  args: readonly string[],
  baseline: string,
  cwd: string,
): (entry: BaselineEntry) => boolean {
  const isAll = args.length === 0 && !path.relative(cwd, baseline).startsWith('..');
  const names = new Set(files.map((file) => fileName(file.path)));
  return ({ file }) => isAll || names.has(file);
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
