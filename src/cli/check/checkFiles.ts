/** Checks each file once, be it found, named, or named by a campus. */
import path from 'node:path';
import { reportFile, type ReportFile } from '../../formats/report';
import type { HallTotals } from '../../analysis/hallTotals';
import { checkCampus, type HallFileState } from '../../rules/campusCheck';
import { readCampus, type CampusFile } from '../../rules/campusFile';
import { unreadableDocument, type CheckedDocument } from '../../rules/checkedDocument';
import { checkHall } from '../../rules/hallCheck';
import { naturalCompare } from '../../text/naturalCompare';
import { fileProblem } from '../files/fileProblem';
import { inputFile, shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { ProgressBar } from '../output/progressBar';
import type { CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { hallFileOf, type HallFile } from './campusHallFiles';

export interface CheckedFile {
  readonly report: ReportFile;
  /** By rule id, why subjects could not be judged. */
  readonly blocked: CheckedDocument['blocked'];
}

interface Campus {
  readonly input: InputFile;
  readonly file: CampusFile;
  /** By the path as the campus names it, normalised. */
  readonly halls: ReadonlyMap<string, HallFile>;
}

/** In the natural order of their paths. @throws UsageError for a file that cannot be opened, or broken settings. */
export function checkFiles(files: readonly InputFile[], contexts: CheckContexts, cwd: string): CheckedFile[] {
  const halls = new Map(files.filter((f) => f.kind === 'hall').map((f) => [f.realPath, f]));
  const results: { path: string; checked: CheckedFile }[] = [];
  const done = ({ path }: InputFile, text: string, document: CheckedDocument) => {
    const report = reportFile(shownPath(path, cwd), text, document);
    results.push({ path, checked: { report, blocked: document.blocked } });
  };

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
      if (found && !halls.has(found.realPath)) halls.set(found.realPath, found);
    }
    campuses.push({ input, file, halls: named });
  }

  const totals = new Map<string, HallTotals | undefined>();
  const progress = new ProgressBar(process.stderr, halls.size, () => performance.now());
  let begun = 0;
  for (const input of halls.values()) {
    progress.show(begun++, shownPath(input.path, cwd));
    const { text, problem } = open(input, cwd);
    const document = problem ? unreadable(input, contexts, problem) : checkHall(text, contexts.of(input));
    totals.set(input.realPath, document.totals);
    done(input, text, document);
  }
  progress.end();

  for (const { input, file, halls: named } of campuses) {
    const states = [...named].map(([name, hall]): [string, HallFileState] => [
      name,
      hall.kind === 'found' ? { kind: 'found', totals: totals.get(hall.realPath) } : hall,
    ]);
    const { catalog, rules } = contexts.of(input);
    done(input, file.text, checkCampus(file, { catalog, rules, hallFiles: new Map(states) }));
  }
  return results.sort((a, b) => naturalCompare(a.path, b.path)).map(({ checked }) => checked);
}

function open({ path }: InputFile, cwd: string): ReturnType<typeof readText> {
  try {
    return readText(path);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    // Not a finding: the file may be sound, and "could not look" must not be confused with "looked".
    throw new UsageError(`${shownPath(path, cwd)} cannot be read: ${problem}.`);
  }
}

function unreadable(
  input: InputFile,
  contexts: CheckContexts,
  { offset, message }: { offset: number; message: string },
): CheckedDocument {
  const active = contexts.of(input).rules.active();
  return unreadableDocument(active, 'The file could not be read.', [{ offset, length: 0, message }]);
}
