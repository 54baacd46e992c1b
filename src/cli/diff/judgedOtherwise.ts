/** Whether a text that has not changed may have other figures or findings, since settings or equipment have. */
import type { RuleSet } from '../../rules/ruleSet';
import type { CheckContext } from '../settings/checkContexts';
import type { WorkspaceTypes } from '../settings/workspaceCatalogs';

/** The files that a context comes from, by what they hold. */
export const filesAround = ({
  settings,
  workspace,
}: CheckContext): Readonly<Record<'settings' | 'catalog', readonly string[]>> => ({
  settings: settings.files,
  catalog: workspace.files,
});

/** @param textOf the file: it is asked for where equipment has changed. */
export function isJudgedOtherwise(before: CheckContext, after: CheckContext, textOf: () => string): boolean {
  if (rulesText(before.rules) !== rulesText(after.rules)) return true;
  const was = typesOf(before.workspace);
  const is = typesOf(after.workspace);
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
  if (changed.length === 0) return false;
  const text = textOf();
  return changed.some((id) => text.includes(JSON.stringify(id)));
}

const profiles = ['eu', 'us', 'fr'] as const;

function rulesText(rules: RuleSet): string {
  let text = ruleTexts.get(rules);
  if (text === undefined) {
    const active = profiles.map((profile) =>
      rules.active(profile).map(({ rule, severity, options }) => [rule.id, severity, options]),
    );
    ruleTexts.set(rules, (text = JSON.stringify([rules.profile, active])));
  }
  return text;
}
const ruleTexts = new WeakMap<RuleSet, string>();

/** Each type as text, by id; of two with one id the later, as the catalogue takes them. */
function typesOf(workspace: WorkspaceTypes): ReadonlyMap<string, string> {
  let types = typeTexts.get(workspace);
  if (!types) {
    types = new Map(workspace.types.map((type) => [type.id, JSON.stringify(type)]));
    typeTexts.set(workspace, types);
  }
  return types;
}
const typeTexts = new WeakMap<WorkspaceTypes, ReadonlyMap<string, string>>();
