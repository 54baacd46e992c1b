/** The tool that one comes back to: a press selects, drags what is selected, or draws a frame on empty floor. */
import type { Editor } from '../editor';
import { hits } from '../hitTest';
import { say } from '../strings';
import { drag } from './drag';
import { marquee } from './marquee';
import type { PointerGesture, Tool, ToolPointer } from './tool';

const REACH_PX = 5;

export class SelectTool implements Tool {
  readonly id = 'select';
  readonly title = 'toolSelect';
  readonly cursor = 'default';
  readonly usesCrosshair = false;

  constructor(private readonly editor: Editor) {}

  hint(): string {
    return say('toolSelectHint');
  }

  press(at: ToolPointer): PointerGesture {
    const { editor } = this;
    const { selection } = editor;
    const adds = at.shift || at.mod;
    const found = this.#hits(at);
    const top = found[0];
    if (top === undefined) return marquee(editor, at, adds);
    const wasSelected = selection.has(top);
    if (!wasSelected && !at.alt) selection.set(adds ? [...selection.ids, top] : [top]);
    return drag(editor, top, at, () => {
      if (at.alt) {
        // What lies beneath the selected one, and from the lowest back to the top.
        const place = found.findIndex((id) => selection.has(id));
        selection.set([found[(place + 1) % found.length] ?? top]);
      } else if (wasSelected && adds) selection.toggle(top);
      else if (wasSelected) selection.set([top]);
      editor.announceSelection();
    });
  }

  hover(at: ToolPointer): void {
    const top = this.#hits(at)[0];
    this.editor.setHovered(top);
    this.editor.canvas.classList.toggle('over-object', top !== undefined && this.editor.editable);
  }

  leave(): void {
    this.editor.canvas.classList.remove('over-object');
  }

  cancel(): boolean {
    return false;
  }

  #hits({ x, y }: ToolPointer): string[] {
    const { store, stage } = this.editor;
    return hits(store, x, y, REACH_PX / stage.camera.scale).flatMap((slot) => store.objectIn(slot)?.id ?? []);
  }
}
