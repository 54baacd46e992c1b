/**
 * What the formats for CI systems share: which findings they are about, the most severe first, and how their files
 * are named. A CI system knows a file by its path in the repository, wherever in it the check ran.
 */
import { bySeverity } from '../../rules/finding';
import type { Report, ReportFinding } from '../report';

export interface CiOptions {
  /** The working folder's path in the repository, with `/` between its parts and behind the last; '' at its top. */
  readonly folder: string;
  /** Findings that are waived or known too. */
  readonly showAccepted: boolean;
}

export interface CiFinding {
  /** Path in the repository. */
  readonly path: string;
  readonly finding: ReportFinding;
}

/** The findings by severity, then in the order of the report. */
export function ciFindings(report: Report, options: CiOptions): readonly CiFinding[] {
  const { showAccepted } = options;
  return report.files
    .flatMap((file) => {
      const path = repositoryPath(file.path, options);
      return file.findings
        .filter(({ waived, baselined }) => showAccepted || !(waived || baselined))
        .map((finding): CiFinding => ({ path, finding }));
    })
    .sort((a, b) => bySeverity(a.finding.severity, b.finding.severity));
}

/** A file's path from the top of the repository; one that lies outside of it keeps the path of the report. */
export function repositoryPath(path: string, { folder }: CiOptions): string {
  const parts = folder.split('/').filter((part) => part !== '');
  const below = path.split('/');
  while (below[0] === '..' && parts.length > 0) {
    parts.pop();
    below.shift();
  }
  return [...parts, ...below].join('/');
}

/** `3 errors`, `1 error`. */
export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
