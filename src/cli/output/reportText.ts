/** The report of a check in each of its formats. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { CiOptions } from '../../formats/ci/ciReport';
import { githubAnnotations } from '../../formats/ci/githubAnnotations';
import { gitlabCodeQuality } from '../../formats/ci/gitlabCodeQuality';
import { jsonLinesReport } from '../../formats/ci/jsonLinesReport';
import { junitReport } from '../../formats/ci/junitReport';
import { markdownSummary } from '../../formats/ci/markdownSummary';
import { sarifReport } from '../../formats/ci/sarifReport';
import { jsonReport } from '../../formats/jsonReport';
import { prettyReport, type BlockedRule } from '../../formats/prettyReport';
import type { Report } from '../../formats/report';
import { rules } from '../../rules/index.generated';
import type { FailLevel } from '../exitCodes';
import { topLevel } from '../git/git';
import { UsageError } from '../usageError';
import type { ReportTarget } from './reportTargets';
import { terminalPaint } from './terminalPaint';

export interface ReportTextOptions {
  readonly failOn: FailLevel;
  readonly quiet: boolean;
  readonly color: boolean;
  /** What is waived or known too. */
  readonly showAccepted: boolean;
  readonly blockedRules: readonly BlockedRule[];
  /** By path in the report and rule id, why subjects could not be judged. */
  readonly blocked: (path: string, rule: string) => readonly string[];
  readonly cwd: string;
}

export function reportText(
  { format, file }: ReportTarget,
  report: Report,
  options: ReportTextOptions,
): string {
  const { quiet, color, showAccepted, blockedRules, blocked, failOn, cwd } = options;
  // Only where it is used: it starts git.
  const ci = (): CiOptions => ({ folder: folderInRepository(cwd), showAccepted });
  switch (format) {
    case 'pretty':
      return prettyReport(report, {
        paint: terminalPaint(file === undefined ? process.stdout : {}, color),
        quiet,
        showAccepted,
        blocked: blockedRules,
      });
    case 'json':
      return jsonReport(report);
    case 'jsonl':
      return jsonLinesReport(report);
    case 'sarif':
      return sarifReport(report, { ...ci(), rules });
    case 'github':
      return githubAnnotations(report, ci());
    case 'gitlab':
      return gitlabCodeQuality(report, ci());
    case 'junit':
      return junitReport(report, { ...ci(), failOn, blocked });
    case 'markdown':
      return markdownSummary(report, ci());
  }
}

/** Where no repository is, the working folder is taken for its top. */
function folderInRepository(cwd: string): string {
  try {
    const inside = path.relative(realpathSync.native(topLevel(cwd)), realpathSync.native(cwd));
    return inside === '' ? '' : `${inside.split(path.sep).join('/')}/`;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return '';
  }
}
