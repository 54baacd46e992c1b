/** What may be carried, by the same limits as the rules have: for whoever asks without a rule. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { LoadLimits } from '../analysis/scenario/elementLoads';
import { numberOption } from './ruleOption';
import type { RuleSet } from './ruleSet';

/** The options of the rules that ask the same question, as the settings and the hall's profile have them. */
export const loadLimits = (hall: HallAnalysis, rules: RuleSet): LoadLimits => ({
  derate: numberOption(hall, rules, 'power/failover-overload', 'derate'),
  powerFactor: numberOption(hall, rules, 'power/failover-overload', 'powerFactor'),
  transformerPowerFactor: numberOption(hall, rules, 'power/transformer-loading', 'powerFactor'),
});
