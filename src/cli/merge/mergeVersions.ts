/** Merges three versions as files have them, and says in words what came of it. */
import { builtinCatalog } from '../../catalog/catalog';
import type { MergeKind } from '../../diff/merge/fieldNature';
import type { Conflict } from '../../diff/merge/mergeSides';
import { mergeTexts } from '../../diff/merge/mergeTexts';
import { fileKind } from '../../model/fileKind';
import { conflictSentence } from '../../model/mergeConflicts';
import { CheckContexts, type CheckContext } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { newFindings } from './newFindings';
import { textConflict } from './textConflict';
import type { Version } from './version';

export interface Merge {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
  /** Where the file stands, absolute: its settings and catalogues hold. It need not exist. */
  readonly path: string;
  /** Folder of the workspace. */
  readonly root: string;
  readonly markerSize: number;
}

export interface Merged {
  readonly content: Uint8Array;
  readonly isClean: boolean;
  /** For a person: what is left to be done, or to be known. */
  readonly notes: readonly string[];
}

/** Lines of one kind that are told; the file holds all of them. */
const mostTold = 20;

export function mergeVersions({ base, ours, theirs, path, root, markerSize }: Merge): Merged {
  const asText = (reasons: readonly string[]): Merged => ({
    content: textConflict({ base: base.bytes, ours: ours.bytes, theirs: theirs.bytes }, markerSize),
    isClean: false,
    notes: [...told(reasons), 'It is merged as text: the file holds conflict markers.'],
  });
  const problems = Object.entries({ base, ours, theirs }).flatMap(([name, { problem }]) =>
    problem === undefined ? [] : [`${name}: ${problem}.`],
  );
  if (problems.length > 0) return asText(problems);

  const kind = kindOf(path, ours.text);
  const { context, note } = contextOf(path, root);
  const catalog = context?.catalog ?? builtinCatalog();
  const result = mergeTexts(
    { base: base.text, ours: ours.text, theirs: theirs.text },
    { kind, hasType: (id) => catalog.get(id) !== undefined },
  );
  if (result.kind === 'refused') return asText(result.reasons);
  const { text, conflicts, obstacles, renames } = result;
  const isClean = obstacles.length === 0;
  const found =
    isClean && context
      ? newFindings(kind, { ours: ours.text, theirs: theirs.text, merged: text }, renames, context)
      : [];
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...told(conflicts.map(sentenceOf)),
    ...told(obstacles),
    ...(conflicts.length > 0
      ? [
          'Our side stands in the file. Pick on the canvas, or edit the text and take the entry out of "$conflicts".',
        ]
      : []),
    ...(found.length > 0 ? ['Merged, and new by the merge, in neither side before:', ...told(found)] : []),
  ];
  return { content: new TextEncoder().encode(text), isClean, notes };
}

function told(lines: readonly string[]): string[] {
  if (lines.length <= mostTold) return [...lines];
  return [...lines.slice(0, mostTold), `… and ${lines.length - mostTold} more.`];
}

/** By the file's name, else by what it says it is: git gives temporary names. */
function kindOf(path: string, text: string): MergeKind {
  const named = fileKind(path);
  if (named === 'hall' || named === 'campus') return named;
  return /"format"\s*:\s*"datahall-campus\//.test(text) ? 'campus' : 'hall';
}

/** A merge does not depend on settings that are themselves broken, perhaps by the same merge. */
function contextOf(path: string, root: string): { context?: CheckContext; note?: string } {
  try {
    return { context: new CheckContexts({}, root).of({ path, root }) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { note: `Merged without the settings and catalogues of the workspace: ${error.message}` };
  }
}

const sentenceOf = ({ id, collection, path, base, ours, theirs }: Conflict): string =>
  String(conflictSentence({ index: 0, id, collection, path, base, ours, theirs }));
