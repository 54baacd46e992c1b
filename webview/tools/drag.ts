/** Dragging the selection. Nothing is sent before the button is released: one drag is one edit. */
import type { Bounds } from '../camera';
import type { Editor } from '../editor';
import { alongOneAxis, type Snap } from '../snapping';
import { say } from '../strings';
import { BoxSnap, shifted } from './boxSnap';
import { bodyIn } from './rackBody';
import type { SnapOptions } from './snapOptions';
import { isBeyondClick, type PointerGesture, type ToolPointer } from './tool';

/**
 * @param grabbed id of the object under the pointer, one of the selection
 * @param click what to do where the button is released without a movement
 */
export function drag(
  editor: Editor,
  options: SnapOptions,
  grabbed: string,
  start: ToolPointer,
  click: () => void,
): PointerGesture {
  const { store } = editor;
  let slots: number[] = [];
  let result: Snap = { dx: 0, dy: 0, guides: [] };
  let moved: Bounds | undefined;
  let anchor: Bounds | undefined;
  let held: BoxSnap | undefined;
  let isDrag = false;

  function begin(): void {
    isDrag = true;
    slots = editor.selection.ids.flatMap((id) => {
      const slot = store.slotOf(id);
      return slot === undefined || store.locked[slot] ? [] : [slot];
    });
    moved = store.boundsOfIds(slots.flatMap((slot) => store.objectIn(slot)?.id ?? []));
    anchor = store.boundsOfIds([grabbed]);
    editor.lift(slots);
    if (moved) {
      const bodies = slots.map((slot) => bodyIn(store, slot));
      held = new BoxSnap(editor, options, bodies, moved);
    }
  }

  return {
    move(at) {
      if (!isDrag) {
        if (!editor.editable || !isBeyondClick(start, at)) return;
        begin();
      }
      // A message of the extension has put the objects back: the drag is over.
      if (!moved || !anchor || !held || !editor.isDragging) return;
      const { scale } = editor.stage.camera;
      const raw = [(at.px - start.px) / scale, (at.py - start.py) / scale] as const;
      const [dx, dy] = at.shift ? alongOneAxis(...raw) : raw;
      const near = held.neighbours(shifted(moved, dx, dy));
      result =
        at.alt || !options.state.on
          ? { dx: Math.round(dx), dy: Math.round(dy), guides: [] }
          : held.offset(dx, dy, anchor, near);
      editor.drag({ slots, ...result });
      const [wholeX, wholeY] = [Math.round(result.dx), Math.round(result.dy)];
      if (wholeX === 0 && wholeY === 0) editor.trial.end();
      else editor.trial.show({ kind: 'move', ids: editor.selection.ids, dx: wholeX, dy: wholeY });
      editor.setShapes(held.distances(shifted(moved, result.dx, result.dy), near));
    },
    end() {
      if (!isDrag) {
        click();
        return;
      }
      const wasDragging = editor.isDragging;
      editor.cancelDrag();
      editor.setShapes([]);
      // Bounds of boxes at an angle are no whole numbers; a hall holds whole millimetres.
      if (wasDragging) editor.move(Math.round(result.dx), Math.round(result.dy));
    },
    cancel() {
      if (!isDrag) return;
      editor.cancelDrag();
      editor.setShapes([]);
      editor.announcer.announce(say('announceCancelled'));
    },
  };
}
