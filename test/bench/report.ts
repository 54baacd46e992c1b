/** What the benchmarks found, as a table for the terminal, a Markdown page and JSON. */

export interface Goal {
  readonly what: string;
  readonly bound: 'at most' | 'at least';
  /** Ratios, both, or times where a unit is given. */
  readonly limit: number;
  readonly reached: number;
  readonly unit?: 'ms';
}

export interface Section {
  readonly title: string;
  /** How it was measured, a sentence a line. */
  readonly method: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
}

export interface Results {
  readonly machine: string;
  readonly sections: readonly Section[];
}

export const isReached = ({ bound, limit, reached }: Goal): boolean =>
  bound === 'at most' ? reached <= limit : reached >= limit;

/** A ratio or a time with three digits that mean something. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const times = (ratio: number): string =>
  ratio >= 0.1 ? `${digits(ratio)}×` : `1/${digits(1 / ratio)}`;

export function goalText(goal: Goal): string {
  const sign = goal.bound === 'at most' ? '≤' : '≥';
  const verdict = isReached(goal) ? 'PASS' : 'short of the goal';
  const { unit } = goal;
  const value = (of: number) => (unit ? `${digits(of)} ${unit}` : times(of));
  return `${goal.what}: ${value(goal.reached)} (goal ${sign} ${value(goal.limit)}) ${verdict}`;
}

export function sectionText({ title, method, columns, rows, goals }: Section): string {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [
    `\n== ${title}`,
    ...method.map((sentence) => `   ${sentence}`),
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    ...goals.map((goal) => `${isReached(goal) ? '✔' : '✘'} ${goalText(goal)}`),
  ].join('\n');
}

export function markdown({ machine, sections }: Results): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Benchmarks',
    '',
    machine,
    ...sections.flatMap(({ title, method, columns, rows, goals }) => [
      '',
      `## ${title}`,
      '',
      ...method,
      '',
      row(columns),
      row(columns.map((_, i) => (i === 0 ? '---' : '---:'))),
      ...rows.map(row),
      '',
      ...goals.map((goal) => `- ${goalText(goal)}`),
    ]),
    '',
  ].join('\n');
}
