/** Compares the two versions of one hall file. */
import {
  compareHalls,
  emptyVersion,
  impactOf,
  type JudgedHall,
  type PlainVersion,
} from '../../diff/hallDiff';
import { readVersion } from '../../diff/version';
import {
  brokenDiff,
  fileDiff,
  type BrokenSide,
  type FileDiff,
  type ToldFinding,
} from '../../formats/diff/fileDiff';
import { LiveHall } from '../../rules/liveHall';
import { LineMap } from '../../text/position';
import { isJudgedOtherwise } from './judgedOtherwise';
import {
  existsOn,
  namesOf,
  openSide,
  sides,
  type FilePair,
  type OpenedFile,
  type Side,
  type Versions,
} from './filePair';

export interface ComparedHall {
  readonly diff: FileDiff;
  /** The sides as a picture needs them; undefined where one is not there or cannot be read. */
  readonly halls: { readonly before: JudgedHall | undefined; readonly after: JudgedHall | undefined };
}

const noHalls = { before: undefined, after: undefined };

export interface Wish {
  /** Whether figures and findings are wanted: they cost fifty times as much as what changed. */
  readonly impact: boolean;
  /** Whether the sides of a difference will be drawn. */
  readonly halls: boolean;
}

/** @throws UsageError for a file that cannot be opened, or broken settings. */
export function compareHall(pair: FilePair, versions: Versions, wish: Wish): ComparedHall {
  const opened = { before: openSide(pair, 'before', versions), after: openSide(pair, 'after', versions) };
  const read = { before: readSide(opened.before), after: readSide(opened.after) };
  const broken = brokenSides(read);
  if (broken.length > 0) {
    // Two times the same broken text: nothing can be told, and nothing has changed.
    const isSame = opened.before?.raw === opened.after?.raw && pair.pathBefore === undefined;
    const diff = brokenDiff(namesOf(pair), broken);
    return { diff: isSame ? { ...diff, status: 'same' } : diff, halls: noHalls };
  }
  const context = (side: Side) => {
    const input = pair[side];
    return input && versions[side].contexts.of(input);
  };
  const contexts = { before: context('before'), after: context('after') };
  const version = (side: Side): PlainVersion => {
    const value = read[side];
    const { catalog } = (contexts[side] ?? contexts.before ?? contexts.after)!;
    return value?.kind === 'document'
      ? { document: value.document, value: value.value, catalog }
      : emptyVersion(catalog);
  };
  const before = version('before');
  const after = version('after');
  const comparison = compareHalls(before, after);
  const names = { ...namesOf(pair), exists: existsOn(pair) };
  const isSame = comparison.changes.length === 0 && names.exists === 'both';
  const isJudgedAlike =
    contexts.before !== undefined &&
    contexts.after !== undefined &&
    !isJudgedOtherwise(contexts.before, contexts.after, opened.after?.text ?? '');
  if ((isSame && (isJudgedAlike || !wish.impact)) || (!wish.impact && !wish.halls)) {
    return { diff: fileDiff(names, before.document, after.document, comparison, undefined), halls: noHalls };
  }
  const judged = (side: Side): JudgedHall | undefined => {
    const text = opened[side]?.text;
    const own = contexts[side];
    return text === undefined || !own ? undefined : { live: new LiveHall(text, own), context: own };
  };
  const halls = { before: judged('before'), after: judged('after') };
  if (!wish.impact) {
    return { diff: fileDiff(names, before.document, after.document, comparison, undefined), halls };
  }
  const lines = {
    before: new LineMap(opened.before?.text ?? ''),
    after: new LineMap(opened.after?.text ?? ''),
  };
  const impact = impactOf(halls.before, halls.after, comparison.renames, (side, finding): ToldFinding => {
    const { place, ...told } = finding;
    void place;
    const range = halls[side]?.live.rangeOf(finding, opened[side]?.text ?? '');
    return { ...told, line: lines[side].position(range?.start ?? 0).line };
  });
  return { diff: fileDiff(names, before.document, after.document, comparison, impact), halls };
}

type Read = ReturnType<typeof readSide>;

function readSide(file: OpenedFile | undefined) {
  if (!file) return undefined;
  const { text, problem } = file;
  if (problem) return { kind: 'broken' as const, text, problems: [problem] };
  return { ...readVersion('hall', text), text };
}

/** What keeps the sides from being read: the first problem of each. */
export function brokenSides(read: Readonly<Record<Side, Read>>): BrokenSide[] {
  return sides.flatMap((side): BrokenSide[] => {
    const version = read[side];
    if (version?.kind !== 'broken') return [];
    const [problem] = version.problems;
    const { line, column } = new LineMap(version.text).position(problem?.offset ?? 0);
    return [{ side, line, column, message: problem?.message ?? 'It could not be read.' }];
  });
}
