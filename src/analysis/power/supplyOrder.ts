/** An order of the nodes in which what supplies stands before what is supplied. Ties make cycles: those stand together. */
import { manualClass, type PowerGraph } from './powerGraph';

/**
 * By hand or not: `auto` leaves manual switches open; `manual` closes them where nothing else is live, as for
 * maintenance.
 */
export type Switching = 'auto' | 'manual';

export interface SupplyOrder {
  /** All nodes, those of one cycle next to each other. */
  readonly order: Int32Array;
  /** Cycle of a node: nodes with the same number supply each other, directly or by others. */
  readonly cycleOf: Int32Array;
  /** By place in `order`: where the cycle that begins there ends. */
  readonly cycleEnd: Int32Array;
}

export const isEnabled = (graph: PowerGraph, edge: number, switching: Switching): boolean =>
  switching === 'manual' || graph.edgeClass[edge]! < manualClass;

/** Tarjan's strongly connected components on the edges against the flow: they come out sources first. O(V + E). */
export function supplyOrder(graph: PowerGraph, switching: Switching): SupplyOrder {
  const count = graph.nodes.length;
  const { inStart, edgeFrom } = graph;
  const order = new Int32Array(count);
  const cycleOf = new Int32Array(count).fill(-1);
  const cycleEnd = new Int32Array(count);
  const seen = new Int32Array(count);
  const lowest = new Int32Array(count);
  const next = new Int32Array(count);
  const open: number[] = [];
  const path: number[] = [];
  let visits = 0;
  let placed = 0;
  let cycles = 0;

  const enter = (node: number) => {
    seen[node] = lowest[node] = ++visits;
    next[node] = inStart[node]!;
    open.push(node);
    path.push(node);
  };
  const close = (node: number) => {
    const start = placed;
    for (let member = -1; member !== node;) {
      member = open.pop()!;
      cycleOf[member] = cycles;
      order[placed++] = member;
    }
    cycleEnd[start] = placed;
    cycles++;
  };

  for (let root = 0; root < count; root++) {
    if (seen[root]) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      const edge = next[node]!;
      if (edge < inStart[node + 1]!) {
        next[node] = edge + 1;
        if (!isEnabled(graph, edge, switching)) continue;
        const from = edgeFrom[edge]!;
        if (!seen[from]) enter(from);
        else if (cycleOf[from] === -1) lowest[node] = Math.min(lowest[node]!, seen[from]!);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      if (lowest[node] === seen[node]) close(node);
    }
  }
  return { order, cycleOf, cycleEnd };
}

/** By node: where its cycle begins in the order. */
export function cycleStarts({ order, cycleEnd }: SupplyOrder): Int32Array {
  const starts = new Int32Array(order.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    end = cycleEnd[start]!;
    for (let p = start; p < end; p++) starts[order[p]!] = start;
  }
  return starts;
}
