/** `datahall rules`: every rule as it ships. */
import { ruleListJson, ruleListText } from '../../formats/ruleReport';
import { rules as allRules } from '../../rules/index.generated';
import { exitCode, type ExitCode } from '../exitCodes';
import { terminalPaint } from '../output/terminalPaint';

export interface RulesOptions {
  readonly format: 'pretty' | 'json';
  readonly color: boolean;
}

export function rules({ format, color }: RulesOptions): ExitCode {
  process.stdout.write(
    format === 'json' ? ruleListJson(allRules) : ruleListText(allRules, terminalPaint(process.stdout, color)),
  );
  return exitCode.clean;
}
