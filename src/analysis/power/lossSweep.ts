/** Every single loss of the power chain: what each node must carry at worst, and which loads each loss reaches. */
import { derived } from '../derived';
import { manualClass, powerGraph, type PowerGraph } from './powerGraph';
import { solverOf } from './powerState';
import { PowerSolver, verdictCode } from './powerSolver';
import type { SupplyOrder, Switching } from './supplyOrder';

export interface LossSweep {
  /** By node: what it delivers with nothing but `alsoLost` out [kW]. */
  readonly normalKw: Float64Array;
  /** By node: the most that it delivers after the loss of one other node [kW], and which (of several the mildest); -1 where no loss adds to it. */
  readonly worstKw: Float64Array;
  readonly worstLoss: Int32Array;
  /** By node that is lost: load groups, ascending, that were lit without that loss and are dark with it. */
  readonly dark: readonly (readonly number[])[];
  /** By node that is lost: load groups, ascending, that are lit but were reached through a UPS or BESS before. */
  readonly unprotected: readonly (readonly number[])[];
  /** Load groups that are dark with nothing but `alsoLost` out. */
  readonly darkBefore: readonly number[];
  /** False where the chain is so entangled that not all losses were looked at: those left count as harmless. */
  readonly isComplete: boolean;
}

/** Steps of work after which a sweep gives up, in about a second. A hall of 10,000 objects needs a tenth of it. */
const mostWork = 2e7;

const none: readonly number[] = [];

/** @param alsoLost nodes that are out in every state, such as the grid. */
export function sweepLosses(
  graph: PowerGraph,
  switching: Switching,
  alsoLost: readonly number[] = none,
): LossSweep {
  const solver =
    alsoLost.length === 0 ? solverOf(graph, switching) : new PowerSolver(graph, switching, alsoLost);
  const count = graph.nodes.length;
  const normalKw = solver.normal.kw.slice();
  const before = solver.normal.verdict;
  const worstKw = normalKw.slice();
  const worstLoss = new Int32Array(count).fill(-1);
  const dark: (readonly number[])[] = new Array<readonly number[]>(count).fill(none);
  const unprotected: (readonly number[])[] = new Array<readonly number[]>(count).fill(none);
  const depth = depths(graph, solver.normalOrder);
  // Of losses that weigh the same, the mildest: of the node's own kind, else of its collection, then farthest downstream.
  const likeness = (a: number, b: number): number =>
    Number(graph.nodes[a]!.kind === graph.nodes[b]!.kind) +
    Number(graph.nodes[a]!.collection === graph.nodes[b]!.collection);
  const isMilder = (node: number, known: number, moved: number): boolean => {
    const closer = likeness(node, moved) - likeness(known, moved);
    return closer !== 0 ? closer > 0 : depth[node]! > depth[known]!;
  };
  const budget = solver.work + mostWork;
  let isComplete = true;
  for (let node = 0; node < count; node++) {
    if (alsoLost.includes(node)) continue;
    if (solver.work > budget) {
      isComplete = false;
      break;
    }
    solver.lose([node]);
    for (const moved of solver.movedNodes) {
      if (moved === node || solver.kw[moved]! < worstKw[moved]!) continue;
      const known = worstLoss[moved]!;
      if (solver.kw[moved] === worstKw[moved] && (known === -1 || !isMilder(node, known, moved))) continue;
      worstKw[moved] = solver.kw[moved]!;
      worstLoss[moved] = node;
    }
    const worse = (code: number) =>
      solver.movedGroups.filter((g) => solver.verdict[g] === code && before[g]! < code).sort((a, b) => a - b);
    if (solver.movedGroups.length === 0) continue;
    const darkened = worse(verdictCode.dark);
    if (darkened.length > 0) dark[node] = darkened;
    const exposed = worse(verdictCode.unprotected);
    if (exposed.length > 0) unprotected[node] = exposed;
  }
  const darkBefore = [...before.keys()].filter((g) => before[g] === verdictCode.dark);
  return { normalKw, worstKw, worstLoss, dark, unprotected, darkBefore, isComplete };
}

/** By node: the components on the longest way to it from a source. */
function depths(graph: PowerGraph, { order, cycleOf }: SupplyOrder): Int32Array {
  const depth = new Int32Array(order.length);
  for (const v of order) {
    for (let e = graph.inStart[v]!; e < graph.inStart[v + 1]!; e++) {
      const u = graph.edgeFrom[e]!;
      if (cycleOf[u] !== cycleOf[v] && graph.edgeClass[e]! < manualClass) {
        depth[v] = Math.max(depth[v]!, depth[u]! + 1);
      }
    }
  }
  return depth;
}

/** Every single fault: what switches by itself has switched. */
export const lossSweep = derived(['power'], (hall) => sweepLosses(hall.get(powerGraph), 'auto'));

/** Every single component out for maintenance: switches are closed by hand too. */
export const maintenanceSweep = derived(['power'], (hall) => sweepLosses(hall.get(powerGraph), 'manual'));
