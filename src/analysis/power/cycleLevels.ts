/** How far the members of a cycle of ties are from where it is supplied. */
import { LevelQueue } from './levelQueue';
import type { PowerGraph } from './powerGraph';
import type { SupplyOrder } from './supplyOrder';

/** More than any count of hops within a cycle. */
const perClass = 2 ** 24;

export interface CycleState {
  readonly graph: PowerGraph;
  readonly supply: SupplyOrder;
  /** By node; what is outside of the cycle is settled. */
  readonly live: Uint8Array;
  readonly lost: Uint8Array;
  /** By node: what is found; infinite where nothing supplies it. */
  readonly level: Float64Array;
  readonly isOpen: (edge: number) => boolean;
}

/**
 * Levels by Dijkstra: first by class of the inputs on the way, then by hops; the inputs from outside are level 0.
 * @param members the nodes of the cycle
 * @returns edges looked at
 */
export function levelCycle(members: Int32Array, state: CycleState): number {
  const { graph, supply, live, lost, level, isOpen } = state;
  const { inStart, edgeFrom, edgeClass, outStart, outEdges, edgeTo } = graph;
  const queue = new LevelQueue();
  const cycle = supply.cycleOf[members[0]!];
  let work = 0;
  for (const v of members) {
    level[v] = Infinity;
    if (lost[v]) continue;
    for (let e = inStart[v]!; e < inStart[v + 1]! && isOpen(e); e++) {
      const u = edgeFrom[e]!;
      if (supply.cycleOf[u] === cycle || !live[u]) continue;
      level[v] = edgeClass[e]! * perClass;
      queue.add(v, level[v]);
      break;
    }
  }
  for (let next = queue.take(); next; next = queue.take()) {
    if (next.level > level[next.node]!) continue;
    for (let o = outStart[next.node]!; o < outStart[next.node + 1]!; o++) {
      const e = outEdges[o]!;
      const to = edgeTo[e]!;
      work++;
      if (supply.cycleOf[to] !== cycle || lost[to] || !isOpen(e)) continue;
      const reached = next.level + edgeClass[e]! * perClass + 1;
      if (reached >= level[to]!) continue;
      level[to] = reached;
      queue.add(to, reached);
    }
  }
  return work;
}
