/**
 * Pasting with the pointer: what the clipboard holds follows it as ghosts, snapping like anything that is moved, and
 * is pasted by a press. What that is only the extension knows: it answers the first question with the objects.
 */
import { visibleBounds, type Bounds } from '../camera';
import type { Editor } from '../editor';
import { boundsOf } from '../../src/scene/bounds';
import { shiftedObject } from '../../src/scene/mappedObject';
import type { SceneObject } from '../../src/scene/scene';
import type { Point } from '../../src/model/types';
import { say } from '../strings';
import type { AisleBody } from './aisleSnap';
import { bodyOfObject, BoxSnap, shifted } from './boxSnap';
import { ghostsOf } from './ghosts';
import type { SnapOptions } from './snapOptions';
import type { Tool, ToolPointer } from './tool';
import type { TrialAnswer } from './trial';

interface Held {
  readonly objects: readonly SceneObject[];
  /** Where their middle was when they were told. */
  readonly centre: Point;
  readonly around: Bounds;
  readonly snap: BoxSnap;
}

export class PasteTool implements Tool {
  readonly id = 'paste';
  readonly title = 'toolPaste';
  readonly cursor = 'copy';
  readonly usesCrosshair = true;
  #held: Held | undefined;
  #at: ToolPointer | undefined;

  /** @param done called when it has pasted or there is nothing to paste */
  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
    private readonly done: () => void,
  ) {
    editor.trial.onAnswer((answer) => this.#answered(answer));
  }

  hint(): string {
    return say(this.#held ? 'pasteHint' : 'pasteWaiting');
  }

  activate(): void {
    this.#held = undefined;
    const { camera, view } = this.editor.stage;
    const seen = visibleBounds(camera, view);
    const centre: Point = [Math.round((seen.minX + seen.maxX) / 2), Math.round((seen.minY + seen.maxY) / 2)];
    this.editor.trial.show({ kind: 'pasteHere', place: { centre } });
  }

  press(at: ToolPointer): undefined {
    const held = this.#held;
    if (!held || !this.editor.editable) return;
    const centre = this.#place(held, at);
    this.editor.trial.end();
    this.editor.paste({ centre });
    this.done();
  }

  hover(at: ToolPointer): void {
    this.#at = at;
    this.#show();
  }

  cancel(): boolean {
    this.editor.trial.end();
    this.#held = undefined;
    this.#at = undefined;
    return false;
  }

  #answered({ tried, preview, refused }: TrialAnswer): void {
    if (tried.kind !== 'pasteHere' || !('centre' in tried.place) || this.#held) return;
    const objects = preview?.objects ?? [];
    if (objects.length === 0) {
      this.editor.onRefusal(refused ?? say('pasteUnseen'));
      this.done();
      return;
    }
    const bounds = objects.map(boundsOf);
    const around: Bounds = {
      minX: Math.min(...bounds.map((b) => b.minX)),
      minY: Math.min(...bounds.map((b) => b.minY)),
      maxX: Math.max(...bounds.map((b) => b.maxX)),
      maxY: Math.max(...bounds.map((b) => b.maxY)),
    };
    const bodies: AisleBody[] = objects.map((object) => bodyOfObject(object));
    const snap = new BoxSnap(this.editor, this.snap, bodies, around);
    this.#held = { objects, centre: tried.place.centre, around, snap };
    this.#show();
  }

  /** The middle of what is pasted, at a pointer. */
  #place({ centre, around, snap }: Held, at: ToolPointer): Point {
    const [dx, dy] = [at.x - centre[0], at.y - centre[1]];
    if (at.alt || at.keyboard || !this.snap.state.on)
      return [centre[0] + Math.round(dx), centre[1] + Math.round(dy)];
    const offset = snap.offset(dx, dy, around, snap.neighbours(shifted(around, dx, dy)));
    return [centre[0] + Math.round(offset.dx), centre[1] + Math.round(offset.dy)];
  }

  #show(): void {
    const held = this.#held;
    if (!held) return;
    const at = this.#at;
    const centre = at ? this.#place(held, at) : held.centre;
    const [dx, dy] = [centre[0] - held.centre[0], centre[1] - held.centre[1]];
    const box = shifted(held.around, dx, dy);
    this.editor.trial.show({ kind: 'pasteHere', place: { centre } }, [
      ...ghostsOf(held.objects.map((object) => shiftedObject(object, dx, dy))),
      ...held.snap.distances(box, held.snap.neighbours(box)),
    ]);
  }
}
