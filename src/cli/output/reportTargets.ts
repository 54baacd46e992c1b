/** Which reports go where: --format NAME to standard output, --format NAME=FILE into a file. */
import { UsageError } from '../usageError';

export const reportFormats = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportTarget {
  readonly format: ReportFormat;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/** @throws UsageError */
export function reportTargets(wanted: readonly string[]): readonly ReportTarget[] {
  const targets = (wanted.length ? wanted : ['pretty']).map(reportTarget);
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'Only one --format can go to standard output: write the others as --format NAME=FILE.',
    );
  }
  const files = targets.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw new UsageError(`Two --format go to the same file, ${twice}.`);
  return targets;
}

function reportTarget(wanted: string): ReportTarget {
  const equals = wanted.indexOf('=');
  const name = equals < 0 ? wanted : wanted.slice(0, equals);
  const format = reportFormats.find((known) => known === name);
  if (!format) throw new UsageError(`Unknown format "${name}": it is one of ${reportFormats.join(', ')}.`);
  if (equals === wanted.length - 1)
    throw new UsageError(`--format ${wanted}: a file name is missing behind "=".`);
  return { format, file: equals < 0 ? undefined : wanted.slice(equals + 1) };
}
