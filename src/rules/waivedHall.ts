/**
 * The last step of checking a hall: marks the findings that its waivers cover, and adds what is wrong with the
 * waivers. It is taken anew after every edit from the findings, the waivers and the day alone, so that edits need
 * no bookkeeping of their own.
 */
import type { HallModel } from '../analysis/hallModel';
import { findingOf, type RuleOutcome } from './checker';
import { inOrder } from './findingOrder';
import type { Finding } from './finding';
import type { ActiveRule } from './ruleSet';
import { judgeWaivers } from './waiverJudgement';
import type { WaiverUse } from './waiverRule';
import { waivedBy, Waivers } from './waivers';

export interface WaiverContext {
  /** The rules in force. */
  readonly active: readonly ActiveRule[];
  /** YYYY-MM-DD; where undefined, no waiver has expired. */
  readonly today: string | undefined;
  /** Whether a rule is in force and has judged every one of these objects that it can judge. */
  readonly isJudged: (rule: string, ids: readonly string[]) => boolean;
}

export interface WaivedHall {
  /** In the order of findings. */
  readonly findings: readonly Finding[];
  /** What each waiver does, by place; undefined where one breaks the schema. */
  readonly uses: readonly (WaiverUse | undefined)[];
  /** Of the rules about waivers. */
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
  readonly isWaived: (finding: Finding) => boolean;
}

/** @param found in the order of findings. */
export function applyWaivers(
  model: HallModel,
  found: readonly Finding[],
  { active, today, isJudged }: WaiverContext,
): WaivedHall {
  const waivers = new Waivers(model.elements('waivers'), today);
  const uses = waivers.uses(found, isJudged);
  const { faults, outcomes } = judgeWaivers(uses, active);
  if (waivers.isEmpty) return { findings: found, uses, outcomes, isWaived: () => false };
  const marked = found.map((finding) => {
    const waiver = waivers.covering(finding);
    return waiver ? { ...finding, waived: waivedBy(waiver) } : finding;
  });
  const added = faults.map(({ active: rule, failure, index }) =>
    findingOf(rule, failure, { collection: 'waivers', index, path: failure.path ?? [] }, false),
  );
  return {
    findings: added.length ? [...marked, ...added].sort(inOrder) : marked,
    uses,
    outcomes,
    isWaived: (finding) => waivers.covering(finding) !== undefined,
  };
}
