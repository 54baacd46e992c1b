/** An element with another value, written as it is written. */
import { sameValue, type JsonValue } from '../../text/jsonValue';
import { PatchedSource } from '../../text/patchedSource';
import type { TextEdit } from '../../text/source';
import { removeProperty, setProperty } from '../../text/splice';
import { isJsonObject } from './sameByNature';

/** All changes of one element as one edit: its fields may be neighbours, and edits of neighbours could meet. */
export function elementEdit(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  before: JsonValue,
  after: JsonValue,
  keyOrder: readonly string[],
): TextEdit {
  let source = new PatchedSource(text, start, end, text.slice(start, end));
  const apply = (edits: readonly TextEdit[]) => {
    if (edits.length > 0) source = source.edited(edits);
  };
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const key of Object.keys(before)) {
      if (!Object.hasOwn(after, key)) apply(removeProperty(source, start, source.end, [key]));
    }
    for (const [key, value] of Object.entries(after)) {
      if (Object.hasOwn(before, key) && sameValue(before[key] ?? null, value)) continue;
      apply(setProperty(source, start, source.end, [key], value, { keyOrder }));
    }
  } else {
    apply(setProperty(source, start, source.end, [], after));
  }
  return { offset: start, length: end - start, text: source.middle };
}
