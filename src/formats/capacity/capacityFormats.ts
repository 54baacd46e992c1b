/** A report of capacity for machines and spreadsheets, and for Markdown. */
import { markdownTable, markdownText } from '../markdownTable';
import {
  addableText,
  columns,
  exact,
  figuresOf,
  levelNames,
  reportLines,
  resourceNames,
  shown,
  type CapacityReport,
  type ReportLine,
} from './capacityReport';
import type { HallCapacity } from './hallCapacity';

export function capacityJson(report: CapacityReport): string {
  const { version, halls, unread } = report;
  const plain = ({ racks, areaM2, addableKw, limitedBy, rows }: HallCapacity) => ({
    racks,
    areaM2,
    addableKw,
    limitedBy,
    rows,
  });
  const value = {
    schemaVersion: 1,
    tool: { name: 'datahall', version },
    halls: halls.map(({ path, name, capacity, phases }) => ({
      path,
      name,
      ...plain(capacity),
      phases: phases.map(({ phase, capacity: state }) => ({ phase, ...plain(state) })),
    })),
    totals: reportLines(report)
      .filter(({ level }) => level === 'total')
      .map(({ resource, unit, installed, used, reserved, left, stranded }) => ({
        resource,
        unit,
        installed,
        used,
        reserved,
        left,
        stranded,
      })),
    unread,
  };
  return `${JSON.stringify(value, (_key, held: unknown) => (typeof held === 'number' ? exact(held) : held), 2)}\n`;
}

/** RFC 4180, with a line end behind every line. What a spreadsheet would run as a formula is told to be text. */
export function capacityCsv(report: CapacityReport): string {
  const head = [
    'file',
    'hall',
    'level',
    'id',
    'resource',
    'unit',
    ...columns.map((name) => name.toLowerCase()),
  ];
  const rows = reportLines(report).map((line) => [
    csvText(line.path),
    csvText(line.hall),
    line.level,
    csvText(line.id),
    line.resource,
    line.unit,
    ...figuresOf(line).map((value) => (value === undefined ? '' : String(exact(value)))),
  ]);
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** Numbers are not words of strangers: only texts are made harmless. */
function csvText(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Longer texts are refused by GitHub and GitLab in a comment. */
const room = 58000;

export function capacityMarkdown(report: CapacityReport): string {
  const lines = reportLines(report);
  let text = '## Capacity\n\n';
  for (const { path, name, capacity } of report.halls) {
    if (text.length > room) break;
    text += `### ${markdownText(name || path)}\n\n${capacity.racks} racks. ${addableText(capacity)}\n\n`;
    text += section(
      lines.filter((line) => line.path === path),
      room - text.length,
    );
  }
  const sums = lines.filter(({ level }) => level === 'total');
  if (sums.length > 0)
    text += `### ${levelNames.total}\n\n${section(sums, Math.max(2000, room - text.length))}`;
  for (const { path, reason } of report.unread) text += `- ${markdownText(path)}: ${markdownText(reason)}\n`;
  return `${text.trimEnd()}\n`;
}

function section(lines: readonly ReportLine[], space: number): string {
  const rows = lines.map((line) => [
    `${levelNames[line.level]}${line.id ? ` ${markdownText(line.id)}` : ''}`,
    resourceNames[line.resource],
    ...figuresOf(line).map(shown),
    line.unit,
  ]);
  const { text, left } = markdownTable(['Of', 'What', ...columns, 'Unit'], rows, space);
  return `${text}${left > 0 ? `\n${left} more rows are left out.\n` : ''}\n`;
}
