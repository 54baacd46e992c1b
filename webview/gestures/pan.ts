/** Pushing the picture with the middle button, or with the space bar held. */
import { panBy } from '../camera';
import type { Editor } from '../editor';
import type { PointerGesture } from './pointerGesture';

export function pan(editor: Editor, startX: number, startY: number): PointerGesture {
  const from = editor.stage.camera;
  editor.canvas.classList.add('panning');
  const stop = () => editor.canvas.classList.remove('panning');
  return {
    move(px, py) {
      // Whole pixels: the painted picture is pushed without being blurred.
      editor.stage.setCamera(panBy(from, Math.round(px - startX), Math.round(py - startY)));
    },
    end: stop,
    cancel() {
      stop();
      editor.stage.setCamera(from);
    },
  };
}
