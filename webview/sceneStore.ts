/**
 * The objects of the scene as the painters want them: a slot an object, its bounds and style in typed
 * arrays, and a spatial index. The index is built once; what changes afterwards is kept beside it and
 * searched one by one, until there is enough of it to build the index anew.
 */
import Flatbush from 'flatbush';
import type { Scene, SceneObject, SceneRoom, SceneTotals } from '../src/scene/scene';
import { BOX_KINDS } from '../src/scene/boxKinds';
import { boundsOf, boundsOfPoints } from './bounds';
import { BoxGrid } from './boxGrid';
import { overlaps, union, type Bounds } from './camera';

export { BOX_KINDS };

/** Values of `style`: the place in BOX_KINDS, or one of these. */
export const LINE = 8;
export const AREA = 9;
export const DOOR = 10;
const GONE = 255;
export const STYLES = 11;

/** Values of `turn`: quarters clockwise from north, or a facing between quarters. */
export const ASKEW = 4;

const LOOSE_BEFORE_REINDEX = 512;
/**
 * Of a larger share of the hall the objects are found one by one, in drawing order: of ten thousand in the tenth part
 * of the time that the index takes, whose finds have to be sorted.
 */
const SCANNED_SHARE = 0.02;

const areaOf = ({ minX, minY, maxX, maxY }: Bounds) => (maxX - minX) * (maxY - minY);

function styleOf(object: SceneObject): number {
  switch (object.shape) {
    case 'box':
      return BOX_KINDS.indexOf(object.kind);
    case 'line':
      return LINE;
    case 'area':
      return AREA;
    case 'door':
      return DOOR;
  }
}

/** Whether all that an object is and is connected to has stayed: what it is beside its place, its size and its texts. */
function isOfSameMakeup(a: SceneObject | undefined, b: SceneObject): boolean {
  if (a?.shape !== b.shape) return false;
  if (a.shape === 'door' || b.shape === 'door') return true;
  if (a.kind !== b.kind) return false;
  if (a.shape === 'line' && b.shape === 'line') return a.side === b.side;
  if (a.shape !== 'box' || b.shape !== 'box') return true;
  const isSameList = (p: readonly string[] = [], q: readonly string[] = []) =>
    p.length === q.length && p.every((id, i) => id === q[i]);
  return a.loop === b.loop && a.assumedSize === b.assumedSize && isSameList(a.feeds, b.feeds);
}

export class SceneStore {
  /** False until there is anything to draw: a hall without an object is something. */
  hasScene = false;
  room: SceneRoom | undefined;
  totals: SceneTotals = { racks: 0, itKw: 0, liquidKw: 0, airKw: 0 };
  /** Grows with every change of the objects: what is derived from them asks for it. */
  revision = 0;
  /** Grows when objects come, go or become others; not when they are moved, turned or named otherwise on the plan. */
  makeup = 0;

  /** By slot. Slots of removed objects stay, with a style of their own. */
  minX = new Float64Array(0);
  minY = new Float64Array(0);
  maxX = new Float64Array(0);
  maxY = new Float64Array(0);
  style = new Uint8Array(0);
  turn = new Uint8Array(0);
  /** 1 where the painters of the plan leave the object out, since it is being dragged. */
  lifted = new Uint8Array(0);
  /** 1 where a person has hidden the object: `query` does not find it, so it is not drawn and not picked. */
  hidden = new Uint8Array(0);
  /** 1 where it is drawn but must not be picked. */
  locked = new Uint8Array(0);

  #objects: (SceneObject | undefined)[] = [];
  #slots = new Map<string, number>();
  /** Made when they are first asked; both hold what was there when the loose ones were last none. */
  #index: Flatbush | undefined;
  #boxes: BoxGrid | undefined;
  #indexed = 0;
  #loose = new Set<number>();
  #extent: Bounds | undefined;
  #isHidden: (object: SceneObject) => boolean = () => false;
  #isLocked: (object: SceneObject) => boolean = () => false;

