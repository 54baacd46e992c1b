/** A frame drawn on empty floor selects what it touches; with Shift or Ctrl it adds. */
import { toMmX, toMmY } from '../camera';
import type { Editor } from '../editor';
import { touchedBy } from '../hitTest';
import { CLICK_SLOP_PX, type PointerGesture } from './pointerGesture';

export function marquee(editor: Editor, startX: number, startY: number, adds: boolean): PointerGesture {
  const before = editor.selection.ids;
  const { camera } = editor.stage;
  const x = toMmX(camera, startX);
  const y = toMmY(camera, startY);
  let isFrame = false;
  return {
    move(px, py) {
      if (!isFrame && Math.hypot(px - startX, py - startY) < CLICK_SLOP_PX) return;
      isFrame = true;
      const toX = toMmX(editor.stage.camera, px);
      const toY = toMmY(editor.stage.camera, py);
      const frame = {
        minX: Math.min(x, toX),
        minY: Math.min(y, toY),
        maxX: Math.max(x, toX),
        maxY: Math.max(y, toY),
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
