/**
 * Everything that stands on the floor: footprints, what overlaps, and the clear width before and behind
 * each rack, measured between real faces. Kept up to date thing by thing.
 */
import { clearWidth, farFrom, isSquareOn, overlap, type Face, type Footprint } from '../../model/footprint';
import type { CollectionKey } from '../../model/types';
import { naturalCompare } from '../../text/naturalCompare';
import { BoxGrid } from './boxGrid';
import type { Equipment } from '../equipment';
import { floorCollections, readThing, type FloorCollection, type FloorThing } from './floorThing';
import type { HallModel } from '../hallModel';
import { gonePlaces, newPlaces, type Renumberings } from '../renumbering';

/** Others may come or go before it in its collection. */
interface MovingThing extends FloorThing {
  index: number;
}

/** The nearest thing before a face, and how far it is. */
export interface Clear {
  readonly mm: number;
  /** Floor index of what stands there. */
  readonly other: number;
}

/** A rear door no farther than this behind a rack hangs on it [mm]. */
const doorGapMm = 150;
/** How far behind a rack the outer face of its door can be [mm]: doors are at most 305 mm deep (OCP). */
const doorReachMm = doorGapMm + 450;

/** Things moved since the grid was built are looked through one by one; beyond this many it is rebuilt. */
const mostMoved = 64;

/** Floor indices that nothing has at first: what is added to the hall later takes them. */
const spare = 256;

const rank = new Map<CollectionKey, number>(floorCollections.map((key, i) => [key, i]));

export class Floor {
  /**
   * By floor index, what stands there. A thing keeps its index for as long as it stands, whatever comes or goes around
   * it in the text; an index that nothing has waits for the next thing that comes.
   */
  private readonly things: (MovingThing | undefined)[] = [];
  private readonly idle: number[] = [];
  private readonly byPlace = new Map<CollectionKey, Int32Array>();
  private grid = new BoxGrid(new Float64Array());
  /** Floor indices of the boxes in the grid. */
  private inGrid: readonly number[] = [];
  private readonly moved = new Set<number>();
  /** What has come or moved and is to be measured. */
  private readonly entered: number[] = [];
  private readonly fronts: (Clear | undefined)[] = [];
  private readonly rears: (Clear | undefined)[] = [];
  private readonly overlapping = new Map<number, readonly number[]>();
  /** Of a rack the rear door that hangs on it, and of a rear door the rack that carries it. */
  private readonly attached = new Map<number, number>();

  /** @param reachMm how far before and behind a rack something is looked for. */
  constructor(
    private readonly model: HallModel,
    private readonly equipment: Equipment,
    private readonly reachMm: number,
  ) {
    for (const collection of floorCollections) {
      const places = new Int32Array(model.size(collection)).fill(-1);
      for (let index = 0; index < places.length; index++) {
        const thing = readThing(this.model, this.equipment, collection, index);
        if (!thing) continue;
        places[index] = this.things.length;
        this.things.push(thing);
      }
      this.byPlace.set(collection, places);
    }
    this.rebuildGrid();
    const standing = this.things.length;
    for (let i = 0; i < standing; i++) this.measure(i);
    for (let i = standing + spare - 1; i >= standing; i--) this.idle.push(i);
    this.things.length = standing + spare;
  }

  /** By floor index, what stands there: the same object for as long as it is not read again. */
  get slots(): readonly (FloorThing | undefined)[] {
    return this.things;
  }

  /** Floor index of an element, or -1 where it has no footprint. */
  indexOf(collection: CollectionKey, index: number): number {
    return this.byPlace.get(collection)?.[index] ?? -1;
  }

  /** How many things stand on the floor. */
  get standing(): number {
    return this.things.length - this.idle.length;
  }

  /** What has a floor index, as `indexOf`, `search` and the like give them. */
  thing(i: number): FloorThing {
    return this.things[i]!;
  }

  /** Clear width before a rack's front or behind its rear; undefined beyond reach, or for no rack. */
  clear(i: number, face: Face): Clear | undefined {
    return face === 'front' ? this.fronts[i] : this.rears[i];
  }

  /** Of a rack the rear door that hangs on it, of a rear door the rack that carries it. */
  attachedTo(i: number): number | undefined {
    return this.attached.get(i);
  }

  /** Floor indices of what overlaps a thing, in the order of the text; the first 32 where more do. */
  overlaps(i: number): readonly number[] {
    return this.overlapping.get(i) ?? none;
  }

  /**
   * Reads a changed element again and measures it and all it can affect, where it was and where it is.
   * @returns the floor indices measured, with what they face now or faced before; undefined where more things have come
   * than there are floor indices.
   */
  update(collection: FloorCollection, index: number): ReadonlySet<number> | undefined {
    const i = this.indexOf(collection, index);
    const now = readThing(this.model, this.equipment, collection, index);
    if (i === -1 && now === undefined) return noneSet;
    const touched = new Set<number>();
    if (i !== -1) this.leave(i, touched);
    if (now !== undefined) {
      if (i !== -1) this.put(i, now);
      else if (!this.enter(now)) return undefined;
    } else this.forget(i);
    return this.measureAgain(touched);
  }

