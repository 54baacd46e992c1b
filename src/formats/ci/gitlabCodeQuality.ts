/**
 * GitLab's Code Quality report: a JSON array, one entry a finding.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { Severity } from '../../model/types';
import { fnv64 } from '../../text/fnv64';
import { printable } from '../printable';
import type { Report } from '../report';
import { ciFindings, type CiOptions } from './ciReport';

const severities = { error: 'critical', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

export function gitlabCodeQuality(report: Report, options: CiOptions): string {
  const used = new Set<string>();
  const entries = ciFindings(report, options).map(({ path, finding }) => {
    const { rule, severity, message, range } = finding;
    // It must be unique in the report, and ours knows no folder: two halls of one name may lie in two.
    let fingerprint = finding.fingerprint;
    if (used.has(fingerprint)) fingerprint = `${fingerprint}-${fnv64(path)}`;
    used.add(fingerprint);
    return {
      description: printable(message),
      check_name: rule,
      fingerprint,
      severity: severities[severity],
      location: { path, lines: { begin: range.start.line, end: range.end.line } },
    };
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
