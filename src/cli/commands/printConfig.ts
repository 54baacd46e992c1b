/** `datahall validate --print-config`: how every rule would run, and where each changed limit comes from. */
import path from 'node:path';
import { resolvedRules, type ResolvedRule } from '../../formats/ruleReport';
import type { RuleSetting, Settings } from '../../model/types';
import { rules } from '../../rules/index.generated';
import { fileStat } from '../files/fileStat';
import { shownPath } from '../files/inputFiles';
import type { CheckContexts } from '../settings/checkContexts';
import { readJsonFile } from '../settings/jsonFile';

/** For the files beside the first argument, or in the working folder; a hall's own profile would still win. */
export function printConfig(contexts: CheckContexts, args: readonly string[], cwd: string): string {
  const named = path.resolve(cwd, args[0] ?? '.');
  const folder = fileStat(named)?.isDirectory() ? named : path.dirname(named);
  const root = path.relative(cwd, folder).startsWith('..') ? folder : cwd;
  const context = contexts.of({ path: path.join(folder, 'any.hall.json'), root });
  const shown = (file: string) => shownPath(file, cwd);
  const profile = context.rules.profile;
  const baseline = contexts.baselineOf(path.join(folder, 'any.hall.json'));
  const config = {
    schemaVersion: 1,
    settings: context.settings.files.map(shown),
    catalogs: context.workspace.files.map(shown),
    ...(baseline === undefined ? {} : { baseline: shown(baseline) }),
    today: context.today,
    profile,
    rules: withFiles(resolvedRules(rules, context.rules, profile), context.settings.files, shown),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

/**
 * Adds the settings file that says so to every severity and option that settings give.
 * @param files of the settings, the base first: of two that say something the later wins. They have been checked.
 */
function withFiles(
  resolved: Readonly<Record<string, ResolvedRule>>,
  files: readonly string[],
  shown: (file: string) => string,
) {
  const settings = files.map((file) => ({
    file,
    rules: (readJsonFile(file, 'Settings').value as Settings).rules ?? {},
  }));
  const saidBy = (id: string, says: (setting: RuleSetting) => boolean) => {
    const last = settings.findLast(({ rules: said }) => Object.hasOwn(said, id) && says(said[id]!));
    return last ? { file: shown(last.file) } : {};
  };
  return Object.fromEntries(
    Object.entries(resolved).map(([id, rule]) => {
      const severity = saidBy(id, (setting) => typeof setting === 'string' || setting.severity !== undefined);
      const options = Object.entries(rule.options).map(([name, option]) => {
        const says = (setting: RuleSetting) =>
          typeof setting === 'object' && Object.hasOwn(setting.options ?? {}, name);
        return [name, { ...option, ...saidBy(id, says) }];
      });
      return [id, { ...rule, ...severity, options: Object.fromEntries(options) }];
    }),
  );
}
