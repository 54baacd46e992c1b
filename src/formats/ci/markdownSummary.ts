/** A summary for a pull request's comment, a job's page or a message: what it comes to, and the findings as tables. */
import type { Severity } from '../../model/types';
import { figure } from '../../rules/limits';
import { markdownCode, markdownTable, markdownText } from '../markdownTable';
import type { Report, ReportFinding } from '../report';
import { ciFindings, counted, repositoryPath, type CiFinding, type CiOptions } from './ciReport';

/** GitHub refuses a comment of more than 65,536 characters; the rest is for what stands around the report. */
const mostCharacters = 60_000;

const marks = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' } as const satisfies Record<
  Severity,
  string
>;

/** Cut at whole rows, the mildest first, and says how many are left out. */
export function markdownSummary(report: Report, options: CiOptions): string {
  const head = `${heading(report)}\n\n${totals(report, options)}`;
  const findings = ciFindings(report, options);
  if (findings.length === 0) return head;
  const room = mostCharacters - head.length - 200;
  const { text, left } = markdownTable(['', 'finding', 'where', 'rule'], findings.map(row), room);
  const more =
    left > 0 ? `\n_${counted(left, 'finding')} more: the log and the other reports have all._\n` : '';
  return `${head}\n${text}${more}`;
}

function heading({ summary }: Report): string {
  const { errors, warnings, infos, waived, baselined, files } = summary;
  const found = [
    ...(errors ? [counted(errors, 'error')] : []),
    ...(warnings ? [counted(warnings, 'warning')] : []),
    ...(infos ? [counted(infos, 'info')] : []),
  ].join(', ');
  const accepted = [...(waived ? [`${waived} waived`] : []), ...(baselined ? [`${baselined} known`] : [])];
  const none = accepted.length ? 'No new findings' : 'No findings';
  const mark = errors ? '❌' : warnings ? '⚠️' : '✅';
  const rest = accepted.length ? `; ${accepted.join(', ')}` : '';
  return `### ${mark} Data halls: ${found || none} in ${counted(files, 'file')}${rest}`;
}

/** Of files with findings, and of one alone: forty clean halls are forty rows that nobody reads. */
function totals(report: Report, options: CiOptions): string {
  const shown = report.files.filter(
    ({ findings }) => report.files.length === 1 || findings.some((f) => !f.waived && !f.baselined),
  );
  const rows = shown.map(({ path, totals, findings }) => [
    markdownCode(repositoryPath(path, options)),
    ...(['error', 'warning', 'info'] as const).map((s) =>
      String(findings.filter((f) => isOpen(f, s)).length),
    ),
    ...(totals
      ? [totals.racks, totals.itKw, totals.liquidKw, totals.airKw].map((value) => String(figure(value)))
      : ['–', '–', '–', '–']),
  ]);
  const head = ['file', 'errors', 'warnings', 'infos', 'racks', 'IT kW', 'liquid kW', 'air kW'];
  return markdownTable(head, rows, mostCharacters / 4).text;
}

const isOpen = ({ severity, waived, baselined }: ReportFinding, of: Severity): boolean =>
  severity === of && !waived && !baselined;

function row({ path, finding }: CiFinding): readonly string[] {
  const { severity, message, rule, range, waived, baselined, worsenedFrom, unit } = finding;
  const before =
    worsenedFrom === undefined
      ? ''
      : ` (it was ${figure(worsenedFrom)}${unit ? ` ${markdownText(unit)}` : ''})`;
  const mark = waived ? 'waived' : baselined ? 'known' : marks[severity];
  return [
    mark,
    `${markdownText(message)}${before}`,
    markdownCode(`${path}:${range.start.line}`),
    markdownCode(rule),
  ];
}
