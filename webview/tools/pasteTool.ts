/**
 * Pasting with the pointer: what the clipboard holds follows it as ghosts, snapping like anything that is moved, and
 * is pasted by a press. What that is only the extension knows: it answers the first question with the objects.
 */
import { visibleBounds, type Bounds } from '../camera';
import type { Editor } from '../editor';
import { boxAround } from '../../src/edits/arrange/planMap';
import type { Point } from '../../src/model/types';
import { boundsOf } from '../../src/scene/bounds';
import { shiftedObject } from '../../src/scene/mappedObject';
import type { SceneObject } from '../../src/scene/scene';
import { say } from '../strings';
import { BoxSnap, shifted } from './boxSnap';
import type { ToolShape } from '../painters/toolShapes';
import { ghostsOf } from './ghosts';
import { holdTurned, placeOfHold, type PasteHold } from './pasteHold';
import { bodyOfObject } from './rackBody';
import type { SnapOptions } from './snapOptions';
import type { Tool, ToolPointer } from './tool';
import type { TrialAnswer } from './trial';

/** In the hand, with what it snaps to. */
interface Held extends PasteHold {
  /** Around all that is drawn, such as the width of a run. */
  readonly around: Bounds;
  readonly snap: BoxSnap;
}

const TURNS = [0, 1, 2, 3] as const;
/** More would be a blot, and slow: of so many the outline follows the pointer, with their number. */
const MOST_DRAWN = 2000;

export class PasteTool implements Tool {
  readonly id = 'paste';
  readonly title = 'toolPaste';
  readonly cursor = 'copy';
  readonly usesCrosshair = true;
  /** As they were told, before any turn. */
  #told: readonly SceneObject[] = [];
  #turned: 0 | 1 | 2 | 3 = 0;
  #held: Held | undefined;
  #at: ToolPointer | undefined;
  /** Where it was pressed before the clipboard had been looked at: a quick hand does not press twice. */
  #pressed: ToolPointer | undefined;

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
    this.#turned = 0;
    const { camera, view } = this.editor.stage;
    const seen = visibleBounds(camera, view);
    const centre: Point = [Math.round((seen.minX + seen.maxX) / 2), Math.round((seen.minY + seen.maxY) / 2)];
    this.editor.trial.show({ kind: 'pasteHere', place: { centre }, wantsObjects: true });
  }

  press(at: ToolPointer): undefined {
    const held = this.#held;
    if (!held) this.#pressed = at;
    if (!held || !this.editor.editable) return;
    const place = placeOfHold(held, this.#offset(held, at));
    this.editor.trial.end();
    this.editor.paste(place);
    this.done();
  }

  hover(at: ToolPointer): void {
    this.#at = at;
    this.#show();
  }

  /** R turns what is held clockwise, Shift+R back. */
  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'r') return false;
    this.#turned = TURNS[(this.#turned + (event.shiftKey ? 3 : 1)) % 4] ?? 0;
    if (this.#held) {
      this.#hold();
      this.#show();
    }
    this.editor.announcer.announce(say('pasteTurned', this.#turned * 90));
    return true;
  }

  cancel(): boolean {
    this.editor.trial.end();
    this.#held = undefined;
    this.#told = [];
    this.#at = undefined;
    this.#pressed = undefined;
    return false;
  }

  #answered({ tried, objects, refused }: TrialAnswer): void {
    if (tried.kind !== 'pasteHere' || !tried.wantsObjects || this.#held) return;
    if (!objects || objects.length === 0) {
      this.editor.onRefusal(refused ?? say('pasteUnseen'));
      this.done();
      return;
    }
    this.#told = objects;
    this.#hold();
    if (this.#pressed) this.press(this.#pressed);
    else this.#show();
  }

  /** Takes what was told into the hand, turned. */
  #hold(): void {
    const hold = holdTurned(this.#told, this.#turned);
    const around = boxAround(hold.objects.map(boundsOf));
    const snap = new BoxSnap(this.editor, this.snap, hold.objects.map(bodyOfObject), around);
    this.#held = { ...hold, around, snap };
  }

  /** How far what is held goes to be at a pointer. */
  #offset({ body, around, snap }: Held, at: ToolPointer): Point {
    const dx = at.x - (body.minX + body.maxX) / 2;
    const dy = at.y - (body.minY + body.maxY) / 2;
    if (at.alt || at.keyboard || !this.snap.state.on) return [Math.round(dx), Math.round(dy)];
    const offset = snap.offset(dx, dy, around, snap.neighbours(shifted(around, dx, dy)));
    return [Math.round(offset.dx), Math.round(offset.dy)];
  }

  #show(): void {
    const held = this.#held;
    if (!held) return;
    const [dx, dy] = this.#at ? this.#offset(held, this.#at) : [0, 0];
    const box = shifted(held.around, dx, dy);
    this.editor.trial.show({ kind: 'pasteHere', place: placeOfHold(held, [dx, dy]) }, [
      ...this.#picture(held.objects, box, dx, dy),
      ...held.snap.distances(box, held.snap.neighbours(box)),
    ]);
  }

  #picture(objects: readonly SceneObject[], box: Bounds, dx: number, dy: number): ToolShape[] {
    if (objects.length <= MOST_DRAWN) return ghostsOf(objects.map((object) => shiftedObject(object, dx, dy)));
    const { minX, minY, maxX, maxY } = box;
    const points: Point[] = [[minX, minY], [maxX, minY], [maxX, maxY], [minX, maxY]]; // prettier-ignore
    return [
      { kind: 'path', points, closed: true, fill: true, dashed: true },
      { kind: 'label', at: [minX, minY], text: say('pasteMany', objects.length) },
    ];
  }
}
