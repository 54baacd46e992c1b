/** Dragging the selection. Nothing is sent before the button is released: one drag is one edit. */
import { visibleBounds, type Bounds } from '../camera';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { LINE } from '../sceneStore';
import { alongOneAxis, snap, type Snap } from '../snapping';
import { say } from '../strings';
import { aisleShift, aisleWidths, gapsAround } from './gaps';
import { SNAP_PX } from './snapSource';
import type { SnapOptions } from './snapOptions';
import { CLICK_SLOP_PX, type PointerGesture, type ToolPointer } from './tool';

/** Neighbours further away than this line up by chance; their guides would only be noise. */
const NEAR_MM = 8000;
const MAX_NEIGHBOURS = 400;
/** Every aisle of so many boxes is looked at once a drag. */
const MAX_FOR_AISLES = 1500;
/** Shorter distances have no room for their figure. */
const SHORTEST_SHOWN_PX = 14;

const shifted = (b: Bounds, dx: number, dy: number): Bounds => ({
  minX: b.minX + dx,
  minY: b.minY + dy,
  maxX: b.maxX + dx,
  maxY: b.maxY + dy,
});

/**
 * @param grabbed id of the object under the pointer, one of the selection
 * @param click what to do where the button is released without a movement
 */
export function drag(
  editor: Editor,
  options: SnapOptions,
  grabbed: string,
  start: ToolPointer,
  click: () => void,
): PointerGesture {
  const { store } = editor;
  let slots: number[] = [];
  let result: Snap = { dx: 0, dy: 0, guides: [] };
  let moved: Bounds | undefined;
  let anchor: Bounds | undefined;
  let aisles: ReturnType<typeof aisleWidths> = { x: [], y: [] };
  let isDrag = false;

  function begin(): void {
    isDrag = true;
    slots = editor.selection.ids.flatMap((id) => {
      const slot = store.slotOf(id);
      return slot === undefined || store.locked[slot] ? [] : [slot];
    });
    moved = store.boundsOfIds(slots.flatMap((slot) => store.objectIn(slot)?.id ?? []));
    anchor = store.boundsOfIds([grabbed]);
    editor.lift(slots);
    if (options.aisles && moved) {
      const around = boxesNear({
        minX: moved.minX - 2 * NEAR_MM,
        minY: moved.minY - 2 * NEAR_MM,
        maxX: moved.maxX + 2 * NEAR_MM,
        maxY: moved.maxY + 2 * NEAR_MM,
      });
      if (around.length <= MAX_FOR_AISLES) aisles = aisleWidths(around);
    }
  }

  function boxesNear(area: Bounds): Bounds[] {
    const near = store.query(area);
    return near
      .filter((slot) => (store.style[slot] ?? LINE) < LINE && !store.lifted[slot])
      .map((slot) => store.boundsIn(slot));
  }

  function neighbours(at: Bounds): Bounds[] {
    const seen = visibleBounds(editor.stage.camera, editor.stage.view);
    const boxes = boxesNear({
      minX: Math.max(seen.minX, at.minX - NEAR_MM),
      minY: Math.max(seen.minY, at.minY - NEAR_MM),
      maxX: Math.min(seen.maxX, at.maxX + NEAR_MM),
      maxY: Math.min(seen.maxY, at.maxY + NEAR_MM),
    });
    return boxes.length > MAX_NEIGHBOURS ? [] : boxes;
  }

  function snapped(dx: number, dy: number, near: readonly Bounds[]): Snap {
    if (!moved || !anchor) return result;
    const { scale } = editor.stage.camera;
    const grid = options.grid ? (store.room?.gridMm ?? 0) : 0;
    // Far out, a few pixels are metres: beyond half a step of the grid the grid decides.
    const reach = Math.min(SNAP_PX / scale, grid > 0 ? grid / 2 : Infinity);
    const lines = options.neighbours ? near : [];
    const held = snap(moved, anchor, dx, dy, lines, reach, grid);
    if (!options.aisles) return held;
    // An edge in line with a neighbour's says more than a distance; a distance says more than the grid.
    const at = shifted(moved, dx, dy);
    const isHeld = (axis: 'x' | 'y') => held.guides.some((guide) => guide.axis === axis);
    const byX =
      Math.abs(dx) <= reach / 2 || isHeld('x') ? undefined : aisleShift(at, near, 'x', aisles.x, reach);
    const byY =
      Math.abs(dy) <= reach / 2 || isHeld('y') ? undefined : aisleShift(at, near, 'y', aisles.y, reach);
    return {
      dx: byX === undefined ? held.dx : Math.round(dx + byX),
      dy: byY === undefined ? held.dy : Math.round(dy + byY),
      guides: held.guides,
    };
  }

  function distances(near: readonly Bounds[]): ToolShape[] {
    if (!moved) return [];
    const { scale } = editor.stage.camera;
    return gapsAround(shifted(moved, result.dx, result.dy), near)
      .filter(({ mm }) => mm * scale >= SHORTEST_SHOWN_PX)
      .map(({ from, to, mm }) => {
        const isAisle = aisles.x.includes(mm) || aisles.y.includes(mm);
        return { kind: 'dimension', from, to, text: isAisle ? say('sameAisle', mm) : String(mm) };
      });
  }

  return {
    move(at) {
      if (!isDrag) {
        if (!editor.editable || Math.hypot(at.px - start.px, at.py - start.py) < CLICK_SLOP_PX) return;
        begin();
      }
      // A message of the extension has put the objects back: the drag is over.
      if (!moved || !anchor || !editor.isDragging) return;
      const { scale } = editor.stage.camera;
      const raw = [(at.px - start.px) / scale, (at.py - start.py) / scale] as const;
      const [dx, dy] = at.shift ? alongOneAxis(...raw) : raw;
      const near = neighbours(shifted(moved, dx, dy));
      result =
        at.alt || !options.state.on
          ? { dx: Math.round(dx), dy: Math.round(dy), guides: [] }
          : snapped(dx, dy, near);
      editor.drag({ slots, ...result });
      editor.setShapes(distances(near));
    },
    end() {
      if (!isDrag) {
        click();
        return;
      }
      const wasDragging = editor.isDragging;
      editor.cancelDrag();
      editor.setShapes([]);
      // Bounds of boxes at an angle are no whole numbers; a hall holds whole millimetres.
      if (wasDragging) editor.move(Math.round(result.dx), Math.round(result.dy));
    },
    cancel() {
      if (!isDrag) return;
      editor.cancelDrag();
      editor.setShapes([]);
      editor.announcer.announce(say('announceCancelled'));
    },
  };
}