  /**
   * Follows elements that came or went.
   * @returns as `update`.
   */
  renumber(renumberings: Renumberings): ReadonlySet<number> | undefined {
    const touched = new Set<number>();
    const left: number[] = [];
    for (const collection of floorCollections) {
      const renumbering = renumberings.get(collection);
      if (!renumbering) continue;
      const before = this.byPlace.get(collection)!;
      for (const place of gonePlaces(renumbering)) if (before[place] !== -1) left.push(before[place]!);
      const { toBefore } = renumbering;
      const now = new Int32Array(toBefore.length).fill(-1);
      for (let place = 0; place < now.length; place++) {
        const was = toBefore[place]!;
        if (was === -1) continue;
        const i = (now[place] = before[was]!);
        if (i !== -1) this.things[i]!.index = place;
      }
      this.byPlace.set(collection, now);
    }
    for (const i of left) this.leave(i, touched);
    for (const i of left) {
      this.things[i] = undefined;
      this.idle.push(i);
      this.moved.add(i);
    }
    for (const collection of floorCollections) {
      const renumbering = renumberings.get(collection);
      for (const place of renumbering ? newPlaces(renumbering) : []) {
        const thing = readThing(this.model, this.equipment, collection, place);
        if (thing && !this.enter(thing)) return undefined;
      }
    }
    return this.measureAgain(touched);
  }

  /** Notes what a thing can affect that is about to go or to be another one. */
  private leave(i: number, touched: Set<number>): void {
    touched.add(i);
    this.affectedBy(this.things[i]!.shape, touched);
  }

  private forget(i: number): void {
    const { collection, index } = this.things[i]!;
    this.byPlace.get(collection)![index] = -1;
    this.things[i] = undefined;
    this.idle.push(i);
    this.moved.add(i);
  }

  private enter(thing: MovingThing): boolean {
    const i = this.idle.pop();
    if (i === undefined) return false;
    this.byPlace.get(thing.collection)![thing.index] = i;
    this.put(i, thing);
    return true;
  }

  private put(i: number, thing: MovingThing): void {
    this.things[i] = thing;
    this.moved.add(i);
    this.entered.push(i);
  }

  private measureAgain(touched: Set<number>): ReadonlySet<number> {
    if (this.moved.size > mostMoved) this.rebuildGrid();
    for (const i of this.entered) {
      touched.add(i);
      this.affectedBy(this.things[i]!.shape, touched);
    }
    this.entered.length = 0;
    // The rack that carries a door can change while what faces the door is out of that rack's reach.
    for (const t of [...touched]) {
      const thing = this.things[t];
      if (thing?.isDoor) this.affectedBy(thing.shape, touched);
    }
    const faced = new Set(touched);
    for (const t of touched) {
      this.addFaced(t, faced);
      this.measure(t);
      this.addFaced(t, faced);
    }
    for (const i of faced) if (!this.things[i]) faced.delete(i);
    return faced;
  }

  private addFaced(i: number, into: Set<number>): void {
    const front = this.fronts[i];
    const rear = this.rears[i];
    const attached = this.attached.get(i);
    for (const other of [front?.other, rear?.other, attached]) {
      if (other === undefined) continue;
      into.add(other);
      // What faces a door faces the rack that carries it.
      const carrier = this.attached.get(other);
      if (carrier !== undefined) into.add(carrier);
    }
  }

  private rebuildGrid(): void {
    this.moved.clear();
    const inGrid: number[] = [];
    for (let i = 0; i < this.things.length; i++) if (this.things[i]) inGrid.push(i);
    const boxes = new Float64Array(inGrid.length * 4);
    inGrid.forEach((i, k) => {
      const { minX, minY, maxX, maxY } = this.things[i]!.shape;
      boxes[k * 4] = minX;
      boxes[k * 4 + 1] = minY;
      boxes[k * 4 + 2] = maxX;
      boxes[k * 4 + 3] = maxY;
    });
    this.inGrid = inGrid;
    this.grid = new BoxGrid(boxes);
  }

  /** Calls `visit` with the floor index of every thing whose bounding box meets the box. */
  search(minX: number, minY: number, maxX: number, maxY: number, visit: (i: number) => void): void {
    const { inGrid, moved } = this;
    if (moved.size === 0) {
      this.grid.search(minX, minY, maxX, maxY, (k) => visit(inGrid[k]!));
      return;
    }
    this.grid.search(minX, minY, maxX, maxY, (k) => {
      const i = inGrid[k]!;
      // What moved stands in the grid where it was: it is looked at below, where it is.
      if (!moved.has(i)) visit(i);
    });
    for (const i of moved) {
      const s = this.things[i]?.shape;
      if (s && s.maxX >= minX && s.minX <= maxX && s.maxY >= minY && s.minY <= maxY) visit(i);
    }
  }

