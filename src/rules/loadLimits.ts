/** What may be carried, by the same limits as the rules have: for whoever asks without a rule. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { LoadLimits } from '../analysis/scenario/elementLoads';
import { rules as allRules } from './index.generated';
import type { RuleSet } from './ruleSet';

/** The options of the rules that ask the same question, as the settings and the hall's profile have them. */
export function loadLimits(hall: HallAnalysis, rules: RuleSet): LoadLimits {
  const own = hall.model.headIsSound('design') ? hall.model.head.design?.profile : undefined;
  const profile = own ?? rules.profile;
  const option = (id: string, name: string): number => {
    const active = rules.active(profile).find(({ rule }) => rule.id === id);
    // A rule that is switched off has its defaults still.
    const shipped = allRules.find((rule) => rule.id === id)?.options[name];
    const value = active?.options[name] ?? shipped?.byProfile?.[profile] ?? shipped?.default;
    if (typeof value !== 'number') throw new Error(`${id} has no number ${name}.`);
    return value;
  };
  return {
    derate: option('power/failover-overload', 'derate'),
    powerFactor: option('power/failover-overload', 'powerFactor'),
    transformerPowerFactor: option('power/transformer-loading', 'powerFactor'),
  };
}
