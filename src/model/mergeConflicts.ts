/** The `$conflicts` of a file: what a merge left to be decided, read with care since people edit it by hand. */
import { isArray, isObject, sameValue, toJson, type JsonValue } from '../text/jsonValue';
import type { MergeConflict } from './types';

export const CONFLICTS_KEY = '$conflicts';

/**
 * A conflict with its place in the file. A side that is `undefined` has no such value: it deleted it, or never had
 * it. A `path` of `['at']` whose values are objects is the placement: `at` and `facing` together.
 */
export interface LeftConflict {
  /** Its place in `$conflicts`. */
  readonly index: number;
  readonly id: string | undefined;
  readonly collection: string | undefined;
  readonly path: readonly string[];
  readonly base: JsonValue | undefined;
  readonly ours: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
}

/** @param value what stands under `$conflicts`; entries of another shape are passed over: data/schema reports them. */
export function leftConflicts(value: unknown): readonly LeftConflict[] {
  if (!isArray(value)) return [];
  return value.flatMap((entry, index): LeftConflict[] => {
    if (!isObject(entry)) return [];
    const { id, collection, path, base, ours, theirs } = entry;
    if (!isArray(path) || !path.every((step) => typeof step === 'string')) return [];
    const side = (held: unknown) => (held === undefined ? undefined : toJson(held));
    return [
      {
        index,
        id: typeof id === 'string' ? id : undefined,
        collection: typeof collection === 'string' ? collection : undefined,
        path,
        base: side(base),
        ours: side(ours),
        theirs: side(theirs),
      },
    ];
  });
}

/** Names what is in conflict: two entries with the same key are about the same value. */
export const conflictKey = ({ id, collection, path }: Pick<MergeConflict, 'id' | 'collection' | 'path'>) =>
  JSON.stringify([collection ?? '', id ?? '', ...path]);

/** What happened on both sides, in a sentence for a person. */
export function conflictSentence(conflict: LeftConflict): string {
  const { id, collection, path, base, ours, theirs } = conflict;
  if (path.length === 0) {
    const what = id ?? `An element of ${collection ?? 'the file'}`;
    if (ours === undefined) return `${what} was deleted on our side and ${against(base, theirs)} on theirs.`;
    if (theirs === undefined) return `${what} ${against(base, ours)} on our side and was deleted on theirs.`;
    return base === undefined
      ? `${what} was added on both sides, and the two differ.`
      : `${what} was changed on both sides.`;
  }
  const owner = id ?? 'The file';
  const isPlacement = path.length === 1 && path[0] === 'at' && [base, ours, theirs].some(isObject);
  const name = isPlacement ? 'its place' : path.join('.');
  const was = base === undefined ? 'it was not set' : `it was ${shortText(base)}`;
  return `${owner}: ${name} is ${side(ours)} on our side and ${side(theirs)} on theirs; ${was}.`;
}

/** What the side that did not delete the object did: it may have left it alone, and named it somewhere new. */
const against = (base: JsonValue | undefined, other: JsonValue | undefined): string =>
  base !== undefined && other !== undefined && sameValue(base, other) ? 'is still needed' : 'was changed';

const side = (value: JsonValue | undefined) => (value === undefined ? 'removed' : shortText(value));

const most = 60;

/** A value in a sentence: long ones are cut. */
export function shortText(value: JsonValue): string {
  if (isObject(value) && isArray(value['at'])) {
    const { at, facing } = value;
    const looks =
      facing === undefined ? '' : ` facing ${typeof facing === 'string' ? facing : `${String(facing)}°`}`;
    return `[${at.join(', ')}]${looks}`;
  }
  const text = JSON.stringify(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
