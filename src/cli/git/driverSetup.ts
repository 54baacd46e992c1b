/** Puts the merge driver and the textconv into a repository, and takes them out again. Nothing else is touched. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../files/fileProblem';
import { UsageError } from '../usageError';
import { DRIVER, withOurLines, withoutOurLines } from './attributeLines';
import { driverCommand, textconvCommand } from './driverCommands';
import { git } from './git';

export const CONFIG = {
  name: `merge.${DRIVER}.name`,
  driver: `merge.${DRIVER}.driver`,
  textconv: `diff.${DRIVER}.textconv`,
} as const;

/** @param program as a shell starts it. @returns what was done, a line each; empty where all was as it should be. */
export function install(top: string, program: string): string[] {
  const wanted: readonly (readonly [string, string])[] = [
    [CONFIG.name, 'data halls and campuses, by objects'],
    [CONFIG.driver, driverCommand(program)],
    [CONFIG.textconv, textconvCommand(program)],
  ];
  const done: string[] = [];
  for (const [key, value] of wanted) {
    if (localConfig(top, key) === value) continue;
    git(top, 'config', '--local', '--replace-all', key, value);
    done.push(`git config: ${key}`);
  }
  if (rewriteAttributes(top, withOurLines))
    done.push('.gitattributes: commit it, so that every clone has it');
  return done;
}

/** @returns what was done, a line each. */
export function uninstall(top: string): string[] {
  const done: string[] = [];
  for (const section of [`merge.${DRIVER}`, `diff.${DRIVER}`]) {
    if (!hasSection(top, section)) continue;
    git(top, 'config', '--local', '--remove-section', section);
    done.push(`git config: ${section}`);
  }
  if (rewriteAttributes(top, withoutOurLines))
    done.push('.gitattributes: commit that too, where it was committed');
  return done;
}

/** The value in the repository's own configuration; undefined where there is none. */
export const localConfig = (top: string, key: string): string | undefined =>
  configValue(top, ['--local', key]);

/** The value that git uses, wherever it is set. */
export const usedConfig = (top: string, key: string): string | undefined => configValue(top, [key]);

function configValue(top: string, args: readonly string[]): string | undefined {
  try {
    return git(top, 'config', '--null', '--get', ...args)
      .toString('utf8')
      .replace(/\0$/, '');
  } catch (error) {
    // git ends with 1 for a key that is not set.
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function hasSection(top: string, section: string): boolean {
  try {
    git(top, 'config', '--local', '--get-regexp', `^${section.replaceAll('.', '\\.')}\\.`);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

/** A file that would be left empty goes. @returns whether it changed. @throws UsageError where it cannot be written. */
function rewriteAttributes(top: string, edit: (text: string) => string): boolean {
  const file = path.join(top, '.gitattributes');
  try {
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const after = edit(before);
    if (after === before) return false;
    if (after === '') rmSync(file);
    else writeFileSync(file, after);
    return true;
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${file} cannot be written: ${problem}.`);
  }
}
