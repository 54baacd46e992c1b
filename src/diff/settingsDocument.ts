/**
 * Settings as a diff reads them: by rule how severe it is and with which limits, the ones that the file does not name
 * included. A rule that is named for the first time so shows what it was before: its default.
 */
import type { Profile, Settings } from '../model/types';
import { rules as allRules } from '../rules/index.generated';
import { RuleSet } from '../rules/ruleSet';
import type { JsonValue } from '../text/jsonValue';
import type { DiffDocument } from './diffDocument';

/** The list of rules; its elements are `{ id, severity, options }`. */
export const ruleList = 'rules';

/**
 * @param own what the file itself says; undefined where it is not there.
 * @param resolved with what it extends; where it is not there, what holds in its place.
 * @param ids of the rules to tell of.
 */
export function settingsDocument(
  own: Settings | undefined,
  resolved: Settings,
  ids: readonly string[],
): DiffDocument {
  const { rules, ...head } = own ?? {};
  void rules;
  const elements = ids.map((id) => effective(resolved, id));
  return {
    kind: 'settings',
    lists: [ruleList],
    list: (key) => (key === ruleList ? elements : []),
    // What was read from JSON is JSON.
    head: head as { readonly [key: string]: JsonValue },
  };
}

function effective({ profile, rules }: Settings, id: string): JsonValue {
  const rule = allRules.find((known) => known.id === id);
  const setting = rules?.[id];
  const own = typeof setting === 'object' ? setting : undefined;
  const severity = own ? own.severity : typeof setting === 'string' ? setting : undefined;
  return {
    id,
    severity: severity ?? rule?.severity ?? 'error',
    options: optionsOf(id, profile, own?.options),
  };
}

/** Of a rule that is off too: its limits hold again when it is on. */
function optionsOf(
  id: string,
  profile: Profile | undefined,
  options: Readonly<Record<string, number | string | boolean>> | undefined,
): { readonly [key: string]: JsonValue } {
  const settings = { rules: { [id]: { severity: 'error' as const, ...(options ? { options } : {}) } } };
  const set = new RuleSet({ only: [id], settings, ...(profile ? { profile } : {}) });
  return set.active().find(({ rule }) => rule.id === id)?.options ?? {};
}
