/** What checking one file gives, be it a hall or a campus: all that a report or the Problems panel shows. */
import type { HallTotals } from '../analysis/hallTotals';
import type { RuleOutcome } from './checker';
import type { Finding } from './finding';
import type { SyntaxProblem } from '../text/tolerantTree';
import type { ActiveRule } from './ruleSet';

/** A finding with its place in the text. */
export interface LocatedFinding extends Omit<Finding, 'place'> {
  /** JSON pointer to what it is about; `''` is the whole file. */
  readonly pointer: string;
  /** Offsets in UTF-16 units, in the text without its byte order mark. */
  readonly start: number;
  readonly end: number;
}

export interface CheckedDocument {
  readonly findings: readonly LocatedFinding[];
  /** By rule id, how its subjects came out; every active rule that knows this kind of file is in it. */
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
  /** By rule id, why subjects could not be judged. */
  readonly blocked: ReadonlyMap<string, readonly string[]>;
  /** Undefined where the text could not be read. */
  readonly totals: HallTotals | undefined;
}

export const noOutcome: RuleOutcome = { passed: 0, failed: 0, waived: 0, notApplicable: 0, blocked: 0 };

/**
 * A file of which nothing could be judged: data/syntax failed, and every other rule is blocked, since a rule that
 * did not look has not passed.
 */
export function unreadableDocument(
  active: readonly ActiveRule[],
  reason: string,
  problems: readonly SyntaxProblem[],
): CheckedDocument {
  const syntax = active.find((a) => a.rule.id === 'data/syntax');
  return {
    findings: syntax
      ? problems.map(({ offset, length, message, said }) => ({
          rule: 'data/syntax',
          severity: syntax.severity,
          message,
          said,
          objects: [],
          pointer: '',
          start: offset,
          end: offset + length,
        }))
      : [],
    outcomes: new Map(
      active.map((a) => [
        a.rule.id,
        a === syntax ? { ...noOutcome, failed: 1 } : { ...noOutcome, blocked: 1 },
      ]),
    ),
    blocked: new Map(active.filter((a) => a !== syntax).map((a) => [a.rule.id, [reason]])),
    totals: undefined,
  };
}
