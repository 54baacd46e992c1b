/** The last step of checking a campus, as `applyWaivers` is for a hall. */
import type { Waiver } from '../model/types';
import type { RuleOutcome } from './checker';
import type { LocatedFinding } from './checkedDocument';
import type { ActiveRule } from './ruleSet';
import { judgeWaivers, type WaiverFault } from './waiverJudgement';
import { waivedBy, Waivers } from './waivers';

export interface CampusWaivers {
  /** By place; undefined where one breaks the schema. */
  readonly list: readonly (Waiver | undefined)[];
  readonly active: readonly ActiveRule[];
  readonly today: string | undefined;
  /** Whether the campus has something of this id. */
  readonly has: (id: string) => boolean;
  /** The subject that a finding is about, as a JSON pointer. */
  readonly subjectOf: (finding: LocatedFinding) => string;
}

export interface WaivedCampus {
  readonly findings: readonly LocatedFinding[];
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
  /** What is wrong with the waivers. */
  readonly faults: readonly WaiverFault[];
}

export function applyCampusWaivers(
  found: readonly LocatedFinding[],
  outcomes: ReadonlyMap<string, RuleOutcome>,
  { list, active, today, has, subjectOf }: CampusWaivers,
): WaivedCampus {
  const waivers = new Waivers(list, today);
  // Rules about campuses have few subjects: what is judged of one is judged of all.
  const isJudged = (rule: string, ids: readonly string[]) => {
    const outcome = outcomes.get(rule);
    return (
      outcome !== undefined && outcome.passed + outcome.failed > 0 && outcome.blocked === 0 && ids.every(has)
    );
  };
  const judged = judgeWaivers(waivers.uses(found, isJudged), active);
  const findings = found.map((finding) => {
    const waiver = waivers.covering(finding);
    return waiver ? { ...finding, waived: waivedBy(waiver) } : finding;
  });
  const all = new Map([...outcomes, ...judged.outcomes]);
  // A note is no failure: it has a margin left.
  const failures = findings.filter(({ margin }) => margin === undefined || margin < 0);
  for (const [rule, outcome] of outcomes) {
    const own = failures.filter((f) => f.rule === rule);
    const failed = new Set(own.filter((f) => !f.waived).map(subjectOf));
    const waived = new Set(own.map(subjectOf).filter((subject) => !failed.has(subject))).size;
    if (waived > 0) all.set(rule, { ...outcome, failed: outcome.failed - waived, waived });
  }
  return { findings, outcomes: all, faults: judged.faults };
}
