/** Every place of a text in which an id is written. */
import { isReferenceTo, type ElementReference } from '../../model/elementReferences';
import type { ReferenceTarget } from '../../model/types';
import type { Span } from '../../text/lexical';
import { isObject } from '../../text/jsonValue';
import type { TextSource } from '../../text/source';
import { valueRangeAt } from '../../text/tolerantTree';
import type { ListPlace, ReferringText } from './referringText';

export interface Naming {
  /** The element that it stands in; undefined for an id that stands outside of the lists. */
  readonly place: ListPlace | undefined;
  /** Whether it is the element's own id, and not one that it names. */
  readonly isOwn: boolean;
  /** The text with its quotes, as offsets in the document. */
  readonly span: Span;
}

/**
 * What stands outside of the lists first, then in the order of the lists. Where the text has an object of the id, ids
 * that can only mean something else, such as an equipment type of that name, are none of it.
 * @param source the text that `text` was read from.
 * @param wanted what the id means where the text has no object of it.
 */
export function namingsOf(
  id: string,
  text: ReferringText,
  source: TextSource,
  wanted?: ReferenceTarget,
): readonly Naming[] {
  const { words, index } = text;
  const own = placesOfId(id, text).map(({ list }) => list);
  const isMeant = ({ id: named, target }: ElementReference): boolean => {
    if (named !== id) return false;
    if (own.length > 0) return own.some((list) => isReferenceTo(target, list));
    return wanted === undefined || target === wanted;
  };
  const found: Naming[] = [];
  for (const reference of words.headReferences(text.head)) {
    const [key, ...path] = reference.path;
    const property = isMeant(reference) && typeof key === 'string' ? index.property(key) : undefined;
    if (!property) continue;
    const { valueStart: start, valueEnd: end } = property;
    const span = valueRangeAt(source.slice(start, end), path);
    if (span) found.push({ place: undefined, isOwn: false, span: moved(span, start) });
  }
  for (const list of words.lists) {
    for (let i = 0; i < text.size(list); i++) {
      const element = text.element(list, i);
      if (!isObject(element)) continue;
      const paths = words.references(list, element).flatMap((r) => (isMeant(r) ? [r.path] : []));
      if (element['id'] === id) paths.unshift(['id']);
      if (paths.length === 0) continue;
      const start = index.start(list, i);
      const slice = source.slice(start, index.end(list, i));
      for (const path of paths) {
        const span = valueRangeAt(slice, path);
        if (!span) continue;
        const isOwn = path.length === 1 && path[0] === 'id';
        found.push({ place: { list, index: i }, isOwn, span: moved(span, start) });
      }
    }
  }
  return found;
}

/** The elements that have an id: more than one where the text is wrong. */
export function placesOfId(id: string, text: ReferringText): readonly ListPlace[] {
  const found: ListPlace[] = [];
  for (const list of text.words.lists) {
    for (let index = 0; index < text.size(list); index++) {
      const element = text.element(list, index);
      if (isObject(element) && element['id'] === id) found.push({ list, index });
    }
  }
  return found;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
