/** Lists of rules: as they ship, and as settings make them run. */
import type { Profile, Severity } from '../model/types';
import type { Rule, RuleOption } from '../rules/rule';
import type { OptionValue, RuleSet } from '../rules/ruleSet';
import type { Paint } from './paint';

/** Every rule with its options, as JSON text. */
export function ruleListJson(rules: readonly Rule[]): string {
  const list = rules.map(({ id, title, severity, source, subjects, options }) => ({
    id,
    title,
    severity,
    source,
    subjects,
    options,
  }));
  return `${JSON.stringify({ schemaVersion: 1, rules: list }, undefined, 2)}\n`;
}

/** Every rule with its options, for people. */
export function ruleListText(rules: readonly Rule[], paint: Paint): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const blocks = rules.map(({ id, title, severity, options }) => {
    const head = `${paint.strong(id.padEnd(width))}  ${paint[severity](severity.padEnd(7))}  ${title}`;
    const lines = Object.entries(options).map(
      ([name, option]) => `${' '.repeat(width + 11)}${paint.code(name)} = ${optionText(option)}`,
    );
    return [head, ...lines].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

function optionText({ default: usual, byProfile, unit, description }: RuleOption): string {
  const withUnit = (value: OptionValue) => (unit ? `${value} ${unit}` : String(value));
  const others = Object.entries(byProfile ?? {}).map(([profile, v]) => `${profile}: ${withUnit(v)}`);
  return `${withUnit(usual)}${others.length ? ` (${others.join(', ')})` : ''}: ${description}`;
}

/** Where the value of an option comes from. */
type Origin = 'default' | 'profile' | 'settings';

export interface ResolvedOption {
  readonly value: OptionValue;
  readonly unit: string;
  readonly default: OptionValue;
  readonly from: Origin;
  readonly changed: boolean;
}

export interface ResolvedRule {
  readonly severity: Severity | 'off';
  readonly default: Severity;
  readonly changed: boolean;
  readonly options: Readonly<Record<string, ResolvedOption>>;
}

/** How each rule runs on a hall of `profile`; every limit that is not the rule's own default is marked as changed. */
export function resolvedRules(
  rules: readonly Rule[],
  ruleSet: RuleSet,
  profile: Profile,
): Readonly<Record<string, ResolvedRule>> {
  const active = new Map(ruleSet.active(profile).map((a) => [a.rule.id, a]));
  return Object.fromEntries(
    rules.map((rule): [string, ResolvedRule] => {
      const now = active.get(rule.id);
      const severity = now?.severity ?? 'off';
      const options = Object.entries(now ? rule.options : {}).map(
        ([name, option]): [string, ResolvedOption] => {
          const value = now?.options[name] ?? option.default;
          const ofProfile = option.byProfile?.[profile];
          const changed = value !== option.default;
          const from =
            value === (ofProfile ?? option.default) ? (changed ? 'profile' : 'default') : 'settings';
          return [name, { value, unit: option.unit, default: option.default, from, changed }];
        },
      );
      const changed = severity !== rule.severity;
      return [rule.id, { severity, default: rule.severity, changed, options: Object.fromEntries(options) }];
    }),
  );
}
