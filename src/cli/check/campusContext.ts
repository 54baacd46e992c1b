/** By what a campus is judged where it alone is looked at, with what its halls add up to. */
import path from 'node:path';
import type { HallFileState } from '../../rules/campusAnalysis';
import type { CampusContext } from '../../rules/campusCheck';
import type { CampusFile } from '../../rules/campusFile';
import { inputFile, type InputFile } from '../files/inputFiles';
import type { CheckContexts } from '../settings/checkContexts';
import { hallFileOf } from './campusHallFiles';
import { totalsOfHall } from './checkHallFile';

/** @throws UsageError for a hall that cannot be opened, or broken settings. */
export function campusContext(
  input: InputFile,
  { halls }: CampusFile,
  contexts: CheckContexts,
  cwd: string,
): CampusContext {
  const hallFiles = new Map<string, HallFileState>();
  for (const { file } of halls) {
    if (!file.ok || hallFiles.has(file.path)) continue;
    const hall = hallFileOf(path.dirname(input.path), file.path);
    const found = hall.kind === 'found' ? inputFile(hall.path, input.root) : undefined;
    if (hall.kind !== 'found') hallFiles.set(file.path, hall);
    else {
      const totals = found && totalsOfHall(found, contexts, cwd);
      hallFiles.set(file.path, { kind: 'found', totals });
    }
  }
  const { catalog, rules, today } = contexts.of(input);
  return { catalog, rules, today, hallFiles };
}
