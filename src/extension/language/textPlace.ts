/** What stands at a place of a hall's text, as the hall means it. */
import type * as vscode from 'vscode';
import type { ElementPlace } from '../../analysis/hallModel';
import { referenceFields } from '../../model/references';
import type { CollectionKey, ReferenceTarget } from '../../model/types';
import { isCollection } from '../../model/validateElement';
import { cursorAt, type Cursor } from '../../text/cursor';
import type { HallSession } from '../hallSession';

export interface TextPlace {
  /** The element, by its collection and its place in it. */
  readonly place: ElementPlace;
  /** From the element on. */
  readonly path: readonly (string | number)[];
  readonly cursor: Cursor;
}

/** The element and field at an offset of the document; undefined outside of every element. */
export function textPlaceAt(session: HallSession, offset: number): TextPlace | undefined {
  const { index } = session.current();
  const at = index?.locate(offset, 0);
  if (index && at && isCollection(at.key)) {
    const start = index.start(at.key, at.index);
    const cursor = cursorAt(session.text.slice(start, index.end(at.key, at.index)), offset - start);
    return {
      place: { collection: at.key, index: at.index },
      path: cursor.path,
      cursor: {
        ...cursor,
        token: cursor.token && { start: cursor.token.start + start, end: cursor.token.end + start },
      },
    };
  }
  if (index) return undefined;
  // While a person types the text is broken more often than not.
  const cursor = cursorAt(session.document.getText(), offset);
  const [collection, number, ...path] = cursor.path;
  return typeof collection === 'string' && isCollection(collection) && typeof number === 'number'
    ? { place: { collection, index: number }, path, cursor }
    : undefined;
}

/** What the id at this path of an element names; undefined where the path holds no id of another thing. */
export function referenceAt(
  collection: CollectionKey,
  path: readonly (string | number)[],
): ReferenceTarget | undefined {
  const [key, item, within, ...rest] = path;
  const field = referenceFields[collection].find((f) => f.key === key);
  if (!field || rest.length > 0) return undefined;
  if (!field.many) return item === undefined ? field.target : undefined;
  if (typeof item !== 'number') return undefined;
  return within === undefined || within === field.within ? field.target : undefined;
}

/** The id that is written at a place: its element's own, or one that it names. */
export function idAt(session: HallSession, position: vscode.Position) {
  const at = textPlaceAt(session, session.document.offsetAt(position));
  const { text, token, isKey } = at?.cursor ?? {};
  if (!at || isKey || text === undefined || !token) return undefined;
  const target = referenceAt(at.place.collection, at.path);
  const isOwn = at.path.length === 1 && at.path[0] === 'id';
  return isOwn || target ? { id: text, token, isOwn, target, place: at.place } : undefined;
}
