/** The `$conflicts` of a file: what a merge left to be decided, read with care since people edit it by hand. */
import { isArray, isObject, sameValue, toJson, type JsonValue } from '../text/jsonValue';
import { said, type Said } from '../words/said';
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
export function conflictSentence(conflict: LeftConflict): Said {
  const { id, collection, path, base, ours, theirs } = conflict;
  if (path.length === 0) {
    const what =
      id ??
      (collection === undefined ? said('An element of the file') : said('An element of {0}', collection));
    if (ours === undefined)
      return isUntouched(base, theirs)
        ? said('{0} was deleted on our side and is still needed on theirs.', what)
        : said('{0} was deleted on our side and was changed on theirs.', what);
    if (theirs === undefined)
      return isUntouched(base, ours)
        ? said('{0} is still needed on our side and was deleted on theirs.', what)
        : said('{0} was changed on our side and was deleted on theirs.', what);
    return base === undefined
      ? said('{0} was added on both sides, and the two differ.', what)
      : said('{0} was changed on both sides.', what);
  }
  const owner = id ?? said('The file');
  const isPlacement = path.length === 1 && path[0] === 'at' && [base, ours, theirs].some(isObject);
  const name = isPlacement ? said('its place') : path.join('.');
  return base === undefined
    ? said(
        '{0}: {1} is {2} on our side and {3} on theirs; it was not set.',
        owner,
        name,
        side(ours),
        side(theirs),
      )
    : said(
        '{0}: {1} is {2} on our side and {3} on theirs; it was {4}.',
        owner,
        name,
        side(ours),
        side(theirs),
        shortValue(base),
      );
}

/** The side that did not delete the object may have left it alone, and named it somewhere new. */
const isUntouched = (base: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  base !== undefined && other !== undefined && sameValue(base, other);

const side = (value: JsonValue | undefined): Said =>
  value === undefined ? said('removed') : shortValue(value);

const most = 60;

/** A value in a sentence: long ones are cut. */
export function shortValue(value: JsonValue): Said {
  if (isObject(value) && isArray(value['at'])) {
    const { at, facing } = value;
    const place = `[${at.join(', ')}]`;
    if (facing === undefined) return said('{0}', place);
    return typeof facing === 'string'
      ? said('{0} facing {1}', place, facings[facing] ?? facing)
      : said('{0} facing {1}°', place, typeof facing === 'number' ? facing : String(facing));
  }
  const text = JSON.stringify(value);
  return said('{0}', text.length > most ? `${text.slice(0, most - 1)}…` : text);
}

const facings: Readonly<Record<string, Said>> = {
  north: said('north'),
  east: said('east'),
  south: said('south'),
  west: said('west'),
};
