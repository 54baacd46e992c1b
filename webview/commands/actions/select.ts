import type { Editor } from '../../editor';
import { readingOrder, step } from '../../readingOrder';

export function selectActions(editor: Editor) {
  let order: { revision: number; ids: readonly string[] } | undefined;

  function walk(by: 1 | -1): void {
    if (order?.revision !== editor.store.revision) {
      order = { revision: editor.store.revision, ids: readingOrder(editor.store) };
    }
    const next = step(order.ids, editor.selection.last, by);
    if (next !== undefined) editor.reveal([next]);
  }
  return {
    selectAll: { run: () => editor.select([...editor.store.ids()]) },
    selectNext: { run: () => walk(1) },
    selectPrevious: { run: () => walk(-1) },
  };
}