  private affectedBy(shape: Footprint, into: Set<number>): void {
    const reach = this.reachMm + doorReachMm;
    this.search(shape.minX - reach, shape.minY - reach, shape.maxX + reach, shape.maxY + reach, (i) =>
      into.add(i),
    );
  }

  private measure(i: number): void {
    const thing = this.things[i];
    if (!thing) {
      this.fronts[i] = undefined;
      this.rears[i] = undefined;
      this.attached.delete(i);
      this.overlapping.delete(i);
      return;
    }
    const { shape, collection, isDoor } = thing;
    const isRack = collection === 'racks';
    const square = isSquareOn(shape);
    // Only before and behind a rack is anything looked for beyond touching; around a door, its rack.
    const ahead = isRack ? this.reachMm + doorReachMm : isDoor ? doorReachMm : 0;
    const aheadX = isDoor || !square || shape.facing % 180 !== 0 ? ahead : 0;
    const aheadY = isDoor || !square || shape.facing % 180 === 0 ? ahead : 0;
    let front: Clear | undefined;
    let overlaps: number[] | undefined;
    let attached: Clear | undefined;
    let rear: Clear | undefined;
    this.search(shape.minX - aheadX, shape.minY - aheadY, shape.maxX + aheadX, shape.maxY + aheadY, (j) => {
      if (j === i) return;
      const other = this.things[j]!;
      if (overlap(shape, other.shape)) this.keepFirst((overlaps ??= []), j);
      else if (isRack) {
        front = this.nearer(front, clearWidth(shape, 'front', other.shape, this.reachMm), j);
        const mm = clearWidth(shape, 'rear', other.shape, this.reachMm + doorReachMm);
        if (mm !== undefined && other.isDoor && mm <= doorGapMm) attached = this.nearer(attached, mm, j);
        else rear = this.nearer(rear, mm, j);
      } else if (isDoor && other.collection === 'racks') {
        attached = this.nearer(attached, clearWidth(other.shape, 'rear', shape, doorGapMm + 1), j);
      }
    });
    this.fronts[i] = front;
    this.rears[i] = rear && this.fromDoor(shape, rear, isRack ? attached : undefined);
    if (attached) this.attached.set(i, attached.other);
    else this.attached.delete(i);
    if (overlaps) this.overlapping.set(i, overlaps);
    else this.overlapping.delete(i);
  }

  /** Clear width behind a rack from the outer face of its rear door, where it has one; undefined beyond reach. */
  private fromDoor(shape: Footprint, rear: Clear, door: Clear | undefined): Clear | undefined {
    if (!door) return rear.mm < this.reachMm ? rear : undefined;
    const mm = Math.max(0, rear.mm - farFrom(shape, 'rear', this.things[door.other]!.shape));
    return mm < this.reachMm ? { mm, other: rear.other } : undefined;
  }

  /** Of two obstacles the nearer; of two equally near the same one in whatever order they stand in the text. */
  private nearer(best: Clear | undefined, mm: number | undefined, other: number): Clear | undefined {
    if (mm === undefined) return best;
    if (!best || mm < best.mm) return { mm, other };
    return mm === best.mm && this.standsBefore(other, best.other) ? { mm, other } : best;
  }

  /**
   * Below zero where a thing is named before another: by id, and of one id given twice as they stand in the text. Floor
   * indices tell no order: they are those of the thing that stood there before.
   */
  byName(a: number, b: number): number {
    return naturalCompare(this.things[a]!.id, this.things[b]!.id) || this.inOrder(a, b);
  }

  private standsBefore(a: number, b: number): boolean {
    const p = this.things[a]!;
    const q = this.things[b]!;
    if (p.collection !== q.collection) return rank.get(p.collection)! < rank.get(q.collection)!;
    return (naturalCompare(p.id, q.id) || p.index - q.index) < 0;
  }

  /** Puts a thing in a list in the order of the text that holds the first ones. */
  private keepFirst(list: number[], i: number): void {
    let at = list.length;
    while (at > 0 && this.inOrder(list[at - 1]!, i) > 0) at--;
    if (at === mostOverlaps) return;
    list.splice(at, 0, i);
    if (list.length > mostOverlaps) list.pop();
  }

  /** Below zero where a thing stands before another in the text, collections in the order of the floor's. */
  inOrder(a: number, b: number): number {
    const p = this.things[a]!;
    const q = this.things[b]!;
    return rank.get(p.collection)! - rank.get(q.collection)! || p.index - q.index;
  }
}

/** More overlaps of one thing than these help nobody, and a heap of things has as many as their square. */
const mostOverlaps = 32;

const none: readonly number[] = [];
const noneSet: ReadonlySet<number> = new Set();
