/** Reads and writes the file of known findings. */
import { existsSync, writeFileSync } from 'node:fs';
import { baselineText } from '../../formats/baselineText';
import type { BaselineEntry, BaselineFile } from '../../model/types';
import { baselineProblems } from '../../model/validateElement';
import { fileProblem } from '../files/fileProblem';
import { replaceFile } from '../files/replaceFile';
import { UsageError } from '../usageError';
import { at, readJsonFile } from './jsonFile';

/** The name under which a baseline is created where nobody names one. */
export const BASELINE_FILE = 'datahall.baseline.json';

/** @throws UsageError for one that is not there or is wrong: taken for empty it would fail what it knows. */
export function readBaseline(file: string): readonly BaselineEntry[] {
  const json = readJsonFile(file, 'The baseline');
  const [wrong] = baselineProblems(json.value) ?? [];
  if (wrong) throw new UsageError(`${at(json, wrong.path)}: ${wrong.message}`);
  // Held against the schema above.
  return (json.value as BaselineFile).findings;
}

/** @throws UsageError */
export function writeBaseline(file: string, entries: readonly BaselineEntry[]): void {
  try {
    if (existsSync(file)) replaceFile(file, baselineText(entries));
    else writeFileSync(file, baselineText(entries));
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`The baseline ${file} cannot be written: ${problem}.`);
  }
}
