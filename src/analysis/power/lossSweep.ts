/** Every single loss of the power chain: what each node must carry at worst, and which loads each loss reaches. */
import { derived, outlives } from '../derived';
import { newPlaces } from './loadGroups';
import { manualClass, powerGraph, type PowerGraph } from './powerGraph';
import { solverOf } from './powerState';
import { verdictCode } from './powerSnapshot';
import { PowerSolver } from './powerSolver';
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

/** Sweeps that note more than this are made anew after every edit: what is kept of them would fill the memory. */
const mostKept = 1e6;

const none: readonly number[] = [];

/** @param alsoLost nodes that are out in every state, such as the grid. */
export const sweepLosses = (
  graph: PowerGraph,
  switching: Switching,
  alsoLost: readonly number[] = none,
): LossSweep => new LossSweeper(switching).sweep(graph, alsoLost);

/** What the loss of one node does, and what was looked at to find out. */
interface LossRecord {
  readonly work: number;
  /** Nodes that deliver another kW than without the loss, and what. */
  readonly moved: readonly number[];
  readonly kw: readonly number[];
  readonly dark: readonly number[];
  readonly unprotected: readonly number[];
  /** Nodes whose inputs were looked at, and whose kW. */
  readonly supplied: readonly number[];
  readonly summed: readonly number[];
}

interface KeptSweep {
  readonly graph: PowerGraph;
  readonly solver: PowerSolver;
  readonly alsoLost: readonly number[];
  /** By node; undefined where there was too much to keep. */
  readonly records: readonly (LossRecord | undefined)[] | undefined;
}

/**
 * Sweeps a chain again and again as its loads change. While the chain is the same only those losses are solved again
 * that reach what has changed: all others leave the changed loads, and whatever supplies them, as without a loss.
 */
export class LossSweeper {
  private kept: KeptSweep | undefined;

  constructor(private readonly switching: Switching) {}

  sweep(graph: PowerGraph, alsoLost: readonly number[] = none): LossSweep {
    const { switching } = this;
    const before = this.kept?.graph.chain === graph.chain ? this.kept : undefined;
    const isSame = before !== undefined && equal(before.alsoLost, alsoLost);
    const solver =
      alsoLost.length === 0
        ? solverOf(graph, switching)
        : new PowerSolver(graph, switching, alsoLost, isSame ? before.solver : undefined);
    const known = isSame && before.records ? unreached(before.graph, before.records, solver) : undefined;
    const worst = new WorstLosses(graph, solver);
    const count = graph.nodes.length;
    const dark: (readonly number[])[] = new Array<readonly number[]>(count).fill(none);
    const unprotected: (readonly number[])[] = new Array<readonly number[]>(count).fill(none);
    const records: (LossRecord | undefined)[] = new Array<LossRecord | undefined>(count).fill(undefined);
    let isComplete = true;
    let work = 0;
    let noted = 0;
    for (let node = 0; node < count; node++) {
      if (alsoLost.includes(node)) continue;
      if (work > mostWork) {
        isComplete = false;
        break;
      }
      const record = known?.[node] ?? lossOf(solver, node);
      work += record.work;
      worst.take(node, record);
      dark[node] = record.dark;
      unprotected[node] = record.unprotected;
      noted += record.moved.length + record.supplied.length + record.summed.length;
      if (noted <= mostKept) records[node] = record;
    }
    this.kept = { graph, solver, alsoLost, records: noted <= mostKept ? records : undefined };
    const { kw, verdict } = solver.normal;
    const darkBefore = [...verdict.keys()].filter((g) => verdict[g] === verdictCode.dark);
    const { worstKw, worstLoss } = worst;
    return { normalKw: kw.slice(), worstKw, worstLoss, dark, unprotected, darkBefore, isComplete };
  }
}

const equal = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

function lossOf(solver: PowerSolver, node: number): LossRecord {
  const workBefore = solver.work;
  solver.lose([node]);
  const { movedNodes, movedGroups, verdict, normal } = solver;
  const kw: number[] = [];
  for (const v of movedNodes) kw.push(solver.kw[v]!);
  let dark = none;
  let unprotected = none;
  if (movedGroups.length > 0) {
    const worse = (code: number) =>
      movedGroups.filter((g) => verdict[g] === code && normal.verdict[g]! < code).sort((a, b) => a - b);
    dark = worse(verdictCode.dark);
    unprotected = worse(verdictCode.unprotected);
  }
  return {
    work: solver.work - workBefore,
    moved: movedNodes.slice(),
    kw,
    dark,
    unprotected,
    supplied: solver.suppliedAgain.slice(),
    summed: solver.summedAgain.slice(),
  };
}

