/** A comparison for people at a terminal. */
import type { ChangeKind } from '../../diff/change';
import { counted } from '../../rules/naming';
import type { Paint } from '../paint';
import { printable } from '../printable';
import { kindSummary, type ToldGroup } from './changeWords';
import { isDifferent, sumOfFindings, sumOfKinds, type DiffReport } from './diffReport';
import type { FileDiff } from './fileDiff';
import { findingSections, findingSummary, impactSections, type ImpactRow } from './impactRows';

export function diffText(report: DiffReport, paint: Paint): string {
  const shown = report.files.filter(({ status }) => status !== 'same');
  const { files } = report;
  const { before, after } = report;
  if (!isDifferent(report)) {
    return `No difference between ${printable(before)} and ${printable(after)}.\n`;
  }
  const blocks = shown.map((file) => fileBlock(file, paint));
  return `${[...blocks, ...(files.length > 1 ? [closing(report, shown)] : [])].join('\n\n')}\n`;
}

function fileBlock(file: FileDiff, paint: Paint): string {
  const lines = [heading(file, paint)];
  for (const { side, line, column, message } of file.broken) {
    lines.push(`  ${paint.error('broken')}  ${side}, ${line}:${column}: ${printable(message)}`);
  }
  const width = Math.max(0, ...file.groups.map(({ kinds }) => kinds.join(', ').length));
  for (const group of file.groups) lines.push(groupLine(group, width, paint));
  if (file.impact) lines.push('', ...impactLines(file.impact, paint));
  return lines.join('\n');
}

function heading({ path, pathBefore, status, counts }: FileDiff, paint: Paint): string {
  const name = printable(pathBefore === undefined ? path : `${pathBefore} → ${path}`);
  const summary = kindSummary(counts);
  const word =
    status === 'added'
      ? 'new file'
      : status === 'removed'
        ? 'file removed'
        : status === 'affected'
          ? 'not changed itself'
          : undefined;
  const told = [word, summary === '' ? undefined : summary].filter((text) => text !== undefined).join(': ');
  return `${paint.strong(name)}${told ? `  ${told}` : ''}`;
}

/** Signs stand before the words, so that nothing is told by colour alone. */
const signs: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '-',
  renamed: '=',
  moved: '>',
  rotated: '@',
  retyped: '~',
  rewired: '~',
  edited: '~',
};

function groupLine({ kinds, subject, detail }: ToldGroup, width: number, paint: Paint): string {
  const [first = 'edited'] = kinds;
  const colour = first === 'added' ? paint.good : first === 'removed' ? paint.error : paint.warning;
  const word = colour(`${signs[first]} ${kinds.join(', ').padEnd(width)}`);
  return `  ${word}  ${printable(subject)}${detail ? `  ${paint.faint(printable(detail))}` : ''}`;
}

function impactLines(impact: NonNullable<FileDiff['impact']>, paint: Paint): string[] {
  const lines: string[] = [];
  for (const { title, rows } of impactSections(impact)) {
    const width = (cell: (row: ImpactRow) => string) => Math.max(...rows.map((row) => cell(row).length));
    const widths = {
      name: width(({ name }) => name),
      before: width(({ before }) => before),
      after: width(({ after }) => after),
      limit: width(limitText),
    };
    lines.push(`  ${paint.strong(title)}`);
    for (const row of rows) {
      const { name, before, after, change, over } = row;
      const told = over ? paint.error(after.padStart(widths.after)) : after.padStart(widths.after);
      const mark = over ? paint.error('over its limit') : '';
      const cells = [
        printable(name).padEnd(widths.name),
        before.padStart(widths.before),
        '→',
        `${told}${limitText(row).padEnd(widths.limit)}`,
        change,
        mark,
      ];
      lines.push(`    ${cells.filter((cell) => cell !== '').join('  ')}`.trimEnd());
    }
  }
  lines.push(`  ${paint.strong('findings')}  ${findingSummary(impact)}`);
  for (const { title, findings } of findingSections(impact)) {
    for (const { finding, note } of findings) {
      const { severity, message, rule } = finding;
      const colour = title === 'fixed' ? paint.good : title === 'waived now' ? paint.faint : paint[severity];
      const more = note === undefined ? '' : ` (${note})`;
      lines.push(
        `    ${colour(title.padEnd('waived now'.length))}  ${severity.padEnd('warning'.length)}  ${printable(`${message}${more}`)}  ${paint.faint(rule)}`,
      );
    }
  }
  return lines;
}

const limitText = ({ limit }: ImpactRow): string => (limit ? ` of ${limit}` : '');

function closing({ files }: DiffReport, shown: readonly FileDiff[]): string {
  const found = sumOfFindings(shown);
  const summary = kindSummary(sumOfKinds(shown));
  const findings = `findings: ${found.new} new, ${found.worse} worse, ${found.fixed} fixed`;
  return `${shown.length} of ${counted(files.length, 'file')} differ${shown.length === 1 ? 's' : ''}${summary ? `: ${summary}` : ''}; ${findings}.`;
}
