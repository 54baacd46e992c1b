/**
 * The units that a redundancy scheme counts: UPS systems (those in parallel on one bus are one), their sides, and what
 * the others carry after the loss of a system or a whole side.
 */
import type { Side } from '../../model/types';
import { derived } from '../derived';
import { ofChain, powerGraph, type PowerGraph, type PowerGraphNode } from './powerGraph';
import { PowerSolver } from './powerSolver';
import { solverOf } from './powerState';

/** Side of each node: its own, else that of all feeds downstream of it where they are of one side. */
export const nodeSides = derived(['power'], (hall) => sidesOf(hall.get(powerGraph)));

const sidesOf = ofChain((graph): readonly (Side | undefined)[] => {
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

/** By UPS node, its system: the UPS that one node takes in parallel with it, itself included, ascending. */
export const upsSystems = derived(['power'], (hall) => systemsOf(hall.get(powerGraph)));
const systemsOf = ofChain((graph) => parallelUnits(graph, 'ups'));

/** By transformer, those in parallel with it. */
export const transformerGroups = derived(['power'], (hall) => transformersOf(hall.get(powerGraph)));
const transformersOf = ofChain((graph) => parallelUnits(graph, 'transformer'));

/** By node of a kind, those of the kind that are inputs of one node in the same class. */
function parallelUnits(
  graph: PowerGraph,
  unit: PowerGraphNode['kind'],
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [v, { kind }] of graph.nodes.entries()) if (kind === unit) groups.set(v, [v]);
  for (const [v, { kind }] of graph.nodes.entries()) {
    // A transfer switch takes one of its inputs: those are no parallel units.
    if (kind === 'ats' || kind === 'sts') continue;
    let first: number | undefined;
    for (let e = graph.inStart[v]!; e < graph.inStart[v + 1]!; e++) {
      if (!groups.has(graph.edgeFrom[e]!)) continue;
      if (first === undefined || graph.edgeClass[first] !== graph.edgeClass[e]) first = e;
      else join(groups, graph.edgeFrom[first]!, graph.edgeFrom[e]!);
    }
  }
  for (const group of new Set(groups.values())) group.sort((a, b) => a - b);
  return groups;
}

function join(groups: Map<number, number[]>, a: number, b: number): void {
  let [into, from] = [groups.get(a)!, groups.get(b)!];
  if (into === from) return;
  // The smaller into the larger: a long row of pairs stays cheap.
  if (into.length < from.length) [into, from] = [from, into];
  for (const node of from) {
    into.push(node);
    groups.set(node, into);
  }
}

/** Nodes that are lost at once. */
export interface SystemLoss {
  /** The side lost; undefined where one system was. */
  readonly side: Side | undefined;
  readonly lost: readonly number[];
}

export interface SystemLosses {
  readonly losses: readonly SystemLoss[];
  /** By node: the most that it delivers after one of the losses that leave it itself [kW], and which; -1 for none. */
  readonly worstKw: Float64Array;
  readonly worstLoss: Int32Array;
}

/** The loss of all UPS of a side, for each side that has any; none where there is only one side. */
export const sideLosses = derived(['power'], (hall): SystemLosses => {
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
  const losses = bySide.size < 2 ? [] : [...bySide].map(([side, lost]) => ({ side, lost }));
  return worstOf(graph, losses);
});

/** The loss of each UPS system that is no reserve (side R). */
export const systemLosses = derived(['power'], (hall): SystemLosses => {
  const sides = hall.get(nodeSides);
  const losses = [...new Set(hall.get(upsSystems).values())]
    .filter((system) => system.every((v) => sides[v] !== 'R'))
    .map((lost) => ({ side: undefined, lost }));
  return worstOf(hall.get(powerGraph), losses);
});

/** The loss of a side together with one of several parallel UPS on another side, for every such pair. */
export const sideAndUnitLosses = derived(['power'], (hall): SystemLosses => {
  const systems = hall.get(upsSystems);
  const losses: SystemLoss[] = [];
  for (const { side, lost } of hall.get(sideLosses).losses) {
    const gone = new Set(lost);
    for (const [unit, system] of systems) {
      if (system.length > 1 && !gone.has(unit)) losses.push({ side, lost: [...lost, unit] });
    }
  }
  return worstOf(hall.get(powerGraph), losses);
});

/** Few losses, as those of sides, are kept solved from edit to edit: each reaches all of a hall. */
const mostKept = 4;
const fewSolvers = ofChain(() => new Map<number, PowerSolver>());

function worstOf(graph: PowerGraph, losses: readonly SystemLoss[]): SystemLosses {
  const known = fewSolvers(graph);
  const worstKw = new Float64Array(graph.nodes.length);
  const worstLoss = new Int32Array(graph.nodes.length).fill(-1);
  for (const [i, { lost }] of losses.entries()) {
    let solver = solverOf(graph, 'auto');
    if (losses.length > mostKept) solver.lose(lost);
    else known.set(i, (solver = new PowerSolver(graph, 'auto', lost, known.get(i) ?? solver)));
    const gone = new Set(lost);
    for (let v = 0; v < worstKw.length; v++) {
      if (gone.has(v) || (worstLoss[v] !== -1 && solver.kw[v]! <= worstKw[v]!)) continue;
      worstKw[v] = solver.kw[v]!;
      worstLoss[v] = i;
    }
  }
  return { losses, worstKw, worstLoss };
}

/** What a node delivers at worst, and after which loss; undefined where no loss leaves it. */
export function worstAfter(
  { losses, worstKw, worstLoss }: SystemLosses,
  node: number,
): { readonly kw: number; readonly loss: SystemLoss } | undefined {
  const loss = losses[worstLoss[node]!];
  return loss && { kw: worstKw[node]!, loss };
}
