/** `datahall git install`, `doctor` and `uninstall`: git merges and compares halls of this repository by objects. */
import { exitCode, type ExitCode } from '../exitCodes';
import { driverChecks } from '../git/driverChecks';
import { programCommand } from '../git/driverCommands';
import { install, uninstall } from '../git/driverSetup';
import { topLevel } from '../git/git';

export interface InstallOptions {
  readonly command?: string;
}

/** @param script the file of this program. @throws UsageError outside a repository, or where git fails. */
export function gitInstall({ command }: InstallOptions, script: string): ExitCode {
  const top = topLevel(process.cwd());
  const done = install(top, command ?? programCommand(top, process.execPath, script));
  print(
    done.length > 0 ? [`Set up in ${top}:`, ...done.map(indented)] : [`All was set up already in ${top}.`],
  );
  return reportChecks(top);
}

export function gitUninstall(): ExitCode {
  const top = topLevel(process.cwd());
  const done = uninstall(top);
  print(
    done.length > 0 ? [`Removed from ${top}:`, ...done.map(indented)] : [`Nothing was set up in ${top}.`],
  );
  return exitCode.clean;
}

/** @returns 1 where something is wrong, with what to do. */
export const gitDoctor = (): ExitCode => reportChecks(topLevel(process.cwd()));

function reportChecks(top: string): ExitCode {
  const checks = driverChecks(top);
  for (const { what, problem, remark } of checks) {
    const mark = problem !== undefined ? 'WRONG' : remark !== undefined ? 'note ' : 'ok   ';
    print([`${mark}  ${what}`, ...[problem ?? remark].flatMap((line) => (line ? [`       ${line}`] : []))]);
  }
  const isWrong = checks.some(({ problem }) => problem !== undefined);
  print([
    'Servers merge as text whatever a clone has set up: check the merge commit too, with "datahall validate".',
  ]);
  return isWrong ? exitCode.findings : exitCode.clean;
}

const indented = (line: string) => `  ${line}`;
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
