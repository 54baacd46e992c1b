/** How independent the cords of a load are: the boundary below which they must be, and what they share below it. */
import { derived } from '../derived';
import { disjointPaths } from './disjointPaths';
import type { GroupCord, LoadGroup } from './loadGroups';
import { isSource, manualClass, ofChain, powerGraph, type PowerGraph } from './powerGraph';
import { solverOf } from './powerState';
import { singlePoints, sparesAFeed } from './singlePoints';

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

/** By boundary, what is at or below it. */
export const belowBoundaries = derived(['power'], (hall) => boundariesOf(hall.get(powerGraph)));

const boundariesOf = ofChain((graph): Readonly<Record<Boundary, Uint8Array>> => ({
  ups: atOrBelow(graph, 'ups'),
  lv: atOrBelow(graph, 'lv'),
  mv: atOrBelow(graph, 'mv'),
  utility: atOrBelow(graph, 'utility'),
}));

/** By the cords of a group, while the chain is the same: nodes found for it. */
type ByCords = WeakMap<readonly GroupCord[], readonly number[]>;
const upstreamsOf = ofChain((): ByCords => new WeakMap());
const singlePathsOf = ofChain((): ByCords => new WeakMap());

function known(found: ByCords, { cords }: LoadGroup, find: () => readonly number[]): readonly number[] {
  let nodes = found.get(cords);
  if (!nodes) found.set(cords, (nodes = find()));
  return nodes;
}

const none: readonly number[] = [];

/** Load groups by node; most nodes have none, and share one empty list. */
const byNode = ({ nodes }: PowerGraph, found: readonly (readonly number[] | undefined)[]) =>
  Array.from(nodes, (_, n) => found[n] ?? none);

/** By node: the load groups with cords to spare that have it upstream of every cord. */
export const sharedUpstream = derived(['power'], (hall): readonly (readonly number[])[] => {
  const graph = hall.get(powerGraph);
  const upstreams = upstreamsOf(graph);
  const shared: (number[] | undefined)[] = [];
  for (const [g, group] of graph.groups.entries()) {
    if (group.cords.length < 2 || !sparesAFeed(group)) continue;
    for (const node of known(upstreams, group, () => upstreamOfAll(graph, g))) (shared[node] ??= []).push(g);
  }
  return byNode(graph, shared);
});

/**
 * By node: the load groups with cords to spare whose every path, as switched in the normal state, runs through it below
 * a UPS (A2), although after its loss something else would be switched in: no single point of failure, but one path.
 */
export const oneActivePath = derived(['power'], (hall): readonly (readonly number[])[] => {
  const graph = hall.get(powerGraph);
  const { share, live } = solverOf(graph, 'auto').normal;
  const { ups: below } = hall.get(belowBoundaries);
  const single = hall.get(singlePoints);
  const singlePaths = singlePathsOf(graph);
  const found: (number[] | undefined)[] = [];
  const isTop = (node: number) => {
    const { kind } = graph.nodes[node]!;
    return kind === 'ups' || kind === 'bess' || isSource(graph, node);
  };
  for (const [g, group] of graph.groups.entries()) {
    const isLit = group.cords.filter((c) => live[c.node]).length > 1;
    if (!isLit || !sparesAFeed(group)) continue;
    const shared = known(
      singlePaths,
      group,
      () => disjointPaths(graph, g, isTop, (edge) => share[edge]! > 0).shared,
    );
    for (const node of shared) if (below[node] && !single[node]!.includes(g)) (found[node] ??= []).push(g);
  }
  return byNode(graph, found);
});

/** Of the groups of a node, those that no node directly downstream of it has too: the cause nearest to the loads. */
export function nearestOnly(
  graph: PowerGraph,
  groupsOf: readonly (readonly number[])[],
  node: number,
): readonly number[] {
  if (groupsOf[node]!.length === 0) return groupsOf[node]!;
  const { cycleOf } = solverOf(graph, 'auto').normalOrder;
  return groupsOf[node]!.filter((g) => {
    for (let o = graph.outStart[node]!; o < graph.outStart[node + 1]!; o++) {
      const to = graph.edgeTo[graph.outEdges[o]!]!;
      // Of two that are tied to each other neither is nearer.
      if (cycleOf[to] !== cycleOf[node] && groupsOf[to]!.includes(g)) return false;
    }
    return true;
  });
}
