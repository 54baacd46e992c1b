/** How independent the cords of a load are: the boundary below which they must be, and what they share below it. */
import { manualClass, isSource, type PowerGraph } from './powerGraph';

/**
 * Where independence begins: at the UPS, at the transformers (`lv`), at all that is supplied by something else (`mv`),
 * or at the grid itself.
 */
export const boundaries = ['ups', 'lv', 'mv', 'utility'] as const;
export type Boundary = (typeof boundaries)[number];

/** By node: 1 at the boundary and downstream of it. */
export function atOrBelow(graph: PowerGraph, boundary: Boundary): Uint8Array {
  const below = new Uint8Array(graph.nodes.length);
  const open: number[] = [];
  for (const [v, { kind }] of graph.nodes.entries()) {
    const isTop =
      boundary === 'ups'
        ? kind === 'ups' || kind === 'bess'
        : boundary === 'lv'
          ? kind === 'transformer'
          : boundary === 'utility' || !isSource(graph, v);
    if (!isTop) continue;
    below[v] = 1;
    open.push(v);
  }
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    for (let o = graph.outStart[v]!; o < graph.outStart[v + 1]!; o++) {
      const to = graph.edgeTo[graph.outEdges[o]!]!;
      if (below[to]) continue;
      below[to] = 1;
      open.push(to);
    }
  }
  return below;
}

/**
 * The nodes upstream of every cord of a group, over all that switches by itself (A3): stricter than a single point of
 * failure, because each cord may have another way past it.
 */
export function upstreamOfAll(graph: PowerGraph, group: number): readonly number[] {
  const { cords } = graph.groups[group]!;
  const counts = new Map<number, number>();
  for (const { node } of cords) {
    const seen = new Set([node]);
    const open = [node];
    for (let v = open.pop(); v !== undefined; v = open.pop()) {
      counts.set(v, (counts.get(v) ?? 0) + 1);
      for (let e = graph.inStart[v]!; e < graph.inStart[v + 1]!; e++) {
        const u = graph.edgeFrom[e]!;
        if (graph.edgeClass[e]! >= manualClass || seen.has(u)) continue;
        seen.add(u);
        open.push(u);
      }
    }
  }
  return [...counts].filter(([, count]) => count === cords.length).map(([node]) => node);
}