/** Of the records of a sweep those that hold for other loads on the same chain. */
function unreached(
  before: PowerGraph,
  records: readonly (LossRecord | undefined)[],
  { graph, normal }: PowerSolver,
): readonly (LossRecord | undefined)[] {
  const isIn = new Uint8Array(graph.nodes.length);
  const open: number[] = [];
  const reach = (node: number) => {
    if (isIn[node]) return;
    isIn[node] = 1;
    open.push(node);
  };
  // A group is another object as soon as anything about it has changed.
  const places = newPlaces(before.groups, graph.groups);
  const isKnown = new Uint8Array(graph.groups.length);
  let isMoved = false;
  for (let was = 0; was < places.length; was++) {
    const g = places[was]!;
    if (g === -1) for (const { node } of before.groups[was]!.cords) reach(node);
    else {
      isKnown[g] = 1;
      isMoved ||= g !== was;
    }
  }
  for (const [g, { cords }] of graph.groups.entries())
    if (!isKnown[g]) for (const { node } of cords) reach(node);
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    for (let e = graph.inStart[v]!; e < graph.inStart[v + 1]!; e++) {
      if (normal.share[e]! > 0) reach(graph.edgeFrom[e]!);
    }
  }
  const moveTo = (groups: readonly number[]): readonly number[] => groups.map((g) => places[g]!);
  return records.map((record) => {
    if (!record || meets(record.summed, isIn) || meets(record.supplied, isIn)) return undefined;
    if (!isMoved || (record.dark.length === 0 && record.unprotected.length === 0)) return record;
    return { ...record, dark: moveTo(record.dark), unprotected: moveTo(record.unprotected) };
  });
}

function meets(nodes: readonly number[], isIn: Uint8Array): boolean {
  for (const node of nodes) if (isIn[node] === 1) return true;
  return false;
}

/** The most that each node delivers after a loss, taken one after the other in the order of the nodes. */
class WorstLosses {
  readonly worstKw: Float64Array;
  readonly worstLoss: Int32Array;
  private readonly depth: Int32Array;

  constructor(
    private readonly graph: PowerGraph,
    { normal, normalOrder }: PowerSolver,
  ) {
    this.worstKw = normal.kw.slice();
    this.worstLoss = new Int32Array(graph.nodes.length).fill(-1);
    this.depth = depths(graph, normalOrder);
  }

  take(node: number, { moved, kw }: LossRecord): void {
    const { worstKw, worstLoss } = this;
    for (let i = 0; i < moved.length; i++) {
      const v = moved[i]!;
      if (v === node || kw[i]! < worstKw[v]!) continue;
      const known = worstLoss[v]!;
      if (kw[i] === worstKw[v] && (known === -1 || !this.isMilder(node, known, v))) continue;
      worstKw[v] = kw[i]!;
      worstLoss[v] = node;
    }
  }

  /** Of losses that weigh the same, the mildest: of the node's own kind, else of its collection, then farthest downstream. */
  private isMilder(node: number, known: number, moved: number): boolean {
    const closer = this.likeness(node, moved) - this.likeness(known, moved);
    return closer !== 0 ? closer > 0 : this.depth[node]! > this.depth[known]!;
  }

  private likeness(a: number, b: number): number {
    const { nodes } = this.graph;
    return Number(nodes[a]!.kind === nodes[b]!.kind) + Number(nodes[a]!.collection === nodes[b]!.collection);
  }
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

/** These read no aspect: what they keep is held against the graph as it is. */
const faults = derived([], () => new LossSweeper('auto'), undefined, outlives);
const maintenance = derived([], () => new LossSweeper('manual'), undefined, outlives);

/** Every single fault: what switches by itself has switched. */
export const lossSweep = derived(['power'], (hall) => hall.get(faults).sweep(hall.get(powerGraph)));

/** Every single component out for maintenance: switches are closed by hand too. */
export const maintenanceSweep = derived(['power'], (hall) => {
  const graph = hall.get(powerGraph);
  return graph.hasManual ? hall.get(maintenance).sweep(graph) : hall.get(lossSweep);
});
