/** Compares the two versions of one campus file; its halls are pairs of their own. */
import path from 'node:path';
import { compareDocuments } from '../../diff/compare';
import { readDocument } from '../../diff/diffDocument';
import { findingChanges } from '../../diff/findingChanges';
import { totalChanges } from '../../diff/impact';
import { readVersion } from '../../diff/version';
import { brokenDiff, fileDiff, type FileDiff, type ToldFinding } from '../../formats/diff/fileDiff';
import type { HallTotals } from '../../analysis/hallTotals';
import type { HallFileState } from '../../rules/campusAnalysis';
import { checkCampus } from '../../rules/campusCheck';
import { readCampus } from '../../rules/campusFile';
import type { CheckedDocument } from '../../rules/checkedDocument';
import { LineMap } from '../../text/position';
import { hallFileOf } from '../check/campusHallFiles';
import { totalsOfHall } from '../check/checkHallFile';
import { inputFile } from '../files/inputFiles';
import { brokenSides } from './compareHall';
import { existsOn, namesOf, openSide, type FilePair, type Side, type Versions } from './filePair';

/** @throws UsageError for a file that cannot be opened, or broken settings. */
export function compareCampus(pair: FilePair, versions: Versions, isJudged: boolean): FileDiff {
  const read = (side: Side) => {
    const file = openSide(pair, side, versions);
    if (!file) return undefined;
    const { text, problem } = file;
    if (problem) return { kind: 'broken' as const, text, problems: [problem] };
    return { ...readVersion('campus', text), text };
  };
  const versionsRead = { before: read('before'), after: read('after') };
  const broken = brokenSides(versionsRead);
  if (broken.length > 0) {
    const isSame = versionsRead.before?.text === versionsRead.after?.text && pair.pathBefore === undefined;
    const diff = brokenDiff(namesOf(pair), broken);
    return isSame ? { ...diff, status: 'same' } : diff;
  }
  const documentOf = (side: Side) => {
    const version = versionsRead[side];
    return version?.kind === 'document' ? version.document : readDocument('campus', {});
  };
  const before = documentOf('before');
  const after = documentOf('after');
  const comparison = compareDocuments(before, after);
  const names = { ...namesOf(pair), exists: existsOn(pair) };
  if (!isJudged) return fileDiff(names, before, after, comparison, undefined);
  const checked = {
    before: checkedSide(pair, 'before', versions, versionsRead.before?.text),
    after: checkedSide(pair, 'after', versions, versionsRead.after?.text),
  };
  const told = (side: Side): readonly ToldFinding[] => {
    const lines = new LineMap(versionsRead[side]?.text ?? '');
    return (checked[side]?.findings ?? []).map(({ start, end, pointer, ...finding }) => {
      void [end, pointer];
      return { ...finding, line: lines.position(start).line };
    });
  };
  const impact = {
    totals: totalChanges(checked.before?.totals, checked.after?.totals),
    loads: [],
    phases: [],
    redundancy: undefined,
    findings: findingChanges(told('before'), told('after'), comparison.renames),
  };
  return fileDiff(names, before, after, comparison, impact);
}

/** The campus with the loads of the halls that it names on that side. */
function checkedSide(
  pair: FilePair,
  side: Side,
  versions: Versions,
  text: string | undefined,
): CheckedDocument | undefined {
  const input = pair[side];
  if (!input || text === undefined) return undefined;
  const { contexts, folder } = versions[side];
  const file = readCampus(text);
  const states = new Map<string, HallFileState>();
  const totals = new Map<string, HallTotals | undefined>();
  for (const { file: named } of file.halls) {
    if (!named.ok || states.has(named.path)) continue;
    const hall = hallFileOf(path.dirname(input.path), named.path);
    if (hall.kind !== 'found') {
      states.set(named.path, hall);
      continue;
    }
    const hallInput = inputFile(hall.path, input.root);
    if (hallInput && !totals.has(hall.realPath)) {
      totals.set(hall.realPath, totalsOfHall(hallInput, contexts, folder));
    }
    states.set(named.path, { kind: 'found', totals: totals.get(hall.realPath) });
  }
  const { catalog, rules, today } = contexts.of(input);
  return checkCampus(file, { catalog, rules, today, hallFiles: states });
}
