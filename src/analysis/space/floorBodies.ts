/**
 * What keeps people from walking: things on the floor and walls. Racks of a row that stand side by side are one
 * body: nobody walks between them, and a hall has ten times fewer rows' ends than racks.
 */
import type { Footprint } from '../../model/footprint';
import type { Point } from '../../model/types';
import { BoxGrid } from './boxGrid';
import { derived, outlives } from '../derived';
import type { FloorThing } from './floorThing';
import type { HallAnalysis } from '../hallAnalysis';
import { joined } from './joinedShapes';
import type { Rows } from '../rows';

export interface Body {
  readonly shape: Footprint;
  /** Floor indices of what it consists of, in the order of the text: one thing, or racks of one row; none of a wall. */
  readonly members: readonly number[];
}

/** A body that came, went or is another one. */
export interface BodyChange {
  readonly slot: number;
  readonly before: Body | undefined;
  readonly after: Body | undefined;
}

/** Bodies changed since the grid was built are looked through one by one; beyond this many it is rebuilt. */
const mostMoved = 64;

/** Outlives edits: a thing that moves makes the bodies of its own row again. */
export class FloorBodies {
  /**
   * By slot: of things on the floor the floor index of the first of them, then the walls. A slot holds nothing where
   * a thing belongs to a body that begins before it.
   */
  readonly bodies: (Body | undefined)[] = [];
  /** Slots from here on are walls. */
  readonly things: number;
  /** The walls alone. */
  readonly walls: readonly Footprint[];
  /** By row, the bodies that its racks make up. */
  ofRow: (readonly Body[])[];
  /** All that has changed since the beginning; a reader keeps how far it has read. */
  readonly changes: BodyChange[] = [];
  private readonly seen: (FloorThing | undefined)[];
  /** The rows that `ofRow` counts in. */
  private rows: Rows;
  private grid = new BoxGrid(new Float64Array());
  private slots: readonly number[] = [];
  private readonly moved = new Set<number>();

  constructor(private readonly hall: HallAnalysis) {
    const { floor, rows, outline } = hall;
    this.things = floor.slots.length;
    this.seen = [...floor.slots];
    this.rows = rows;
    this.bodies.length = this.things;
    floor.slots.forEach((thing, i) => {
      if (thing && thing.collection !== 'racks') this.bodies[i] = { shape: thing.shape, members: [i] };
    });
    this.ofRow = rows.list.map((_, row) => {
      const bodies = this.join(row);
      for (const body of bodies) this.bodies[body.members[0]!] = body;
      return bodies;
    });
    this.walls = walls(outline);
    for (const shape of this.walls) this.bodies.push({ shape, members: [] });
    this.rebuildGrid();
  }

  /** Calls `visit` with the slot of every body whose bounding box meets the box. */
  search(minX: number, minY: number, maxX: number, maxY: number, visit: (slot: number) => void): void {
    const { slots, moved } = this;
    this.grid.search(minX, minY, maxX, maxY, (k) => {
      const slot = slots[k]!;
      if (moved.size === 0 || !moved.has(slot)) visit(slot);
    });
    for (const slot of moved) {
      const s = this.bodies[slot]?.shape;
      if (s && s.maxX >= minX && s.minX <= maxX && s.maxY >= minY && s.minY <= maxY) visit(slot);
    }
  }

  /** Makes again what consists of things that are no longer where they were. */
  follow(): this {
    const { floor, rows } = this.hall;
    const changed = new Set<number>();
    const inRows = new Set<number>();
    for (let i = 0; i < this.things; i++) {
      const thing = floor.slots[i];
      const before = this.seen[i];
      if (thing === before) continue;
      this.seen[i] = thing;
      if (before && thing && looksAlike(before, thing)) continue;
      changed.add(i);
      if (before && before.collection !== 'racks' && thing?.collection !== before.collection)
        this.put(i, undefined);
      if (thing && thing.collection !== 'racks') this.put(i, { shape: thing.shape, members: [i] });
      for (const rack of [before, thing]) if (rack?.collection === 'racks') inRows.add(rows.of(rack.index));
    }
    if (rows === this.rows) this.joinAgain(inRows, this.ofRow, this.ofRow, changed);
    else {
      const before = this.ofRow;
      this.ofRow = rows.list.map(() => []);
      this.rows = rows;
      this.joinAgain(rows.list.keys(), before, this.ofRow, changed);
    }
    if (this.moved.size > mostMoved) this.rebuildGrid();
    return this;
  }

