/** How many ways lead to a load that have no component in common (A2, Menger): a max-flow with capacity 1 a node. */
import type { PowerGraph } from './powerGraph';

export interface Paths {
  /** Paths without a common node, counted up to `most`. */
  readonly count: number;
  /** Where there is one path: the nodes that every path runs through. */
  readonly shared: readonly number[];
}

/**
 * Paths from a top to the cords of a group, against the flow.
 * @param isTop where a path ends: nodes beyond it are not looked at.
 * @param isUsed which edges count, such as those that are closed in the normal state.
 * @param most stops there: two is all that most questions need.
 */
export function disjointPaths(
  graph: PowerGraph,
  group: number,
  isTop: (node: number) => boolean,
  isUsed: (edge: number) => boolean,
  most = 2,
): Paths {
  const flow = new UnitFlow(graph, isTop, isUsed);
  const feeds = graph.groups[group]!.cords.map((c) => c.node);
  let count = 0;
  while (count < most && flow.augment(feeds)) count++;
  if (count !== 1) return { count, shared: [] };
  const shared = flow.onPaths().filter((node) => {
    const without = new UnitFlow(graph, isTop, isUsed, node);
    return !without.augment(feeds);
  });
  return { count, shared };
}

/** Each node carries one path. A path runs from a feed up to a top; `up` and `down` are its neighbours on it. */
class UnitFlow {
  private readonly up = new Map<number, number>();
  private readonly down = new Map<number, number>();

  constructor(
    private readonly graph: PowerGraph,
    private readonly isTop: (node: number) => boolean,
    private readonly isUsed: (edge: number) => boolean,
    private readonly without = -1,
  ) {}

  onPaths(): readonly number[] {
    return [...this.down.keys()];
  }

  /**
   * Finds one more path, turning earlier ones aside where that makes room: breadth first over the states of the split
   * nodes, 2v (arrived from below) and 2v + 1 (free to go on up).
   */
  augment(feeds: readonly number[]): boolean {
    const cameFrom = new Map<number, number>();
    const open: number[] = [];
    const reach = (state: number, from: number) => {
      if (cameFrom.has(state)) return;
      cameFrom.set(state, from);
      open.push(state);
    };
    for (const feed of feeds) {
      if (feed !== this.without && this.down.get(feed) !== start) reach(2 * feed, start);
    }
    for (const state of open) {
      const node = state >> 1;
      const isOnPath = this.down.has(node);
      if (state % 2 === 0) {
        if (!isOnPath) reach(state + 1, state);
        else {
          // The path through this node is given back: its lower neighbour looks for another way up.
          const below = this.down.get(node)!;
          if (below !== start) reach(2 * below + 1, state);
        }
        continue;
      }
      if (this.isTop(node) && this.up.get(node) !== top) {
        this.commit(state, cameFrom);
        return true;
      }
      // Going back down through a node frees it for its own arrival.
      if (isOnPath) reach(state - 1, state);
      const { inStart, edgeFrom } = this.graph;
      if (this.isTop(node)) continue;
      for (let e = inStart[node]!; e < inStart[node + 1]!; e++) {
        const from = edgeFrom[e]!;
        if (from === this.without || !this.isUsed(e) || this.up.get(node) === from) continue;
        reach(2 * from, state);
      }
    }
    return false;
  }

  /** Walks the found way back from its top and lays the path anew. */
  private commit(last: number, cameFrom: ReadonlyMap<number, number>): void {
    const steps: number[] = [];
    for (let state = last; state !== start; state = cameFrom.get(state)!) steps.push(state);
    steps.reverse();
    const gone: [number, number][] = [];
    const added: [number, number][] = [[start, steps[0]! >> 1]];
    for (let i = 1; i < steps.length; i++) {
      const a = steps[i - 1]!;
      const b = steps[i]!;
      if (a >> 1 === b >> 1) continue;
      // From 2v to 2w + 1 the step v–w of an earlier path is undone; from 2v + 1 to 2w a step is added.
      if (a % 2 === 0) gone.push([b >> 1, a >> 1]);
      else added.push([a >> 1, b >> 1]);
    }
    added.push([last >> 1, top]);
    for (const [below, above] of gone) {
      if (this.up.get(below) === above) this.up.delete(below);
      if (this.down.get(above) === below) this.down.delete(above);
    }
    for (const [below, above] of added) {
      if (below !== start) this.up.set(below, above);
      if (above !== top) this.down.set(above, below);
    }
  }
}

/** Below every feed, and above every top. */
const start = -1;
const top = -2;
