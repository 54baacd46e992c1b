/** Runs the rules about waivers, the same for those of a hall and of a campus. */
import type { RuleOutcome } from './checker';
import { noOutcome } from './checkedDocument';
import type { Failure } from './rule';
import type { ActiveRule } from './ruleSet';
import type { WaiverUse } from './waiverRule';

/** What is wrong with the waiver at one place. */
export interface WaiverFault {
  readonly active: ActiveRule;
  readonly index: number;
  readonly failure: Failure;
}

export interface WaiverJudgement {
  readonly faults: readonly WaiverFault[];
  /** Of every active rule about waivers. */
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
}

/** @param uses by place; undefined for a waiver that breaks the schema. */
export function judgeWaivers(
  uses: readonly (WaiverUse | undefined)[],
  active: readonly ActiveRule[],
): WaiverJudgement {
  const faults: WaiverFault[] = [];
  const outcomes = new Map<string, RuleOutcome>();
  for (const rule of active) {
    const { id, checkWaiver } = rule.rule;
    if (!checkWaiver) continue;
    const counts: { -readonly [K in keyof RuleOutcome]: number } = { ...noOutcome };
    uses.forEach((use, index) => {
      if (!use) return;
      const verdict = checkWaiver(use, rule.options);
      if (verdict === 'passed') counts.passed++;
      else if (verdict.kind === 'notApplicable' || verdict.kind === 'blocked') counts[verdict.kind]++;
      else {
        counts[verdict.kind === 'noted' ? 'passed' : 'failed']++;
        faults.push(...verdict.failures.map((failure) => ({ active: rule, index, failure })));
      }
    });
    outcomes.set(id, counts);
  }
  return { faults, outcomes };
}
