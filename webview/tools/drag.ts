/** Dragging the selection. Nothing is sent before the button is released: one drag is one edit. */
import { visibleBounds, type Bounds } from '../camera';
import type { Editor } from '../editor';
import { LINE } from '../sceneStore';
import { alongOneAxis, snap, type Snap } from '../snapping';
import { say } from '../strings';
import { CLICK_SLOP_PX, type PointerGesture, type ToolPointer } from './tool';

const SNAP_PX = 8;
/** Neighbours further away than this line up by chance; their guides would only be noise. */
const NEAR_MM = 8000;
const MAX_NEIGHBOURS = 400;

/**
 * @param grabbed id of the object under the pointer, one of the selection
 * @param click what to do where the button is released without a movement
 */
export function drag(editor: Editor, grabbed: string, start: ToolPointer, click: () => void): PointerGesture {
  const { store } = editor;
  let slots: number[] = [];
  let result: Snap = { dx: 0, dy: 0, guides: [] };
  let moved: Bounds | undefined;
  let anchor: Bounds | undefined;
  let isDrag = false;

  function begin(): void {
    isDrag = true;
    slots = editor.selection.ids.flatMap((id) => store.slotOf(id) ?? []);
    moved = store.boundsOfIds(editor.selection.ids);
    anchor = store.boundsOfIds([grabbed]);
    editor.lift(slots);
  }

  function neighbours(at: Bounds): Bounds[] {
    const seen = visibleBounds(editor.stage.camera, editor.stage.view);
    const near = store.query({
      minX: Math.max(seen.minX, at.minX - NEAR_MM),
      minY: Math.max(seen.minY, at.minY - NEAR_MM),
      maxX: Math.min(seen.maxX, at.maxX + NEAR_MM),
      maxY: Math.min(seen.maxY, at.maxY + NEAR_MM),
    });
    const boxes = near.filter((slot) => (store.style[slot] ?? LINE) < LINE && !store.lifted[slot]);
    return boxes.length > MAX_NEIGHBOURS ? [] : boxes.map((slot) => store.boundsIn(slot));
  }

  return {
    move(at) {
      if (!isDrag) {
        if (!editor.editable || Math.hypot(at.px - start.px, at.py - start.py) < CLICK_SLOP_PX) return;
        begin();
      }
      // A message of the extension has put the objects back: the drag is over.
      if (!moved || !anchor || !editor.isDragging) return;
      const { scale } = editor.stage.camera;
      const raw = [(at.px - start.px) / scale, (at.py - start.py) / scale] as const;
      const [dx, dy] = at.shift ? alongOneAxis(...raw) : raw;
      if (at.alt) {
        result = { dx: Math.round(dx), dy: Math.round(dy), guides: [] };
      } else {
        const place = {
          minX: moved.minX + dx,
          minY: moved.minY + dy,
          maxX: moved.maxX + dx,
          maxY: moved.maxY + dy,
        };
        const grid = store.room?.gridMm ?? 0;
        // Far out, a few pixels are metres: beyond half a step of the grid the grid decides.
        const reach = Math.min(SNAP_PX / scale, grid > 0 ? grid / 2 : Infinity);
        result = snap(moved, anchor, dx, dy, neighbours(place), reach, grid);
      }
      editor.drag({ slots, ...result });
    },
    end() {
      if (!isDrag) {
        click();
        return;
      }
      const wasDragging = editor.isDragging;
      editor.cancelDrag();
      // Bounds of boxes at an angle are no whole numbers; a hall holds whole millimetres.
      if (wasDragging) editor.move(Math.round(result.dx), Math.round(result.dy));
    },
    cancel() {
      if (!isDrag) return;
      editor.cancelDrag();
      editor.announcer.announce(say('announceCancelled'));
    },
  };
}
