/** New values of fields of one element as text edits: for a person's gestures and for repairs alike. */
import type { ElementPlace } from '../analysis/hallModel';
import { keyOrders } from '../model/generated/words';
import type { ElementIndex } from '../text/elementIndex';
import { composeEdits } from '../text/composeEdits';
import { PatchedSource } from '../text/patchedSource';
import type { TextEdit, TextSource } from '../text/source';
import { removeProperty, setProperty } from '../text/splice';
import type { FieldChange } from './placement';

/**
 * @param source the text that `index` was made from.
 * @returns edits that do not meet.
 */
export function fieldEdits(
  { collection, index: at }: ElementPlace,
  fields: readonly FieldChange[],
  index: ElementIndex,
  source: TextSource,
): readonly TextEdit[] {
  const start = index.start(collection, at);
  const end = index.end(collection, at);
  const keyOrder = keyOrders.hall[collection] ?? [];
  const editsIn = (text: TextSource, until: number, { path, value }: FieldChange): readonly TextEdit[] =>
    value === undefined
      ? removeProperty(text, start, until, path)
      : setProperty(text, start, until, path, value, { keyOrder });
  const [only, ...more] = fields;
  if (!only) return [];
  if (more.length === 0) return editsIn(source, end, only);
  // Each reads what the one before it leaves: two neighbours that go would both take the comma between them.
  let text = new PatchedSource(source, start, end, source.slice(start, end));
  let edits: readonly TextEdit[] = [];
  for (const field of fields) {
    const next = editsIn(text, text.end, field);
    text = text.edited(next);
    edits = composeEdits(source.length, edits, next);
  }
  return edits;
}
