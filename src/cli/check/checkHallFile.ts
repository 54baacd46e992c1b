/** Checks one hall file. The same on the main thread and in a worker. */
import { reportFile, type ReportFile } from '../../formats/report';
import type { HallTotals } from '../../analysis/hallTotals';
import { unreadableDocument, type CheckedDocument } from '../../rules/checkedDocument';
import { checkHall } from '../../rules/hallCheck';
import { RuleSet } from '../../rules/ruleSet';
import { fileProblem } from '../files/fileProblem';
import { shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import type { CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { said } from '../../words/said';

export interface CheckedFile {
  readonly report: ReportFile;
  /** By rule id, why subjects could not be judged. */
  readonly blocked: CheckedDocument['blocked'];
  readonly totals: HallTotals | undefined;
}

/**
 * Plain data: a worker posts it as it is.
 * @throws UsageError for a file that cannot be opened, or broken settings.
 */
export function checkHallFile(input: InputFile, contexts: CheckContexts, cwd: string): CheckedFile {
  const { text, problem } = open(input, cwd);
  const document = problem ? unreadable(input, contexts, problem) : checkHall(text, contexts.of(input));
  return checkedFile(input, cwd, text, document);
}

/** What a hall holds, without judging it; undefined where it cannot be read. @throws as `checkHallFile` */
export function totalsOfHall(input: InputFile, contexts: CheckContexts, cwd: string): HallTotals | undefined {
  const { text, problem } = open(input, cwd);
  const { catalog, today } = contexts.of(input);
  return problem ? undefined : checkHall(text, { catalog, today, rules: noRules }).totals;
}

const noRules = new RuleSet({ only: [] });

export const checkedFile = (
  { path }: InputFile,
  cwd: string,
  text: string,
  document: CheckedDocument,
): CheckedFile => ({
  report: reportFile(shownPath(path, cwd), text, document),
  blocked: document.blocked,
  totals: document.totals,
});

/** @throws UsageError for a file that cannot be opened. */
export function open({ path }: InputFile, cwd: string): ReturnType<typeof readText> {
  try {
    return readText(path);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    // Not a finding: the file may be sound, and "could not look" must not be confused with "looked".
    throw new UsageError(`${shownPath(path, cwd)} cannot be read: ${problem}.`);
  }
}

export function unreadable(
  input: InputFile,
  contexts: CheckContexts,
  { offset, message }: { offset: number; message: string },
): CheckedDocument {
  const active = contexts.of(input).rules.active();
  return unreadableDocument(active, 'The file could not be read.', [
    { offset, length: 0, message, said: said('{0}', message) },
  ]);
}
