/** `--fix`: repairs hall files before they are checked, or says what it would do. */
import { fixesFor, isFixable } from '../../edits/fixes/fixesFor';
import { fixText } from '../../edits/fixes/fixText';
import type { FixSafety } from '../../edits/fixes/quickFix';
import type { ReportFile, ReportFinding } from '../../formats/report';
import { printable } from '../../formats/printable';
import { LiveHall } from '../../rules/liveHall';
import { fileProblem } from '../files/fileProblem';
import { shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { replaceFile } from '../files/replaceFile';
import type { CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';

export interface FixOptions {
  /** Applies repairs that change no intention. */
  readonly fix?: true;
  /** Applies good guesses too. */
  readonly unsafeFixes?: true;
  /** Writes nothing: says what would be done, and lists the repairs of every finding in the report. */
  readonly fixDryRun?: true;
}

/** Findings of one file whose repairs are listed: each is tried on a copy of the hall. */
const mostListed = 100;

export const isFixing = ({ fix, unsafeFixes, fixDryRun }: FixOptions): boolean =>
  (fix ?? unsafeFixes ?? fixDryRun) === true;

/** Repairs the hall files, each written whole or not at all, and tells on standard error what was done. */
export function fixFiles(
  files: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  { unsafeFixes, fixDryRun }: FixOptions,
): void {
  const allowed: FixSafety[] = unsafeFixes ? ['safe', 'unsafe'] : ['safe'];
  for (const input of files) {
    if (input.kind !== 'hall') continue;
    const name = shownPath(input.path, cwd);
    try {
      const { raw, text, problem } = readText(input.path);
      if (problem) continue;
      const fixed = fixText(text, contexts.of(input), allowed);
      if (fixed.applied.length > 0 && !fixDryRun) {
        replaceFile(input.path, raw.slice(0, raw.length - text.length) + fixed.text);
      }
      for (const { rule, title } of fixed.applied) {
        const did = fixDryRun ? 'would fix' : 'fixed';
        process.stderr.write(`datahall: ${did} ${printable(name)}: ${printable(title)} (${rule})\n`);
      }
    } catch (error) {
      const why = fileProblem(error);
      if (why === undefined) throw error;
      throw new UsageError(`${name} cannot be fixed: ${why}.`);
    }
  }
}

/** The reports with the repairs of each finding that `--fix` or `--unsafe-fixes` would take. */
export function withFixes(
  reports: readonly ReportFile[],
  files: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
): readonly ReportFile[] {
  const inputs = new Map(files.map((input) => [shownPath(input.path, cwd), input]));
  return reports.map((report) => {
    const input = inputs.get(report.path);
    if (input?.kind !== 'hall' || !report.findings.some(({ rule }) => isFixable(rule))) return report;
    const { text } = readText(input.path);
    const context = contexts.of(input);
    const hall = new LiveHall(text, context);
    let left = mostListed;
    const findings = report.findings.map((shown): ReportFinding => {
      const finding =
        isFixable(shown.rule) &&
        hall.findings.find((f) => f.rule === shown.rule && f.message === shown.message);
      if (!finding || left-- <= 0) return shown;
      const fixes = fixesFor(finding, hall, text, context).flatMap(({ title, safety }) =>
        safety === 'suggestion' ? [] : [{ title, safety }],
      );
      return { ...shown, fixes };
    });
    return { ...report, findings };
  });
}
