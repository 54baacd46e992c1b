/**
 * The keys of the canvas. What is not ours is left alone: VS Code's own chords (undo, save, the command
 * palette) must reach the workbench.
 */
import { panBy, zoomAt } from './camera';
import type { Editor } from './editor';
import type { PointerInput } from './gestures/pointer';
import { readingOrder, step } from './readingOrder';

const FINE_MM = 1;
const SMALL_MM = 10;
const PAN_PX = 60;
const ZOOM = 1.25;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface CanvasCommands {
  readonly focusInspector: () => void;
  readonly toggleHelp: () => void;
}

export function zoomBy(editor: Editor, factor: number): void {
  const { camera, view } = editor.stage;
  editor.stage.setCamera(zoomAt(camera, factor, view.width / 2, view.height / 2));
}

export function listenToKeys(editor: Editor, pointer: PointerInput, commands: CanvasCommands): void {
  let order: { revision: number; ids: readonly string[] } | undefined;

  function walk(by: 1 | -1): void {
    if (order?.revision !== editor.store.revision) {
      order = { revision: editor.store.revision, ids: readingOrder(editor.store) };
    }
    const next = step(order.ids, editor.selection.last, by);
    if (next !== undefined) editor.reveal([next]);
  }

  function arrow([dx, dy]: readonly [number, number], event: KeyboardEvent): void {
    if (editor.selection.size === 0 || !editor.editable) {
      editor.stage.setCamera(panBy(editor.stage.camera, -dx * PAN_PX, -dy * PAN_PX));
      return;
    }
    const grid = editor.store.room?.gridMm ?? SMALL_MM;
    const length = event.ctrlKey || event.metaKey ? FINE_MM : event.shiftKey ? SMALL_MM : grid;
    editor.move(dx * length, dy * length);
  }

  /** True where the key was ours. */
  function press(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.key];
    // Alt and an arrow go back and forward between editors.
    if (direction && !event.altKey) {
      arrow(direction, event);
      return true;
    }
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || event.shiftKey) return false;
      editor.select([...editor.store.ids()]);
      return true;
    }
    switch (event.key) {
      case ' ':
        pointer.holdSpace(true);
        return true;
      case 'Escape':
        if (!pointer.cancel()) editor.select([]);
        return true;
      case 'Delete':
      case 'Backspace':
        editor.remove();
        return true;
      case 'r':
        editor.rotate(1);
        return true;
      case 'R':
        editor.rotate(3);
        return true;
      case 'n':
        walk(1);
        return true;
      case 'p':
        walk(-1);
        return true;
      case '+':
      case '=':
        zoomBy(editor, ZOOM);
        return true;
      case '-':
        zoomBy(editor, 1 / ZOOM);
        return true;
      case '0':
      case 'f':
        editor.fitAll();
        return true;
      case 'F':
        editor.fitSelection();
        return true;
      case 'Enter':
        commands.focusInspector();
        return true;
      case '?':
        commands.toggleHelp();
        return true;
      default:
        return false;
    }
  }

  editor.canvas.addEventListener('keydown', (event) => {
    if (press(event)) event.preventDefault();
  });
  editor.canvas.addEventListener('keyup', (event) => {
    if (event.key === ' ') pointer.holdSpace(false);
  });
}
