/** `--fix`: repairs halls and campuses before they are checked, or says what it would do. */
import { fixesFor, isFixable, type OfferedFix } from '../../edits/fixes/fixesFor';
import { fixesForCampus, isFixableInCampus } from '../../edits/fixes/campusFixes';
import { fixCampusText, fixText } from '../../edits/fixes/fixText';
import type { FixSafety } from '../../edits/fixes/quickFix';
import type { ReportFile, ReportFinding } from '../../formats/report';
import { printable } from '../../formats/printable';
import { checkCampus } from '../../rules/campusCheck';
import { readCampus } from '../../rules/campusFile';
import { LiveHall } from '../../rules/liveHall';
import { fileProblem } from '../files/fileProblem';
import { shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { replaceFile } from '../files/replaceFile';
import { campusContext } from './campusContext';
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

/** Repairs the files, each written whole or not at all, and tells on standard error what was done. */
export function fixFiles(
  files: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  { unsafeFixes, fixDryRun }: FixOptions,
): void {
  const allowed: FixSafety[] = unsafeFixes ? ['safe', 'unsafe'] : ['safe'];
  for (const input of files) {
    const name = shownPath(input.path, cwd);
    try {
      const { raw, text, problem } = readText(input.path);
      if (problem) continue;
      const fixed =
        input.kind === 'campus'
          ? fixCampusText(text, campusContext(input, readCampus(text), contexts, cwd), allowed)
          : fixText(text, contexts.of(input), allowed);
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
    const isKnown = input?.kind === 'campus' ? isFixableInCampus : isFixable;
    if (!input || !report.findings.some(({ rule }) => isKnown(rule))) return report;
    const fixesOf = input.kind === 'campus' ? campusFixes(input, contexts, cwd) : hallFixes(input, contexts);
    let left = mostListed;
    const findings = report.findings.map((shown): ReportFinding => {
      const fixes = isKnown(shown.rule) && left > 0 ? fixesOf(shown) : undefined;
      if (!fixes) return shown;
      left--;
      const listed = fixes.flatMap(({ title, safety }) =>
        safety === 'suggestion' ? [] : [{ title: String(title), safety }],
      );
      return { ...shown, fixes: listed };
    });
    return { ...report, findings };
  });
}

/** The repairs of a finding as reported; undefined for one that is not found again. */
type FixesOf = (shown: ReportFinding) => readonly OfferedFix[] | undefined;

function hallFixes(input: InputFile, contexts: CheckContexts): FixesOf {
  const { text } = readText(input.path);
  const context = contexts.of(input);
  const hall = new LiveHall(text, context);
  return ({ rule, message }) => {
    const finding = hall.findings.find((f) => f.rule === rule && f.message === message);
    return finding && fixesFor(finding, hall, text, context);
  };
}

function campusFixes(input: InputFile, contexts: CheckContexts, cwd: string): FixesOf {
  const campus = readCampus(readText(input.path).text);
  const context = campusContext(input, campus, contexts, cwd);
  const { findings } = checkCampus(campus, context);
  return ({ rule, message }) => {
    const finding = findings.find((f) => f.rule === rule && f.message === message);
    return finding && fixesForCampus(finding, campus, findings, context);
  };
}
