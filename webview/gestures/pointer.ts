/** The mouse, the pen and the finger on the canvas: which gesture a press begins. */
import { toMmX, toMmY } from '../camera';
import type { Editor } from '../editor';
import { hits } from '../hitTest';
import { drag } from './drag';
import { marquee } from './marquee';
import { pan } from './pan';
import type { PointerGesture } from './pointerGesture';

const REACH_PX = 5;
const LEFT = 0;
const MIDDLE = 1;

export class PointerInput {
  #gesture: PointerGesture | undefined;
  #pointer: number | undefined;
  #spaceHeld = false;

  /** @param onPointer told the place under the pointer in mm, undefined when it leaves */
  constructor(
    private readonly editor: Editor,
    private readonly onPointer: (place: { x: number; y: number } | undefined) => void,
  ) {
    const { canvas } = editor;
    canvas.addEventListener('pointerdown', (event) => this.#down(event));
    canvas.addEventListener('pointermove', (event) => this.#move(event));
    canvas.addEventListener('pointerup', (event) => this.#up(event));
    canvas.addEventListener('pointercancel', () => this.cancel());
    canvas.addEventListener('lostpointercapture', () => this.cancel());
    canvas.addEventListener('pointerleave', () => {
      this.onPointer(undefined);
      editor.setHovered(undefined);
    });
    window.addEventListener('blur', () => this.holdSpace(false));
  }

  /** While the space bar is held, a drag pushes the picture. */
  holdSpace(held: boolean): void {
    this.#spaceHeld = held;
    this.editor.canvas.classList.toggle('pannable', held);
  }

  /** Gives up the gesture under way; false where there is none. */
  cancel(): boolean {
    const gesture = this.#gesture;
    if (!gesture) return false;
    this.#finish();
    gesture.cancel();
    return true;
  }

  #down(event: PointerEvent): void {
    if (this.#gesture || (event.button !== LEFT && event.button !== MIDDLE)) return;
    // The browser's own autoscroll on the middle button.
    if (event.button === MIDDLE) event.preventDefault();
    const { canvas } = this.editor;
    canvas.focus({ preventScroll: true });
    canvas.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    const [px, py] = this.#place(event);
    this.#gesture =
      event.button === MIDDLE || this.#spaceHeld ? pan(this.editor, px, py) : this.#begin(px, py, event);
  }

  #begin(px: number, py: number, event: PointerEvent): PointerGesture {
    const { editor } = this;
    const { selection } = editor;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    const found = this.#hits(px, py);
    const top = found[0];
    if (top === undefined) return marquee(editor, px, py, adds);
    const wasSelected = selection.has(top);
    if (!wasSelected && !event.altKey) selection.set(adds ? [...selection.ids, top] : [top]);
    return drag(editor, top, px, py, () => {
      if (event.altKey) {
        // What lies beneath the selected one, and from the lowest back to the top.
        const at = found.findIndex((id) => selection.has(id));
        selection.set([found[(at + 1) % found.length] ?? top]);
      } else if (wasSelected && adds) selection.toggle(top);
      else if (wasSelected) selection.set([top]);
      editor.announceSelection();
    });
  }

  #move(event: PointerEvent): void {
    const [px, py] = this.#place(event);
    const { camera } = this.editor.stage;
    this.onPointer({ x: Math.round(toMmX(camera, px)), y: Math.round(toMmY(camera, py)) });
    if (this.#gesture) {
      if (event.pointerId === this.#pointer) this.#gesture.move(px, py, event);
      return;
    }
    const top = this.#hits(px, py)[0];
    this.editor.setHovered(top);
    this.editor.canvas.classList.toggle('over-object', top !== undefined && this.editor.editable);
  }

  #up(event: PointerEvent): void {
    const gesture = this.#gesture;
    if (!gesture || event.pointerId !== this.#pointer) return;
    const [px, py] = this.#place(event);
    gesture.move(px, py, event);
    this.#finish();
    gesture.end(event);
  }

  #finish(): void {
    this.#gesture = undefined;
    const pointer = this.#pointer;
    this.#pointer = undefined;
    if (pointer !== undefined && this.editor.canvas.hasPointerCapture(pointer)) {
      this.editor.canvas.releasePointerCapture(pointer);
    }
  }

  #hits(px: number, py: number): string[] {
    const { camera } = this.editor.stage;
    const { store } = this.editor;
    return hits(store, toMmX(camera, px), toMmY(camera, py), REACH_PX / camera.scale).flatMap(
      (slot) => store.objectIn(slot)?.id ?? [],
    );
  }

  #place(event: PointerEvent): [number, number] {
    const box = this.editor.canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}
