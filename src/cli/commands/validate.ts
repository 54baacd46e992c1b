/** `datahall validate`: checks halls and campuses, and reports. */
import path from 'node:path';
import { markKnown } from '../../formats/knownReport';
import type { BlockedRule } from '../../formats/prettyReport';
import { summaryOf, type Report, type ReportFile } from '../../formats/report';
import { Changes } from '../check/changes';
import { checkFiles } from '../check/checkFiles';
import type { CheckingAgain } from '../check/checkHalls';
import type { CheckedFile } from '../check/checkHallFile';
import { fixFiles, isFixing, withFixes, type FixOptions } from '../check/fixFiles';
import { findingsAt } from '../check/sinceRevision';
import { exitCode, exitCodeOf, type ExitCode, type FailLevel } from '../exitCodes';
import { findInputFiles } from '../files/inputFiles';
import { reportText } from '../output/reportText';
import { deliver } from '../output/deliver';
import { reportTargets } from '../output/reportTargets';
import { readBaseline } from '../settings/baselineFile';
import { CheckContexts, expectRule, ruleHash, type ContextOptions } from '../settings/checkContexts';
import { printConfig } from './printConfig';

export interface ValidateOptions extends ContextOptions, FixOptions {
  readonly format: readonly string[];
  readonly failOn: FailLevel;
  readonly maxWarnings?: number;
  readonly requireEvaluated?: readonly string[];
  readonly printConfig?: true;
  readonly allowEmpty?: true;
  /** Only what is new or worse since this revision fails. */
  readonly since?: string;
  /** Only files that differ from that revision, or from HEAD. */
  readonly changed?: true;
  /** Prints what is waived or known too. */
  readonly showWaived?: true;
  readonly quiet?: true;
  /** Checks again whenever something has changed, until it is interrupted. */
  readonly watch?: true;
  /** Threads; without it as many as the machine has and the files are worth. */
  readonly jobs?: number;
  readonly color: boolean;
}

export async function validate(
  args: readonly string[],
  options: ValidateOptions,
  version: string,
): Promise<ExitCode> {
  if (options.watch) {
    const { watchHalls } = await import('../watch/watchHalls');
    return watchHalls(args, options, version);
  }
  const cwd = process.cwd();
  const contexts = new CheckContexts(options, cwd);
  if (options.printConfig) {
    process.stdout.write(printConfig(contexts, args, cwd));
    return exitCode.clean;
  }
  return (await validateOnce(args, options, version, contexts, cwd)).code;
}

export interface Validated {
  readonly code: ExitCode;
  readonly files: readonly ReportFile[];
}

/** @throws UsageError for flags that contradict each other or name what is not there. */
export function readOptions({ format, requireEvaluated = [] }: ValidateOptions) {
  requireEvaluated.forEach(expectRule);
  return { targets: reportTargets(format), required: requireEvaluated };
}

/** Checks and reports once. @throws UsageError */
export async function validateOnce(
  args: readonly string[],
  options: ValidateOptions,
  version: string,
  contexts: CheckContexts,
  cwd: string,
  again?: CheckingAgain,
): Promise<Validated> {
  const { targets, required } = readOptions(options);
  const { files: found, unmatched } = findInputFiles(args, ['campus', 'hall'], cwd);
  if (!options.allowEmpty && (unmatched.length > 0 || found.length === 0)) {
    const what = unmatched.length ? unmatched.join(', ') : '**/*.hall.json, **/*.campus.json';
    process.stderr.write(`datahall: no file matched: ${what}\n`);
    return { code: exitCode.nothingMatched, files: [] };
  }

  const changes = new Changes(options.since ?? 'HEAD', contexts);
  const files = options.changed ? found.filter((file) => changes.has(file)) : found;
  if (isFixing(options)) fixFiles(files, contexts, cwd, options);
  const checked = await checkFiles(
    files,
    contexts,
    cwd,
    { jobs: options.jobs, again },
    options.changed ? 'counted' : 'checked',
  );
  let reports = withBaselines(
    checked.files.map(({ report }) => report),
    contexts,
    cwd,
  );
  if (options.since !== undefined) {
    const then = await findingsAt(options.since, checked, changes, options, cwd, options.jobs);
    reports = markKnown(reports, then).files;
  }
  if (options.fixDryRun) reports = withFixes(reports, files, contexts, cwd);
  const report = reportOf(reports, version, contexts);
  const blocked = blockedRules(checked.files);
  const reasons = new Map(checked.files.map((file) => [file.report.path, file.blocked]));
  for (const target of targets) {
    const text = reportText(target, report, {
      failOn: options.failOn,
      quiet: options.quiet ?? false,
      color: options.color,
      showAccepted: options.showWaived ?? false,
      blockedRules: blocked,
      blocked: (file, rule) => reasons.get(file)?.get(rule) ?? [],
      cwd,
    });
    deliver(target.file, text, cwd);
  }

  const unevaluated = blocked.filter(({ rule }) => required.some((prefix) => rule.startsWith(prefix)));
  for (const { rule, subjects, reasons } of unevaluated) {
    process.stderr.write(
      `datahall: ${rule} could not be judged on ${subjects} of its subjects: ${reasons.join(' ')}\n`,
    );
  }
  const { failOn, maxWarnings } = options;
  const code = unevaluated.length ? exitCode.findings : exitCodeOf(report.summary, { failOn, maxWarnings });
  return { code, files: report.files };
}

/** Marks what the baselines know: each for the files that it holds for. */
function withBaselines(
  files: readonly ReportFile[],
  contexts: CheckContexts,
  cwd: string,
): readonly ReportFile[] {
  const baselines = files.map((file) => contexts.baselineOf(path.resolve(cwd, file.path)));
  let marked = files;
  for (const baseline of new Set(baselines)) {
    if (baseline === undefined) continue;
    const holds = (_: ReportFile, i: number) => baselines[i] === baseline;
    const known = markKnown(marked.filter(holds), readBaseline(baseline)).files.values();
    marked = marked.map((file, i) => (holds(file, i) ? (known.next().value ?? file) : file));
  }
  return marked;
}

function reportOf(files: readonly ReportFile[], version: string, contexts: CheckContexts): Report {
  const tool = {
    name: 'datahall',
    version,
    // Only where a report has them: of a small hall they take longer than its check.
    get rules() {
      return ruleHash();
    },
    get config() {
      return contexts.hash();
    },
  } as const;
  return { schemaVersion: 1, tool, summary: summaryOf(files), files };
}

function blockedRules(checked: readonly CheckedFile[]): BlockedRule[] {
  const byRule = new Map<string, { subjects: number; reasons: Set<string> }>();
  for (const { report, blocked } of checked) {
    for (const [rule, outcome] of Object.entries(report.rules)) {
      if (outcome.blocked === 0) continue;
      let entry = byRule.get(rule);
      if (!entry) byRule.set(rule, (entry = { subjects: 0, reasons: new Set() }));
      entry.subjects += outcome.blocked;
      for (const reason of blocked.get(rule) ?? []) entry.reasons.add(reason);
    }
  }
  return [...byRule].map(([rule, { subjects, reasons }]) => ({ rule, subjects, reasons: [...reasons] }));
}
