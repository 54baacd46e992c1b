/** A repair as the smallest change of the text. */
import { keyOrders } from '../../model/generated/words';
import type { ElementIndex } from '../../text/elementIndex';
import type { TextEdit, TextSource } from '../../text/source';
import { insertElement, removeElements } from '../../text/splice';
import { keyRangeAt } from '../../text/tolerantTree';
import { fieldEdits } from '../fieldEdits';
import type { QuickFix } from './quickFix';

/** @param source the text that `index` was made from. */
export function fixEdits(fix: QuickFix, index: ElementIndex, source: TextSource): readonly TextEdit[] {
  return fix.changes.flatMap((change) => {
    switch (change.kind) {
      case 'remove':
        return removeElements(source, index, change.place.collection, [change.place.index]);
      case 'add':
        return insertElement(source, index, change.collection, change.element, {
          keyOrder: keyOrders.hall[''] ?? [],
        });
      case 'key': {
        const start = index.start(change.place.collection, change.place.index);
        const end = index.end(change.place.collection, change.place.index);
        const range = keyRangeAt(source.slice(start, end), [change.key]);
        if (!range) return [];
        const text = JSON.stringify(change.name);
        return [{ offset: start + range.start, length: range.end - range.start, text }];
      }
      case 'fields':
        return fieldEdits(change.place, change.fields, index, source);
    }
  });
}
