/** A report of capacity for the terminal. */
import type { Paint } from '../paint';
import { printable } from '../printable';
import {
  addableText,
  columns,
  figuresOf,
  levelNames,
  reportLines,
  resourceNames,
  shown,
  type CapacityReport,
  type ReportLine,
} from './capacityReport';

export function capacityText(report: CapacityReport, paint: Paint): string {
  const lines = reportLines(report);
  const blocks = report.halls.map(({ path, name, capacity }) =>
    [
      `${paint.strong(printable(path))}${name ? `  ${printable(name)}` : ''}`,
      `${capacity.racks} racks. ${addableText(capacity)}`,
      table(
        lines.filter((line) => line.path === path),
        paint,
      ),
    ].join('\n'),
  );
  const sums = lines.filter(({ level }) => level === 'total');
  if (sums.length > 0) blocks.push(`${paint.strong(levelNames.total)}\n${table(sums, paint)}`);
  for (const { path, reason } of report.unread)
    blocks.push(paint.error(`${printable(path)}: ${printable(reason)}`));
  return `${blocks.join('\n\n')}\n`;
}

function table(lines: readonly ReportLine[], paint: Paint): string {
  const head = ['', '', ...columns, ''];
  const rows = lines.map((line) => [
    `${levelNames[line.level]}${line.id ? ` ${printable(line.id)}` : ''}`,
    resourceNames[line.resource],
    ...figuresOf(line).map(shown),
    line.unit,
  ]);
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const isFigure = (i: number) => i >= 2 && i < 2 + columns.length;
  const told = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (isFigure(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    `  ${paint.faint(told(head))}`,
    ...rows.map((row, i) => {
      const text = `  ${told(row)}`;
      // What is over its capacity is the line that a reader looks for.
      return (lines[i]?.left ?? 0) < 0 ? paint.error(text) : text;
    }),
  ].join('\n');
}
