/** Compares the two versions of one hall file. */
import {
  compareHalls,
  emptyVersion,
  impactOf,
  impactOfEdit,
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
import type { Impact } from '../../diff/impact';
import type { Finding } from '../../rules/finding';
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
    !isJudgedOtherwise(contexts.before, contexts.after, () => opened.after?.text ?? '');
  if ((isSame && (isJudgedAlike || !wish.impact)) || (!wish.impact && !wish.halls)) {
    return { diff: fileDiff(names, before.document, after.document, comparison, undefined), halls: noHalls };
  }
  const judged = (side: Side): JudgedHall | undefined => {
    const text = opened[side]?.text;
    const own = contexts[side];
    return text === undefined || !own ? undefined : { live: new LiveHall(text, own), context: own };
  };
  const told = (impact: Impact<ToldFinding> | undefined): FileDiff =>
    fileDiff(names, before.document, after.document, comparison, impact);
  const texts = { before: opened.before?.text ?? '', after: opened.after?.text ?? '' };
  const lines = { before: new LineMap(texts.before), after: new LineMap(texts.after) };
  const withLine = (side: Side, finding: Finding, live: LiveHall): ToldFinding => {
    const { place, ...rest } = finding;
    void place;
    return { ...rest, line: lines[side].position(live.rangeOf(finding, texts[side]).start).line };
  };
  // Where nobody draws the two, and the same is known of both, the one turns into the other.
  const isOneHall =
    isJudgedAlike && names.exists === 'both' && !sides.some((side) => hasDrawing(texts[side]));
  if (!wish.halls && isOneHall && contexts.before) {
    const impact = impactOfEdit(texts.before, texts.after, contexts.before, comparison.renames, withLine);
    return { diff: told(impact), halls: noHalls };
  }
  const halls = { before: judged('before'), after: judged('after') };
  const impact = wish.impact ? impactOf(halls.before, halls.after, comparison.renames, withLine) : undefined;
  return { diff: told(impact), halls };
}

/** What lies under the plan is looked for beside each version. */
const hasDrawing = (text: string): boolean => text.includes('"underlay"');

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
