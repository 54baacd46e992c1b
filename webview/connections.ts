/**
 * What the selected objects are connected to: from a rack to its feeds and to the CDUs of its loop, from a
 * feed or a CDU to its racks.
 */
import type { Point } from '../src/model/types';
import type { SceneBox, SceneObject } from '../src/scene/scene';
import type { SceneStore } from './sceneStore';

export interface Connection {
  readonly kind: 'power' | 'coolant';
  readonly from: Point;
  readonly to: Point;
  /** Power side of the feed. */
  readonly side?: string;
  /** Id of what is at the other end, seen from the selection. */
  readonly other: string;
}

/** More lines than these are a blot: the selection itself says enough. */
const MAX_CONNECTIONS = 1500;

const centre = (box: SceneBox): Point => [box.x + box.w / 2, box.y + box.h / 2];

/**
 * Where a line from the middle of a box towards a point leaves the box, so that it covers no text; the middle where
 * the point is inside, as that of a busway over its racks.
 */
export function edgeTowards(box: SceneBox, [x, y]: Point): Point {
  const [cx, cy] = centre(box);
  const dx = x - cx;
  const dy = y - cy;
  const share = Math.min(
    dx === 0 ? Infinity : box.w / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.h / 2 / Math.abs(dy),
  );
  return share >= 1 ? [cx, cy] : [cx + dx * share, cy + dy * share];
}

/** The place on a polyline that is nearest to a point. */
export function nearestOnPath([x, y]: Point, path: readonly Point[]): Point {
  let best: Point = path[0] ?? [x, y];
  let least = Infinity;
  for (let i = 0; i + 1 < path.length; i++) {
    const a = path[i];
    const b = path[i + 1];
    if (!a || !b) continue;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const square = dx * dx + dy * dy;
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
    const p: Point = [a[0] + t * dx, a[1] + t * dy];
    const distance = (p[0] - x) ** 2 + (p[1] - y) ** 2;
    if (distance < least) {
      least = distance;
      best = p;
    }
  }
  return best;
}

function feedEnd(box: SceneBox, feed: SceneObject): Point | undefined {
  if (feed.shape === 'line') return nearestOnPath(centre(box), feed.path);
  return feed.shape === 'box' ? edgeTowards(feed, centre(box)) : undefined;
}

const sideOf = (feed: SceneObject) => (feed.shape === 'line' ? feed.side : undefined);

/** Who uses a feed or a loop: found once for all moves of what is there. */
export class Connections {
  #revision = -1;
  #makeup = -1;
  #selection: readonly string[] = [];
  #found: readonly Connection[] = [];
  #usersOfFeed = new Map<string, string[]>();
  #cdusOfLoop = new Map<string, string[]>();
  #racksOfLoop = new Map<string, string[]>();

  constructor(private readonly store: SceneStore) {}

  /**
   * The same list as long as neither the selection nor the store is another one: what is drawn of it stays.
   * @param selection the list itself is compared, not what it holds
   */
  of(selection: readonly string[]): readonly Connection[] {
    const isKnown = this.#revision === this.store.revision && selection === this.#selection;
    if (isKnown) return this.#found;
    this.#refresh();
    this.#revision = this.store.revision;
    this.#selection = selection;
    this.#found = this.#find(selection);
    return this.#found;
  }

  #find(selection: readonly string[]): readonly Connection[] {
    const found: Connection[] = [];
    for (const id of selection) {
      const object = this.store.get(id);
      if (!object) continue;
      if (object.shape === 'box') this.#ofBox(object, found);
      for (const user of this.#usersOfFeed.get(id) ?? []) {
        const box = this.store.get(user);
        if (box?.shape === 'box') this.#feed(box, object, user, found);
      }
      if (found.length > MAX_CONNECTIONS) return [];
    }
    return found;
  }

  #ofBox(box: SceneBox, found: Connection[]): void {
    for (const id of box.feeds ?? []) {
      const feed = this.store.get(id);
      if (feed) this.#feed(box, feed, id, found);
    }
    if (box.loop === undefined) return;
    const others = box.kind === 'cdu' ? this.#racksOfLoop : this.#cdusOfLoop;
    for (const id of others.get(box.loop) ?? []) {
      const other = this.store.get(id);
      if (other?.shape !== 'box') continue;
      const [from, to] = [edgeTowards(box, centre(other)), edgeTowards(other, centre(box))];
      found.push({ kind: 'coolant', from, to, other: id });
    }
  }

  #feed(box: SceneBox, feed: SceneObject, other: string, found: Connection[]): void {
    const to = feedEnd(box, feed);
    if (!to) return;
    const from = edgeTowards(box, to);
    const side = sideOf(feed);
    found.push({ kind: 'power', from, to, other, ...(side === undefined ? {} : { side }) });
  }

  #refresh(): void {
    if (this.#makeup === this.store.makeup) return;
    this.#makeup = this.store.makeup;
    this.#usersOfFeed = new Map();
    this.#cdusOfLoop = new Map();
    this.#racksOfLoop = new Map();
    const add = (map: Map<string, string[]>, key: string, id: string) => {
      const list = map.get(key);
      if (list) list.push(id);
      else map.set(key, [id]);
    };
    for (const id of this.store.ids()) {
      const object = this.store.get(id);
      if (object?.shape !== 'box') continue;
      for (const feed of object.feeds ?? []) add(this.#usersOfFeed, feed, id);
      if (object.loop !== undefined) {
        add(object.kind === 'cdu' ? this.#cdusOfLoop : this.#racksOfLoop, object.loop, id);
      }
    }
  }
}
