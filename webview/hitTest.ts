/** What lies under the pointer, the topmost first. Racks and units lie over zones, and, to be picked, over busways. */
import type { Point } from '../src/model/types';
import { grown, type Bounds } from './camera';
import { nearestOnPath } from './connections';
import { AREA, DOOR, LINE, type SceneStore } from './sceneStore';

function distanceToPath(at: Point, path: readonly Point[]): number {
  const [x, y] = nearestOnPath(at, path);
  return Math.hypot(x - at[0], y - at[1]);
}

/** Whether an outline passes near a point: the inside of a zone is floor, on which a frame can be drawn. */
const isOnOutline = (at: Point, outline: readonly Point[], reach: number) =>
  outline[0] !== undefined && distanceToPath(at, [...outline, outline[0]]) <= reach;

/** A box at an angle, tried in its own frame. */
function isInBox(store: SceneStore, slot: number, [x, y]: Point): boolean {
  const box = store.objectIn(slot);
  if (box?.shape !== 'box' || box.facing % 90 === 0) return true;
  const turn = (-box.facing * Math.PI) / 180;
  const dx = x - (box.x + box.w / 2);
  const dy = y - (box.y + box.h / 2);
  const u = dx * Math.cos(turn) - dy * Math.sin(turn);
  const v = dx * Math.sin(turn) + dy * Math.cos(turn);
  return Math.abs(u) <= box.width / 2 && Math.abs(v) <= box.depth / 2;
}

/**
 * Slots of the objects at a point (mm), the one to pick first: boxes, the smaller before the larger; then
 * doors, lines and the outlines of zones within `reach` mm.
 */
export function hits(store: SceneStore, x: number, y: number, reach: number): number[] {
  const at: Point = [x, y];
  const boxes: number[] = [];
  const others: number[] = [];
  for (const slot of store.query({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })) {
    const style = store.style[slot] ?? 0;
    const object = store.objectIn(slot);
    if (!object || store.locked[slot]) continue;
    if (style < LINE) {
      const b = store.boundsIn(slot);
      const isInside = x >= b.minX && x <= b.maxX && y >= b.minY && y <= b.maxY;
      if (isInside && isInBox(store, slot, at)) boxes.push(slot);
    } else if (style === LINE && object.shape === 'line') {
      if (distanceToPath(at, object.path) <= Math.max(reach, object.widthMm / 2)) others.push(slot);
    } else if (style === AREA && object.shape === 'area') {
      if (isOnOutline(at, object.outline, reach)) others.push(slot);
    } else if (style === DOOR) {
      others.push(slot);
    }
  }
  const extent = (slot: number) => {
    const b = store.boundsIn(slot);
    return (b.maxX - b.minX) * (b.maxY - b.minY);
  };
  const order = [DOOR, LINE, AREA];
  boxes.sort((a, b) => extent(a) - extent(b));
  others.sort((a, b) => order.indexOf(store.style[a] ?? 0) - order.indexOf(store.style[b] ?? 0));
  return [...boxes, ...others];
}

/** Whether a run of `widthMm` passes through a frame: its bounds are not enough, an L is mostly floor. */
function runTouches(path: readonly Point[], widthMm: number, frame: Bounds): boolean {
  const wide = grown(frame, widthMm / 2);
  for (let i = 0; i + 1 < path.length; i++) {
    const a = path[i];
    const b = path[i + 1];
    if (a && b && segmentTouches(a, b, wide)) return true;
  }
  return false;
}

/** Cuts a segment by the four sides of a box, one after the other; what is left is inside. */
function segmentTouches([ax, ay]: Point, [bx, by]: Point, box: Bounds): boolean {
  let from = 0;
  let to = 1;
  for (const [start, delta, min, max] of [
    [ax, bx - ax, box.minX, box.maxX],
    [ay, by - ay, box.minY, box.maxY],
  ] as const) {
    if (delta === 0) {
      if (start < min || start > max) return false;
      continue;
    }
    const t1 = (min - start) / delta;
    const t2 = (max - start) / delta;
    from = Math.max(from, Math.min(t1, t2));
    to = Math.min(to, Math.max(t1, t2));
  }
  return from <= to;
}

/** Ids of what a frame touches. Zones count only where it holds them whole: they lie under everything. */
export function touchedBy(store: SceneStore, frame: Bounds): string[] {
  const ids: string[] = [];
  for (const slot of store.query(frame)) {
    const object = store.objectIn(slot);
    if (!object || store.locked[slot]) continue;
    const b = store.boundsIn(slot);
    const isWhole =
      b.minX >= frame.minX && b.maxX <= frame.maxX && b.minY >= frame.minY && b.maxY <= frame.maxY;
    if (object.shape === 'area' && !isWhole) continue;
    if (object.shape === 'line' && !runTouches(object.path, object.widthMm, frame)) continue;
    ids.push(object.id);
  }
  return ids;
}

/** Ids of what a frame holds whole. */
export function enclosedBy(store: SceneStore, frame: Bounds): string[] {
  return store.query(frame).flatMap((slot) => {
    const b = store.boundsIn(slot);
    const isWhole =
      b.minX >= frame.minX && b.maxX <= frame.maxX && b.minY >= frame.minY && b.maxY <= frame.maxY;
    const id = store.objectIn(slot)?.id;
    return isWhole && !store.locked[slot] && id !== undefined ? [id] : [];
  });
}
