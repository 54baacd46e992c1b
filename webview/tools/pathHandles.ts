/**
 * The points of a selected run, zone or, on request, the room: dragged, put in between, taken out by Alt and a click.
 * By keyboard one point is chosen and moved by the arrow keys.
 */
import type { PointEdit, PointGesture } from '../../src/edits/points/gestures';
import type { Point } from '../../src/model/types';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { say } from '../strings';
import { alongEighth } from './pointSnap';
import { snappedPlace } from './snapSource';
import type { SnapOptions } from './snapOptions';
import { isBeyondClick, type PointerGesture, type ToolPointer } from './tool';

const REACH_PX = 8;
/** Middles of shorter stretches would lie under the handles of their ends. */
const SHORTEST_PX = 28;
const SMALL_MM = 10;

interface EditedPath {
  /** Undefined for the room. */
  readonly id: string | undefined;
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** A point, or the middle of a stretch where one can be put in. */
interface Handle {
  /** Of the point, or of the one before the stretch. */
  readonly index: number;
  readonly at: Point;
  readonly isBetween: boolean;
}

const gestureOf = ({ id }: EditedPath, edit: PointEdit): PointGesture => ({
  kind: 'point',
  ...(id === undefined ? {} : { id }),
  edit,
});

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

export class PathHandles {
  /** Told when points are shown, or no longer. */
  onShow: () => void = () => undefined;
  #room = false;
  /** Index of the point that keys move. */
  #chosen: number | undefined;
  #of: string | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
  ) {}

  /** Shows the corners of the room, until Escape or another selection. */
  editRoom(): void {
    this.editor.selection.set([]);
    this.#room = true;
    this.#chosen = undefined;
    this.show();
  }

