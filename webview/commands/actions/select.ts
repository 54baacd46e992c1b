import type { Editor } from '../../editor';
import { layerOf } from '../../layers/layers';
import { readingOrder, step } from '../../readingOrder';
import { connected, sameRow, sameType } from '../../selectLike';
import type { ToolManager } from '../../tools/toolManager';

export function selectActions(editor: Editor, tools: ToolManager) {
  const { store, selection } = editor;
  let order: { revision: number; ids: readonly string[] } | undefined;

  /** What can be picked: neither hidden nor locked. */
  const pickable = (id: string) => {
    const slot = store.slotOf(id);
    return slot !== undefined && !store.hidden[slot] && !store.locked[slot];
  };
  /** @param adds to what is selected */
  function walk(by: 1 | -1, adds = false): void {
    if (order?.revision !== store.revision) {
      order = { revision: store.revision, ids: readingOrder(store).filter(pickable) };
    }
    let next = step(order.ids, selection.last, by);
    if (!adds) {
      if (next !== undefined) editor.reveal([next]);
      return;
    }
    // The next that is not selected yet; where all are, none.
    for (let left = selection.size; left > 0 && next !== undefined && selection.has(next); left--) {
      next = step(order.ids, next, by);
    }
    if (next !== undefined && !selection.has(next)) editor.reveal([...selection.ids, next]);
  }
  const select = (ids: readonly string[]) => editor.select(ids.filter(pickable));
  const hasSelection = () => selection.size > 0;
  return {
    selectAll: { run: () => select([...store.ids()]) },
    selectNext: { run: () => walk(1) },
    selectPrevious: { run: () => walk(-1) },
    'tool.frame': { run: () => tools.use('frame'), isOn: () => tools.active.id === 'frame' },
    selectAddNext: { run: () => walk(1, true) },
    selectAddPrevious: { run: () => walk(-1, true) },
    selectTakeLast: { run: () => editor.select(selection.ids.slice(0, -1)), when: hasSelection },
    selectSameType: { run: () => select(sameType(store, selection.ids)), when: hasSelection },
    selectSameRow: { run: () => select(sameRow(store, selection.ids)), when: hasSelection },
    selectConnected: { run: () => select(connected(store, selection.ids)), when: hasSelection },
    selectLayer: {
      run: () => {
        const layers = new Set(
          selection.ids.flatMap((id) => {
            const object = store.get(id);
            return object ? [layerOf(object)] : [];
          }),
        );
        const isInLayers = (id: string) => {
          const object = store.get(id);
          return object !== undefined && layers.has(layerOf(object));
        };
        select([...store.ids()].filter(isInLayers));
      },
      when: hasSelection,
    },
    selectInverse: { run: () => select([...store.ids()].filter((id) => !selection.has(id))) },
  };
}
