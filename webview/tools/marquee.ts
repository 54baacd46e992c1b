/** A frame drawn on empty floor selects what it touches; with Shift or Ctrl it adds. */
import type { Editor } from '../editor';
import { touchedBy } from '../hitTest';
import { CLICK_SLOP_PX, type PointerGesture, type ToolPointer } from './tool';

export function marquee(editor: Editor, start: ToolPointer, adds: boolean): PointerGesture {
  const before = editor.selection.ids;
  const { x, y } = start;
  let isFrame = false;
  return {
    move(at) {
      if (!isFrame && Math.hypot(at.px - start.px, at.py - start.py) < CLICK_SLOP_PX) return;
      isFrame = true;
      const frame = {
        minX: Math.min(x, at.x),
        minY: Math.min(y, at.y),
        maxX: Math.max(x, at.x),
        maxY: Math.max(y, at.y),
      };
      editor.setMarquee(frame);
      editor.selection.set([...(adds ? before : []), ...touchedBy(editor.store, frame)]);
    },
    end() {
      editor.setMarquee(undefined);
      if (!isFrame && !adds) editor.selection.set([]);
      editor.announceSelection();
    },
    cancel() {
      editor.setMarquee(undefined);
      editor.selection.set(before);
    },
  };
}
