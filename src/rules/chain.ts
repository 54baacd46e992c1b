/** What rules about the power chain have in common: when they apply, their limits, and how they tell a loss. */
import { derived } from '../analysis/derived';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { allowedKw, type LoadLimits } from '../analysis/power/allowedKw';
import { lossSweep, type LossSweep } from '../analysis/power/lossSweep';
import { powerGraph, type PowerGraph } from '../analysis/power/powerGraph';
import type { PowerScheme } from '../model/types';
import { exceeds } from './limits';
import { kwOf } from './loadWords';
import { blocked, failed, notApplicable, passed, type Verdict } from './rule';
import { nothing, said, type Said } from '../words/said';

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

/** A loss after which something is dark or carries too much. */
export interface CounterExample {
  readonly lost: readonly number[];
  /** Node that is overloaded; undefined where loads are dark. */
  readonly node?: number;
  /** `losing X darkens R1 and R2`: within a sentence. */
  readonly said: Said;
}

/** How the losses of a sweep are told: as what happens, or as what is done. */
export interface LossWords {
  readonly darkens: (lost: string, loads: readonly string[]) => Said;
  readonly overloads: (lost: string, node: string, load: Said) => Said;
}

export const losing: LossWords = {
  darkens: (lost, loads) => said('losing {0} darkens {1}', lost, loads),
  overloads: (lost, node, load) => said('losing {0} puts {1} at {2}', lost, node, load),
};

export const takingOut: LossWords = {
  darkens: (lost, loads) => said('taking out {0} darkens {1}', lost, loads),
  overloads: (lost, node, load) => said('taking out {0} puts {1} at {2}', lost, node, load),
};

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
  words: LossWords,
): CounterExample {
  const node = nodes[n]!;
  const loss = worstLoss[n]!;
  const load = kwOf(worstKw[n]!, allowedKw(node, limits) ?? 0);
  return { lost: [loss], node: n, said: words.overloads(nodes[loss]!.id, node.id, load) };
}

/** The first overload that needs a loss, in the order of the nodes. */
export function firstOverload(
  graph: PowerGraph,
  sweep: LossSweep,
  limits: LoadLimits,
): CounterExample | undefined {
  for (let n = 0; n < graph.nodes.length; n++) {
    if (isOverloaded(graph, sweep, limits, n)) return overloadOf(graph, sweep, limits, n, losing);
  }
  return undefined;
}

/** Every single loss of a sweep that darkens loads, in the order of the nodes, then every overload that needs a loss. */
export function harmfulLosses(
  graph: PowerGraph,
  sweep: LossSweep,
  limits: LoadLimits,
  words = losing,
): readonly CounterExample[] {
  const found: CounterExample[] = [];
  for (const [n, { id }] of graph.nodes.entries()) {
    const dark = sweep.dark[n]!;
    if (dark.length === 0) continue;
    found.push({ lost: [n], said: words.darkens(id, membersOf(graph, dark)) });
  }
  for (let n = 0; n < graph.nodes.length; n++) {
    if (isOverloaded(graph, sweep, limits, n)) found.push(overloadOf(graph, sweep, limits, n, words));
  }
  return found;
}

/** `; 3 more losses do harm`, or nothing. */
const andMore = (count: number): Said =>
  count === 0 ? nothing : said('; {0} more {0?loss does|losses do} harm', count);

/**
 * The verdict on a hall that is declared to survive them: failed with the first of its losses that do harm.
 * @param tell what it is declared, and what speaks against that.
 */
export function harmVerdict(
  graph: PowerGraph,
  losses: readonly CounterExample[],
  tell: (harm: Said, more: Said) => Said,
): Verdict {
  const [first, ...more] = losses;
  if (!first) return passed;
  const lost = first.lost.map((n) => graph.nodes[n]!.id);
  return failed({
    message: tell(first.said, andMore(more.length)),
    objects: lost,
    measured: losses.length,
    limit: 0,
    unit: '1',
    scenario: { lost },
  });
}
