/**
 * JUnit XML as Jenkins, GitLab, Azure and CircleCI read it: a suite a file, a test a rule that had something to judge
 * in it. A rule fails where it has a finding that counts; milder findings stand in its output, and a rule that
 * could not be judged is skipped, not passed.
 */
import type { Severity } from '../../model/types';
import { bySeverity } from '../../rules/finding';
import type { Report, ReportFile, ReportFinding } from '../report';
import { repositoryPath, type CiOptions } from './ciReport';
import { xmlText } from './xmlText';

export interface JunitOptions extends CiOptions {
  /** Findings at least as severe fail their rule's test; none where `never`. */
  readonly failOn: Severity | 'never';
  /** By path in the report and rule id, why subjects could not be judged. */
  readonly blocked: (path: string, rule: string) => readonly string[];
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
  readonly xml: string;
}

export function junitReport(report: Report, options: JunitOptions): string {
  const suites = report.files.map((file) => suite(file, options));
  const sum = (key: 'tests' | 'failures' | 'skipped') => suites.reduce((n, s) => n + s[key], 0);
  const counts = `tests="${sum('tests')}" failures="${sum('failures')}" errors="0" skipped="${sum('skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="datahall" ${counts}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(file: ReportFile, options: JunitOptions): Suite {
  const path = repositoryPath(file.path, options);
  const byRule = new Map<string, ReportFinding[]>();
  for (const finding of file.findings) {
    if (!options.showAccepted && (finding.waived || finding.baselined)) continue;
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  let failures = 0;
  let skipped = 0;
  const cases: string[] = [];
  for (const [rule, { passed, failed, waived, blocked }] of Object.entries(file.rules)) {
    const found = byRule.get(rule) ?? [];
    if (found.length === 0 && passed + failed + waived + blocked === 0) continue;
    const failing = found.filter((finding) => counts(finding, options.failOn));
    const milder = found.filter((finding) => !failing.includes(finding));
    const content: string[] = [];
    if (failing.length > 0) {
      failures++;
      const [first] = failing;
      const message =
        failing.length === 1
          ? (first?.message ?? '')
          : `${failing.length} findings, the first: ${first?.message}`;
      content.push(
        `      <failure type="${xmlText(first?.severity ?? 'error')}" message="${xmlText(message)}">${listed(path, failing)}</failure>`,
      );
    } else if (blocked > 0 && passed === 0) {
      skipped++;
      const why = options.blocked(file.path, rule).join(' ') || 'An input is missing.';
      content.push(`      <skipped message="${xmlText(why)}"/>`);
    }
    if (milder.length > 0) content.push(`      <system-out>${listed(path, milder)}</system-out>`);
    const line = (failing[0] ?? milder[0])?.range.start.line;
    const attributes = [
      `name="${xmlText(rule)}"`,
      `classname="${xmlText(path)}"`,
      `file="${xmlText(path)}"`,
      ...(line === undefined ? [] : [`line="${line}"`]),
      'time="0"',
    ].join(' ');
    cases.push(
      content.length > 0
        ? [`    <testcase ${attributes}>`, ...content, '    </testcase>'].join('\n')
        : `    <testcase ${attributes}/>`,
    );
  }
  const head = `  <testsuite name="${xmlText(path)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0">`;
  return { tests: cases.length, failures, skipped, xml: [head, ...cases, '  </testsuite>'].join('\n') };
}

const counts = ({ severity, waived, baselined }: ReportFinding, failOn: Severity | 'never'): boolean =>
  failOn !== 'never' && !waived && !baselined && bySeverity(severity, failOn) <= 0;

const listed = (path: string, findings: readonly ReportFinding[]): string =>
  findings
    .map(({ message, severity, range: { start } }) =>
      xmlText(`${path}:${start.line}:${start.column} ${severity}: ${message}`),
    )
    .join('\n');
