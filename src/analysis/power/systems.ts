/**
 * The units that a redundancy scheme counts: UPS systems (those in parallel on one bus are one), their sides, and what
 * the others carry after the loss of a system or a whole side.
 */
import type { Side } from '../../model/types';
import { derived } from '../derived';
import { powerGraph, type PowerGraph } from './powerGraph';
import { solverOf } from './powerState';

/** Side of each node: its own, else that of all feeds downstream of it where they are of one side. */
export const nodeSides = derived(['power'], (hall): readonly (Side | undefined)[] => {
  const graph = hall.get(powerGraph);
  const { order } = solverOf(graph, 'auto').normalOrder;
  const below: (Side | 'mixed' | undefined)[] = graph.nodes.map((n) => n.side);
  for (let p = order.length - 1; p >= 0; p--) {
    const v = order[p]!;
    if (graph.nodes[v]!.side !== undefined) continue;
    for (let o = graph.outStart[v]!; o < graph.outStart[v + 1]!; o++) {
      const side = below[graph.edgeTo[graph.outEdges[o]!]!];
      if (side === undefined || side === below[v]) continue;
      below[v] = below[v] === undefined ? side : 'mixed';
    }
  }
  return below.map((side) => (side === 'mixed' ? undefined : side));
});

/** UPS nodes by system: those that one node takes in parallel stand together. */
export const upsSystems = derived(['power'], (hall): readonly (readonly number[])[] =>
  parallelUnits(hall.get(powerGraph), (kind) => kind === 'ups'),
);

/** Nodes of some kind, those that are inputs of one node in the same class together. */
export function parallelUnits(
  graph: PowerGraph,
  isUnit: (kind: PowerGraph['nodes'][number]['kind']) => boolean,
): readonly (readonly number[])[] {
  const group = new Map<number, number[]>();
  for (const [v, { kind }] of graph.nodes.entries()) if (isUnit(kind)) group.set(v, [v]);
  for (const [v, { kind }] of graph.nodes.entries()) {
    // A transfer switch takes one of its inputs: those are no parallel units.
    if (kind === 'ats' || kind === 'sts') continue;
    let first: number | undefined;
    for (let e = graph.inStart[v]!; e < graph.inStart[v + 1]!; e++) {
      const u = graph.edgeFrom[e]!;
      if (!group.has(u)) continue;
      if (first !== undefined && graph.edgeClass[first] === graph.edgeClass[e]) {
        join(group, graph.edgeFrom[first]!, u);
      } else first = e;
    }
  }
  return [...new Set(group.values())];
}

function join(group: Map<number, number[]>, a: number, b: number): void {
  const into = group.get(a)!;
  const from = group.get(b)!;
  if (into === from) return;
  for (const node of from) {
    into.push(node);
    group.set(node, into);
  }
  into.sort((x, y) => x - y);
}

/** What is left after a loss of several nodes at once. */
export interface SystemLoss {
  /** The side lost; undefined where one system was. */
  readonly side: Side | undefined;
  readonly lost: readonly number[];
  /** By node: what it delivers then [kW]. */
  readonly kw: Float64Array;
  readonly dark: readonly number[];
}

/** The loss of all UPS of a side, for each side that has any; none where there is only one side. */
export const sideLosses = derived(['power'], (hall): readonly SystemLoss[] => {
  const graph = hall.get(powerGraph);
  const sides = hall.get(nodeSides);
  const bySide = new Map<Side, number[]>();
  for (const [v, { kind }] of graph.nodes.entries()) {
    const side = sides[v];
    if (kind !== 'ups' || side === undefined || side === 'R') continue;
    const list = bySide.get(side);
    if (list) list.push(v);
    else bySide.set(side, [v]);
  }
  if (bySide.size < 2) return [];
  return [...bySide].map(([side, lost]) => afterLoss(graph, side, lost));
});

/** The loss of each UPS system that is no reserve (side R). */
export const systemLosses = derived(['power'], (hall): readonly SystemLoss[] => {
  const graph = hall.get(powerGraph);
  const sides = hall.get(nodeSides);
  return hall
    .get(upsSystems)
    .filter((system) => system.every((v) => sides[v] !== 'R'))
    .map((system) => afterLoss(graph, undefined, system));
});

export function afterLoss(graph: PowerGraph, side: Side | undefined, lost: readonly number[]): SystemLoss {
  const solver = solverOf(graph, 'auto');
  solver.lose(lost);
  const dark = solver.movedGroups.filter((g) => solver.isDarkened(g)).sort((a, b) => a - b);
  return { side, lost, kw: solver.kw.slice(), dark };
}
