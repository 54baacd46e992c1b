/** `datahall validate --print-config`: how every rule would run, and where each changed limit comes from. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { resolvedRules } from '../../formats/ruleReport';
import { rules } from '../../rules/index.generated';
import { shownPath } from '../files/inputFiles';
import type { CheckContexts } from '../settings/checkContexts';

/** For the files beside the first argument, or in the working folder; a hall's own profile would still win. */
export function printConfig(contexts: CheckContexts, args: readonly string[], cwd: string): string {
  const named = path.resolve(cwd, args[0] ?? '.');
  const folder = statSync(named, { throwIfNoEntry: false })?.isDirectory() ? named : path.dirname(named);
  const root = path.relative(cwd, folder).startsWith('..') ? folder : cwd;
  const context = contexts.of({ path: path.join(folder, 'any.hall.json'), root });
  const shown = (file: string) => shownPath(file, cwd);
  const profile = context.rules.profile;
  const config = {
    schemaVersion: 1,
    settings: context.settings.files.map(shown),
    catalogs: context.workspace.files.map(shown),
    profile,
    rules: resolvedRules(rules, context.rules, profile),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
