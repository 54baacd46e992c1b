/** What the table of cases of a rule holds. Tables are tests only; nothing of them is shipped. */
import type { Severity } from '../../model/types';
import type { OptionValue } from '../ruleSet';

export interface RuleCase {
  readonly name: string;
  /** A hall as a value, or as text where the text itself is the point. */
  readonly hall: object | string;
  /** Options of the rule as a workspace's settings would give them. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface ExpectedFinding {
  /** The rule's own where it is not named. */
  readonly severity?: Severity;
  readonly objects: readonly string[];
  /** The whole message, or a pattern for a part of it. */
  readonly message?: string | RegExp;
  /** Compared to 0.5 %, as worked examples are printed. */
  readonly measured?: number;
  readonly limit?: number;
  readonly unit?: string;
  readonly lost?: readonly string[];
  /** The text that the finding is on. */
  readonly on?: string;
}

export interface InvalidCase extends RuleCase {
  /** All of them, in their order. */
  readonly findings: readonly ExpectedFinding[];
}

export interface BlockedCase extends RuleCase {
  /** The one reason. */
  readonly reason: string | RegExp;
}

export interface RuleCases {
  /** At least one subject passes, and none fails or is blocked. */
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly InvalidCase[];
  readonly blocked?: readonly BlockedCase[];
  /** No subject passes, fails or is blocked, and there is at least one. */
  readonly notApplicable?: readonly RuleCase[];
}
