/**
 * The power chain of a hall as a graph: power nodes and feeds, what each draws from, and what plugs in. Everything that
 * says "after the loss of X" is computed on it: `solvePower` for one state, `lossSweep` for every single loss.
 */
import type { Feed, PowerNode } from '../../model/types';
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';
import { LoadGroups, type GroupedLoads } from './loadGroups';
import type { Renumberings } from '../renumbering';
import { buildPowerChain, type PowerChain, type PowerGraphNode } from './powerChain';

export { manualClass, type PowerChain, type PowerGraphNode } from './powerChain';

export interface PowerGraph extends PowerChain, GroupedLoads {
  /** The same one until something of the chain changes: what was found on it alone still holds. */
  readonly chain: PowerChain;
}

/** True for a node with nothing readable to draw from: the chain begins there, and it is live unless lost. */
export const isSource = (graph: PowerGraph, node: number): boolean =>
  graph.inStart[node] === graph.inStart[node + 1];

/**
 * What a node can deliver [kW]; undefined where it has no rating.
 * @param powerFactor makes kW of kVA where the node declares none.
 */
export function ratedKw(node: PowerGraphNode, powerFactor: number): number | undefined {
  const byKva = node.ratingKva === undefined ? undefined : node.ratingKva * (node.pf ?? powerFactor);
  if (node.ratingKw === undefined || byKva === undefined) return node.ratingKw ?? byKva;
  return Math.min(node.ratingKw, byKva);
}

/** The graph of a hall from edit to edit: the chain is kept while no element of it changes, and groups likewise. */
class PowerGraphs {
  private chain: PowerChain | undefined;
  private power: readonly (PowerNode | undefined)[] = [];
  private feeds: readonly (Feed | undefined)[] = [];
  private loads: LoadGroups | undefined;

  constructor(private readonly hall: HallAnalysis) {}

  current(): PowerGraph {
    const { model } = this.hall;
    const power = model.elements('power');
    const feeds = model.elements('feeds');
    if (!this.chain || !isSame(power, this.power) || !isSame(feeds, this.feeds)) {
      this.chain = buildPowerChain(this.hall);
      this.power = power.slice();
      this.feeds = feeds.slice();
    }
    // Feeds keep their nodes: an edit that makes one readable or unreadable is not followed.
    this.loads ??= new LoadGroups(this.hall, this.chain.ofFeed);
    return { ...this.chain, ...this.loads.refresh(), chain: this.chain };
  }

  /** @returns false where the chain itself has other elements: nothing that was kept of it holds then. */
  renumber(renumberings: Renumberings): boolean {
    if (renumberings.has('power') || renumberings.has('feeds')) return false;
    this.loads?.renumber(renumberings);
    return true;
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((element, i) => element === b[i]);

/** Reads no aspect: what it keeps is held against the elements as they are. */
const powerGraphs = derived(
  [],
  (hall) => new PowerGraphs(hall),
  undefined,
  (graphs, _hall, renumberings) => graphs.renumber(renumberings),
);

export const powerGraph = derived(['power'], (hall): PowerGraph => hall.get(powerGraphs).current());

/** What hangs on the chain alone, whatever plugs in: found once for each. */
export function ofChain<T extends object>(find: (graph: PowerGraph) => T): (graph: PowerGraph) => T {
  const known = new WeakMap<PowerChain, T>();
  return (graph) => {
    let found = known.get(graph.chain);
    if (!found) known.set(graph.chain, (found = find(graph)));
    return found;
  };
}
