/** What rules demand, in the person's language: a title is the key of its translation. Findings stay as the command line says them. */
import * as vscode from 'vscode';
import { rules } from '../rules/index.generated';

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** The id where no rule has it: a finding of a rule that is no longer there. */
export function ruleTitle(rule: string): string {
  const title = titles.get(rule);
  return title === undefined ? rule : vscode.l10n.t(title);
}
