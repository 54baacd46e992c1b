/** Pushing the picture: with the middle button, with the space bar held, or with the hand. */
import { panBy } from '../camera';
import type { Editor } from '../editor';
import type { PointerGesture, Tool, ToolPointer } from './tool';
import { say } from '../strings';

export function pan(editor: Editor, start: ToolPointer): PointerGesture {
  const from = editor.stage.camera;
  editor.canvas.classList.add('panning');
  const stop = () => editor.canvas.classList.remove('panning');
  return {
    move({ px, py }) {
      // Whole pixels: the painted picture is pushed without being blurred.
      editor.stage.setCamera(panBy(from, Math.round(px - start.px), Math.round(py - start.py)));
    },
    end: stop,
    cancel() {
      stop();
      editor.stage.setCamera(from);
    },
  };
}

/** The hand, for those who have neither a middle button nor a free hand for the space bar. */
export const panTool = (editor: Editor): Tool => ({
  id: 'pan',
  title: 'toolPan',
  hint: () => say('toolPanHint'),
  cursor: 'grab',
  usesCrosshair: false,
  press: (at) => pan(editor, at),
  hover: () => undefined,
  cancel: () => false,
});
