/** Exit codes: a public contract (CI scripts branch on them). */
import type { Severity } from '../model/types';
import type { ReportSummary } from '../formats/report';

export const exitCode = {
  clean: 0,
  /** Findings at or above --fail-on; for fmt, a file that is not in the canonical form or cannot be brought into it. */
  findings: 1,
  /** Wrong usage, broken settings or catalogues, and every internal error: a crash is never green. */
  usage: 2,
  nothingMatched: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

export interface FailureLimits {
  readonly failOn: FailLevel;
  /** More warnings than this fail, whatever `failOn` says. */
  readonly maxWarnings: number | undefined;
}

export function exitCodeOf(
  { errors, warnings, infos }: ReportSummary,
  { failOn, maxWarnings }: FailureLimits,
): ExitCode {
  const counts: readonly [Severity, number][] = [
    ['error', errors],
    ['warning', warnings],
    ['info', infos],
  ];
  // 'never' is behind 'info' in the list, and would count everything.
  const counted = failOn === 'never' ? 0 : failLevels.indexOf(failOn) + 1;
  const failing = counts.slice(0, counted).some(([, n]) => n > 0);
  return failing || (maxWarnings !== undefined && warnings > maxWarnings)
    ? exitCode.findings
    : exitCode.clean;
}
