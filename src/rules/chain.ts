/** What rules about the power chain have in common: when they apply, their limits, and how they tell a loss. */
import { derived } from '../analysis/derived';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { allowedKw, type LoadLimits } from '../analysis/power/allowedKw';
import { lossSweep, type LossSweep } from '../analysis/power/lossSweep';
import { powerGraph, type PowerGraph, type PowerGraphNode } from '../analysis/power/powerGraph';
import type { PowerScheme } from '../model/types';
import { exceeds, figure, percent } from './limits';
import { listed } from './naming';
import { blocked, failed, notApplicable, passed, type Verdict } from './rule';

/** Options of a rule that holds what nodes of the chain carry against their ratings. */
export const chainLimits = {
  derate: {
    default: 1,
    byProfile: { us: 0.8 },
    unit: '1',
    description: 'Share of the rated current of a feed that may flow continuously.',
    source: 'IEC practice: Ib ≤ In, no factor; NEC: 80 % unless listed for 100 %, as tabled by HP',
  },
  powerFactor: {
    default: 0.98,
    unit: '1',
    description: 'Power factor with which kVA become kW where a node declares none.',
    source: 'Published power-supply figures of AI racks',
  },
} as const;

/** Why no rule about the chain can judge this hall; undefined where they can. */
export const chainless = (hall: HallAnalysis): Verdict | undefined => hall.get(whyChainless).verdict;

const whyChainless = derived(['power'], (hall): { readonly verdict: Verdict | undefined } => {
  if (!hall.get(powerGraph).hasChain) {
    return { verdict: notApplicable('No power chain above the feeds is modelled.') };
  }
  if (!hall.get(lossSweep).isComplete) {
    return {
      verdict: blocked('The power chain is too entangled to try every loss: look for long loops of ties.'),
    };
  }
  return { verdict: undefined };
});

/** True for the schemes that give a load two paths, both active. */
export const hasTwoActivePaths = (scheme: PowerScheme): boolean =>
  scheme === '2n' || scheme === '2(n+1)' || scheme === '3n/2' || scheme === '4n/3';

/** The ids of what is in these load groups. */
export const membersOf = (graph: PowerGraph, groups: readonly number[]): readonly string[] =>
  groups.flatMap((g) => graph.groups[g]!.members.map((m) => m.id));

/** `UPS-B at 2200 kW of 2000 kW (110 %)`. */
export const loadOf = (node: PowerGraphNode, kw: number, limit: number): string =>
  `${node.id} at ${figure(kw)} kW of ${figure(limit)} kW (${percent(kw, limit)})`;

/** A loss after which something is dark or carries too much. */
export interface CounterExample {
  readonly lost: readonly number[];
  /** Node that is overloaded; undefined where loads are dark. */
  readonly node?: number;
  /** `losing X darkens R1 and R2`. */
  readonly text: string;
}

/** Whether a node carries too much only after its worst loss. */
function isOverloaded({ nodes }: PowerGraph, sweep: LossSweep, limits: LoadLimits, n: number): boolean {
  if (sweep.worstLoss[n] === -1) return false;
  const limit = allowedKw(nodes[n]!, limits);
  return limit !== undefined && exceeds(sweep.worstKw[n]!, limit) && !exceeds(sweep.normalKw[n]!, limit);
}

function overloadOf(
  { nodes }: PowerGraph,
  { worstKw, worstLoss }: LossSweep,
  limits: LoadLimits,
  n: number,
  verb: string,
): CounterExample {
  const node = nodes[n]!;
  const loss = worstLoss[n]!;
  const at = loadOf(node, worstKw[n]!, allowedKw(node, limits) ?? 0);
  return { lost: [loss], node: n, text: `${verb} ${nodes[loss]!.id} puts ${at}` };
}

/** The first overload that needs a loss, in the order of the nodes. */
export function firstOverload(
  graph: PowerGraph,
  sweep: LossSweep,
  limits: LoadLimits,
): CounterExample | undefined {
  for (let n = 0; n < graph.nodes.length; n++) {
    if (isOverloaded(graph, sweep, limits, n)) return overloadOf(graph, sweep, limits, n, 'losing');
  }
  return undefined;
}

/** Every single loss of a sweep that darkens loads, in the order of the nodes, then every overload that needs a loss. */
export function harmfulLosses(
  graph: PowerGraph,
  sweep: LossSweep,
  limits: LoadLimits,
  verb = 'losing',
): readonly CounterExample[] {
  const found: CounterExample[] = [];
  for (const [n, { id }] of graph.nodes.entries()) {
    const dark = sweep.dark[n]!;
    if (dark.length === 0) continue;
    found.push({ lost: [n], text: `${verb} ${id} darkens ${listed(membersOf(graph, dark))}` });
  }
  for (let n = 0; n < graph.nodes.length; n++) {
    if (isOverloaded(graph, sweep, limits, n)) found.push(overloadOf(graph, sweep, limits, n, verb));
  }
  return found;
}

/** `; 3 more losses do harm`, or nothing. */
const andMore = (count: number): string =>
  count === 0 ? '' : `; ${count} more ${count === 1 ? 'loss does' : 'losses do'} harm`;

/** The verdict on a hall that is declared to survive them: failed with the first of its losses that do harm. */
export function harmVerdict(graph: PowerGraph, declared: string, losses: readonly CounterExample[]): Verdict {
  const [first, ...more] = losses;
  if (!first) return passed;
  const lost = first.lost.map((n) => graph.nodes[n]!.id);
  return failed({
    message: `The hall is declared ${declared}, but ${first.text}${andMore(more.length)}.`,
    objects: lost,
    measured: losses.length,
    limit: 0,
    unit: '1',
    scenario: { lost },
  });
}
