/**
 * Three versions of a hall or campus merged by objects: a text, made by editing ours, and what keeps it from being
 * clean. The one merge for the command line, the merge driver and the editor.
 */
import { CONFLICTS_KEY } from '../../model/mergeConflicts';
import {
  campusProblems,
  elementProblems,
  headProblems,
  isCollection,
  type Problem,
} from '../../model/validateElement';
import { unresolvedReferences, unresolvedSentence } from './danglingReferences';
import type { MergeKind } from './fieldNature';
import { lostEdits } from './heldEdits';
import { mergedText, type WrittenSides } from './mergedText';
import { collectionKeys, elementId, isUnreadable, parseSide, readSide } from './mergeSide';
import {
  mergeSides,
  type Conflict,
  type MergeContext,
  type MergedSides,
  type SideRenames,
} from './mergeSides';
import { isJsonArray, type JsonObject } from './sameByNature';
import { SharedElements } from './sharedElements';

export interface ThreeTexts {
  /** Empty where both sides added the file. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export type MergeResult =
  | {
      readonly kind: 'merged';
      readonly text: string;
      /** What this merge could not decide; entries of `$conflicts` that were there before are not in it. */
      readonly conflicts: readonly Conflict[];
      /** Everything that keeps the result from being clean, in sentences; empty exactly for a clean merge. */
      readonly obstacles: readonly string[];
      readonly renames: SideRenames;
    }
  /** The texts cannot be taken apart into objects, or the merge does not hold what it must. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

export function mergeTexts(texts: ThreeTexts, context: MergeContext): MergeResult {
  const shared = new SharedElements();
  const base = parseSide(texts.base, true, shared);
  const ours = parseSide(texts.ours, false, shared);
  const theirs = parseSide(texts.theirs, false, shared);
  if (isUnreadable(base) || isUnreadable(ours) || isUnreadable(theirs)) {
    return refused({ base, ours, theirs });
  }
  const roots: WrittenSides = { base: base.root, ours: ours.root, theirs: theirs.root };
  const collections = collectionKeys(context.kind, Object.values(roots));
  const read = {
    base: readSide(roots.base, collections),
    ours: readSide(roots.ours, collections),
    theirs: readSide(roots.theirs, collections),
  };
  if (isUnreadable(read.base) || isUnreadable(read.ours) || isUnreadable(read.theirs)) return refused(read);
  const merged = mergeSides({ base: read.base, ours: read.ours, theirs: read.theirs }, context);
  const text = mergedText(texts.ours, ours.index, context.kind, roots, merged);
  return judged(text, merged, collections, context, shared);
}

/** From here on only the text counts: what it says is what people get. */
function judged(
  text: string,
  merged: MergedSides,
  collections: readonly string[],
  context: MergeContext,
  shared: SharedElements,
): MergeResult {
  const parsed = parseSide(text, false, shared);
  if (isUnreadable(parsed)) return refused({ merge: parsed });
  const { root } = parsed;
  const read = readSide(root, [...new Set([...collections, CONFLICTS_KEY])]);
  if (isUnreadable(read)) return refused({ merge: read });
  const lost = lostEdits(merged, read);
  if (lost.length > 0) return { kind: 'refused', reasons: lost };
  const left = root[CONFLICTS_KEY];
  const undecided = isJsonArray(left) ? left.length : 0;
  const obstacles = [
    ...(undecided > 0 ? [`${undecided} ${undecided === 1 ? 'conflict is' : 'conflicts are'} left.`] : []),
    ...schemaObstacles(context.kind, root),
    ...unresolvedReferences(read, context).map(unresolvedSentence),
  ];
  return { kind: 'merged', text, conflicts: merged.conflicts, obstacles, renames: merged.renames };
}

const called = {
  base: 'The version before both',
  ours: 'Our version',
  theirs: 'Their version',
  merge: 'The merge',
};

function refused(versions: Readonly<Partial<Record<keyof typeof called, object>>>): MergeResult {
  const names = ['base', 'ours', 'theirs', 'merge'] as const;
  const reasons = names.flatMap((name) => {
    const version = versions[name];
    return version && isUnreadable(version)
      ? [`${called[name]} cannot be merged by objects: ${version.unreadable}`]
      : [];
  });
  return { kind: 'refused', reasons };
}

function schemaObstacles(kind: MergeKind, root: JsonObject): string[] {
  const sentences = (owner: string, problems: readonly Problem[] | undefined) =>
    (problems ?? []).flatMap(({ unknownKey, message }) => (unknownKey ? [] : [`${owner}: ${message}`]));
  if (kind === 'campus') return sentences('The campus', campusProblems(root));
  const found = sentences('The hall', headProblems(root));
  for (const [key, held] of Object.entries(root)) {
    if (!isCollection(key) || !isJsonArray(held)) continue;
    held.forEach((element, i) => {
      const problems = elementProblems(key, element);
      if (problems) found.push(...sentences(elementId(key, element) ?? `${key}[${i}]`, problems));
    });
  }
  return found;
}
