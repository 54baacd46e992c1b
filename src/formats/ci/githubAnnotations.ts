/**
 * Workflow commands that GitHub Actions turns into annotations on the lines of a change.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { Severity } from '../../model/types';
import { printable } from '../printable';
import type { Report } from '../report';
import { ciFindings, counted, type CiFinding, type CiOptions } from './ciReport';

/** Of each kind GitHub shows so many a step, and drops what comes after without a word. */
const mostOfAKind = 10;

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** Errors first; where some do not fit, the last line is a notice of how many. */
export function githubAnnotations(report: Report, options: CiOptions): string {
  const left: Record<Severity, number> = { error: mostOfAKind, warning: mostOfAKind, info: mostOfAKind - 1 };
  const over: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const lines: string[] = [];
  for (const finding of ciFindings(report, options)) {
    const { severity } = finding.finding;
    if (left[severity]-- > 0) lines.push(annotation(finding));
    else over[severity]++;
  }
  const rest = [
    ...(over.error ? [counted(over.error, 'error')] : []),
    ...(over.warning ? [counted(over.warning, 'warning')] : []),
    ...(over.info ? [counted(over.info, 'info')] : []),
  ];
  if (rest.length > 0) {
    const message = `${rest.join(', ')} more: GitHub shows ${mostOfAKind} annotations of a kind. The job summary and the log have all.`;
    lines.push(`::notice title=Data hall check::${data(message)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function annotation({ path, finding }: CiFinding): string {
  const { rule, severity, message, range } = finding;
  const { start, end } = range;
  const properties = [
    `file=${property(path)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    // Columns on more than one line are refused.
    ...(start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
    `title=${property(rule)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${data(printable(message))}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
