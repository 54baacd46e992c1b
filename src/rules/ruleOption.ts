/** The value of a rule's option for whoever asks the same question as the rule. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { rules as allRules } from './index.generated';
import type { RuleSet } from './ruleSet';

/**
 * As the settings and the hall's profile have it; a rule that is switched off has its defaults still.
 * @throws Error where the rule has no such option.
 */
export function ruleOption(
  hall: HallAnalysis,
  rules: RuleSet,
  id: string,
  name: string,
): number | boolean | string {
  const own = hall.model.headIsSound('design') ? hall.model.head.design?.profile : undefined;
  const profile = own ?? rules.profile;
  const active = rules.active(profile).find(({ rule }) => rule.id === id);
  const shipped = allRules.find((rule) => rule.id === id)?.options[name];
  const value = active?.options[name] ?? shipped?.byProfile?.[profile] ?? shipped?.default;
  if (value === undefined) throw new Error(`${id} has no option ${name}.`);
  return value;
}

/** @throws Error where the rule has no such number. */
export function numberOption(hall: HallAnalysis, rules: RuleSet, id: string, name: string): number {
  const value = ruleOption(hall, rules, id, name);
  if (typeof value !== 'number') throw new Error(`${id} has no number ${name}.`);
  return value;
}
