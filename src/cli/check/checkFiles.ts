/** Checks each file once, be it found, named, or named by a campus. */
import path from 'node:path';
import type { HallTotals } from '../../analysis/hallTotals';
import type { HallFileState } from '../../rules/campusAnalysis';
import { checkCampus } from '../../rules/campusCheck';
import { readCampus, type CampusFile } from '../../rules/campusFile';
import type { CheckedDocument } from '../../rules/checkedDocument';
import { naturalCompare } from '../../text/naturalCompare';
import { inputFile, type InputFile } from '../files/inputFiles';
import type { CheckContexts } from '../settings/checkContexts';
import { hallFileOf, type HallFile } from './campusHallFiles';
import { checkedFile, open, totalsOfHall, unreadable, type CheckedFile } from './checkHallFile';
import { checkHalls, type CheckingOptions } from './checkHalls';

interface Campus {
  readonly input: InputFile;
  readonly file: CampusFile;
  /** By the path as the campus names it, normalised. */
  readonly halls: ReadonlyMap<string, HallFile>;
}

export interface CheckedInput extends CheckedFile {
  readonly input: InputFile;
}

export interface Checked {
  /** In the natural order of their paths. */
  readonly files: readonly CheckedInput[];
  /** Halls that were counted and not checked. */
  readonly counted: readonly CountedInput[];
}

export interface CountedInput {
  readonly input: InputFile;
  readonly totals: HallTotals | undefined;
}

/**
 * @param others what happens to halls that a campus names and `files` does not: they are checked too, or only
 * counted into what the campus holds.
 * @param known what halls add up to that need not be read to be counted, by their real paths.
 * @throws UsageError for a file that cannot be opened, or broken settings.
 */
export async function checkFiles(
  files: readonly InputFile[],
  contexts: CheckContexts,
  cwd: string,
  checking: CheckingOptions,
  others: 'checked' | 'counted' = 'checked',
  known?: ReadonlyMap<string, HallTotals | undefined>,
): Promise<Checked> {
  const halls = new Map(files.filter((f) => f.kind === 'hall').map((f) => [f.realPath, f]));
  const results: CheckedInput[] = [];
  const done = (input: InputFile, text: string, document: CheckedDocument) =>
    results.push({ ...checkedFile(input, cwd, text, document), input });

  const counted = new Map<string, InputFile>();
  const campuses: Campus[] = [];
  for (const input of files) {
    if (input.kind !== 'campus') continue;
    const { text, problem } = open(input, cwd);
    if (problem) {
      done(input, text, unreadable(input, contexts, problem));
      continue;
    }
    const file = readCampus(text);
    const named = new Map<string, HallFile>();
    for (const { file: hall } of file.halls) {
      if (hall.ok && !named.has(hall.path))
        named.set(hall.path, hallFileOf(path.dirname(input.path), hall.path));
    }
    for (const hall of named.values()) {
      const found = hall.kind === 'found' ? inputFile(hall.path, input.root) : undefined;
      if (found && !halls.has(found.realPath)) {
        (others === 'checked' ? halls : counted).set(found.realPath, found);
      }
    }
    campuses.push({ input, file, halls: named });
  }

  const totals = new Map<string, HallTotals | undefined>();
  const inputs = [...halls.values()];
  (await checkHalls(inputs, contexts, cwd, checking)).forEach((hall, at) => {
    const input = inputs[at]!;
    totals.set(input.realPath, hall.totals);
    results.push({ ...hall, input });
  });

  for (const [realPath, input] of counted) {
    const isKnown = known?.has(realPath) ?? false;
    totals.set(realPath, isKnown ? known?.get(realPath) : totalsOfHall(input, contexts, cwd));
  }
  const onlyCounted = [...counted.values()].map((input) => ({ input, totals: totals.get(input.realPath) }));

  for (const { input, file, halls: named } of campuses) {
    const states = [...named].map(([name, hall]): [string, HallFileState] => [
      name,
      hall.kind === 'found' ? { kind: 'found', totals: totals.get(hall.realPath) } : hall,
    ]);
    const { catalog, rules, today } = contexts.of(input);
    done(input, file.text, checkCampus(file, { catalog, rules, today, hallFiles: new Map(states) }));
  }
  results.sort((a, b) => naturalCompare(a.input.path, b.input.path));
  return { files: results, counted: onlyCounted };
}
