/** Puts equipment down: with the pointer, as a ghost of true size that snaps, or at once where the keyboard works. */
import type { Point } from '../../src/model/types';
import type { CatalogEntry } from '../../src/scene/catalogEntry';
import { toMmX, toMmY, visibleBounds, type Bounds } from '../camera';
import type { Editor } from '../editor';
import { LINE } from '../sceneStore';
import { say } from '../strings';
import {
  elementOf,
  extentOf,
  hasPlace,
  outlineAt,
  quarterOf,
  restingCorner,
  type Quarter,
} from './newElement';

const SNAP_PX = 8;
const NEAR_MM = 4000;
const MAX_NEIGHBOURS = 400;
/** Movement below which a press on the list is a click. */
const SLOP_PX = 4;

export class Placing {
  constructor(
    private readonly editor: Editor,
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
      const outline = corner && outlineAt(extentOf(type, quarter), corner, quarter);
      editor.setShapes(
        outline ? [{ kind: 'ghosts', boxes: [{ outline, label: type.model ?? type.id }] }] : [],
      );
    };
    const end = () => {
      over.abort();
      source.classList.remove('dragged');
      editor.setShapes([]);
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
    const grid = editor.store.room?.gridMm ?? 0;
    const reach = Math.min(SNAP_PX / camera.scale, grid > 0 ? grid / 2 : Infinity);
    return restingCorner(extent, at, this.#neighbours(at), reach, grid);
  }

  #neighbours([x, y]: Point): readonly Bounds[] {
    const { store } = this.editor;
    const near = store
      .query({ minX: x - NEAR_MM, minY: y - NEAR_MM, maxX: x + NEAR_MM, maxY: y + NEAR_MM })
      .filter((slot) => (store.style[slot] ?? LINE) < LINE);
    return near.length > MAX_NEIGHBOURS ? [] : near.map((slot) => store.boundsIn(slot));
  }

  #insert(type: CatalogEntry, corner: Point, quarter: Quarter): boolean {
    const element = elementOf(type, corner, quarter);
    const isSent = this.editor.edit({ kind: 'insert', elements: [{ collection: type.collection, element }] });
    if (!isSent) return false;
    this.editor.announcer.announce(
      hasPlace(type)
        ? say('announcePlaced', type.model ?? type.id, corner[0], corner[1])
        : say('announceAdded', type.model ?? type.id),
    );
    this.onPlaced(type);
    return true;
  }
}
