/** One state of the power chain: what is live, what it carries and how each load group fares after a loss. */
import type { PowerChain, PowerGraph } from './powerGraph';
import { PowerSolver } from './powerSolver';
import type { Switching } from './supplyOrder';

/** `unprotected`: lit, but what led to it through a UPS or BESS in the normal state does not any more. */
export type LoadVerdict = 'ok' | 'unprotected' | 'dark';
const verdicts: readonly LoadVerdict[] = ['ok', 'unprotected', 'dark'];

export interface Loss {
  /** Nodes of the graph that are out. */
  readonly lost: readonly number[];
  /** `auto` for a fault; `manual` for maintenance, where switches are closed by hand too. */
  readonly switching: Switching;
}

export interface PowerState {
  /** By node: 1 where it is live. */
  readonly live: Uint8Array;
  /** By node: 1 where an active path through a UPS or BESS leads to it, itself included. */
  readonly guarded: Uint8Array;
  /** By node: what it delivers [kW]; what it takes is that over its efficiency. */
  readonly kw: Float64Array;
  /** By load group. */
  readonly verdicts: readonly LoadVerdict[];
}

type Solvers = Partial<Record<Switching, PowerSolver>>;
/** Solvers by graph and switching: each knows its graph without a loss, which is where every state starts. */
const solvers = new WeakMap<PowerGraph, Solvers>();
/** By chain, the last solvers made for it: the next graph of the same chain differs in its loads only. */
const lastOf = new WeakMap<PowerChain, Solvers>();

export function solverOf(graph: PowerGraph, asked: Switching): PowerSolver {
  const switching = graph.hasManual ? asked : 'auto';
  let known = solvers.get(graph);
  if (!known) solvers.set(graph, (known = {}));
  let last = lastOf.get(graph.chain);
  if (!last) lastOf.set(graph.chain, (last = {}));
  return (known[switching] ??= last[switching] = new PowerSolver(graph, switching, [], last[switching]));
}

/** The state of the chain with these nodes lost; with none, the normal state. */
export function solvePower(graph: PowerGraph, { lost, switching }: Loss): PowerState {
  const solver = solverOf(graph, switching);
  solver.lose(lost);
  return {
    live: solver.live.slice(),
    guarded: solver.guarded.slice(),
    kw: solver.kw.slice(),
    verdicts: Array.from(solver.verdict, (code) => verdicts[code]!),
  };
}
