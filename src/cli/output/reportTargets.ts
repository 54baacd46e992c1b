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

export interface OutputTarget<Format extends string> {
  readonly format: Format;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}
export type ReportTarget = OutputTarget<ReportFormat>;

/** @throws UsageError */
export const reportTargets = (wanted: readonly string[]): readonly ReportTarget[] =>
  outputTargets(wanted, reportFormats);

/** @param formats those of the command; the first is meant where none is named. @throws UsageError */
export function outputTargets<Format extends string>(
  wanted: readonly string[],
  formats: readonly [Format, ...Format[]],
): readonly OutputTarget<Format>[] {
  const targets = (wanted.length ? wanted : [formats[0]]).map((name) => outputTarget(name, formats));
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

function outputTarget<Format extends string>(
  wanted: string,
  formats: readonly Format[],
): OutputTarget<Format> {
  const equals = wanted.indexOf('=');
  const name = equals < 0 ? wanted : wanted.slice(0, equals);
  const format = formats.find((known) => known === name);
  if (!format) throw new UsageError(`Unknown format "${name}": it is one of ${formats.join(', ')}.`);
  if (equals === wanted.length - 1)
    throw new UsageError(`--format ${wanted}: a file name is missing behind "=".`);
  return { format, file: equals < 0 ? undefined : wanted.slice(equals + 1) };
}