  /** To be called after the selection or the scene has changed. */
  show(): void {
    const path = this.#path();
    const key = path && `${path.id ?? ''}`;
    if (key !== this.#of) this.#chosen = undefined;
    this.#of = key;
    this.editor.setShapes(path ? this.#shapes(path) : []);
    this.onShow();
  }

  /** A press on a handle; undefined where there is none. */
  press(at: ToolPointer): PointerGesture | undefined {
    const path = this.#path();
    if (!path) return undefined;
    const found = this.#handleAt(path, at);
    if (!found) return undefined;
    const { index, isBetween } = found;
    const was = path.points[index];
    if (!was) return undefined;
    const before = path.points.at(isBetween ? index : index - 1);
    if (!isBetween) this.#chosen = index;
    // Pressed and let go a point stays where it is, and one between is put there; the hand need not have hit it quite.
    let to: Point | undefined = isBetween ? found.at : undefined;
    let isDrag = false;
    const editOf = (place: Point): PointEdit =>
      isBetween ? { kind: 'insert', index, was, at: place } : { kind: 'move', index, was, to: place };
    return {
      move: (pointer) => {
        isDrag ||= isBeyondClick(at, pointer);
        if (!isDrag) return;
        const place = snappedPlace(this.editor, this.snap, pointer, path.id === undefined);
        // With Shift at right angles or on a diagonal of the point before.
        to = pointer.shift && before ? alongEighth(before, place) : place;
        const points = [...path.points];
        points.splice(isBetween ? index + 1 : index, isBetween ? 0 : 1, to);
        this.editor.trial.show(gestureOf(path, editOf(to)));
        this.editor.setShapes(this.#shapes({ ...path, points }, isBetween ? index + 1 : index));
      },
      end: () => {
        if (at.alt && !isDrag && !isBetween) this.#takeOut(path, index, was);
        else if (to && (isBetween || !same(to, was))) {
          if (isBetween) this.#chosen = index + 1;
          this.#edit(path, editOf(to));
        }
        this.editor.trial.end();
        this.show();
      },
      cancel: () => {
        this.editor.trial.end();
        this.show();
      },
    };
  }

  isOver(at: ToolPointer): boolean {
    const path = this.#path();
    return path !== undefined && this.#handleAt(path, at) !== undefined;
  }

  key(event: KeyboardEvent): boolean {
    const path = this.#path();
    if (!path || event.altKey) return false;
    const { points } = path;
    if (event.key === '.' || event.key === ',') {
      const by = event.key === '.' ? 1 : -1;
      const from = this.#chosen ?? (by > 0 ? -1 : 0);
      this.#chosen = (from + by + points.length) % points.length;
      const [x = 0, y = 0] = points[this.#chosen] ?? [];
      this.editor.announcer.announce(say('announcePoint', this.#chosen + 1, points.length, x, y));
      this.show();
      return true;
    }
    const index = this.#chosen;
    const was = index === undefined ? undefined : points[index];
    if (index === undefined || !was) return false;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) {
      const [dx = 0, dy = 0] = step;
      const grid = this.editor.store.room?.gridMm ?? SMALL_MM;
      const mm = event.ctrlKey || event.metaKey ? 1 : event.shiftKey ? SMALL_MM : grid;
      this.#edit(path, { kind: 'move', index, was, to: [was[0] + dx * mm, was[1] + dy * mm] });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.#takeOut(path, index, was);
    } else if (event.key === 'Insert') {
      const next = points[(index + 1) % points.length];
      if (!next || (!path.closed && index === points.length - 1)) return true;
      const at: Point = [Math.round((was[0] + next[0]) / 2), Math.round((was[1] + next[1]) / 2)];
      this.#edit(path, { kind: 'insert', index, was, at });
      this.#chosen = index + 1;
    } else return false;
    this.show();
    return true;
  }

  /** Lets the chosen point go, then the room; false where there is neither. */
  cancel(): boolean {
    if (this.#chosen !== undefined) this.#chosen = undefined;
    else if (this.#room) this.#room = false;
    else return false;
    this.show();
    return true;
  }

  /** Whether there are points to be edited by hand now. */
  get areShown(): boolean {
    return this.#path() !== undefined;
  }

  #takeOut(path: EditedPath, index: number, was: Point): void {
    this.#edit(path, { kind: 'delete', index, was });
    this.#chosen = undefined;
  }

  #edit(path: EditedPath, edit: PointEdit): void {
    if (!this.editor.edit(gestureOf(path, edit))) return;
    const { announcer } = this.editor;
    const { length } = path.points;
    const { index } = edit;
    if (edit.kind === 'delete') announcer.announce(say('announcePointRemoved', index + 1, length - 1));
    else if (edit.kind === 'move') announcer.announce(say('announcePoint', index + 1, length, ...edit.to));
    else announcer.announce(say('announcePoint', index + 2, length + 1, ...edit.at));
  }

  #path(): EditedPath | undefined {
    const { selection, store, editable } = this.editor;
    if (!editable) return undefined;
    if (selection.size > 0) this.#room = false;
    if (this.#room) return { id: undefined, points: store.room?.outline ?? [], closed: true };
    const [id] = selection.ids;
    const slot = selection.size === 1 && id !== undefined ? store.slotOf(id) : undefined;
    if (slot === undefined || store.locked[slot]) return undefined;
    const object = store.objectIn(slot);
    if (object?.shape === 'line') return { id: object.id, points: object.path, closed: false };
    if (object?.shape === 'area') return { id: object.id, points: object.outline, closed: true };
    return undefined;
  }

  #middles({ points, closed }: EditedPath): { readonly index: number; readonly at: Point }[] {
    const { scale } = this.editor.stage.camera;
    return points.flatMap((a, index) => {
      const b = points[index + 1] ?? (closed ? points[0] : undefined);
      if (!b || Math.hypot(b[0] - a[0], b[1] - a[1]) * scale < SHORTEST_PX) return [];
      return [{ index, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const }];
    });
  }

  #handleAt(path: EditedPath, { x, y }: ToolPointer): Handle | undefined {
    const reach = REACH_PX / this.editor.stage.camera.scale;
    const nearest = (handles: readonly Handle[]): Handle | undefined => {
      let best: Handle | undefined;
      let least = reach;
      for (const handle of handles) {
        const distance = Math.hypot(handle.at[0] - x, handle.at[1] - y);
        if (distance > least) continue;
        least = distance;
        best = handle;
      }
      return best;
    };
    const points = path.points.map((at, index) => ({ index, at, isBetween: false }));
    const between = () =>
      this.#middles(path).map(({ index, at: [mx, my] }): Handle => {
        return { index, at: [Math.round(mx), Math.round(my)], isBetween: true };
      });
    return nearest(points) ?? nearest(between());
  }

  #shapes(path: EditedPath, moving?: number): ToolShape[] {
    const { points, closed } = path;
    const shapes: ToolShape[] = [{ kind: 'path', points, closed }];
    if (moving === undefined) {
      for (const { at } of this.#middles(path)) shapes.push({ kind: 'handle', at, form: 'round' });
    }
    points.forEach((at, i) =>
      shapes.push({ kind: 'handle', at, form: 'square', hot: i === (moving ?? this.#chosen) }),
    );
    if (moving !== undefined) {
      const at = points[moving];
      for (const other of [
        points[moving - 1] ?? (closed ? points.at(-1) : undefined),
        points[moving + 1] ?? (closed ? points[0] : undefined),
      ]) {
        if (!at || !other) continue;
        const mm = Math.round(Math.hypot(at[0] - other[0], at[1] - other[1]));
        shapes.push({
          kind: 'label',
          at: [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2],
          text: say('millimetres', mm),
        });
      }
    }
    return shapes;
  }
}
