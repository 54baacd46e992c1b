/** Which objects go together with some that are selected: of one type, in one row, on one feed or loop. Pure. */
import { rowOfId } from '../src/scene/rackRows';
import type { SceneBox, SceneObject } from '../src/scene/scene';
import type { SceneStore } from './sceneStore';

/** Boxes whose middles differ by less than this across a row stand in one line. */
const LINE_MM = 150;
/** A wider gap than this, of a cross aisle, ends a row. */
const GAP_MM = 2400;

const objectsOf = (store: SceneStore, ids: readonly string[]): SceneObject[] =>
  ids.flatMap((id) => store.get(id) ?? []);

/** What makes two objects of one type: the equipment type where it is known, else what they are. */
function typeKey(object: SceneObject): string {
  switch (object.shape) {
    case 'box':
    case 'line':
      return `${object.shape} ${object.kind} ${object.type ?? ''}`;
    case 'area':
      return `area ${object.kind}`;
    case 'door':
      return 'door';
  }
}

export function sameType(store: SceneStore, ids: readonly string[]): string[] {
  const wanted = new Set(objectsOf(store, ids).map(typeKey));
  return [...store.ids()].filter((id) => {
    const object = store.get(id);
    return object !== undefined && wanted.has(typeKey(object));
  });
}

/** Boxes that stand in a line with `seed`, side by side and looking the same way. */
function standingInLine(boxes: readonly SceneBox[], seed: SceneBox): string[] {
  // A row runs along the fronts of its racks: east and west where they look north or south.
  const isAlongX = Math.abs(Math.cos((seed.facing * Math.PI) / 180)) > 0.707;
  const from = (b: SceneBox) => (isAlongX ? b.x : b.y);
  const to = (b: SceneBox) => (isAlongX ? b.x + b.w : b.y + b.h);
  const across = (b: SceneBox) => (isAlongX ? b.y + b.h / 2 : b.x + b.w / 2);
  const line = boxes
    .filter((b) => b.facing === seed.facing && Math.abs(across(b) - across(seed)) < LINE_MM)
    .sort((a, b) => from(a) - from(b));
  let run: SceneBox[] = [];
  let end = -Infinity;
  for (const b of line) {
    if (from(b) - end > GAP_MM) {
      if (run.includes(seed)) break;
      run = [];
    }
    run.push(b);
    end = Math.max(end, to(b));
  }
  return run.includes(seed) ? run.map((b) => b.id) : [seed.id];
}

/** The row that a box says it is in, else the one that its id names. */
const rowName = ({ row, id }: SceneBox): string | undefined => row ?? rowOfId(id);

/** The rows of the given boxes: as they or their ids name them, and where none is named, by where they stand. */
export function sameRow(store: SceneStore, ids: readonly string[]): string[] {
  const boxes = [...store.ids()].flatMap((id) => {
    const object = store.get(id);
    return object?.shape === 'box' && object.kind !== 'column' ? [object] : [];
  });
  const found = new Set<string>();
  for (const seed of objectsOf(store, ids)) {
    if (seed.shape !== 'box' || found.has(seed.id)) continue;
    const row = rowName(seed);
    const named = row === undefined ? [] : boxes.filter((b) => rowName(b) === row).map((b) => b.id);
    // A row that is said is meant, though it has one rack; an id may look like a row's and be none.
    const isRow = seed.row !== undefined || named.length > 1;
    for (const id of isRow ? named : standingInLine(boxes, seed)) found.add(id);
  }
  return [...found];
}

/** The given objects with everything that feeds them, cools them, or hangs on them. */
export function connected(store: SceneStore, ids: readonly string[]): string[] {
  const found = new Set(ids);
  const feeds = new Set<string>();
  const loops = new Set<string>();
  const wanted = new Set(ids);
  for (const object of objectsOf(store, ids)) {
    if (object.shape !== 'box') continue;
    for (const feed of object.feeds ?? []) feeds.add(feed);
    if (object.loop !== undefined) loops.add(object.loop);
  }
  for (const id of store.ids()) {
    const object = store.get(id);
    if (!object) continue;
    if (feeds.has(id)) found.add(id);
    if (object.shape !== 'box') continue;
    if (object.feeds?.some((feed) => wanted.has(feed))) found.add(id);
    // Of a loop the CDUs belong to its racks, and the racks to its CDUs.
    if (object.loop !== undefined && loops.has(object.loop)) found.add(id);
  }
  return [...found];
}