  /** Makes the bodies of some rows again. A body is known by its first member: it may be of another row than before. */
  private joinAgain(
    inRows: Iterable<number>,
    from: readonly (readonly Body[])[],
    into: (readonly Body[])[],
    changed: ReadonlySet<number>,
  ): void {
    const list = [...inRows];
    const before = new Map<number, Body>();
    for (const bodies of from === into ? list.map((row) => from[row]!) : from)
      for (const body of bodies) before.set(body.members[0]!, body);
    for (const row of list) {
      into[row] = this.join(row).map((body) => {
        const slot = body.members[0]!;
        const old = before.get(slot);
        before.delete(slot);
        if (old && isSameBody(old, body) && !body.members.some((i) => changed.has(i))) return old;
        this.put(slot, body);
        return body;
      });
    }
    for (const slot of before.keys()) {
      // Something else stands there by now.
      const there = this.bodies[slot];
      if (there === before.get(slot)) this.put(slot, undefined);
    }
  }

  /** True where the body of a slot stands before another in the text; walls come last. */
  comesBefore(slot: number, other: number): boolean {
    const isWall = slot >= this.things || other >= this.things;
    return isWall ? slot < other : this.hall.floor.inOrder(slot, other) < 0;
  }

  private put(slot: number, after: Body | undefined): void {
    this.changes.push({ slot, before: this.bodies[slot], after });
    this.bodies[slot] = after;
    this.moved.add(slot);
  }

  /** The bodies of a row in the order of the text. */
  private join(row: number): Body[] {
    const { floor, rows } = this.hall;
    const bodies: { shape: Footprint; readonly members: number[] }[] = [];
    for (const rack of rows.list[row]!.racks) {
      const i = floor.indexOf('racks', rack);
      if (i === -1) continue;
      const { shape } = floor.thing(i);
      const last = bodies.at(-1);
      const both = last && joined(last.shape, shape);
      if (both) {
        last.shape = both;
        last.members.push(i);
      } else bodies.push({ shape, members: [i] });
    }
    return bodies;
  }

  private rebuildGrid(): void {
    this.moved.clear();
    const slots: number[] = [];
    for (let slot = 0; slot < this.bodies.length; slot++) if (this.bodies[slot]) slots.push(slot);
    const boxes = new Float64Array(slots.length * 4);
    slots.forEach((slot, k) => {
      const { minX, minY, maxX, maxY } = this.bodies[slot]!.shape;
      boxes[k * 4] = minX;
      boxes[k * 4 + 1] = minY;
      boxes[k * 4 + 2] = maxX;
      boxes[k * 4 + 3] = maxY;
    });
    this.slots = slots;
    this.grid = new BoxGrid(boxes);
  }
}

const isSameBody = (a: Body, b: Body): boolean =>
  a.members.length === b.members.length && a.members.every((i, k) => i === b.members[k]);

/** Whether somebody who meets a thing there, and tells it by its name and row, would tell the same. */
function looksAlike(a: FloorThing, b: FloorThing): boolean {
  const [p, q] = [a.shape, b.shape];
  if (p === q) return true;
  return (
    a.id === b.id &&
    a.row === b.row &&
    p.minX === q.minX &&
    p.minY === q.minY &&
    p.maxX === q.maxX &&
    p.maxY === q.maxY &&
    p.facing === q.facing &&
    p.width === q.width &&
    p.depth === q.depth &&
    a.collection === b.collection &&
    a.isDoor === b.isDoor &&
    a.assumed === b.assumed
  );
}

const keptBodies = derived([], (hall) => new FloorBodies(hall), undefined, outlives);

/** The bodies as things stand now. */
export const floorBodies = derived(['layout'], (hall) => hall.get(keptBodies).follow());

/** The walls of an outline as footprints without depth. */
function walls(outline: readonly Point[] | undefined): readonly Footprint[] {
  const found: Footprint[] = [];
  outline?.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) return;
    const facing = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    const isSquare = a[0] === b[0] || a[1] === b[1];
    found.push({
      minX: Math.min(a[0], b[0]),
      minY: Math.min(a[1], b[1]),
      maxX: Math.max(a[0], b[0]),
      maxY: Math.max(a[1], b[1]),
      facing: isSquare ? (a[1] === b[1] ? 0 : 90) : (facing + 360) % 360,
      width: length,
      depth: 0,
    });
  });
  return found;
}
