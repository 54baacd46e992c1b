/** What stands at a place of a text, as its file means it. */
import type { ReferenceTarget } from '../../model/types';
import { cursorAt, type Cursor } from '../../text/cursor';
import type { Span } from '../../text/lexical';
import type { TextSource } from '../../text/source';
import type { ListPlace, ReferringText, Vocabulary } from './referringText';

export interface TextPlace {
  /** The element; undefined outside of the lists. */
  readonly place: ListPlace | undefined;
  /** From the element on, or from the top. */
  readonly path: readonly (string | number)[];
  readonly cursor: Cursor;
}

/**
 * The element and field at an offset.
 * @param text undefined while the source is broken, which it is more often than not while a person types.
 */
export function textPlaceAt(
  words: Vocabulary,
  text: ReferringText | undefined,
  source: TextSource,
  offset: number,
): TextPlace {
  const at = text?.index.locate(offset, 0);
  if (text && at && words.lists.includes(at.key)) {
    const start = text.index.start(at.key, at.index);
    const cursor = cursorAt(source.slice(start, text.index.end(at.key, at.index)), offset - start);
    const token = cursor.token && { start: cursor.token.start + start, end: cursor.token.end + start };
    return {
      place: { list: at.key, index: at.index },
      path: cursor.path,
      cursor: { ...cursor, token },
    };
  }
  const cursor = cursorAt(source.slice(0, source.length), offset);
  const [list, index, ...path] = cursor.path;
  return typeof list === 'string' && words.lists.includes(list) && typeof index === 'number'
    ? { place: { list, index }, path, cursor }
    : { place: undefined, path: cursor.path, cursor };
}

/** What the id at a place names; undefined where no id of another thing belongs. */
export const targetOf = (words: Vocabulary, { place, path }: TextPlace): ReferenceTarget | undefined =>
  place ? words.targetAt(place.list, path) : words.headTargetAt(path);

/** An id that is written somewhere. */
export interface NamedId {
  readonly id: string;
  /** With its quotes. */
  readonly token: Span;
  /** Whether it is its element's own. */
  readonly isOwn: boolean;
  /** What it names, where it is not its element's own. */
  readonly target: ReferenceTarget | undefined;
  readonly place: ListPlace | undefined;
}

/** The id at a place: its element's own, or one that it names. */
export function idAt(words: Vocabulary, at: TextPlace): NamedId | undefined {
  const { text, token, isKey } = at.cursor;
  if (isKey || text === undefined || !token) return undefined;
  const target = targetOf(words, at);
  const isOwn = at.place !== undefined && at.path.length === 1 && at.path[0] === 'id';
  return isOwn || target ? { id: text, token, isOwn, target, place: at.place } : undefined;
}
