/** Puts equipment down: with the pointer, as a ghost of true size that snaps, or at once where the keyboard works. */
import type { Point } from '../../src/model/types';
import type { CatalogEntry } from '../../src/scene/catalogEntry';
import type { InsertGesture } from '../../src/edits/insert/gestures';
import { toMmX, toMmY, visibleBounds, type Bounds } from '../camera';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { say } from '../strings';
import type { AisleBody } from '../tools/aisleSnap';
import { BoxSnap, shifted } from '../tools/boxSnap';
import type { SnapOptions } from '../tools/snapOptions';
import {
  elementOf,
  extentOf,
  hasPlace,
  outlineAt,
  quarterOf,
  restingCorner,
  type Quarter,
} from './newElement';

/** Movement below which a press on the list is a click. */
const SLOP_PX = 4;

export class Placing {
  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
    /** Told every type that was put down. */
    private readonly onPlaced: (type: CatalogEntry) => void,
  ) {}

  /** To the right of the selection, else in the middle of what is seen; the arrow keys go on from there. */
  atOnce(type: CatalogEntry): void {
    const { editor } = this;
    const box = this.#lastBox();
    const quarter = box ? quarterOf(box.facing) : 0;
    const extent = extentOf(type, quarter);
    const seen = visibleBounds(editor.stage.camera, editor.stage.view);
    const middle: Point = box
      ? [box.x + box.w + extent.w / 2, box.y + extent.h / 2]
      : [(seen.minX + seen.maxX) / 2, (seen.minY + seen.maxY) / 2];
    const corner: Point = box
      ? [Math.round(box.x + box.w), Math.round(box.y)]
      : restingCorner(extent, middle, [], 0, editor.store.room?.gridMm ?? 0);
    if (this.#insert(type, corner, quarter)) editor.canvas.focus({ preventScroll: true });
  }

  /** Follows the pointer from a press on the list until it is released over the plan. */
  drag(type: CatalogEntry, source: HTMLElement, press: PointerEvent): void {
    const { editor } = this;
    if (!editor.editable || !hasPlace(type)) return;
    const box = this.#lastBox();
    let quarter: Quarter = box ? quarterOf(box.facing) : 0;
    let last: PointerEvent = press;
    let corner: Point | undefined;
    let isDrag = false;
    const over = new AbortController();
    const options = { signal: over.signal };

    const show = () => {
      corner = this.#cornerAt(type, quarter, last);
      if (!corner) {
        editor.trial.end();
        return;
      }
      const outline = outlineAt(extentOf(type, quarter), corner, quarter);
      editor.trial.show(this.#gesture(type, corner, quarter), [
        { kind: 'ghosts', boxes: [{ outline, label: type.model ?? type.id }] },
        ...this.#distances(type, quarter, corner),
      ]);
    };
    const end = () => {
      over.abort();
      source.classList.remove('dragged');
      editor.trial.end();
    };
    source.setPointerCapture(press.pointerId);
    source.addEventListener(
      'pointermove',
      (event) => {
        last = event;
        isDrag ||= Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > SLOP_PX;
        if (!isDrag) return;
        source.classList.add('dragged');
        show();
      },
      options,
    );
    source.addEventListener(
      'pointerup',
      () => {
        end();
        if (isDrag && corner) this.#insert(type, corner, quarter);
      },
      options,
    );
    source.addEventListener('pointercancel', end, options);
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') end();
        else if (event.key.toLowerCase() === 'r' && isDrag) {
          quarter = quarterOf((quarter + (event.shiftKey ? 3 : 1)) * 90);
          show();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      },
      { ...options, capture: true },
    );
  }

  #lastBox() {
    const { last } = this.editor.selection;
    const object = last === undefined ? undefined : this.editor.store.get(last);
    return object?.shape === 'box' && object.kind !== 'column' ? object : undefined;
  }

  /** Undefined where the pointer is not over the plan. */
  #cornerAt(type: CatalogEntry, quarter: Quarter, event: PointerEvent): Point | undefined {
    const { editor } = this;
    const area = editor.canvas.getBoundingClientRect();
    const [px, py] = [event.clientX - area.left, event.clientY - area.top];
    if (px < 0 || py < 0 || px > area.width || py > area.height) return undefined;
    const { camera } = editor.stage;
    const at: Point = [toMmX(camera, px), toMmY(camera, py)];
    const extent = extentOf(type, quarter);
    if (event.altKey) return [Math.round(at[0] - extent.w / 2), Math.round(at[1] - extent.h / 2)];
    const { around, held } = this.#held(type, quarter);
    const [dx, dy] = [at[0] - extent.w / 2, at[1] - extent.h / 2];
    if (!this.snap.state.on) return [Math.round(dx), Math.round(dy)];
    const offset = held.offset(dx, dy, around, held.neighbours(shifted(around, dx, dy)));
    return [Math.round(offset.dx), Math.round(offset.dy)];
  }

  /** What would be put down, at the hall's origin. */
  #held(type: CatalogEntry, quarter: Quarter): { readonly around: Bounds; readonly held: BoxSnap } {
    const { w, h } = extentOf(type, quarter);
    const around: Bounds = { minX: 0, minY: 0, maxX: w, maxY: h };
    const body: AisleBody = type.collection === 'racks' ? { ...around, front: quarter } : around;
    return { around, held: new BoxSnap(this.editor, this.snap, [body], around, false) };
  }

  #distances(type: CatalogEntry, quarter: Quarter, [x, y]: Point): ToolShape[] {
    const { around, held } = this.#held(type, quarter);
    const at = shifted(around, x, y);
    return held.distances(at, held.neighbours(at));
  }

  #gesture(type: CatalogEntry, corner: Point, quarter: Quarter): InsertGesture {
    const element = elementOf(type, corner, quarter);
    return { kind: 'insert', elements: [{ collection: type.collection, element }] };
  }

  #insert(type: CatalogEntry, corner: Point, quarter: Quarter): boolean {
    if (!this.editor.edit(this.#gesture(type, corner, quarter))) return false;
    this.editor.announcer.announce(
      hasPlace(type)
        ? say('announcePlaced', type.model ?? type.id, corner[0], corner[1])
        : say('announceAdded', type.model ?? type.id),
    );
    this.onPlaced(type);
    return true;
  }
}
