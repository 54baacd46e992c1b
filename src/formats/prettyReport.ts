/** A report for people: the findings of each file in the order of its lines' importance, then what it comes to. */
import { bySeverity } from '../rules/finding';
import { figure } from '../rules/limits';
import type { Severity } from '../model/types';
import type { Paint } from './paint';
import { printable } from './printable';
import type { Report, ReportFile, ReportFinding } from './report';

export interface PrettyOptions {
  readonly paint: Paint;
  /** Only errors, and nothing at all where there is none. */
  readonly quiet: boolean;
  /** What is waived or known too. */
  readonly showAccepted: boolean;
  /** By rule id and reason, how many subjects of all files could not be judged. */
  readonly blocked: readonly BlockedRule[];
}

export interface BlockedRule {
  readonly rule: string;
  readonly subjects: number;
  readonly reasons: readonly string[];
}

export function prettyReport(report: Report, { paint, quiet, showAccepted, blocked }: PrettyOptions): string {
  const isShown = ({ severity, waived, baselined }: ReportFinding) =>
    (showAccepted || !(waived || baselined)) && (!quiet || severity === 'error');
  const shown = report.files
    .map((file) => ({ file, findings: file.findings.filter(isShown) }))
    .filter(({ findings }) => findings.length > 0);
  const blocks = shown.map(({ file, findings }) => fileBlock(file, findings, paint));
  if (quiet && blocks.length === 0) return '';
  const lines = quiet ? [] : blockedLines(blocked, paint);
  return [...blocks, [...lines, closing(report, paint)].join('\n'), ''].join('\n').replace(/^\n/, '');
}

function fileBlock(file: ReportFile, findings: readonly ReportFinding[], paint: Paint): string {
  const rows = [...findings]
    .sort(
      (a, b) =>
        bySeverity(a.severity, b.severity) ||
        a.range.start.line - b.range.start.line ||
        a.range.start.column - b.range.start.column,
    )
    .map((f) => ({ f, at: `${f.range.start.line}:${f.range.start.column}` }));
  const width = Math.max(...rows.map(({ at }) => at.length));
  const lines = rows.map(({ f, at }) => {
    const word = f.waived ? 'waived' : f.baselined ? 'known' : f.severity;
    const severity = (f.waived || f.baselined ? paint.faint : paint[f.severity])(
      word.padEnd('warning'.length),
    );
    const line = `  ${paint.faint(at.padStart(width))}  ${severity}  ${printable(f.message)}  ${paint.faint(f.rule)}`;
    const more = remark(f);
    return more ? `${line}\n${' '.repeat(width + 13)}${paint.faint(more)}` : line;
  });
  return `${paint.strong(printable(file.path))}\n${lines.join('\n')}\n`;
}

/** Why it is accepted, or what it was before. */
function remark({ waiver, worsenedFrom, unit }: ReportFinding): string | undefined {
  if (waiver) {
    const { by, expires, reason } = waiver;
    const who = by === undefined ? '' : ` by ${by}`;
    const until = expires === undefined ? '' : ` until ${expires}`;
    return printable(`accepted${who}${until}: ${reason}`);
  }
  if (worsenedFrom === undefined) return undefined;
  return printable(`known, and worse now: it was ${figure(worsenedFrom)}${unit ? ` ${unit}` : ''}`);
}

/** A line for all rules that could not be judged for the same reasons: of a broken file that is every rule. */
function blockedLines(blocked: readonly BlockedRule[], paint: Paint): string[] {
  const alike = new Map<string, BlockedRule[]>();
  for (const rule of blocked) {
    const key = JSON.stringify([rule.subjects, rule.reasons]);
    const rules = alike.get(key);
    if (rules) rules.push(rule);
    else alike.set(key, [rule]);
  }
  return [...alike.values()].map((rules) => {
    const { subjects, reasons } = rules[0]!;
    const [first = '', ...more] = reasons.map(printable);
    const others = more.length ? ` (and ${counted(more.length, 'other reason')})` : '';
    const each = rules.length > 1 ? ' each' : '';
    const on = `on ${counted(subjects, 'subject')}${each}`;
    return paint.faint(`not evaluated: ${named(rules.map(({ rule }) => rule))} ${on}: ${first}${others}`);
  });
}

/** The first three by name, or two and how many more. */
function named(rules: readonly string[]): string {
  const shown = rules.length > 3 ? [...rules.slice(0, 2), `${grouped(rules.length - 2)} other rules`] : rules;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}` : (shown[0] ?? '');
}

function closing({ summary, files }: Report, paint: Paint): string {
  const { errors, warnings, infos, waived, baselined } = summary;
  const halls = files.filter(({ path }) => path.endsWith('.hall.json'));
  const racks = halls.reduce((sum, { totals }) => sum + (totals?.racks ?? 0), 0);
  const itKw = halls.reduce((sum, { totals }) => sum + (totals?.itKw ?? 0), 0);
  const held = `${counted(files.length, 'file')}, ${counted(racks, 'rack')}, ${load(itKw)} IT`;
  const counts: [number, Severity][] = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
  ];
  const found = counts
    .filter(([n]) => n > 0)
    .map(([n, severity]) => paint[severity](counted(n, severity)))
    .join(', ');
  const accepted = [
    ...(waived > 0 ? [`${grouped(waived)} waived`] : []),
    ...(baselined > 0 ? [`${grouped(baselined)} known`] : []),
  ].join(', ');
  const none = accepted ? 'No new findings' : 'No findings';
  return `${found || none} in ${held}${accepted ? `; ${accepted}` : ''}.`;
}

const counted = (n: number, what: string): string => `${grouped(n)} ${what}${n === 1 ? '' : 's'}`;

/** Thousands with a comma between them, the same in every locale. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const load = (kw: number): string =>
  kw >= 10_000 ? `${Math.round(kw / 100) / 10} MW` : `${Math.round(kw)} kW`;
