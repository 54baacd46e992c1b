/**
 * Selecting by a frame, wherever it begins: in a full hall there may be no empty floor to draw it on. By keyboard from
 * one corner to the opposite one, which is the only frame that needs no mouse.
 */
import type { Editor } from '../editor';
import { say } from '../strings';
import { marquee } from './marquee';
import type { PointerGesture, Tool, ToolPointer } from './tool';

export class FrameTool implements Tool {
  readonly id = 'frame';
  readonly title = 'toolFrame';
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  readonly usesMod = true;
  /** Of a frame that the crosshair draws. */
  #frame: PointerGesture | undefined;

  constructor(private readonly editor: Editor) {}

  hint(): string {
    return say(this.#frame ? 'frameSecond' : 'frameFirst');
  }

  press(at: ToolPointer): PointerGesture | undefined {
    if (!at.keyboard) {
      this.cancel();
      return marquee(this.editor, at);
    }
    const frame = this.#frame;
    if (!frame) {
      this.#frame = marquee(this.editor, at);
      return undefined;
    }
    this.#frame = undefined;
    frame.move(at);
    frame.end(at);
    return undefined;
  }

  hover(at: ToolPointer): void {
    if (at.keyboard) this.#frame?.move(at);
  }

  cancel(): boolean {
    const frame = this.#frame;
    this.#frame = undefined;
    frame?.cancel();
    return frame !== undefined;
  }
}
