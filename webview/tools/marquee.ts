/**
 * A frame drawn on empty floor, as in CAD: from left to right it takes what it holds whole (a solid frame), from
 * right to left everything it touches (a dashed one). Shift adds to the selection, Ctrl takes away.
 */
import type { Editor } from '../editor';
import { enclosedBy, touchedBy } from '../hitTest';
import { isBeyondClick, type PointerGesture, type ToolPointer } from './tool';

export function marquee(editor: Editor, start: ToolPointer): PointerGesture {
  const before = editor.selection.ids;
  const { x, y, shift, mod } = start;
  let isFrame = false;
  return {
    move(at) {
      if (!isFrame && !isBeyondClick(start, at)) return;
      isFrame = true;
      const frame = {
        minX: Math.min(x, at.x),
        minY: Math.min(y, at.y),
        maxX: Math.max(x, at.x),
        maxY: Math.max(y, at.y),
      };
      const touches = at.x < x;
      editor.setMarquee({ ...frame, touches });
      const found = touches ? touchedBy(editor.store, frame) : enclosedBy(editor.store, frame);
      if (mod) {
        const away = new Set(found);
        editor.selection.set(before.filter((id) => !away.has(id)));
      } else editor.selection.set([...(shift ? before : []), ...found]);
    },
    end() {
      editor.setMarquee(undefined);
      if (!isFrame && !shift && !mod) editor.selection.set([]);
      editor.announceSelection();
    },
    cancel() {
      editor.setMarquee(undefined);
      editor.selection.set(before);
    },
  };
}