  /** Asked for every object now, and for each that changes afterwards. */
  setVisibility(
    isHidden: (object: SceneObject) => boolean,
    isLocked: (object: SceneObject) => boolean,
  ): void {
    this.#isHidden = isHidden;
    this.#isLocked = isLocked;
    for (const slot of this.#slots.values()) {
      const object = this.#objects[slot];
      if (object) this.#writeVisibility(slot, object);
    }
    this.revision++;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Number of slots, removed ones included. */
  get capacity(): number {
    return this.#objects.length;
  }

  ids(): IterableIterator<string> {
    return this.#slots.keys();
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  objectIn(slot: number): SceneObject | undefined {
    return this.#objects[slot];
  }

  get(id: string): SceneObject | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#objects[slot];
  }

  replaceAll(scene: Scene): void {
    this.hasScene = true;
    this.room = scene.room;
    this.totals = scene.totals;
    this.#objects = [...scene.objects];
    this.#slots.clear();
    this.#allocate(scene.objects.length, false);
    scene.objects.forEach((object, slot) => {
      this.#slots.set(object.id, slot);
      this.#write(slot, object);
    });
    this.#reindex();
    this.revision++;
    this.makeup++;
  }

  upsert(objects: readonly SceneObject[]): void {
    for (const object of objects) {
      let slot = this.#slots.get(object.id);
      if (slot === undefined) {
        slot = this.#objects.length;
        this.#slots.set(object.id, slot);
        if (slot >= this.style.length) this.#allocate(Math.max(64, slot * 2), true);
      }
      if (!isOfSameMakeup(this.#objects[slot], object)) this.makeup++;
      this.#objects[slot] = object;
      this.#write(slot, object);
      this.#loose.add(slot);
    }
    this.#changed();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const slot = this.#slots.get(id);
      if (slot === undefined) continue;
      this.#slots.delete(id);
      this.makeup++;
      this.#objects[slot] = undefined;
      this.style[slot] = GONE;
      this.lifted[slot] = 0;
      this.#loose.delete(slot);
    }
    this.#changed();
  }

  boundsIn(slot: number): Bounds {
    return {
      minX: this.minX[slot] ?? 0,
      minY: this.minY[slot] ?? 0,
      maxX: this.maxX[slot] ?? 0,
      maxY: this.maxY[slot] ?? 0,
    };
  }

  /** The box around the given objects; undefined where none of them is drawn. */
  boundsOfIds(ids: Iterable<string>): Bounds | undefined {
    const slots: number[] = [];
    for (const id of ids) {
      const slot = this.#slots.get(id);
      if (slot !== undefined) slots.push(slot);
    }
    return this.boundsOfSlots(slots);
  }

  /** The box around what is in the given slots; undefined where there are none. */
  boundsOfSlots(slots: Iterable<number>): Bounds | undefined {
    // Of all ten thousand: no box is made for each.
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const slot of slots) {
      minX = Math.min(minX, this.minX[slot] ?? Infinity);
      minY = Math.min(minY, this.minY[slot] ?? Infinity);
      maxX = Math.max(maxX, this.maxX[slot] ?? -Infinity);
      maxY = Math.max(maxY, this.maxY[slot] ?? -Infinity);
    }
    return minX <= maxX ? { minX, minY, maxX, maxY } : undefined;
  }

  /** The box around the room and everything in it; undefined for an empty plan. */
  get extent(): Bounds | undefined {
    if (!this.#extent) {
      let all = this.room?.outline.length ? boundsOfPoints(this.room.outline) : undefined;
      const objects = this.boundsOfSlots(this.#slots.values());
      if (objects) all = union(all, objects);
      this.#extent = all;
    }
    return this.#extent;
  }

  /** Slots of the objects whose bounds touch `bounds`, in drawing order. */
  query(bounds: Bounds): number[] {
    const found: number[] = [];
    const all = this.extent;
    if (!all) return found;
    if (areaOf(bounds) > SCANNED_SHARE * areaOf(all)) {
      const { minX, minY, maxX, maxY } = this;
      for (let slot = 0; slot < this.#objects.length; slot++) {
        // Compared with what is beyond: of a slot without bounds nothing is.
        if ((minX[slot] ?? Infinity) > bounds.maxX || (maxX[slot] ?? -Infinity) < bounds.minX) continue;
        if ((minY[slot] ?? Infinity) > bounds.maxY || (maxY[slot] ?? -Infinity) < bounds.minY) continue;
        if (this.#isShown(slot)) found.push(slot);
      }
      return found;
    }
    const index = (this.#index ??= this.#makeIndex());
    for (const slot of index?.search(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY) ?? []) {
      if (this.#isShown(slot) && !this.#loose.has(slot)) found.push(slot);
    }
    for (const slot of this.#loose) {
      if (this.hidden[slot] === 0 && overlaps(this.boundsIn(slot), bounds)) found.push(slot);
    }
    // Of ten thousand, four times as fast as numbers that are compared one by one.
    return Array.from(Uint32Array.from(found).sort());
  }

  /** Whether a box (a rack, a unit, a column) touches `bounds`. */
  hasBoxIn(bounds: Bounds): boolean {
    const isBox = (slot: number) => (this.style[slot] ?? GONE) < LINE && this.hidden[slot] === 0;
    const boxes = (this.#boxes ??= this.#makeGrid());
    if (boxes.has(bounds, (slot) => isBox(slot) && !this.#loose.has(slot))) return true;
    for (const slot of this.#loose) if (isBox(slot) && overlaps(this.boundsIn(slot), bounds)) return true;
    return false;
  }

  #write(slot: number, object: SceneObject): void {
    const bounds = boundsOf(object);
    this.minX[slot] = bounds.minX;
    this.minY[slot] = bounds.minY;
    this.maxX[slot] = bounds.maxX;
    this.maxY[slot] = bounds.maxY;
    this.style[slot] = styleOf(object);
    this.#writeVisibility(slot, object);
    const facing = 'facing' in object ? object.facing : 0;
    this.turn[slot] = facing % 90 === 0 ? (((facing / 90) % 4) + 4) % 4 : ASKEW;
  }

  #isShown(slot: number): boolean {
    return this.style[slot] !== GONE && this.hidden[slot] === 0;
  }

  #writeVisibility(slot: number, object: SceneObject): void {
    this.hidden[slot] = this.#isHidden(object) ? 1 : 0;
    this.locked[slot] = this.#isLocked(object) ? 1 : 0;
  }

  #changed(): void {
    this.#extent = undefined;
    this.revision++;
    if (this.#loose.size > LOOSE_BEFORE_REINDEX) this.#reindex();
  }

  #allocate(length: number, keep: boolean): void {
    const grow = <T extends Float64Array | Uint8Array>(array: T, fresh: T): T => {
      if (keep) fresh.set(array);
      return fresh;
    };
    this.minX = grow(this.minX, new Float64Array(length));
    this.minY = grow(this.minY, new Float64Array(length));
    this.maxX = grow(this.maxX, new Float64Array(length));
    this.maxY = grow(this.maxY, new Float64Array(length));
    this.style = grow(this.style, new Uint8Array(length));
    this.turn = grow(this.turn, new Uint8Array(length));
    this.lifted = grow(this.lifted, new Uint8Array(length));
    this.hidden = grow(this.hidden, new Uint8Array(length));
    this.locked = grow(this.locked, new Uint8Array(length));
  }

  #reindex(): void {
    this.#loose.clear();
    this.#extent = undefined;
    this.#indexed = this.#objects.length;
    this.#index = undefined;
    this.#boxes = undefined;
  }

  #makeIndex(): Flatbush | undefined {
    if (this.#indexed === 0) return undefined;
    const index = new Flatbush(this.#indexed);
    for (let slot = 0; slot < this.#indexed; slot++) {
      index.add(this.minX[slot] ?? 0, this.minY[slot] ?? 0, this.maxX[slot] ?? 0, this.maxY[slot] ?? 0);
    }
    index.finish();
    return index;
  }

  #makeGrid(): BoxGrid {
    const slots: number[] = [];
    for (let slot = 0; slot < this.#indexed; slot++) if ((this.style[slot] ?? GONE) < LINE) slots.push(slot);
    return new BoxGrid(slots, this, this.boundsOfSlots(slots));
  }
}
