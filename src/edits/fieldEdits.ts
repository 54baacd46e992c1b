/** New values of fields of one element as text edits: for a person's gestures and for repairs alike. */
import type { ElementPlace } from '../analysis/hallModel';
import { keyOrders } from '../model/generated/words';
import type { ElementIndex } from '../text/elementIndex';
import type { TextEdit, TextSource } from '../text/source';
import { removeProperty, setProperty } from '../text/splice';
import type { FieldChange } from './placement';

/**
 * @param source the text that `index` was made from.
 * @returns edits that do not meet: fields of one element stand apart from each other.
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
  return fields.flatMap(({ path, value }) =>
    value === undefined
      ? removeProperty(source, start, end, path)
      : setProperty(source, start, end, path, value, { keyOrder }),
  );
}
